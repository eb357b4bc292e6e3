import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from './name-key.ts';

/** Each line is one surname in the customs of several countries. */
const ONE_NAME = [
  'Вышинский Vyshinsky Vyshinski Vyshinskiy Vyshinskii Vyšinskij Wyschinski Vychinski Vishinsky',
  'Хрущев Хрущёв Khrushchev Khrushchyov Chruschtschow Khrouchtchev Hruŝev Chruščev',
  'Орджоникидзе Ordzhonikidze Ordjonikidze Ordschonikidse Ordžonikidze',
  'Микоян Mikoyan Mikoian Mikojan Mikoïan Mikoân',
  'Жуков Zhukov Joukov Schukow Žukov',
  'Царапкин Tsarapkin Zarapkin Tzarapkin Carapkin',
  'Семенов Семёнов Semenov Semyonov Semjonow Semënov',
  'Лаврентьев Lavrentyev Lavrentiev Lavrent’ev Lawrentjew',
  'Майский Maisky Mayskiy Majskij Maïski',
  'Кузнецов Kuznetsov Kusnezow Kuznecov Kouznetsov',
  'Щербицкий Shcherbitsky Schtscherbizki Ŝerbickij Shcherbitskii',
  'Чичерин Chicherin Tschitscherin Tchitcherine Čičerin',
  'Юдин Yudin Iudin Judin Ûdin',
];

describe('nameKey', () => {
  it.each(ONE_NAME)('gives one key to %s', (line) => {
    const keys = new Set(line.split(' ').map(nameKey));
    expect([...keys]).toHaveLength(1);
  });

  it('keeps different surnames apart', () => {
    const keys = ONE_NAME.map((line) => nameKey(line.split(' ')[0] ?? ''));
    expect(new Set(keys).size).toBe(ONE_NAME.length);
    expect(nameKey('Malik')).not.toBe(nameKey('Molik'));
    expect(nameKey('Zorin')).not.toBe(nameKey('Zarubin'));
  });

  it('has an answer to any string', () => {
    assert(property(string({ unit: 'binary' }), (word) => typeof nameKey(word) === 'string'));
  });
});
