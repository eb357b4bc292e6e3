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

/** Every two papers with one number: a pair stays the same pair when a third is imported. */
function repeatedNumbers({ arranged }: Ledger): readonly Found[] {
  const held = arranged.placed.map(({ entry }) => entry).filter(isHeld);
  return held.flatMap((entry, index) => {
    const found: Found[] = [];
    for (let at = index + 1; held[at]?.number === entry.number; at += 1) {
      const other = held[at];
      if (other === undefined) break;
      if (isAnotherPaper(entry, other)) found.push(usedTwice(entry, other));
      else found.push(...heldTwice(entry.paper, other.paper));
    }
    return found;
  });
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

/** Held papers whose date does not rise with their number, as far as the others agree among themselves. */
function outOfSequence({ arranged }: Ledger): readonly Found[] {
  return arranged.placed.flatMap((placed) => {
    const { entry, standing } = placed;
    return standing === 'out-of-order' && isHeld(entry) ? [misplaced(entry, placed)] : [];
  });
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
