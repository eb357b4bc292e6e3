import type { CitedPaper } from '../../model/links.ts';
import { nameKey } from '../../understanding/names/name-key.ts';
import type { HeldPaper } from '../holdings.ts';
import { isOffice, officeKey } from '../offices.ts';
import { lastName } from '../persons-named.ts';

/** Who writes to whom, by the keys of offices and of surnames; each side may have both. */
export interface Parties {
  readonly senders: readonly string[];
  readonly addressees: readonly string[];
}

export function partiesOf({ envelope }: Pick<HeldPaper, 'envelope'>): Parties {
  const { from, fromPerson, to, toPerson } = envelope;
  return {
    senders: sideOf(from?.value, fromPerson?.value),
    addressees: sideOf(to?.value, toPerson?.value),
  };
}

/** `Prime Minister Macmillan` is Macmillan: there is more than one Prime Minister. */
function sideOf(office: string | undefined, person: string | undefined): readonly string[] {
  const persons = personKeys(person);
  const isKnown = office !== undefined && isOffice(officeKey(office));
  return persons.length > 0 && !isKnown ? persons : [...officeKeys(office), ...persons];
}

/** The same of a paper that is only cited, as far as its mentions say. */
export function citedParties({ fields }: CitedPaper): Parties {
  const value = (name: 'from' | 'to'): string | undefined =>
    fields.find(({ field }) => field === name)?.value;
  return { senders: officeKeys(value('from')), addressees: officeKeys(value('to')) };
}

function officeKeys(office: string | undefined): readonly string[] {
  if (office === undefined || SEVERAL.test(office)) return [];
  const key = officeKey(office);
  return key === '' ? [] : [`office ${key}`];
}

/** A circular has no one to answer it alone. */
const SEVERAL = /\b(?:certain|all|other|various|diplomatic (?:and|missions|posts))\b/i;

function personKeys(name: string | undefined): readonly string[] {
  if (name === undefined) return [];
  const key = nameKey(lastName(name));
  return key.length < 3 ? [] : [`person ${key}`];
}

/** Lanes a paper travels, each from one side to the other. */
export function lanesOf({ senders, addressees }: Parties): readonly string[] {
  return senders.flatMap((from) =>
    addressees.filter((to) => to !== from).map((to) => `${from}>${to}`),
  );
}

/** Whether one went the way back of the other. */
export function isReversed(later: Parties, earlier: Parties): boolean {
  return meet(later.senders, earlier.addressees) && meet(later.addressees, earlier.senders);
}

/** Whether one side wrote both. */
export function isSameSide(one: Parties, other: Parties): boolean {
  return meet(one.senders, other.senders);
}

const meet = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((one) => right.includes(one));
