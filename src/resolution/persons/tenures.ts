import type { AuthorityPerson, AuthorityTenure } from '../../model/authority.ts';
import { placesIn } from '../../understanding/authority/places.ts';
import { describe, sharedWords } from './descriptions.ts';

/** Tenures begin and end on paper; people act a little before and after. */
const SLACK_YEARS = 1;

/** Whether an office was held in a year. */
export function heldIn(tenure: AuthorityTenure, year: number): boolean {
  const from = yearOf(tenure.from) ?? -Infinity;
  const to = yearOf(tenure.to) ?? from + 10;
  return year >= from - SLACK_YEARS && year <= to + SLACK_YEARS;
}

/** Among offices held about that year, the one held in it. */
export function heldBest(
  tenures: readonly AuthorityTenure[],
  year: number,
): AuthorityTenure | undefined {
  const about = tenures.filter((tenure) => heldIn(tenure, year));
  return (
    about.find(
      (tenure) => tenure.from.slice(0, 4) <= `${year}` && tenure.to.slice(0, 4) >= `${year}`,
    ) ?? about[0]
  );
}

/** Whether a person can have acted in a year: alive, grown up, and in office within ten years. */
export function couldAct(person: AuthorityPerson, year: number): boolean {
  const born = yearOf(person.born ?? '');
  const died = yearOf(person.died ?? '');
  if (born !== undefined && year < born + 20) return false;
  return died === undefined || year <= died + SLACK_YEARS;
}

export function yearOf(date: string): number | undefined {
  const year = Number(/^\d{4}/.exec(date)?.[0]);
  return Number.isNaN(year) ? undefined : year;
}

/**
 * The tenure that a description fits: same kind of office, same place. `the Ambassador in the Soviet Union` fits the tenure
 * `Ambassador, russia`.
 */
export function tenureOf(
  person: AuthorityPerson,
  role: string,
  year?: number,
): AuthorityTenure | undefined {
  const fitting = tenuresOf(person, role);
  return fitting.find((tenure) => year === undefined || heldIn(tenure, year)) ?? fitting[0];
}

/** Every tenure that a description fits. */
export function tenuresOf(person: AuthorityPerson, role: string): readonly AuthorityTenure[] {
  const places = placesIn(role);
  const words = describe(role);
  return person.tenures.filter((tenure) => {
    if (tenure.at === undefined) return sharedWords(describe(tenure.role), words).length >= 3;
    const where = placesIn(tenure.at.replaceAll('-', ' '));
    return sharedWords(describe(tenure.role), words).length > 0 && meets(where, places);
  });
}

function meets(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return [...left].some((one) => right.has(one));
}
