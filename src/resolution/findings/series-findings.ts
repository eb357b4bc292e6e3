import { seriesLedgers, type Ledger, type LedgerEntry } from '../series-ledgers.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { likeness } from '../../understanding/sketches/sketch.ts';
import { daysBetween } from '../periods.ts';
import { evidenceOf, type Found } from './finding.ts';

/** What runs of numbers show: a number used twice, a paper held twice, a number and a date that do not go together. */
export function seriesFindings(holdings: Holdings): readonly Found[] {
  return seriesLedgers(holdings).flatMap((ledger) => [
    ...repeatedNumbers(ledger),
    ...outOfSequence(ledger),
  ]);
}

/** Every two papers with one number: a pair stays the same pair when a third is imported. */
function repeatedNumbers({ entries }: Ledger): readonly Found[] {
  return entries.flatMap((entry, index) => {
    const found: Found[] = [];
    for (let at = index + 1; entries[at]?.number === entry.number; at += 1) {
      const other = entries[at];
      if (other === undefined) break;
      if (isAnotherPaper(entry, other)) found.push(usedTwice(entry, other));
      else found.push(...heldTwice(entry.paper, other.paper));
    }
    return found;
  });
}

/** Of another day; or of the same, and the texts have nothing in common. */
function isAnotherPaper(first: LedgerEntry, second: LedgerEntry): boolean {
  if (Math.abs(daysBetween(first.date, second.date) ?? 0) > 1) return true;
  const [one = [], two = []] = [first.paper.sketch, second.paper.sketch];
  return one.length > 0 && two.length > 0 && first.paper.collection === second.paper.collection
    ? likeness(one, two) === 0
    : false;
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
const USUAL = 14;

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
    if (before === undefined || after === undefined || !isTight(before, after)) continue;
    // `054` is a station's number, not one of the post's own run.
    if (entry.paper.envelope.number?.value.startsWith('0') === true) continue;
    const gap = distanceFrom(entry, before, after);
    if (gap > USUAL) found.push(misplaced(entry, before, after));
  }
  return found;
}

/** Neighbours that leave little room: so many days and numbers apart at most, else another run may have come between. */
const CLOSE_DAYS = 60;
const CLOSE_NUMBERS = 400;

function isTight(before: LedgerEntry, after: LedgerEntry): boolean {
  const days = daysBetween(before.date, after.date) ?? Infinity;
  return days <= CLOSE_DAYS && after.number - before.number <= CLOSE_NUMBERS;
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
