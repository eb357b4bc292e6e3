import { describe, expect, it } from 'vitest';
import { pitchOf, respaced } from './fixed-pitch.ts';
import { inRows } from './rows.ts';
import { withRomanDates } from './second-look.ts';
import type { Grey } from './skew.ts';
import type { ReadBlocks, ReadWord } from './tsv.ts';

const PITCH = 20;

/** A word typed from a column on, as it was read; a free cell that was not seen is written as `_`. */
function typed(cells: string, column: number, row: number): ReadWord {
  const content = cells.replace(/_/g, '');
  const box = {
    x: 100 + column * PITCH,
    y: 200 + row * 40,
    width: cells.length * PITCH - 4,
    height: 24,
  };
  return { content, box, confidence: 0.9 };
}

const BODY: readonly (readonly ReadWord[])[] = Array.from({ length: 4 }, (_, row) => [
  typed('советник', 0, 10 + row),
  typed('посольства', 9, 10 + row),
  typed('встретился', 20, 10 + row),
  typed('вчера', 31, 10 + row),
]);

const linesOf = (blocks: ReadBlocks): readonly string[] =>
  blocks.flat().map((line) => line.map(({ content }) => content).join(' '));

describe('pitchOf', () => {
  it('measures typing, and nothing else', () => {
    expect(pitchOf([BODY])).toBeCloseTo(PITCH, 0);
    const printed = BODY.map((line) =>
      line.map((word, at) => ({
        ...word,
        box: { ...word.box, width: word.box.width * (1 + at / 4) },
      })),
    );
    expect(pitchOf([printed])).toBeUndefined();
  });
});

describe('respaced', () => {
  it('joins what stands close, parts a number sign from its number, and leaves the rest', () => {
    const head = [
      [typed('№_2-т.', 2, 1), typed('Сталину', 9, 1), typed('13-', 30, 1), typed('копия', 33, 1)],
      [typed('№12', 2, 2), typed('/', 6, 2), typed('Осло', 7, 2)],
      [typed('"__№', 2, 3), typed('13-т.', 7, 3)],
      [typed('—7.VI.1953', 2, 4), typed('г.', 14, 4)],
    ];
    expect(linesOf(respaced([[...head, ...BODY]])).slice(0, 4)).toEqual([
      '№ 2-т. Сталину 13-копия',
      '№12 / Осло',
      '" № 13-т.',
      '— 7.VI.1953 г.',
    ]);
  });
});

describe('a colon', () => {
  it('leaves much of its cell free: no space is behind it for that', () => {
    // the ink of `JLB:` ends where that of the colon does
    const initials = typed('JLB:', 0, 1);
    const colon = { ...initials, box: { ...initials.box, width: initials.box.width - 8 } };
    const words = [colon, typed('DWT', 4, 1)];
    expect(linesOf(respaced([[words, ...BODY]]))[0]).toBe('JLB:DWT');
    const apart = [colon, typed('DWT', 5, 1)];
    expect(linesOf(respaced([[apart, ...BODY]]))[0]).toBe('JLB: DWT');
  });
});

describe('a cell', () => {
  it('holds one letter: of a figure read twice the figure is kept', () => {
    // three cells wide each, `6-т`, `9-т` and `13-т`
    const read = (content: string, cells: number): ReadWord => ({
      ...typed(content, 5, 1),
      box: { x: 200, y: 240, width: cells * PITCH - 4, height: 24 },
    });
    const line = [read('б6-т.', 4), read('Ю9-т.', 4), read('13З-т.', 6)];
    const cut = line.map((word) => linesOf(respaced([[[word], ...BODY]]))[0]);
    expect(cut).toEqual(['6-т.', '9-т.', '13З-т.']);
  });
});

describe('inRows', () => {
  it('reads a list in two columns row by row', () => {
    const left = [[typed('разметка', 0, 1)], [typed('Сталину', 0, 2)]];
    const right = [[typed('Булганину', 30, 1)], [typed('Хрущеву', 30, 2)]];
    expect(linesOf(inRows([left, right, BODY])).slice(0, 3)).toEqual([
      'разметка Булганину',
      'Сталину Хрущеву',
      'советник посольства встретился вчера',
    ]);
  });

  it('leaves a page alone that was not typed', () => {
    const blocks = [[[typed('слово', 0, 1)]], [[typed('другое', 30, 1)]]];
    expect(inRows(blocks)).toBe(blocks);
  });
});

