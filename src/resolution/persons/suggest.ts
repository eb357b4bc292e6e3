import type { PersonId } from '../../model/ids.ts';
import type { Suggestion } from '../../model/people.ts';
import type { Block, Cluster } from './cluster.ts';
import { sharedWords } from './descriptions.ts';
import type { Entry } from './entries.ts';
import { type Company, cannotBeOne, nationsDiffer, yearsBetween } from './join.ts';
import { type NameAgreement, compareNames, opensAlike } from './name-agreement.ts';

/**
 * Persons of one surname who may be one, though the lists say too little to join them: for people to decide, with what speaks for it and
 * what against. Nothing is suggested of whom people said to be two.
 */
export function suggestionsAmong(
  blocks: readonly Block[],
  personOf: (entry: Entry) => PersonId,
): readonly Suggestion[] {
  const suggestions: Suggestion[] = [];
  for (const { clusters, company } of blocks) {
    for (const [index, one] of clusters.entries()) {
      for (const two of clusters.slice(index + 1)) {
        const doubt = doubtBetween(one, two, company);
        if (doubt === undefined) continue;
        const persons = [personOf(doubt.left), personOf(doubt.right)] as const;
        suggestions.push({ persons, ...weighed(doubt) });
      }
    }
  }
  return suggestions;
}

/** The two entries of two persons that are likest. */
interface Doubt {
  readonly left: Entry;
  readonly right: Entry;
  readonly names: NameAgreement;
  readonly alike: number;
  readonly likelihood: number;
  readonly crowded: boolean;
}

/** Below this a suggestion is noise. */
const WORTHWHILE = 0.4;

function doubtBetween(one: Cluster, two: Cluster, company: Company): Doubt | undefined {
  let likest: Doubt | undefined;
  for (const left of one.entries) {
    for (const right of two.entries) {
      if (left.collection === right.collection) return undefined;
      const doubt = compared(left, right, company);
      if (doubt === undefined) return undefined;
      if (likest === undefined || doubt.likelihood > likest.likelihood) likest = doubt;
    }
  }
  return likest !== undefined && likest.likelihood >= WORTHWHILE ? likest : undefined;
}

/** Nothing where two cannot be one: other forenames, father and son, husband and wife. */
function compared(left: Entry, right: Entry, company: Company): Doubt | undefined {
  const names = compareNames(left.parts, right.parts);
  if (names.surname === 'none' || names.conflict === 'forename') return undefined;
  if (cannotBeOne(left, right, company)) return undefined;
  const alike = company.likeness.between(left.described, right.described);
  const { crowded } = company;
  const known = { left, right, names, alike, crowded };
  return { ...known, likelihood: likelihoodOf(known) };
}

/** Settled by reading what the lists of printed volumes leave open. */
function likelihoodOf({ left, right, names, alike, crowded }: Omit<Doubt, 'likelihood'>): number {
  const spoken = left.asSpoken && right.asSpoken;
  const given = Math.min(names.full, 2) * 0.15 + Math.min(names.initials + names.near, 2) * 0.08;
  const evidence = (spoken ? 0.25 : given) + Math.min(alike, 0.7) * 0.6;
  const years = Math.min(yearsBetween(left.years, right.years), 20) * 0.01;
  const doubts =
    (names.conflict === 'initial' ? 0.2 : 0) +
    (names.surname === 'sound' ? 0.1 : 0) +
    (nationsDiffer(left, right) ? 0.2 : 0) +
    (opensAlike(left.parts.given, right.parts.given) ? 0 : 0.1) +
    (crowded ? 0.05 : 0);
  return Math.max(0, Math.min(0.95, 0.25 + evidence - years - doubts));
}

function weighed(doubt: Doubt): Omit<Suggestion, 'persons'> {
  const likelihood = Math.round(doubt.likelihood * 100) / 100;
  return { likelihood, pros: prosOf(doubt), cons: consOf(doubt) };
}

function prosOf({ left, right, names, alike }: Doubt): readonly string[] {
  const shared = sharedWords(left.described, right.described);
  const gap = yearsBetween(left.years, right.years);
  const spoken = left.asSpoken && right.asSpoken;
  return sentences([
    [spoken && names.surname === 'same', 'The whole name is the same.'],
    [names.surname === 'same' && names.full > 0, 'Surname and a forename are the same.'],
    [!spoken && names.surname === 'same' && names.full === 0, 'The surname is the same.'],
    [names.initials > 0, 'Initials of the one fit forenames of the other.'],
    [names.near > 0, 'Forenames differ in a letter.'],
    [
      shared.length > 0,
      `Both descriptions say ${shared.slice(0, 6).join(', ').replaceAll('-', ' ')}.`,
    ],
    [alike >= 0.5, 'The descriptions say much the same.'],
    [gap === 0, 'The lists speak of the same years.'],
  ]);
}

function consOf({ left, right, names, alike, crowded }: Doubt): readonly string[] {
  const gap = yearsBetween(left.years, right.years);
  const { nation: one = '' } = left.described;
  const { nation: other = '' } = right.described;
  return sentences([
    [names.surname === 'sound', 'The surnames sound alike and are spelt differently.'],
    [names.conflict === 'initial', 'They differ in an initial.'],
    [!left.asSpoken && names.full === 0, 'No forename is written out in both lists.'],
    [left.parts.generation !== right.parts.generation, 'Only one is called Jr. or the like.'],
    [nationsDiffer(left, right), `One serves ${one}, the other ${other}.`],
    [alike < 0.2, 'The descriptions have little in common.'],
    [gap > 0, `${gap} ${gap === 1 ? 'year lies' : 'years lie'} between what the lists speak of.`],
    [crowded, 'Many in the lists bear this surname.'],
  ]);
}

function sentences(said: readonly (readonly [boolean, string])[]): readonly string[] {
  return said.flatMap(([holds, sentence]) => (holds ? [sentence] : []));
}
