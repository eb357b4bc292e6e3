import type { Command } from 'commander';
import { ArchiveError } from '../archive/errors.ts';
import { arrangeSeries, seriesRecord, type ArrangedPaper } from '../exports/series-record.ts';
import { seriesId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import type { Store } from '../store/store.ts';
import { listCommand } from './lists.ts';
import { print, printJson } from './output.ts';

/** All runs of numbers, those of most papers first; or one, in order of number. */
export function seriesCommand(): Command {
  return listCommand('series', 'runs of numbers between offices, or the papers of one', {
    argument: ['[id]', 'one run: moscow-to-department-1944'],
    one: showSeries,
    page: (store, page) => store.seriesList({ ...page, sort: 'papers' }, PUBLIC),
    json: ({ series, ...counts }) => ({ ...series, ...counts }),
    line: ({ series, held, cited }) =>
      `${series.id}  ${series.title}  (${held} held, ${cited} cited only)`,
  });
}

async function showSeries(store: Store, id: string, asJson: boolean): Promise<void> {
  const found = await store.series(seriesId(id), PUBLIC);
  if (found === undefined) {
    throw new ArchiveError(`There is no run of numbers ${id}. List them with: chancery series`);
  }
  if (asJson) return printJson(seriesRecord(found));
  const { papers, held, cited, gaps } = arrangeSeries(found);
  const after = new Map(gaps.map(({ first, last }) => [first - 1, `${first} to ${last}`] as const));
  await print(`${found.series.title}: ${held} held, ${cited} cited only\n`);
  for (const [index, one] of papers.entries()) {
    await print(paperLine(one));
    const { number } = one.paper;
    const gap = papers[index + 1]?.paper.number === number ? undefined : after.get(number);
    if (gap !== undefined) await print(`        ${gap} unknown here\n`);
  }
}

function paperLine({
  paper: { number, date, inferred, document },
  standing,
}: ArrangedPaper): string {
  const when = date ?? (inferred ? `[${inferred.from}..${inferred.to}]` : 'undated');
  const out = standing === 'out-of-order' ? '  out of order' : '';
  return `${String(number).padStart(7)} ${when}  ${document.holding}  ${document.id}${out}\n`;
}
