import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinTokens } from '../store/tokens.ts';
import { FieldTokens } from './field-tokens.ts';
import { tokensIn } from './reference-evaluation.contract.ts';
import { formToken, stemToken, wholeToken } from './tokens.ts';
import { eachChunk } from './words.ts';

/** What the chunks of a content come to, gathered in the plainest way. */
function plainly(contents: readonly string[]): string {
  const forms: string[] = [];
  const stems: string[] = [];
  const wholes = new Set<string>();
  for (const content of contents) {
    eachChunk(content, [], (chunk) => {
      for (const word of chunk.words) {
        forms.push(formToken(word.form));
        stems.push(stemToken(word.stem));
      }
      for (const whole of [...chunk.wholes, ...chunk.parts]) wholes.add(wholeToken(whole));
    });
  }
  return Buffer.from(joinTokens([...forms, ...stems, ...wholes])).toString();
}

function taken(contents: readonly string[]): string {
  const field = new FieldTokens();
  for (const content of contents) field.addWords(content);
  return Buffer.from(field.take()).toString();
}

describe('tokens of a field', () => {
  const words = fc.constantFrom(
    'Harbour',
    'harbour’s',
    'co-operation',
    'O’Neill',
    'U. S. S. R.',
    'C–66781',
    '271546Z',
    'Łódź',
    'ёлка',
    '港',
    'nego-\ntiations',
    '[Page 17]',
    `${'long'.repeat(20)}er`,
    '\ud83d\ude00',
    '\ud83d',
    '.',
  );
  const contents = fc.array(
    fc.oneof(
      fc.array(words).map((some) => some.join(' ')),
      fc.string(),
    ),
  );

  test('are those of its chunks, whatever was read before', () => {
    fc.assert(
      fc.property(contents, (some) => {
        expect(taken(some)).toBe(plainly(some));
      }),
    );
  });

  test('stay the same when more chunks were read than are kept', () => {
    const many = Array.from({ length: 140_000 }, (_, index) => String(index * 7)).join(' ');
    const before = taken(['The Harbour’s pilots']);
    expect(tokensIn(Uint8Array.from(Buffer.from(taken([many]))))).toHaveLength(280_000);
    expect(taken(['The Harbour’s pilots'])).toBe(before);
    expect(taken(['273 harbours'])).toBe(plainly(['273 harbours']));
  });

  test('are taken once', () => {
    const field = new FieldTokens();
    field.addWords('harbour');
    field.addWhole('@pilot');
    expect(tokensIn(field.take())).toEqual(['harbour', '±harbour', '@pilot']);
    expect(field.take()).toHaveLength(0);
  });
});