describe('withRomanDates', () => {
  const grey: Grey = { pixels: new Uint8Array(1200 * 900).fill(255), width: 1200, height: 900 };
  const date = [typed('Отпеч.', 0, 1), typed('8.1ТТ,', 7, 1), typed('18.57', 13, 1)];
  const table = (content: string): string =>
    ['5', 1, 1, 1, 1, 1, 240, 16, 96, 24, 91, content].join('\t');

  it('takes a date that the second look reads whole', async () => {
    const read = await withRomanDates([[date, ...BODY]], grey, () =>
      Promise.resolve(table('8.II,')),
    );
    expect(linesOf(read)[0]).toBe('Отпеч. 8.II, 18.57');
  });

  it('reads ones where the second look, which has none, sees strokes', async () => {
    const line = [typed('16.111.1953', 0, 1)];
    const read = await withRomanDates([[line, ...BODY]], grey, () =>
      Promise.resolve(['5', 1, 1, 1, 1, 1, 100, 16, 216, 24, 91, 'I6.III.I953'].join('\t')),
    );
    expect(linesOf(read)[0]).toBe('16.III.1953');
  });

  it('keeps the year, of whose ones the second look makes something else', async () => {
    const line = [typed('4.ХТ.51', 0, 1)];
    const read = await withRomanDates([[line, ...BODY]], grey, () =>
      Promise.resolve(['5', 1, 1, 1, 1, 1, 100, 16, 136, 24, 91, '4.XI.52'].join('\t')),
    );
    expect(linesOf(read)[0]).toBe('4.XI.51');
  });

  // As real second looks had it, which has no ones: they are gone, or something else; an hour is joined to the date.
  it.each([
    ['4.МТ.1950', '4.VI.950', '4.VI.1950'],
    ['12.№УТ.1952', '2.VI.952', '12.VI.1952'],
    ['12.УТ.52', '42.VI.52', '12.VI.52'],
    ['20.м1Т.1951', '20.VII.952', '20.VII.1951'],
    ['6.|УТТТ.|1952', '6.VIII,952', '6.VIII.1952'],
    ['4.УТ, 04.28', '4.VI,04.28', '4.VI, 04.28'],
    ['24.ХТТ, 17.50', '24.XII,7.50', '24.XII, 17.50'],
    ['6.Утлт, 00.20', '6.VIII,00.20', '6.VIII, 00.20'],
    ['27.1Х, 11 час.', '27.IX,', '27.IX, 11 час.'],
    ['12.МТ 1952 г.', '2.VI', '12.VI 1952 г.'],
    ['29.УТ.50', '20.VI.50', '29.УТ.50'],
    ['1.УТ.50', '.VI.50', '1.VI.50'],
    ['1|МТ.1950|г.', '.VI.950', '1.VI.1950 г.'],
    ['24|Х.1946', '24.X.946', '24.X.1946'],
    ['1.№.49', 'I.V.49', '1.V.49'],
    ['3..47', '3.V.47', '3.V.47'],
    ['10.1%, 00.28', '0.IV,00.28', '10.IV, 00.28'],
    ['10.Ту, 00.28', '0.IV,00.28', '10.IV, 00.28'],
    ['21.№Т.1948', '22.VI.948', '21.VI.1948'],
    ['12.УТ.50', '.VI.50', '12.УТ.50'],
  ])('of %s, looked at again as %s, makes %s', async (first, second, whole) => {
    // parted where nothing was typed between: `|`
    const words = first.split(/([ |])/);
    const line = words.flatMap((word, at) => {
      const cells = words.slice(0, at).join('').replaceAll('|', '').length;
      return at % 2 === 0 ? [typed(word, cells, 1)] : [];
    });
    const width = first.replaceAll('|', '').length * PITCH - 4;
    const row = ['5', 1, 1, 1, 1, 1, 100, 16, width, 24, 91, second].join('\t');
    const read = await withRomanDates([[line, ...BODY]], grey, () => Promise.resolve(row));
    expect(linesOf(read)[0]).toBe(whole);
  });

  it.each(['9.II,', '8,11,', 'X.V.', '8.IIII,', ''])(
    'keeps what was read where it sees %s',
    async (seen) => {
      const read = await withRomanDates([[date, ...BODY]], grey, () =>
        Promise.resolve(table(seen)),
      );
      expect(linesOf(read)[0]).toBe('Отпеч. 8.1ТТ, 18.57');
    },
  );

  it('looks at a date in figures that lost a letter', async () => {
    const lost = { ...typed('7.IV.1952', 0, 1), content: '7.1.1952' };
    const row = ['5', 1, 1, 1, 1, 1, 100, 16, 176, 24, 91, '7.IV.952'].join('\t');
    const read = await withRomanDates([[[lost], ...BODY]], grey, () => Promise.resolve(row));
    expect(linesOf(read)[0]).toBe('7.IV.1952');
  });

  it('does not look where no date stands, or one in figures', async () => {
    const never = (): Promise<string> => Promise.reject(new Error('looked'));
    const blocks = [[[typed('8.11.1952', 0, 1)], ...BODY]];
    expect(linesOf(await withRomanDates(blocks, grey, never))).toHaveLength(5);
  });
});
