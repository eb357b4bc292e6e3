import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../test/shared-data.ts';
import { fileAt } from '../../../test/source-files.ts';
import type { WordFormat } from '../../readers/format.ts';
import { printedPage } from '../../readers/printed-page/printed-page.ts';
import { recordPage } from '../../readers/record-page/record-page.ts';
import { isNote } from '../../model/texts.ts';
import { understand } from '../../understanding/understand.ts';
import type { HeldPaper } from '../holdings.ts';
import { memoryHoldings } from '../memory-holdings.ts';
import { resolveReferences } from '../resolve-references.ts';
import { resolveSeries } from '../resolve-series.ts';
import { concludeDating } from './conclude.ts';

const record = sharedData('seeds/000_387ad8c1c315acad.txt');
const page = sharedData('seeds/003_e8c09db284bdfaa1.txt');

function heldFrom(format: WordFormat, path = ''): readonly HeldPaper[] {
  const result = format.read(fileAt(path));
  const papers = result.kind === 'read' ? result.papers : [];
  return papers.map((paper) => {
    const notes = paper.texts.flatMap(({ blocks }) => blocks.filter(isNote));
    const labels = notes.map(({ id, label = '' }) => ({ id, label }));
    return { ...paper, kind: 'telegram', notes: labels, travel: {}, ...understand(paper) };
  });
}

describe.skipIf(record === undefined || page === undefined)(
  'the telegram without a date, with no other paper of its time at hand (needs the shared data)',
  () => {
    const holdings = memoryHoldings([
      ...heldFrom(recordPage, record),
      ...heldFrom(printedPage, page),
    ]);
    const { datings, series } = resolveSeries(holdings, resolveReferences(holdings));
    const [dating] = datings.map(concludeDating);

    it('lies between the day it tells of and the end of the ambassador’s tenure', () => {
      expect(datings).toHaveLength(1);
      expect(dating?.possible).toEqual({ from: '1944-03-21', to: '1946-01-24' });
      expect(dating?.edtf).toBe('[1944-03-21..1946-01-24]');
    });

    it('is weighed between 1944 and 1945, with reasons', () => {
      const possible = dating?.years.filter(({ share }) => share > 0) ?? [];
      expect(possible.map(({ year }) => year)).toEqual([1944, 1945]);
      expect(possible[0]?.share).toBeGreaterThan(possible[1]?.share ?? 1);
      expect(possible[1]?.speaksAgainst.join(' ')).toMatch(/file number/);
      expect(dating?.likely?.from).toBe('1944-03-21');
    });

    it('stands in its run of 1944 after the one it cites', () => {
      const run = series.find(({ id }) => id === 'moscow-to-department-1944');
      expect(run?.members.map(({ number }) => number)).toEqual([935, 1020]);
    });
  },
);
