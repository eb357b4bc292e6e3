import { type Likeness, sharedWords } from './descriptions.ts';
import type { Entry, Years } from './entries.ts';
import { fold } from './fold.ts';
import { nameKey } from '../../understanding/names/name-key.ts';
import type { Parted } from './said-apart.ts';
import { type NameAgreement, compareNames, opensAlike } from './name-agreement.ts';

/** Why two list entries are one person. */
export interface Join {
  readonly rule: 'same-name' | 'same-name-and-description' | 'misprint-in-name';
  readonly reason: string;
  readonly strength: number;
  /** True where the names differ in an initial that must be a slip of one list. */
  readonly misprint: boolean;
}

/** How like the descriptions must be (0 to 1), the weaker the agreement of the names. */
const NEEDED = {
  strong: 0,
  /** A full name again after eight years and more: a son's, perhaps. */
  late: 0.2,
  medium: 0.24,
  /** A forename and a surname that several others of the lists bear. */
  crowded: 0.38,
  /** One list says `Jr.` and the other does not. */
  junior: 0.3,
  juniorLate: 0.6,
  weak: 0.4,
  otherNation: 0.42,
  misprint: 0.5,
  otherOpening: 0.3,
};
/** `Secretary of State` in both descriptions is one word that tells, too few for a father and his son. */
const FEW_WORDS = 2;
const LATE_YEARS = 8;
const JUNIOR_YEARS = 2;

/** What is known of the entries among which two are compared. */
export interface Company {
  readonly likeness: Likeness;
  /** True where many bear the surname, so that a forename tells little. */
  readonly crowded: boolean;
  /** First forenames, by sound, of which some list names two generations: there `Jr.` is never left out. */
  readonly generations: ReadonlySet<string>;
  /** Whom people said not to be one. */
  readonly parted: Parted;
}

/** Whether two list entries are one person: a reason, nothing to say, or a conflict that forbids it. */
export function joinOf(left: Entry, right: Entry, company: Company): Join | 'conflict' | undefined {
  if (cannotBeOne(left, right, company)) return 'conflict';
  const names = compareNames(left.parts, right.parts);
  if (names.surname === 'none' || names.conflict === 'forename') return 'conflict';
  const alike = company.likeness.between(left.described, right.described);
  if (openOtherwise(left, right) && (names.full === 0 || alike < NEEDED.otherOpening)) {
    return 'conflict';
  }
  if (nationsDiffer(left, right) && alike < NEEDED.otherNation) return 'conflict';
  if (names.conflict === 'initial') {
    const shared = sharedWords(left.described, right.described).length;
    return shared < 3 ? 'conflict' : misprint(names, alike);
  }
  return byWeight({ names, alike, left, right, crowded: company.crowded });
}

/** People said so; or they are father and son, or husband and wife. */
export function cannotBeOne(left: Entry, right: Entry, company: Company): boolean {
  return (
    company.parted(left, right) ||
    isOfTwoGenerations(left, right, company) ||
    isSpouse(left) !== isSpouse(right)
  );
}

/** One is `Jr.`, the other is not, and some list names both: they are father and son. */
function isOfTwoGenerations(
  { parts: left }: Entry,
  { parts: right }: Entry,
  company: Company,
): boolean {
  const differ = left.generation !== right.generation;
  return differ && company.generations.has(nameKey(left.given[0] ?? ''));
}

/** `Madame, sister-in-law of ...` under her husband's name is not he. */
function isSpouse({ listed }: Entry): boolean {
  return SPOUSE.test(listed.description);
}

const SPOUSE = /^(?:Madame|Mme|Mrs)\b|^(?:wife|widow) of\b/i;

interface Compared {
  readonly names: NameAgreement;
  readonly alike: number;
  readonly left: Entry;
  readonly right: Entry;
  readonly crowded: boolean;
}

/** The weaker the names agree, the more the descriptions must. One list does not name one person twice, unless in the same words. */
function byWeight(compared: Compared): Join | 'conflict' | undefined {
  const { names, alike, left, right } = compared;
  const same = sameWords(left, right);
  const apart = left.collection === right.collection;
  if (apart && !same) return 'conflict';
  const grade = gradeOf(compared);
  const few = grade === 'junior' || grade === 'juniorLate' ? FEW_WORDS : 0;
  if (alike < NEEDED[grade] || sharedWords(left.described, right.described).length < few) {
    return apart ? 'conflict' : undefined;
  }
  return {
    rule: grade === 'strong' ? 'same-name' : 'same-name-and-description',
    reason: same ? 'the names are the same' : 'the names agree',
    strength: names.full * 2 + names.initials + names.near + alike * 3 + (same ? 0.5 : 0),
    misprint: false,
  };
}

/** `Robert G. C.` and `Gerard C.` do not open alike, though the rest fits. */
function openOtherwise({ parts: left }: Entry, { parts: right }: Entry): boolean {
  return !opensAlike(left.given, right.given);
}

/** `Douglas A.` and `Douglas B.` with one and the same career: one of the lists has slipped. */
function misprint(names: NameAgreement, alike: number): Join | 'conflict' {
  if (names.full === 0 || alike < NEEDED.misprint) return 'conflict';
  return {
    rule: 'misprint-in-name',
    reason: 'the names differ in an initial, the offices are the same',
    strength: names.full * 2 + alike * 3 - 1,
    misprint: true,
  };
}

function gradeOf({ names, left, right, crowded }: Compared): keyof typeof NEEDED {
  const gap = yearsBetween(left.years, right.years);
  if (names.surname === 'sound' || (names.full === 0 && !left.asSpoken)) return 'weak';
  if (left.parts.generation !== right.parts.generation) {
    return gap > JUNIOR_YEARS ? 'juniorLate' : 'junior';
  }
  if (names.full + names.initials < 2) return crowded ? 'crowded' : 'medium';
  if (left.asSpoken) return 'medium';
  return gap > LATE_YEARS ? 'late' : 'strong';
}

export function yearsBetween(left: Years, right: Years): number {
  return Math.max(0, left.from - right.to, right.from - left.to);
}

export function nationsDiffer({ described: left }: Entry, { described: right }: Entry): boolean {
  return left.nation !== undefined && right.nation !== undefined && left.nation !== right.nation;
}

function sameWords(left: Entry, right: Entry): boolean {
  const words = ({ parts }: Entry): string => fold([...parts.given, parts.surname].join(' '));
  return words(left) === words(right);
}
