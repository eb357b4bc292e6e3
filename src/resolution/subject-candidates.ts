import type { DocumentKind } from '../model/envelopes.ts';
import type { Expectation } from './expectation.ts';
import type { Ground } from './ground.ts';
import type { HeldPaper } from './holdings.ts';
import { weighKind } from './kinds.ts';
import { isSameAffair } from './same-affair.ts';
import { dayAfter, dayBefore } from './periods.ts';
import { addresseeLikeness, bestFirst, senderLikeness, type Candidate } from './weights.ts';

/** Words in common from which on a paper of the day is taken for the one meant; see `Kinship`. */
const ENOUGH = 9;
/** Where the parties are not those one expects: a letter enclosed in the citing paper has its own `you`. */
const ENOUGH_OF_OTHERS = 22;
/** Where the day is one off. */
const ENOUGH_BESIDE = 19;
/** For a cable that says it carries a letter or note. */
const ENOUGH_CARRIED = 6;

/**
 * `memorandum of February 8`, `your letter of June 9`: the paper of that day in the same chapter whose first words are about what the
 * sentence is about, where number and parties do not decide.
 */
export function subjectCandidates(
  expected: Expectation,
  citing: HeldPaper,
  ground: Ground,
): readonly Candidate[] {
  const { date, says } = expected;
  if (date === undefined || says.number !== undefined || says.about === undefined) return [];
  const weigh = weigher(expected, citing, ground);
  const ofDay = weigh(date, isSuchPaper, (paper) =>
    areOthers(paper, expected) ? ENOUGH_OF_OTHERS : ENOUGH,
  );
  if (ofDay.length > 0) return ofDay;
  return [dayBefore(date), dayAfter(date)].flatMap((day) =>
    weigh(day, isVeryKind, (paper) =>
      areOthers(paper, expected) ? ENOUGH_OF_OTHERS : ENOUGH_BESIDE,
    ),
  );
}

/**
 * `the President’s letter of June 24` is printed as the telegram that carried it: of that day or the next, saying that a letter, note or
 * message follows or was handed over, and about the same things.
 */
export function carriedCandidates(
  expected: Expectation,
  citing: HeldPaper,
  ground: Ground,
): readonly Candidate[] {
  const { date, says } = expected;
  if (date === undefined || says.about === undefined || !CARRIED.has(says.kind)) return [];
  const weigh = weigher(expected, citing, ground);
  for (const day of [date, dayAfter(date), dayBefore(date)]) {
    const found = weigh(day, carriesAnother, () => ENOUGH_CARRIED);
    if (found.length > 0) return found;
  }
  return [];
}

type Fits = (paper: HeldPaper, expected: Expectation) => boolean;

type Weigher = (
  day: string,
  fits: Fits,
  enough: (paper: HeldPaper) => number,
) => readonly Candidate[];

function weigher(expected: Expectation, citing: HeldPaper, ground: Ground): Weigher {
  const { about = [] } = expected.says;
  return (day, fits, enough) => {
    const found = ground.holdings
      .byDate(day)
      .filter((paper) => isSameAffair(paper, citing) && fits(paper, expected))
      .flatMap((paper): readonly Candidate[] => {
        const { weight, shared } = ground.rarity.kinship(about, paper);
        if (weight < enough(paper)) return [];
        const words = shared.slice(0, 3).join(', ');
        return [
          {
            paper,
            score: weight / 8,
            reasons: [`It is of ${day} and about the same things: ${words} ...`],
          },
        ];
      });
    return bestFirst(found);
  };
}

/** Kinds that are called by each other’s names now and then, beside those that often are. */
const LOOSELY: Partial<Record<DocumentKind, ReadonlySet<DocumentKind>>> = {
  letter: new Set(['memorandum']),
  memorandum: new Set(['letter']),
  note: new Set(['report_paper', 'message']),
  instruction: new Set(['letter']),
};

function isSuchPaper(paper: HeldPaper, { says }: Expectation): boolean {
  const isLoose = says.kind !== undefined && LOOSELY[says.kind]?.has(paper.kind) === true;
  return isLoose || weighKind(paper, says) !== undefined;
}

function isVeryKind(paper: HeldPaper, { says }: Expectation): boolean {
  return says.kind !== undefined && weighKind(paper, says) !== undefined;
}

/** Both sides known, and neither the one expected. */
function areOthers(paper: HeldPaper, { from, to }: Expectation): boolean {
  const sides = [senderLikeness(paper, from), addresseeLikeness(paper, to)];
  return sides.includes('different') && !sides.includes('same');
}

const CARRIED: ReadonlySet<DocumentKind | undefined> = new Set<DocumentKind>([
  'letter',
  'note',
  'message',
  'memorandum',
]);
const CARRIERS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['telegram', 'message']);
/** `Please deliver following letter`, `There follows text note`, `Foreign Minister handed me aide-mémoire`. */
const CARRIES = /\b(?:follow(?:s|ing)|text|deliver|transmit|convey|hand(?:ed|ing)?)\b/i;
const BURDEN = /\b(?:letter|message|note|aide|memo(?:randum)?|reply|communication)\b/i;

function carriesAnother({ kind, opening = '' }: HeldPaper): boolean {
  return CARRIERS.has(kind) && CARRIES.test(opening) && BURDEN.test(opening);
}
