import { nameKey } from '../../understanding/names/name-key.ts';
import type { NameParts } from '../../understanding/names/parse-name.ts';
import { fold } from './fold.ts';
import { compareForenames } from './forenames.ts';

/** How far two names agree: nothing where they cannot be one name, else more the more they share. */
export interface NameAgreement {
  readonly surname: 'same' | 'sound' | 'none';
  /** Forenames that agree in full, or as a short form. */
  readonly full: number;
  readonly initials: number;
  readonly conflict: boolean;
}

/** Compares names whose surnames are known; forenames in their order, any of which may be left out. */
export function compareNames(left: NameParts, right: NameParts): NameAgreement {
  const surname = compareSurnames(left.surname, right.surname);
  const given = compareGiven(left.given, right.given);
  const generations =
    left.generation !== undefined &&
    right.generation !== undefined &&
    left.generation !== right.generation;
  return { surname, ...given, conflict: given.conflict || generations };
}

export function compareSurnames(left: string, right: string): NameAgreement['surname'] {
  if (fold(left) === fold(right)) return 'same';
  const key = nameKey(left);
  return key !== '' && key === nameKey(right) ? 'sound' : 'none';
}

type GivenAgreement = Pick<NameAgreement, 'full' | 'initials' | 'conflict'>;

/** `Averell` fits `William Averell`, `W. A.` fits both, `John` fits neither. */
export function compareGiven(left: readonly string[], right: readonly string[]): GivenAgreement {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  let from = 0;
  let full = 0;
  let initials = 0;
  for (const name of short) {
    const at = long.findIndex(
      (other, index) => index >= from && compareForenames(name, other) !== 'different',
    );
    if (at < 0) return { full, initials, conflict: true };
    if (compareForenames(name, long[at] ?? '') === 'initial') initials += 1;
    else full += 1;
    from = at + 1;
  }
  return { full, initials, conflict: false };
}
