import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../model/texts.ts';
import { blockId } from '../model/ids.ts';
import { FirstLetters } from './first-letters.ts';
import { fold } from './folding.ts';
import { hitsIn } from './hits.ts';
import { stemTokensInAll } from './language-stems.ts';
import { parseQuery } from './query.ts';
import { stem } from './stems.ts';
import { stemOf } from './tokens.ts';
import { wantedOf } from './wanted.ts';

const mayBegin = (words: readonly string[], page: string): boolean => {
  const units = Uint16Array.from(`… ${page} …`, (letter) => letter.charCodeAt(0));
  return new FirstLetters(words).mayBegin(units, 2, 2 + page.length);
};

describe('first letters', () => {
  test.each([
    [['talk'], 'Talk', true],
    [['talk'], 'walk', false],
    [['talk'], 'tank', false],
    [['talk'], 'taler', true],
    [['talk'], 'ta', false],
    [['talk', 'walk'], 'WALKS', true],
    [['talk'], '793', false],
    [['793.5'], '793', true],
    [['793.5'], '794', false],
    [['use'], 'using', true],
    [['die'], 'dying', true],
    [['елк'], 'ёлка', true],
    [['йод'], 'йод', true],
    [['йод'], 'и\u0306од', true],
    [['talk'], 'Ärzte', true],
    [['muller'], 'Müller', true],
    [[''], 'talk', false],
    [['talk'], '外', true],
  ])('%j: %s', (wanted, page, may) => expect(mayBegin(wanted, page)).toBe(may));

  const letters = fc.stringMatching(/^[A-Za-zА-Яа-яЁёÀ-ÿ]{1,14}$/);

  test('whatever is stemmed keeps its first letters', () => {
    fc.assert(
      fc.property(letters, (word) => {
        const form = fold(word);
        const stems = [stem(form), ...stemTokensInAll(form).map(stemOf)];
        for (const one of [form, ...stems]) expect(mayBegin([one], word), one).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('what is passed over', () => {
  const found = (query: string, content: string): readonly string[] => {
    const parsed = parseQuery(query);
    if (parsed.kind === 'unread') throw new Error(parsed.message);
    const block: Block = { id: blockId('b1'), kind: 'paragraph', content, ranges: [] };
    return hitsIn(block, wantedOf(parsed.condition), 'en').map(({ start, end }) =>
      content.slice(start, end),
    );
  };

  test.each([
    ['talks', 'Walks and talks, a talk', 'talks|talk'],
    ['"safe conduct"', 'safe conduct, safe and conduct, safe conduct', 'safe conduct|safe conduct'],
    ['"of war"', 'war of the war of war', 'of war'],
    ['neill', 'Mr. O’Neill went', 'O’Neill'],
    ['793.5*', 'file 793.5 MAP/2–2751', '793.5'],
    ['елка', 'Ёлки и ёлка', 'Ёлки|ёлка'],
  ])('%s', (query, content, expected) => expect(found(query, content).join('|')).toBe(expected));
});
