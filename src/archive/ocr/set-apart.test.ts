import { describe, expect, it } from 'vitest';
import { asidesOf } from './asides.ts';
import { setApart } from './set-apart.ts';
import type { ReadWord } from './tsv.ts';

const PITCH = 20;

interface Shape {
  readonly column?: number;
  readonly pitch?: number;
  readonly height?: number;
  readonly width?: number;
  readonly confidence?: number;
}

function word(content: string, shape: Shape = {}): ReadWord {
  const { column = 0, pitch = PITCH, height = 22, confidence = 0.95 } = shape;
  const width = shape.width ?? Math.round((content.length - 0.22) * pitch);
  return { content, confidence, box: { x: 100 + column * PITCH, y: 300, width, height } };
}

const line = (words: string, column = 0): readonly ReadWord[] =>
  [...words.matchAll(/\S+/g)].map(({ 0: content, index }) =>
    word(content, { column: column + index }),
  );

const BODY = Array.from({ length: 4 }, (_, row) =>
  line('several steamers were expected yesterday FROM LISBON', row),
);

/** The lines that one becomes, and what each is beside the typing. */
function parts(words: readonly ReadWord[]): readonly string[] {
  const apart = setApart([[words, ...BODY]]);
  const asides = asidesOf(apart);
  return (apart[0] ?? [])
    .slice(0, -BODY.length)
    .map((each) =>
      [asides.get(each), each.map(({ content }) => content).join(' ')].join(' ').trim(),
    );
}

describe('setApart', () => {
  it.each([
    [
      'a stroke of a pen in the margin',
      [...line('held by the'), word('My', { column: 15, height: 76, width: 62 })],
      ['held by the', 'noise My'],
    ],
    [
      'one that was read surely, and is as broad as its letters',
      [...line('would not'), word('hy', { column: 15, height: 63, confidence: 0.96 })],
      ['would not', 'noise hy'],
    ],
    [
      'a speck between two words',
      [...line('was held'), word(':', { column: 9, width: 4, height: 4 }), ...line('by him', 10)],
      ['was held by him', 'noise :'],
    ],
    [
      'a dash that no typewriter has',
      [...line('7 мин.'), word('—', { column: 9, width: 16, height: 42 }), ...line('21.V', 11)],
      ['7 мин. 21.V', 'noise —'],
    ],
    [
      'a stamp beside a typed word, and another in the same row',
      [
        ...line('SECRET'),
        word('RECORD', { column: 12, pitch: 26, height: 30 }),
        word('COPY', { column: 21, pitch: 26, height: 30 }),
        word('ACTION', { column: 32, pitch: 23, height: 28 }),
      ],
      ['SECRET', 'stamp RECORD COPY', 'stamp ACTION'],
    ],
    [
      'nothing of typing far apart',
      [...line('SECRET'), ...line('CONTROL', 30)],
      ['SECRET CONTROL'],
    ],
    [
      'no typed full stop',
      [...line('at noon'), word('.', { column: 8, width: 6, height: 6 })],
      ['at noon .'],
    ],
    ['no word with a line drawn under it', [word('to', { height: 49 })], ['to']],
  ])('sets apart %s', (_, words, expected) => {
    expect(parts(words)).toEqual(expected);
  });

  it('loses no word, and leaves a page alone that is not typed', () => {
    const words = [...line('held by the'), word('M', { column: 15, height: 76, width: 62 })];
    expect(setApart([[words, ...BODY]]).flat(2)).toHaveLength(words.length + BODY.flat().length);
    expect(setApart([[words]])).toEqual([[words]]);
  });
});
