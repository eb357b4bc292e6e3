import { chineseKey } from '../../understanding/names/chinese-names.ts';
import { nameKey } from '../../understanding/names/name-key.ts';
import type { NameParts } from '../../understanding/names/parse-name.ts';
import { fold } from './fold.ts';
import { type ForenameAgreement, compareForenames } from './forenames.ts';

/** How far two names agree: nothing where they cannot be one name, else more the more they share. */
export interface NameAgreement extends GivenAgreement {
  readonly surname: 'same' | 'sound' | 'none';
}

export interface GivenAgreement {
  /** Forenames that agree in full, or as a short form. */
  readonly full: number;
  readonly initials: number;
  /** Forenames that agree but for a letter or two. */
  readonly near: number;
  /** `forename`: they differ in the first; `initial`: only in one after it. */
  readonly conflict: 'forename' | 'initial' | false;
}

/** Compares names whose surnames are known; forenames in their order, any of which may be left out. */
export function compareNames(left: NameParts, right: NameParts): NameAgreement {
  const surname = compareSurnames(left.surname, right.surname);
  const given = compareGiven(left.given, right.given);
  const generations =
    left.generation !== undefined &&
    right.generation !== undefined &&
    left.generation !== right.generation;
  return { surname, ...given, conflict: generations ? 'forename' : given.conflict };
}

function compareSurnames(left: string, right: string): NameAgreement['surname'] {
  if (left === right) return 'same';
  const [one, two] = [fold(left).replaceAll(' ', ''), fold(right).replaceAll(' ', '')];
  if (one === two) return 'same';
  const key = nameKey(left);
  if (key !== '' && key === nameKey(right)) return 'sound';
  return left.includes(' ') && areOneInChinese(left, right) ? 'sound' : 'none';
}

/** `Chou En-lai` and `Zhou Enlai`, which lists give whole. */
function areOneInChinese(left: string, right: string): boolean {
  const key = chineseKey(left);
  return key !== undefined && key === chineseKey(right);
}

/** `Averell` fits `William Averell`, `W. A.` fits both, `John` fits neither. */
export function compareGiven(left: readonly string[], right: readonly string[]): GivenAgreement {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const counts = { full: 0, initials: 0, near: 0 };
  let from = 0;
  for (const [index, name] of short.entries()) {
    const found = findFrom(name, long, from);
    if (found === undefined) {
      return { ...counts, conflict: index === 0 ? 'forename' : 'initial' };
    }
    if (found.agreement === 'initial') counts.initials += 1;
    else if (found.agreement === 'near') counts.near += 1;
    else counts.full += 1;
    from = found.at + 1;
  }
  return { ...counts, conflict: false };
}

interface Found {
  readonly at: number;
  readonly agreement: ForenameAgreement;
}

function findFrom(name: string, names: readonly string[], from: number): Found | undefined {
  for (let at = from; at < names.length; at += 1) {
    const agreement = compareForenames(name, names[at] ?? '');
    if (agreement !== 'different') return { at, agreement };
  }
  return undefined;
}

/** Whether the names agree in their first forename: `Robert G. C.` and `Gerard C.` do not, though the rest fits. */
export function opensAlike(left: readonly string[], right: readonly string[]): boolean {
  const [one, two] = [left[0], right[0]];
  return one === undefined || two === undefined || compareForenames(one, two) !== 'different';
}
