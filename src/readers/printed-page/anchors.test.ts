import { describe, expect, test } from 'vitest';
import { findAnchors } from './anchors.ts';

/** The text with the calls that were found in braces, each with the place of its note in the list. */
function marked(text: string, notes: readonly string[], labels?: readonly string[]): string {
  const listed = notes.map((words, index) => ({
    label: labels?.[index] ?? String(index + 1),
    paragraphs: [words],
    line: index + 1,
  }));
  let result = text;
  const { found } = findAnchors(text, listed, text.indexOf('\n'));
  for (const { start, end, note } of found.toReversed()) {
    result = `${result.slice(0, start)}{${result.slice(start, end)}=${note}}${result.slice(end)}`;
  }
  return result;
}

describe('notes are called by digits fused to the text', () => {
  test.each([
    [
      'other numbers than the list',
      'Rook59 told Finch60 of oil.61',
      ['A.', 'B.', 'C.'],
      'Rook{59=0} told Finch{60=1} of oil.{61=2}',
    ],
    [
      'a telegram number',
      'See Deptel 18891 on oil.2',
      ['Telegram 1889, May 3.', 'B.'],
      'See Deptel 1889{1=0} on oil.{2=1}',
    ],
    [
      'a telegram number, without help of the note',
      'Oil.1 See Deptel 1892 and Wick.3',
      ['A.', 'Not printed.', 'C.'],
      'Oil.{1=0} See Deptel 189{2=1} and Wick.{3=2}',
    ],
    [
      'a year and two notes',
      'Note Prepared in Oslo, May 3, 196912\n\nOil.3',
      ['Source: Files.', 'A summary.', 'C.'],
      'Note Prepared in Oslo, May 3, 1969{1=0}{2=1}\n\nOil.{3=2}',
    ],
    [
      'a day of the month',
      'Rook1 wrote on May 312 and on June 3.3',
      ['A.', 'B.', 'C.'],
      'Rook{1=0} wrote on May 31{2=1} and on June 3.{3=2}',
    ],
    [
      'an hour',
      'At 6 p.m.1 on 840.48 and $3.50, 7:30, NSC 5429/5.2',
      ['A.', 'B.'],
      'At 6 p.m.{1=0} on 840.48 and $3.50, 7:30, NSC 5429/5.{2=1}',
    ],
    [
      'the source of the paper',
      'Telegram From Oslo0\n\nOil.1',
      ['Source: Files.', 'B.'],
      'Telegram From Oslo{0=0}\n\nOil.{1=1}',
    ],
    [
      'a note called twice and listed twice',
      'Rook1 and Finch1 and Wren2',
      ['Not printed.', 'Not printed.', 'C.'],
      'Rook{1=0} and Finch{1=1} and Wren{2=2}',
    ],
    [
      'numbering that starts afresh',
      'Rook1 Finch2 Wren3\n\nOwl1 Kite2 Tern3',
      ['A.', 'B.', 'C.', 'D.', 'E.', 'F.'],
      'Rook{1=0} Finch{2=1} Wren{3=2}\n\nOwl{1=3} Kite{2=4} Tern{3=5}',
    ],
    [
      'a note that is called nowhere',
      'Rook1 and Finch3',
      ['A.', 'B.', 'C.'],
      'Rook{1=0} and Finch{3=2}',
    ],
    ['no note at all', 'Rook1 and Finch2', [], 'Rook1 and Finch2'],
    [
      'the number of a page',
      'Rook1 [Page 2] Finch3',
      ['A.', 'B.', 'C.'],
      'Rook{1=0} [Page 2] Finch{3=2}',
    ],
  ])('%s', (...[, text, notes, expected]) => {
    expect(marked(text, notes)).toBe(expected);
  });

  test('two places that fit equally well leave a note without a place', () => {
    const note = { label: '1', paragraphs: ['A.'], line: 1 };
    const { found, ambiguous } = findAnchors('Rook59 and Finch61', [note], -1);
    expect(found).toEqual([]);
    expect(ambiguous.map(({ places }) => places.map(({ label }) => label))).toEqual([['59', '61']]);
    expect(findAnchors('Rook1 and Finch1', [note], -1).found).toMatchObject([{ start: 4 }]);
  });

  test('signs call the notes that bear them, between the numbered ones', () => {
    expect(marked('Rook* and Finch1 and 2 * 3 Wren*', ['A.', 'B.', 'C.'], ['*', '1', '*'])).toBe(
      'Rook{*=0} and Finch{1=1} and 2 * 3 Wren{*=2}',
    );
  });
});
