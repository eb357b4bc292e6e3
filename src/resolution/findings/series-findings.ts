import { seriesLedgers, type Ledger, type LedgerEntry } from '../series-ledgers.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { daysBetween } from '../periods.ts';
import { evidenceOf, type Found } from './finding.ts';

/** What runs of numbers show: a number used twice, a paper held twice, a number and a date that do not go together. */
export function seriesFindings(holdings: Holdings): readonly Found[] {
  return seriesLedgers(holdings).flatMap((ledger) => [
    ...repeatedNumbers(ledger),
    ...outOfSequence(ledger),
  ]);
}

function repeatedNumbers({ entries }: Ledger): readonly Found[] {
  return entries.flatMap((entry, index) => {
    const next = entries[index + 1];
    if (next === undefined || next.number !== entry.number) return [];
    return Math.abs(daysBetween(entry.date, next.date) ?? 0) > 1
      ? [usedTwice(entry, next)]
      : heldTwice(entry.paper, next.paper);
  });
}

function usedTwice(first: LedgerEntry, second: LedgerEntry): Found {
  const papers = [first.paper, second.paper];
  return {
    code: 'number-used-twice',
    severity: 'warning',
    paper: second.paper,
    about: first.paper.id,
    message: `Number ${second.number} stands on a paper of ${first.date} and on one of ${second.date} in the same run.`,
    evidence: [...evidenceOf('number', papers), ...evidenceOf('date', papers)],
  };
}

/** The same cable printed in two volumes is one paper twice, not two papers; parts of one in the same volume are neither. */
function heldTwice(first: HeldPaper, second: HeldPaper): readonly Found[] {
  if (first.collection === second.collection) return [];
  const papers = [first, second];
  return [
    {
      code: 'held-twice',
      severity: 'info',
      paper: second,
      about: first.id,
      message: `The same paper seems to be held twice: ${first.id} and ${second.id}.`,
      evidence: [...evidenceOf('number', papers), ...evidenceOf('date', papers)],
    },
  ];
}

/** A few days out of order are usual: numbers are given when a telegram is drafted, dates when it leaves. */
const USUAL = 7;

/** So many papers in order, and such a share of the run, make an order that others can be out of. */
const ENOUGH = 4;
const MOSTLY = 0.7;

/** Papers whose date does not rise with their number, as far as the others agree among themselves. */
function outOfSequence({ entries }: Ledger): readonly Found[] {
  const inOrder = longestRising(entries);
  if (inOrder.length < ENOUGH || inOrder.length < entries.length * MOSTLY) return [];
  const found: Found[] = [];
  let before: LedgerEntry | undefined;
  let nextIndex = 0;
  for (const entry of entries) {
    if (inOrder[nextIndex] === entry) {
      before = entry;
      nextIndex += 1;
      continue;
    }
    const after = inOrder[nextIndex];
    const gap = distanceFrom(entry, before, after);
    if (gap > USUAL) found.push(misplaced(entry, before, after));
  }
  return found;
}

/** Days by which an entry falls outside the two that it stands between. */
function distanceFrom(
  entry: LedgerEntry,
  before: LedgerEntry | undefined,
  after: LedgerEntry | undefined,
): number {
  const early = daysBetween(entry.date, before?.date) ?? 0;
  const late = daysBetween(after?.date, entry.date) ?? 0;
  return Math.max(early, late);
}

function misplaced(
  entry: LedgerEntry,
  before: LedgerEntry | undefined,
  after: LedgerEntry | undefined,
): Found {
  const neighbours = [before, after].filter((one) => one !== undefined);
  const papers = [entry.paper, ...neighbours.map((one) => one.paper)];
  const dates = neighbours.map((one) => `${one.number} of ${one.date}`).join(' and ');
  return {
    code: 'number-out-of-sequence',
    severity: 'warning',
    paper: entry.paper,
    about: String(entry.number),
    message: `Number ${entry.number} is dated ${entry.date}, but stands in its run beside ${dates}.`,
    evidence: [...evidenceOf('number', papers), ...evidenceOf('date', papers)],
  };
}

/** The longest run of entries whose dates never fall as their numbers rise. */
function longestRising(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  entries.forEach((entry, index) => {
    const place = firstLater(ends, entries, entry.date);
    previous[index] = place > 0 ? ends[place - 1] : undefined;
    ends[place] = index;
  });
  const rising: LedgerEntry[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) {
    const entry = entries[at];
    if (entry !== undefined) rising.push(entry);
  }
  return rising.reverse();
}

/** Place of the first end whose date is later, by halving. */
function firstLater(
  ends: readonly number[],
  entries: readonly LedgerEntry[],
  date: string,
): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = entries[ends[middle] ?? 0]?.date ?? '';
    if (end > date) high = middle;
    else low = middle + 1;
  }
  return low;
}
