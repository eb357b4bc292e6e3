import { describe, expect, it } from 'vitest';
import { gatherSurnames, nominative, readSurname } from './surnames.ts';

describe('readSurname', () => {
  it.each([
    ['Сталину', 'Сталин'],
    ['Хрудеву', 'Хрущев'],
    ['MOROTOBY', 'Молотов'],
    ['Микояну', 'Микоян'],
    ['Берии', 'Берия'],
    ['Вншннскому', 'Вышинский'],
    ['TPOMEKO', 'Громыко'],
    ['ПЕТРОВ', 'Петров'],
    ['ПЕТРОВА', 'Петров'],
    ['Орлову', 'Орлов'],
    ['Лебедкан', 'Лебедкин'],
    ['Коган', 'Коган'],
  ])('%s is %s', (word, name) => {
    expect(readSurname(word)?.nominative).toBe(name);
  });

  it.each(['BODER', 'XQJZW', '', 'the'])('makes no name of %s', (word) => {
    expect(readSurname(word)).toBeUndefined();
  });
});

describe('nominative', () => {
  it.each([
    ['Зорину', 'Зорин'],
    ['Майскому', 'Майский'],
    ['Громыко', 'Громыко'],
    ['Хейлером', 'Хейлер'],
  ])('%s is %s', (form, name) => {
    expect(nominative(form)).toBe(name);
  });
});

describe('gatherSurnames', () => {
  it('joins the cases and misreadings of one name, and keeps names apart', () => {
    const read = [
      'Хейлербергу',
      'Хейлерберг',
      'Кейлерберг',
      'Хейлерберг',
      'Лозинский',
      'Дозинского',
      'Малик',
    ];
    expect(gatherSurnames(read)).toEqual([
      ['Хейлерберг', 'Хейлербергу', 'Кейлерберг'],
      ['Лозинский', 'Дозинского'],
      ['Малик'],
    ]);
  });
});
