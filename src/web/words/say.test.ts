import { describe, expect, test } from 'vitest';
import { en } from './en/english.ts';
import { figure, listed, percent } from './figures.ts';
import { inLanguage } from './language.ts';
import { ru } from './ru/russian.ts';
import { say } from './say.ts';
import { type Template, templateOf } from './templates.ts';

const plain = (words: string): string => words.replaceAll(/[\u00A0\u202F]/g, ' ');

test.each([
  [0, '0 papers', '0 документов'],
  [1, '1 paper', '1 документ'],
  [2, '2 papers', '2 документа'],
  [4, '4 papers', '4 документа'],
  [5, '5 papers', '5 документов'],
  [11, '11 papers', '11 документов'],
  [12, '12 papers', '12 документов'],
  [21, '21 papers', '21 документ'],
  [22, '22 papers', '22 документа'],
  [25, '25 papers', '25 документов'],
  [101, '101 papers', '101 документ'],
  [111, '111 papers', '111 документов'],
  [1024, '1,024 papers', '1024 документа'],
  [21_004, '21,004 papers', '21 004 документа'],
  [1_200_000, '1,200,000 papers', '1 200 000 документов'],
])('%i', (count, english, russian) => {
  const said = () => plain(say('counts.papers', { count }));
  expect(
    [inLanguage('en', said), inLanguage('ru', said)].map((one) => one.replace('1 024', '1024')),
  ).toEqual([english, russian]);
});

test('figures, shares and lists', () => {
  const said = () => [figure(12_400), percent(0.38), listed(['Oslo', 'Rome', 'Bern'])].map(plain);
  expect(inLanguage('en', said)).toEqual(['12,400', '38%', 'Oslo, Rome, and Bern']);
  expect(inLanguage('ru', said)).toEqual(['12 400', '38 %', 'Oslo, Rome и Bern']);
});

test('what is filled in is never taken for a place or a mark', () => {
  expect(say('search.titleOf', { query: '{{query}} <b>x</b>' })).toBe('Search: {{query}} <b>x</b>');
});

test('without a language said, English', () => {
  expect(say('frame.search')).toBe('Search');
});

const GROUPS = Object.keys(en) as readonly (keyof typeof en)[];

describe('a Russian message has the places and marks of the English one', () => {
  test.each(GROUPS)('%s', (group) => {
    const english: Readonly<Record<string, string>> = en[group];
    for (const [name, words] of Object.entries<string>(ru[group])) {
      const source = english[name] ?? english[name.replace(/_(?:few|many)$/, '_other')] ?? '';
      // A value that one language says and the other leaves out is named here.
      const left = LEFT_OUT.get(`${group}.${name.replace(/_(?:one|few|many|other)$/, '')}`) ?? [];
      expect(partsOf(words), `${group}.${name}`).toEqual(
        partsOf(source).filter((part) => !left.includes(part)),
      );
    }
  });
});

const LEFT_OUT: ReadonlyMap<string, readonly string[]> = new Map([
  ['unread.notValue', ['what']],
  ['unread.noDate', ['why']],
]);

function partsOf(words: string): readonly string[] {
  const names = (template: Template): string[] =>
    template.flatMap((part) =>
      part.kind === 'words'
        ? []
        : part.kind === 'place'
          ? [part.name]
          : [part.name, ...names(part.inside)],
    );
  return [...new Set(names(templateOf(words)))].sort();
}
