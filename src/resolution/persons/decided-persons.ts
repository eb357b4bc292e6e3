import type { CollectionId, PersonId } from '../../model/ids.ts';
import type { Identity, Person, Suggestion } from '../../model/people.ts';
import type { PersonAnchor, PersonMeant } from '../../model/revisions.ts';
import type { UnmetDecision } from '../resolution.ts';
import { type PersonsDecision, PersonsDesk } from './persons-desk.ts';

/** Persons as persons decided, and what becomes of each identity. */
export interface DecidedPersons {
  readonly persons: readonly Person[];
  readonly redirect: (identity: Identity) => Identity;
  /** Who a person is after the merges. */
  readonly current: (id: PersonId) => PersonId;
  readonly unmet: readonly UnmetDecision[];
  /** What becomes of these persons in the papers of a collection, in words to compare: nothing where all stay who they were. */
  readonly changesIn: (collection: CollectionId, persons: Iterable<PersonId>) => string;
}

/**
 * Carries out the merges and splits that people decided, in the order in which they did. Persons are found by what they are known by in
 * lists and papers, not by their ids, which a further list can shift.
 */
export function decidePersons(
  persons: readonly Person[],
  decisions: readonly PersonsDecision[],
): DecidedPersons {
  const desk = new PersonsDesk(persons);
  for (const decision of decisions) {
    const { change } = decision;
    if (change.kind === 'persons-merged') desk.merge(change, decision);
    else desk.split(change, decision);
  }
  return {
    persons: desk.persons(),
    redirect: desk.redirect,
    current: desk.current,
    unmet: desk.unmet,
    changesIn: desk.changesIn,
  };
}

/**
 * What decisions will come to, before the names of papers are decided: whom no list has is taken for present, if a decision speaks of him. Only
 * `changesIn` is meant to be asked.
 */
export function foreseePersons(
  listed: readonly Person[],
  decisions: readonly PersonsDecision[],
): Pick<DecidedPersons, 'changesIn'> {
  const spokenOf = decisions.flatMap(({ change }) =>
    change.kind === 'persons-merged' ? change.persons : [change.person],
  );
  const known = new Set(listed.map(({ id }) => id));
  const others = spokenOf.filter(({ id, anchors }) => !known.has(id) && !isListed(anchors));
  return decidePersons([...listed, ...others.map(strangerOf)], decisions);
}

const isListed = (anchors: readonly PersonAnchor[]): boolean =>
  anchors.some(({ kind }) => kind === 'listed');

function strangerOf({ id, name }: PersonMeant): Person {
  return { id, name, names: [], descriptions: [], tenures: [], identifiers: {}, merges: [] };
}

/** What is left to suggest when people have merged persons: each pair once, and nobody with themselves. */
export function suggestionsNow(
  suggestions: readonly Suggestion[],
  current: (id: PersonId) => PersonId,
): readonly Suggestion[] {
  const now = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const [one, two] = [current(suggestion.persons[0]), current(suggestion.persons[1])];
    const key = [one, two].toSorted().join(' ');
    const known = now.get(key);
    if (one === two || (known?.likelihood ?? 0) > suggestion.likelihood) continue;
    now.set(key, { ...suggestion, persons: [one, two] });
  }
  return [...now.values()];
}

/** By what a person is to be known in a decision: every entry in a list, else the id. */
export function personMeant({ id, name, names }: Person): PersonMeant {
  const listed = names.flatMap(({ collection, key }): readonly PersonAnchor[] =>
    collection === undefined || key === undefined ? [] : [{ kind: 'listed', collection, key }],
  );
  return { id, name, anchors: listed.length > 0 ? listed : [{ kind: 'id', id }] };
}
