import { type CollectionId, type PersonId, personId, slug } from '../../model/ids.ts';
import type { Identity, Merge, Person, PersonName, Suggestion } from '../../model/people.ts';
import type {
  PersonAnchor,
  PersonMeant,
  PersonSplit,
  PersonsMerged,
} from '../../model/revisions.ts';
import type { Standing } from '../../model/standing.ts';
import { collectionOf } from '../../model/ids.ts';
import type { UnmetDecision } from '../resolution.ts';

type Decision = Standing<PersonsMerged | PersonSplit>;

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
  decisions: readonly Decision[],
): DecidedPersons {
  const desk = new Desk(persons);
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
  decisions: readonly Decision[],
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

class Desk {
  readonly unmet: UnmetDecision[] = [];
  readonly #persons: Map<PersonId, Person>;
  readonly #listed = new Map<string, PersonId>();
  /** Where an id that was merged leads. */
  readonly #merged = new Map<PersonId, PersonId>();
  /** Everybody whom decisions speak of, as they were called then. */
  readonly #spokenOf: PersonMeant[] = [];
  /** Names in single papers that a split gave to another. */
  readonly #named = new Map<string, PersonId>();
  /** Lists whose entry of a person a split gave to another: who bears the name in those papers is the other. */
  readonly #lists = new Map<string, PersonId>();

  constructor(persons: readonly Person[]) {
    this.#persons = new Map(persons.map((person) => [person.id, person]));
    for (const person of persons)
      for (const key of keysOf(person)) this.#listed.set(key, person.id);
  }

  persons(): readonly Person[] {
    const former = this.#formerIds();
    return [...this.#persons.values()].map((person) => {
      const formerly = former.get(person.id);
      return formerly === undefined ? person : { ...person, formerly };
    });
  }

  /** Ids that are nobody's now, by the person whom each led to: who has the entries it was known by, or who it was merged with. */
  #formerIds(): ReadonlyMap<PersonId, readonly PersonId[]> {
    const leads = new Map([...this.#merged.keys()].map((id) => [id, this.current(id)] as const));
    for (const meant of this.#spokenOf) {
      const now = this.#find(meant);
      if (now !== undefined) leads.set(meant.id, now);
    }
    const former = [...leads].filter(([id]) => !this.#persons.has(id)).sort(byId);
    const groups = Map.groupBy(former, ([, now]) => now);
    return new Map([...groups].map(([now, ids]) => [now, ids.map(([id]) => id)] as const));
  }

  readonly redirect = (identity: Identity): Identity => {
    const named = this.#named.get(`${identity.document} ${identity.mention}`);
    if (identity.kind === 'ambiguous') return this.#fewer(identity, named);
    const apart = this.#lists.get(`${identity.person} ${collectionOf(identity.document)}`);
    const person = this.current(named ?? apart ?? identity.person);
    return person === identity.person ? identity : { ...identity, person };
  };

  /** Candidates that are one person now leave one candidate, or none to choose from. */
  #fewer(identity: Extract<Identity, { kind: 'ambiguous' }>, named?: PersonId): Identity {
    const { document, mention, reason } = identity;
    const candidates =
      named === undefined
        ? [...new Set(identity.candidates.map((id) => this.current(id)))]
        : [this.current(named)];
    const [only, ...others] = candidates;
    if (only === undefined || others.length > 0) return { ...identity, candidates };
    return {
      kind: 'identified',
      document,
      mention,
      person: only,
      rule: RULE,
      confidence: 1,
      reason,
    };
  }

  readonly changesIn: DecidedPersons['changesIn'] = (collection, persons) => {
    const others = [...persons].filter((id) => this.current(id) !== id).sort();
    const merged = others.map((id) => `${id} is ${this.current(id)}`);
    const parted = [...this.#lists].filter(([words]) => words.endsWith(` ${collection}`));
    const named = [...this.#named].filter(([words]) => words.startsWith(`${collection}/`));
    const apart = [...parted, ...named].map(([words, id]) => `${words} is ${this.current(id)}`);
    return [...merged, ...apart].join('\n');
  };

  merge({ persons }: PersonsMerged, decision: Decision): void {
    this.#spokenOf.push(...persons);
    const found = [...new Set(persons.flatMap((meant) => this.#find(meant) ?? []))];
    const [first, ...others] = found;
    if (first === undefined || others.length === 0) {
      if (found.length < persons.length && !this.#areOne(persons)) this.#missing(decision, persons);
      return;
    }
    const into = this.#persons.get(first);
    if (into === undefined) return;
    const all = found.flatMap((id) => this.#persons.get(id) ?? []);
    this.#persons.set(first, joined(into, all, mergeOf(decision)));
    for (const id of others) {
      this.#persons.delete(id);
      this.#merged.set(id, first);
    }
    for (const [key, id] of this.#listed) if (others.includes(id)) this.#listed.set(key, first);
  }

  split({ person, apart }: PersonSplit, decision: Decision): void {
    this.#spokenOf.push(person);
    const from = this.#find(person);
    const whole = from && this.#persons.get(from);
    const names = whole?.names.filter((name) => apart.some((anchor) => isOf(name, anchor))) ?? [];
    const mentions = apart.filter((anchor) => anchor.kind === 'named');
    if (from === undefined || whole === undefined || names.length + mentions.length === 0) {
      return this.#missing(decision, [person]);
    }
    const id = this.#freshId(whole, apart);
    this.#persons.set(id, partOf(whole, { id, names, merge: mergeOf(decision) }));
    this.#persons.set(from, {
      ...whole,
      names: whole.names.filter((name) => !names.includes(name)),
    });
    for (const { document, mention } of mentions) this.#named.set(`${document} ${mention}`, id);
    this.#giveLists({ from, id, names });
  }

  /** Names in the papers of a list go with the list's entry, unless the person keeps another entry there. */
  #giveLists({
    from,
    id,
    names,
  }: {
    from: PersonId;
    id: PersonId;
    names: readonly PersonName[];
  }): void {
    const kept = new Set(this.#persons.get(from)?.names.map((name) => name.collection));
    for (const { collection, key } of names) {
      if (collection === undefined) continue;
      if (key !== undefined) this.#listed.set(`${collection} ${key}`, id);
      if (!kept.has(collection)) this.#lists.set(`${from} ${collection}`, id);
    }
  }

  /** An entry in a list is surer than an id. */
  #find({ id, anchors }: PersonMeant): PersonId | undefined {
    const listed = anchors.flatMap((anchor) =>
      anchor.kind === 'listed'
        ? (this.#listed.get(`${anchor.collection} ${anchor.key}`) ?? [])
        : [],
    );
    if (listed[0] !== undefined) return this.current(listed[0]);
    if (anchors.some(({ kind }) => kind === 'listed')) return undefined;
    const current = this.current(id);
    return this.#persons.has(current) ? current : undefined;
  }

  #areOne(persons: readonly PersonMeant[]): boolean {
    return persons.every((meant) => this.#find(meant) !== undefined);
  }

  readonly current = (id: PersonId): PersonId => {
    let current = id;
    for (let next = this.#merged.get(current); next; next = this.#merged.get(current))
      current = next;
    return current;
  };

  /** Made from what was set apart, so that it is the same in every run. */
  #freshId({ name }: Person, apart: readonly PersonAnchor[]): PersonId {
    const words = apart.map((anchor) => Object.values(anchor).slice(1).join(' ')).sort()[0] ?? '';
    return personId(slug(`${name} ${words}`));
  }

  #missing({ id }: Decision, persons: readonly PersonMeant[]): void {
    const gone = persons.filter((meant) => this.#find(meant) === undefined);
    const names = gone.map(({ name }) => name).join(' and ');
    const who = names === '' ? 'What was set apart' : names;
    this.unmet.push({ revision: id, why: `${who} is not among the persons of the archive now.` });
  }
}

const byId = (
  [one]: readonly [PersonId, PersonId],
  [two]: readonly [PersonId, PersonId],
): number => (one < two ? -1 : 1);

const RULE = 'person-says';

function mergeOf({ by, at, reason }: Decision): Merge {
  return {
    rule: RULE,
    reason: `${by} said so on ${at.slice(0, 10)}: ${reason}`,
    confidence: 1,
    evidence: [],
  };
}

function joined(into: Person, all: readonly Person[], merge: Merge): Person {
  const names = new Map(
    all.flatMap((one) => one.names).map((name) => [JSON.stringify(name), name]),
  );
  const listed = all.flatMap((one) => one.listed ?? []);
  return {
    ...into,
    names: [...names.values()],
    descriptions: [...new Set(all.flatMap((one) => one.descriptions))],
    tenures: all.flatMap((one) => one.tenures),
    ...(listed.length > 0 && { listed }),
    identifiers: Object.assign(
      {},
      ...all.map((one) => one.identifiers).toReversed(),
    ) as Person['identifiers'],
    merges: [...all.flatMap((one) => one.merges), merge],
  };
}

interface Part {
  readonly id: PersonId;
  readonly names: readonly PersonName[];
  readonly merge: Merge;
}

function partOf({ name }: Person, { id, names, merge }: Part): Person {
  return {
    id,
    name: names[0]?.name ?? name,
    names,
    descriptions: [],
    tenures: [],
    identifiers: {},
    merges: [merge],
  };
}

function keysOf({ names }: Person): readonly string[] {
  return names.flatMap(({ collection, key }) =>
    collection === undefined || key === undefined ? [] : [`${collection} ${key}`],
  );
}

function isOf(name: PersonName, anchor: PersonAnchor): boolean {
  return (
    anchor.kind === 'listed' && name.collection === anchor.collection && name.key === anchor.key
  );
}

/** By what a person is to be known in a decision: every entry in a list, else the id. */
export function personMeant({ id, name, names }: Person): PersonMeant {
  const listed = names.flatMap(({ collection, key }): readonly PersonAnchor[] =>
    collection === undefined || key === undefined ? [] : [{ kind: 'listed', collection, key }],
  );
  return { id, name, anchors: listed.length > 0 ? listed : [{ kind: 'id', id }] };
}
