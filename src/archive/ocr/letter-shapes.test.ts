import { describe, expect, it } from 'vitest';
import { asidesOf } from './asides.ts';
import { lettersByShape } from './letter-shapes.ts';
import type { Grey } from './skew.ts';
import type { ReadWord } from './tsv.ts';

const [PITCH, LEADING, LEFT, TOP] = [20, 50, 60, 60];

/** A page that is drawn letter by letter, each as a figure of its height. */
class Typewriter implements Grey {
  readonly width = 1200;
  readonly height = 800;
  readonly pixels = new Uint8Array(this.width * this.height).fill(255);

  type(words: string, row: number): void {
    for (const [at, letter] of Array.from(words).entries())
      this.#strike(letter, LEFT + at * PITCH, TOP + row * LEADING);
  }

  /** Ink from one place to another, right and down from the left end of the letter's line; up is less than nothing. */
  ink(x: number, y: number, [left, right, top, bottom]: readonly [number, number, number, number]) {
    for (let down = top; down < bottom; down += 1)
      this.pixels.fill(30, (y + down) * this.width + x + left, (y + down) * this.width + x + right);
  }

  #strike(letter: string, x: number, y: number): void {
    for (const part of partsOf(letter)) this.ink(x, y, part);
  }
}

type Part = readonly [left: number, right: number, top: number, bottom: number];

function partsOf(letter: string): readonly Part[] {
  if (letter === ' ') return [];
  if (letter === '.') return [[8, 12, -4, 0]];
  if (letter === ',') return [[8, 12, -4, 5]];
  if (letter === 'l') return [[2, 18, -3, 0], [8, 12, -24, 0]]; // prettier-ignore
  if (letter === 'L') return [[2, 18, -3, 0], [2, 6, -24, 0]]; // prettier-ignore
  if (letter === '0') return [[2, 18, -24, -20], [2, 6, -24, 0], [14, 18, -24, 0], [2, 18, -4, 0]]; // prettier-ignore
  if (letter === '9') return [[2, 18, -24, -20], [2, 6, -24, -12], [14, 18, -24, 0], [2, 18, -14, -10]]; // prettier-ignore
  if (letter === '6') return [[2, 18, -24, -20], [2, 6, -24, 0], [14, 18, -12, 0], [2, 18, -14, -10], [2, 18, -4, 0]]; // prettier-ignore
  if (letter === 'p') return [[2, 18, -18, 6]];
  return [[2, 18, /[acemnorsuvwxz]/.test(letter) ? -18 : -24, 0]];
}

/** A typed line as tesseract gives it: a box around the ink of each word, whatever it reads there. */
function read(typed: string, row: number, seen = typed): readonly ReadWord[] {
  const contents = seen.split(' ');
  return [...typed.matchAll(/\S+/g)].map(({ 0: word, index }, at) => ({
    content: contents[at] ?? '',
    confidence: 0.9,
    box: {
      x: LEFT + index * PITCH + 2,
      y: TOP + row * LEADING - 24,
      width: word.length * PITCH - (/[.,]$/.test(word) ? 10 : 4),
      height: 24,
    },
  }));
}

const BODY = [
  'the harbor master declined comment, and the consul',
  'replied, under reserve. Then. several steamers had',
  'sailed, from Hamburg, before LONDON called HELP ALL.',
  'Nobody knew when 1908 bales of wool would be landed.',
];

function settle(typed: string, seen: string): string {
  const page = new Typewriter();
  for (const [row, line] of [...BODY, typed].entries()) page.type(line, row);
  const body = BODY.map((line, row) => read(line, row));
  const lines = [...body, read(typed, BODY.length, seen)];
  const settled = lettersByShape([lines], page, asidesOf([lines]));
  expect(settled[0]?.slice(0, BODY.length)).toEqual(lines.slice(0, BODY.length));
  return settled[0]?.at(-1)?.map(({ content }) => content).join(' ') ?? ''; // prettier-ignore
}

describe('lettersByShape', () => {
  it.each([
    [
      'a capital as low as small letters is one',
      { typed: 'report of it', seen: 'report Of it', expected: 'report of it' },
    ],
    [
      'also within a word',
      { typed: 'these on those', seen: 'theSe on thoSe', expected: 'these on those' },
    ],
    [
      'a small letter as high as a capital',
      { typed: 'the Soviet side', seen: 'the soviet side', expected: 'the Soviet side' },
    ],
    [
      'but no capital within a word',
      { typed: 'theSe on those', seen: 'these on those', expected: 'these on those' },
    ],
    [
      'none of a word in capitals is made small',
      { typed: 'SEcRET for us', seen: 'SECRET for us', expected: 'SECRET for us' },
    ],
    [
      'a capital that hangs below its line',
      { typed: 'a party here', seen: 'a Party here', expected: 'a party here' },
    ],
    [
      'one that stands on it is left',
      { typed: 'a Party here', seen: 'a Party here', expected: 'a Party here' },
    ],
    [
      'a word of capitals read in small letters',
      { typed: 'by COX', seen: 'by Cox', expected: 'by COX' },
    ],
    [
      'a word of small letters read in capitals',
      { typed: 'saw us', seen: 'saw US', expected: 'saw us' },
    ],
    [
      'no capital beside figures is made small',
      { typed: 'of 28.x.51', seen: 'of 28.X.51', expected: 'of 28.X.51' },
    ],
    [
      'L with its stem in the middle',
      { typed: 'his last hour', seen: 'his Last hour', expected: 'his last hour' },
    ],
    [
      'L with its stem at the left',
      { typed: 'for Lasky here', seen: 'for Lasky here', expected: 'for Lasky here' },
    ],
    [
      'a comma as low as a full stop',
      { typed: 'at noon. he', seen: 'at noon, he', expected: 'at noon. he' },
    ],
    [
      'no full stop is made a comma',
      { typed: 'at noon, he', seen: 'at noon. he', expected: 'at noon. he' },
    ],
    [
      'a nine that goes all round',
      { typed: 'of 10 bales', seen: 'of 19 bales', expected: 'of 10 bales' },
    ],
    [
      'a six that goes all round',
      { typed: 'of 10 bales', seen: 'of 16 bales', expected: 'of 10 bales' },
    ],
    ['a six that is open', { typed: 'of 16 bales', seen: 'of 16 bales', expected: 'of 16 bales' }],
    ['a nine that is open', { typed: 'of 19 bales', seen: 'of 19 bales', expected: 'of 19 bales' }],
    [
      'a letter of neither height',
      { typed: 'the odd one', seen: 'the 0dd one', expected: 'the 0dd one' },
    ],
  ])('%s', (_, { typed, seen, expected }) => {
    expect(settle(typed, seen)).toBe(expected);
  });

  it('leaves a word that does not fit in its cells, and a page that is not typed', () => {
    expect(settle('report of it', 'report Offf it')).toBe('report Offf it');
    const few = [read('report Of it', 0)];
    expect(lettersByShape([few], new Typewriter(), new Map())).toEqual([few]);
  });

  it('leaves a stamp as it was read', () => {
    const lines = [...BODY, 'cOPY'].map((line, row) => read(line, row));
    const page = new Typewriter();
    for (const [row, line] of [...BODY, 'COPY'].entries()) page.type(line, row);
    const stamp = lines.at(-1) ?? [];
    const settled = lettersByShape([lines], page, new Map([[stamp, 'stamp']]));
    expect(settled[0]?.at(-1)).toEqual(stamp);
  });
});
