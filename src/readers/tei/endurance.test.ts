import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { fileOf } from '../../../test/source-files.ts';
import { readTei } from './read.ts';

/** Twice as much of the same takes about twice the time: whatever a file repeats, it cannot stop the archive. */
const MANY = 40_000;

const document = (words: string): string =>
  `<div type="document" xml:id="d1"><p>${words}</p></div>`;

test.each([
  ['blocks with one id', document('<p xml:id="x">a</p>'.repeat(MANY))],
  ['documents with one id', document('a').repeat(MANY / 4)],
  ['notes in one line', document('a<note n="1" type="summary">b</note>'.repeat(MANY))],
  ['notes that repeat one', document('a<note n="1" target="x"/>'.repeat(MANY))],
  ['pages without words', '<pb n="1"/>'.repeat(MANY) + document('a')],
  ['line ends before words', document(`a${'\n'.repeat(MANY * 20)}b `.repeat(2))],
  ['commas in a name', document(`<persName xml:id="p">${', '.repeat(MANY * 5)}a</persName>`)],
  ['entries of a list in one item', document('<persName xml:id="p">a</persName> '.repeat(MANY))],
  ['indented marks', document('a<hi>\n<hi>b</hi>\n</hi>'.repeat(MANY))],
  ['cells in one row', document(`<table><row>${'<cell>a</cell>'.repeat(MANY)}</row></table>`)],
  ['labels without items', document(`<list>${'<label>a</label>'.repeat(MANY)}</list>`)],
  ['unknown elements', document('<x>a</x>'.repeat(MANY))],
  ['comments that never end', document('a').replace('</p>', '<![CDATA['.repeat(MANY))],
  ['attributes', document(`<p ${Array.from({ length: MANY }, (_, n) => `a${n}=""`).join(' ')}/>`)],
])('many %s are read or refused in seconds', (_name, body) => {
  const started = performance.now();
  const result = readTei(fileOf(`<TEI><text><body>${body}</body></text></TEI>`, 'many.xml'));
  expect(performance.now() - started).toBeLessThan(8000);
  expect(result.notices.length).toBeLessThan(100);
});
