import { type CollectionId, type PersonId, collectionOf, personId, slug } from '../../model/ids.ts';
import type { Identity, Person, PersonName } from '../../model/people.ts';
import type {
  PersonAnchor,
  PersonMeant,
  PersonSplit,
  PersonsMerged,
} from '../../model/revisions.ts';
import type { Standing } from '../../model/standing.ts';
import type { UnmetDecision } from '../resolution.ts';
import { isOf, joined, keysOf, mergeOf, partOf, RULE } from './joined-persons.ts';

export type PersonsDecision = Standing<PersonsMerged | PersonSplit>;

/** Persons while decisions are carried out on them, one after another. */
export class PersonsDesk {
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

  readonly changesIn = (collection: CollectionId, persons: Iterable<PersonId>): string => {
    const others = [...persons].filter((id) => this.current(id) !== id).sort();
    const merged = others.map((id) => `${id} is ${this.current(id)}`);
    const parted = [...this.#lists].filter(([words]) => words.endsWith(` ${collection}`));
    const named = [...this.#named].filter(([words]) => words.startsWith(`${collection}/`));
    const apart = [...parted, ...named].map(([words, id]) => `${words} is ${this.current(id)}`);
    return [...merged, ...apart].join('\n');
  };

  merge({ persons }: PersonsMerged, decision: PersonsDecision): void {
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

  split({ person, apart }: PersonSplit, decision: PersonsDecision): void {
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

  #missing({ id }: PersonsDecision, persons: readonly PersonMeant[]): void {
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
