import { describe, expect, test } from 'vitest';
import { fileOf } from '../../../test/source-files.ts';
import { glimpseOf } from '../glimpse.ts';
import { printedPage } from './printed-page.ts';

/** Pages made of one piece over and over, above a list of as many notes, numbered from 1 to 99 again and again. */
const PAGES: readonly (readonly [string, string, (index: number) => string])[] = [
  ['calls of notes that rise', 'Oil.7 ', (index) => `  ${index}. Not printed.`],
  ['notes that all have one number', 'Oil.1 ', () => '  1. Not printed.'],
  ['notes of one sign, called nowhere', 'Oil * ', () => '  * Not printed.'],
  ['notes of one sign', 'Oil* ', () => '  * Not printed.'],
  ['numbers that may be many things', 'Deptel 121314 ', (index) => `  ${index}. Embtel 1213.`],
  ['short paragraphs', 'Oil.9\n\n', (index) => `  ${index}. A.`],
  ['a line of spaces', ' ', () => '  1. A.'],
  ['a line of spaces among the notes', 'A. ', () => ' '.repeat(80)],
  ['marks of pages', '[Page 12] ', (index) => `  ${index}. A.`],
  ['brackets', '[', () => '[['],
  ['a head without end', '12. Telegram From Oslo3 to Rook4 ', (index) => `  ${index}. A.`],
];

/** Seconds of the processor for a page of about so many letters. */
function seconds(length: number, piece: string, note: (index: number) => string): number {
  const text = piece.repeat(Math.ceil(length / 2 / piece.length));
  const lines = Math.ceil(length / 2 / note(1).length);
  const notes = Array.from({ length: lines }, (_, index) => note((index % 99) + 1));
  const file = fileOf(`Oslo1\n\n${text}\n\n${notes.join('\n')}\n`);
  const before = process.cpuUsage();
  printedPage.recognise(glimpseOf(file));
  expect(printedPage.read(file).kind).toBe('read');
  return process.cpuUsage(before).user / 1e6;
}

describe('time grows no faster than the page', () => {
  test.each(PAGES)('of %s', { timeout: 60_000 }, (_form, piece, note) => {
    seconds(4_000, piece, note);
    const short = seconds(40_000, piece, note);
    const long = seconds(320_000, piece, note);
    expect(long).toBeLessThan(Math.max(0.5, short * 16));
  });
});
