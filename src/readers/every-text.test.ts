import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bare, keptInBlocks } from '../../test/kept-characters.ts';
import { fileOf } from '../../test/source-files.ts';
import { glimpseOf } from './glimpse.ts';
import { plainText } from './plain-text/plain-text.ts';
import { printedPage } from './printed-page/printed-page.ts';
import { readFields } from './record-page/fields.ts';
import { recordPage } from './record-page/record-page.ts';

/** Pieces that the readers have rules for, so that random pages meet them in all orders. */
const pieces = constantFrom(
  'Citation:',
  'Contents:',
  'Original Scan Translation - English',
  'Note: invented for Chancery',
  'Экз. № 1-т. Селдину',
  'Copy N° 1 to Seldin Copy N° 2 to Rogov',
  '27.IX.50 г. ЛУГОВОЙ',
  'Смотритель сообщил, что огонь погашен и не будет зажжен раньше мая.',
  'The keeper reported that the light had been put out and would not be lit.',
  '857.48/212: Telegram',
  'The Ambassador in Norway (Lorne) to the Secretary of State1',
  'Deptel 18891 [Page 12] April 26 [20], 6 p.m.61',
  '  1. Not printed.',
  '  2. Source: Files.',
  '     Further.',
  'PAGE 02 OSLO 02914 091341Z',
  'CONFIDENTIAL',
  '\f',
  '=====',
  '[]',
  '',
  '\t',
);
const page = array(oneof(pieces, string({ unit: 'binary', maxLength: 40 })), { maxLength: 40 }).map(
  (lines) => lines.join('\n').replaceAll('\0', ''),
);

describe.each([recordPage, printedPage, plainText])('$name', (format) => {
  test('no text makes it throw, and its ranges lie inside their blocks', () => {
    assert(
      property(page, (text) => {
        const file = fileOf(text);
        expect(format.recognise(glimpseOf(file))).toBeLessThanOrEqual(1);
        const result = format.read(file);
        if (result.kind === 'refused') return result.notices.length > 0;
        return result.papers.every(({ texts }) =>
          texts.every(({ blocks }) =>
            blocks.every(({ content, ranges }) =>
              ranges.every(({ start, end }) => 0 <= start && start <= end && end <= content.length),
            ),
          ),
        );
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['calls and notes', 'Deptel 18891 of April 26 [20], 6 p.m.61 Смотритель [] 12. '],
    ['blank lines', '\n'],
    ['short lines', 'PAGE 01\n'],
    ['brackets', '['],
    ['digits', '1'],
    ['spaces', ' '],
  ])('four times as many %s take about four times as long, not sixteen', (_, piece) => {
    const notes = Array.from({ length: 60 }, (_, index) => `  ${index + 1}. Not printed.`);
    const text = piece.repeat(Math.ceil(40_000 / piece.length));
    const time = (words: string): number => {
      const start = performance.now();
      format.read(fileOf(`A\n\nCitation:\n\nContents:\n\n${words}\n\n${notes.join('\n')}`));
      return performance.now() - start;
    };
    time(text);
    expect(time(text.repeat(4))).toBeLessThan(9 * time(text) + 300);
  });
});

test('plain text loses no character but the lines that part papers and mark samples', () => {
  assert(
    property(page, (text) => {
      const result = plainText.read(fileOf(text));
      if (result.kind === 'refused') return true;
      const kept = result.papers.map(keptInBlocks).join('');
      const parts = /\f|^={5,}[ \t]*$/m;
      const expected = text.replace(/\r\n?/g, '\n').split(parts);
      const unmarked = expected
        .filter((part) => /[^\s=]/.test(part))
        .map((part) => part.replace(/^\s*(?:Note:\s*)?invented for Chancery\b.*$/im, ''));
      return kept === bare(unmarked.join(''));
    }),
    { numRuns: 400 },
  );
});

test('a record page loses no character of the paper, in whatever order its layers stand', () => {
  const letters = (text: string): string => Array.from(bare(text)).toSorted().join('');
  assert(
    property(page, (text) => {
      const result = recordPage.read(fileOf(text));
      if (result.kind === 'refused') return true;
      const { body } = readFields(text.replace(/\r\n?/g, '\n'));
      return result.papers.every((paper) => letters(keptInBlocks(paper)) === letters(body));
    }),
    { numRuns: 400 },
  );
});
