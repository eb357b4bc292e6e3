import type { DocumentEvidence } from '../../model/evidence.ts';
import { likeness } from '../../understanding/sketches/sketch.ts';
import type { HeldPaper } from '../holdings.ts';
import { daysBetween } from '../periods.ts';
import type { Placed } from '../series/arrange.ts';
import type { Ledger } from '../series/ledgers.ts';
import type { NumberedPaper } from '../series/numbered-papers.ts';
import { evidenceOf, type Found } from './finding.ts';

/** What runs of numbers show: a number used twice, a paper held twice, a number and a date that do not go together. */
export function seriesFindings(ledgers: readonly Ledger[]): readonly Found[] {
  return ledgers.flatMap((ledger) => [...repeatedNumbers(ledger), ...outOfSequence(ledger)]);
}

/** A held paper with its number and day. */
interface HeldEntry extends NumberedPaper {
  readonly paper: HeldPaper;
  readonly date: string;
}

const isHeld = (entry: NumberedPaper): entry is HeldEntry =>
  entry.paper !== undefined && entry.date !== undefined;

/**
 * Every two papers with one number: a pair stays the same pair when a third is imported. A second number in a series of its own may be no number: `1513.
 * Secto 12. While I have not found` speaks of Secto 12.
 */
function repeatedNumbers({ arranged, of }: Ledger): readonly Found[] {
  const held = arranged.placed.map(({ entry }) => entry).filter(isHeld);
  return held.flatMap((entry, index) => {
    const found: Found[] = [];
    for (let at = index + 1; held[at]?.number === entry.number; at += 1) {
      const other = held[at];
      if (other === undefined) break;
      if (isAnotherTrip(entry, other, of) || entry.isAlias || other.isAlias) continue;
      if (isAnotherPaper(entry, other)) found.push(usedTwice(entry, other));
      else found.push(...heldTwice(entry.paper, other.paper));
    }
    return found;
  });
}

/** `Dulte 8` of December and `Dulte 8` of February: trips begin anew, and no paper says where one ends. */
function isAnotherTrip(one: HeldEntry, two: HeldEntry, { restarts }: Ledger['of']): boolean {
  return restarts === 'trips' && Math.abs(daysBetween(one.date, two.date) ?? 0) > 1;
}

/** Of another day; or of the same, and the texts have nothing in common. */
function isAnotherPaper(first: HeldEntry, second: HeldEntry): boolean {
  if (Math.abs(daysBetween(first.date, second.date) ?? 0) > 1) return true;
  const [one = [], two = []] = [first.paper.sketch, second.paper.sketch];
  return one.length > 0 && two.length > 0 && first.paper.collection === second.paper.collection
    ? likeness(one, two) === 0
    : false;
}

function usedTwice(first: HeldEntry, second: HeldEntry): Found {
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

/** Held papers whose date does not rise with their number, as far as the others agree among themselves, and these leave little room. */
function outOfSequence({ arranged, of }: Ledger): readonly Found[] {
  // A number weeks away from its trip is of another trip.
  if (of.restarts === 'trips') return [];
  return arranged.placed.flatMap((placed) => {
    const { entry, standing, before, after } = placed;
    if (standing !== 'out-of-order' || !isHeld(entry) || isApart(entry.paper)) return [];
    const isSure = isTight(before, after) && daysOff(entry.date, { before, after }) > USUAL;
    return isSure ? [misplaced(entry, placed)] : [];
  });
}

/** A run shows whatever is a week off; so many days are sure to be no delay on the way. */
const USUAL = 14;

/** Neighbours so many days and numbers apart at most, else numbers of another run or channel may have come between. */
const CLOSE_DAYS = 60;
const CLOSE_NUMBERS = 400;

type Neighbour = NumberedPaper | undefined;

function isTight(before: Neighbour, after: Neighbour): boolean {
  if (before === undefined || after === undefined) return false;
  const days = daysBetween(before.date, after.date) ?? Infinity;
  return days <= CLOSE_DAYS && after.number - before.number <= CLOSE_NUMBERS;
}

/** Days by which a date falls outside the two that it stands between. */
function daysOff(date: string, { before, after }: Record<'before' | 'after', Neighbour>): number {
  return Math.max(daysBetween(date, before?.date) ?? 0, daysBetween(after?.date, date) ?? 0);
}

/** `054` is a station's number, not one of the post's own run; what goes by the Roger Channel is numbered apart. */
function isApart({ envelope, travel }: HeldPaper): boolean {
  const isOfStation = envelope.number?.value.startsWith('0') === true;
  return isOfStation || (travel.captions ?? []).some(({ value }) => /\bchannel\b/i.test(value));
}

function misplaced(entry: HeldEntry, { before, after }: Placed<NumberedPaper>): Found {
  const neighbours = [before, after].filter((one) => one !== undefined);
  const dates = neighbours.map((one) => `${one.number} of ${one.date ?? ''}`).join(' and ');
  const all = [entry, ...neighbours];
  const papers = all.flatMap(({ paper }) => paper ?? []);
  return {
    code: 'number-out-of-sequence',
    severity: 'warning',
    paper: entry.paper,
    about: String(entry.number),
    message: `Number ${entry.number} is dated ${entry.date}, but stands in its run beside ${dates}.`,
    evidence: [
      ...evidenceOf('number', papers),
      ...evidenceOf('date', papers),
      ...all.flatMap(evidenceOfCited),
    ],
  };
}

/** Of a paper that nobody holds, the words that cite it. */
function evidenceOfCited({ cited }: NumberedPaper): readonly DocumentEvidence[] {
  return cited?.citedBy.slice(0, 1) ?? [];
}
