import type { DocumentKind } from '../model/envelopes.ts';
import { stemOf, subjectWords } from '../understanding/references/subject-words.ts';
import type { Expectation } from './expectation.ts';
import type { Ground } from './ground.ts';
import type { HeldPaper } from './holdings.ts';
import { weighKind } from './kinds.ts';
import { isSameAffair } from './same-affair.ts';
import { dayAfter, dayBefore, daysBetween } from './periods.ts';
import { lastName } from './persons-named.ts';
import {
  addresseeLikeness,
  bestFirst,
  namedParty,
  senderLikeness,
  type Candidate,
} from './weights.ts';

/** Words in common from which on a paper of the day is taken for the one meant; see `Kinship`. */
const ENOUGH = 8;
/** Where `my` and `your` are said, and neither side is known to agree. */
const ENOUGH_OF_UNKNOWN = 14;
/** Where the parties are not those one expects: a letter enclosed in the citing paper has its own `you`. */
const ENOUGH_OF_OTHERS = 22;
/** Where the day is one off. */
const ENOUGH_BESIDE = 19;
/** For a cable that says it carries a letter or note. */
const ENOUGH_CARRIED = 4;
const ENOUGH_CARRIED_BESIDE = 7;

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
  const ofDay = weigh(date, isSuchPaper, (paper) => Math.max(ENOUGH, forParties(paper, expected)));
  if (ofDay.length > 0) return ofDay;
  const beside = [dayBefore(date), dayAfter(date)];
  return beside.flatMap((day) =>
    weigh(day, isVeryKind, (paper) => Math.max(ENOUGH_BESIDE, forParties(paper, expected))),
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
  // `message on April 19` may be any cable of the day; `the President’s message` is one that a cable carried.
  if (says.kind === 'message' && says.direction === undefined) return [];
  const weigh = weigher(expected, citing, ground);
  const ofDay = weigh(date, carriesAnother, (paper) =>
    isSameAffair(paper, citing) || namesParty(paper, expected)
      ? ENOUGH_CARRIED
      : ENOUGH_CARRIED_BESIDE,
  );
  if (ofDay.length > 0) return ofDay;
  return [dayAfter(date), dayBefore(date)].flatMap((day) =>
    weigh(day, carriesAnother, () => ENOUGH_CARRIED_BESIDE),
  );
}

/** So many days before, a message that is answered without its date was brought. */
const LATELY = 5;

/** `your personal message`: the last cable with a message from that writer that names the one who answers. */
export function lastCarried(
  { from, says, citedOn }: Expectation,
  citing: HeldPaper,
  ground: Ground,
): readonly Candidate[] {
  const isBare = says.number === undefined && says.date === undefined;
  if (from === undefined || !isBare || says.direction !== 'theirs' || !CARRIED.has(says.kind))
    return [];
  const answers = lastName(citing.envelope.fromPerson?.value ?? citing.envelope.from?.value ?? '');
  const found = ground.writtenBy(citing.collection, from.key).filter((paper) => {
    const age = daysBetween(paper.envelope.date?.value, citedOn);
    const isLate = age !== undefined && age >= 0 && age <= LATELY && paper.ordinal < citing.ordinal;
    return isLate && carries(paper) && subjectWords(paper.opening ?? '').has(stemOf(answers));
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return [];
  const reason = `It brought a message from ${namedParty(from)} to the writer of this one.`;
  return [{ paper: only, score: 1, reasons: [reason] }];
}

type Fits = (paper: HeldPaper, expected: Expectation, citing: HeldPaper) => boolean;

type Weigher = (
  day: string,
  fits: Fits,
  enough: (paper: HeldPaper) => number,
) => readonly Candidate[];

function weigher(expected: Expectation, citing: HeldPaper, ground: Ground): Weigher {
  const about = [...(expected.says.about ?? []), ...subjectWords(expected.says.post ?? '')];
  return (day, fits, enough) => {
    const found = ground.holdings
      .byDate(day)
      .filter((paper) => paper.id !== citing.id && fits(paper, expected, citing))
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

function isSuchPaper(paper: HeldPaper, { says }: Expectation, citing: HeldPaper): boolean {
  if (!isSameAffair(paper, citing)) return false;
  const isLoose = says.kind !== undefined && LOOSELY[says.kind]?.has(paper.kind) === true;
  return isLoose || weighKind(paper, says) !== undefined;
}

function isVeryKind(paper: HeldPaper, { says }: Expectation, citing: HeldPaper): boolean {
  const isKind = says.kind !== undefined && weighKind(paper, says) !== undefined;
  return isKind && isSameAffair(paper, citing);
}

/** What is asked of a paper whose sender and addressee do not speak for it. */
function forParties(paper: HeldPaper, { from, to, says }: Expectation): number {
  const sides = [senderLikeness(paper, from), addresseeLikeness(paper, to)];
  if (sides.includes('same')) return 0;
  if (sides.includes('different')) return ENOUGH_OF_OTHERS;
  return says.direction === 'own' || says.direction === 'theirs' ? ENOUGH_OF_UNKNOWN : 0;
}

/** Whether the first words speak of writer or reader: `following message from the President to the Shah`. */
function namesParty({ opening = '' }: HeldPaper, { from, to, says }: Expectation): boolean {
  const names = [from?.person, from?.title, to?.person, to?.title, says.post]
    .flatMap((name) => name?.split(' ') ?? [])
    .filter((word) => /^\p{Lu}\p{Ll}{3,}$/u.test(word) && !OFFICE_WORDS.has(word));
  return names.some((name) => opening.includes(name));
}

const OFFICE_WORDS: ReadonlySet<string> = new Set([
  'Department',
  'Embassy',
  'State',
  'Secretary',
  'Ambassador',
]);

const CARRIED: ReadonlySet<DocumentKind | undefined> = new Set<DocumentKind>([
  'letter',
  'note',
  'message',
  'memorandum',
]);
const CARRIERS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['telegram', 'message']);
/** `Please deliver following letter`, `There follows text note`, `Foreign Minister handed me aide-mémoire`. */
const CARRIES = /\b(?:follow(?:s|ing)|text|deliver|transmit|convey|personal|hand(?:ed|ing)?)\b/i;
const BURDEN = /\b(?:letter|message|note|aide|memo(?:randum)?|reply|communication)\b/i;

function carriesAnother(paper: HeldPaper, _: Expectation, citing: HeldPaper): boolean {
  return paper.collection === citing.collection && carries(paper);
}

function carries({ kind, opening = '' }: HeldPaper): boolean {
  return CARRIERS.has(kind) && CARRIES.test(opening) && BURDEN.test(opening);
}
