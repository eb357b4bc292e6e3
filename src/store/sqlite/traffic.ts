import { isoDay } from '../dates.ts';
import type { Flow } from '../traffic.ts';
import type { Columns } from './columns.ts';
import type { Sending } from './correspondents.ts';
import type { DocumentSet } from './document-set.ts';

/** From whom to whom, by place in two lists of values, and the documents counted. */
export interface Counting {
  readonly found: DocumentSet;
  readonly columns: Columns;
  readonly sendings: Iterable<Sending>;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

interface Tally {
  papers: number;
  first: number;
  last: number;
}

/** Adds up what was sent, in one pass; 23,000 papers take a few milliseconds. */
export function countFlows({ found, columns, sendings, from, to }: Counting): readonly Flow[] {
  const tallies = new Map<number, Tally>();
  const width = to.length + 1;
  for (const sending of sendings) {
    if (!found.has(sending.slot)) continue;
    const key = (sending.from + 1) * width + sending.to + 1;
    let tally = tallies.get(key);
    if (!tally) tallies.set(key, (tally = { papers: 0, first: Infinity, last: 0 }));
    tally.papers += 1;
    widen(tally, columns.certainDay(sending.slot));
  }
  return [...tallies]
    .map(([key, { papers, first, last }]) => ({
      from: from[Math.floor(key / width) - 1] ?? null,
      to: to[(key % width) - 1] ?? null,
      papers,
      first: last === 0 ? null : isoDay(first),
      last: last === 0 ? null : isoDay(last),
    }))
    .sort((a, b) => b.papers - a.papers || compare(a, b));
}

function widen(tally: Tally, day: number | undefined): void {
  if (day === undefined) return;
  tally.first = Math.min(tally.first, day);
  tally.last = Math.max(tally.last, day);
}

/** Of equals the same order always. */
function compare(a: Flow, b: Flow): number {
  return inOrder(a.from ?? '', b.from ?? '') || inOrder(a.to ?? '', b.to ?? '');
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
