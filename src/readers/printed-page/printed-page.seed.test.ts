import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rangesOf } from '../../model/ranges.ts';
import { sharedData } from '../../../test/shared-data.ts';
import { fileOf } from '../../../test/source-files.ts';
import { glimpseOf } from '../glimpse.ts';
import { printedPage } from './printed-page.ts';

const path = sharedData('seeds/003_e8c09db284bdfaa1.txt');

describe.skipIf(path === undefined)('the printed page of 1944 (needs the shared data)', () => {
  const file = fileOf(readFileSync(path ?? ''));
  const result = printedPage.read(file);
  if (result.kind === 'refused') throw new Error('the page was refused');
  const [paper] = result.papers;
  const blocks = paper?.texts[0]?.blocks ?? [];
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  if (paper === undefined || first === undefined) throw new Error('the page gave no text');

  test('it is recognised, named and laid out', () => {
    expect(printedPage.recognise(glimpseOf(file))).toBeGreaterThan(0.8);
    expect(paper.id).toBe('papers/840-48-refugees-5425-1020');
    expect(paper.title).toBe(
      'The Ambassador in the Soviet Union (Harriman) to the Secretary of State',
    );
    expect(blocks[0]).toMatchObject({
      kind: 'source-line',
      content: '840.48 Refugees/5425: Telegram',
    });
    expect(paper.pages).toEqual(['1016', '1017']);
  });

  test('notes 1 to 3 of the list are called 59 to 61 at the right words', () => {
    const called = rangesOf(first.ranges, 'note-anchor').map(({ note, label, start, end }) => ({
      note,
      label,
      digits: first.content.slice(start, end),
      after: first.content.slice(start - 9, start),
    }));
    expect(called).toEqual([
      { note: 'n1', label: '59', digits: '59', after: 'Vyshinski' },
      { note: 'n2', label: '60', digits: '60', after: '6, 7 p.m.' },
      { note: 'n3', label: '61', digits: '61', after: '], 6 p.m.' },
    ]);
    const notes = blocks.filter(({ kind }) => kind === 'note');
    expect(notes.map(({ label }) => label)).toEqual(['59', '60', '61']);
    expect(notes[1]?.content).toBe('See footnote 22, p. 987.');
  });

  test('the page break and the correction cover what is printed', () => {
    const quote = ({ start, end }: { start: number; end: number }) =>
      first.content.slice(start, end);
    expect(rangesOf(first.ranges, 'page-break').map(quote)).toEqual(['[Page 1017]']);
    expect(rangesOf(first.ranges, 'emendation')).toMatchObject([
      { printed: '26', corrected: '20' },
    ]);
    expect(rangesOf(first.ranges, 'emendation').map(quote)).toEqual(['26 [20]']);
  });
});
