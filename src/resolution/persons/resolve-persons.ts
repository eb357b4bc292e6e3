import { type CollectionId, type PersonId, collectionOf } from '../../model/ids.ts';
import type { Identity, Person, PersonName, Suggestion } from '../../model/people.ts';
import type { NameParts } from '../../understanding/names/parse-name.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { ArchiveNames } from './archive-names.ts';
import { type Asked, type Decided, askedIn } from './asked.ts';
import { type Entry, type Years, entriesOf } from './entries.ts';
import { identifyPaper, type Knowledge } from './identify-paper.ts';
import { type SaidApart, partedBy } from './said-apart.ts';
import { NamesApart } from './names-apart.ts';
import {
  comesToTheSame,
  NotedRegister,
  type PastNames,
  type RunNames,
  type SpellingCount,
} from './past-names.ts';
import { Register } from './register.ts';
import { yearOf } from './tenures.ts';
import { identifyUnlisted } from './unlisted-names.ts';
import { VolumeNames } from './volume-names.ts';

export interface ResolvedPersons {
  readonly persons: readonly Person[];
  readonly identities: readonly Identity[];
  readonly suggestions: readonly Suggestion[];
}

/** The persons of all lists, before any paper is looked at. */
export interface JoinedLists {
  readonly lists: ReadonlyMap<CollectionId, readonly Entry[]>;
  readonly register: Register;
}

/**
 * One person behind every spelling: the persons of all lists, joined where evidence joins them and tied to the authority, and for each
 * name in each paper who it is, or between whom it lies. Pure; linear in the number of names.
 */
export function resolvePersons(
  holdings: Holdings,
  apart: readonly SaidApart[] = [],
): ResolvedPersons {
  return identifyNames(holdings, joinLists(holdings, apart));
}

/** Reads the lists of the collections and joins the entries that are one person, but none whom people said to be two. */
export function joinLists(holdings: Holdings, apart: readonly SaidApart[] = []): JoinedLists {
  const years = yearsOfPapers(holdings);
  const lists = new Map(
    holdings.collections().map((id) => [id, entriesOf(holdings, id, years.get(id))] as const),
  );
  return { lists, register: new Register([...lists.values()].flat(), partedBy(apart)) };
}

/** Decides each name of each paper. The register takes in whom the papers name beyond its lists: it serves once. */
export function identifyNames(holdings: Holdings, joined: JoinedLists): ResolvedPersons {
  const identities: Identity[] = [];
  const lists = identifyByList(holdings, joined);
  let next = lists.next();
  for (; next.done !== true; next = lists.next()) {
    for (const identity of next.value.identities) identities.push(identity);
  }
  return { persons: next.value, identities, suggestions: joined.register.suggestions };
}

/** What is known of an earlier run, and where what a later run is to know goes to. */
export interface NamesRun {
  readonly past?: PastNames;
  readonly now?: RunNames;
}

/** All that was decided of the papers of one list. */
export interface ListIdentities {
  readonly identities: readonly Identity[];
  readonly papers: readonly HeldPaper[];
}

/**
 * The same, list by list, so that the names of a whole archive need not lie in memory at once; leaves out lists that come to the same as
 * before. Ends with all persons.
 */
export function* identifyByList(
  holdings: Holdings,
  { lists, register }: JoinedLists,
  { past, now }: NamesRun = {},
): Generator<ListIdentities, readonly Person[], undefined> {
  const personOf = (entry: Entry): PersonId => register.ofEntry(entry);
  const archive = new ArchiveNames([...lists.values()].flat(), personOf);
  const spellings = new Spellings();
  for (const [collection, papers] of papersByList(holdings, lists)) {
    const list = listOf(lists, collection);
    const before = collection && past?.get(collection);
    if (collection && before && comesToTheSame(before, list, register)) {
      spellings.addList(collection, before.spellings);
      now?.set(collection, before);
      continue;
    }
    const noted = new NotedRegister(register);
    const volume = new VolumeNames(list, personOf);
    const knowledge = { volume, archive, register: noted, authority: new Map() };
    const { found, left } = identifyPapers(papers, knowledge);
    const decided = [...found, ...identifyUnlisted(left, register)];
    for (const one of decided) spellings.add(one);
    const counted = spellings.endList();
    yield { identities: decided.map(({ identity }) => identity), papers };
    if (collection !== undefined) {
      const entries = list.map(personOf);
      now?.set(collection, { entries, officials: noted.officials(), spellings: counted });
    }
  }
  register.addSpellings(spellings.all());
  return register.persons;
}

/** `left`: names of papers without a list, that nothing says anything of. */
function identifyPapers(
  papers: readonly HeldPaper[],
  knowledge: Knowledge,
): { readonly found: readonly Decided[]; readonly left: readonly Asked[] } {
  const apart = new NamesApart();
  const names = papers.map((paper) => askedIn(paper, apart));
  learn(knowledge.volume, names);
  const read = names.map((own) => identifyPaper(own, knowledge));
  return {
    found: read.flatMap((one) => one.found),
    left: knowledge.volume.isEmpty ? read.flatMap((one) => one.left) : [],
  };
}

function listOf(
  lists: JoinedLists['lists'],
  collection: CollectionId | undefined,
): readonly Entry[] {
  return collection === undefined ? [] : (lists.get(collection) ?? []);
}

/** Papers of collections without a list of their own go together, under `undefined`. */
function papersByList(
  holdings: Holdings,
  lists: ReadonlyMap<CollectionId, readonly Entry[]>,
): ReadonlyMap<CollectionId | undefined, readonly HeldPaper[]> {
  return Map.groupBy(holdings.papers(), ({ collection }) =>
    lists.get(collection)?.length ? collection : undefined,
  );
}

/** Names that can be only one person teach what is said of others: the sure ones first. */
function learn(volume: VolumeNames, names: readonly (readonly Asked[])[]): void {
  for (const own of names) for (const asked of own) volume.learnIfSure(asked);
  for (const own of names) for (const asked of own) volume.learnIfClear(asked);
}

/** Each spelling of each person, with how often it is written; in the order in which they come. */
class Spellings {
  readonly #all = new Map<string, Counted>();
  /** How often each was seen under a spelling in the papers of the list at hand. */
  readonly #seen = new Map<NameParts, Map<PersonId, Seen>>();

  add({ asked, identity }: Decided): void {
    if (identity.kind !== 'identified' || asked.name.surname === '') return;
    const { person } = identity;
    const seen = this.#seen.get(asked.name);
    const known = seen?.get(person);
    if (known !== undefined) known.places += 1;
    else if (seen !== undefined) seen.set(person, { asked, places: 1 });
    else this.#seen.set(asked.name, new Map([[person, { asked, places: 1 }]]));
  }

  endList(): readonly SpellingCount[] {
    const counted: SpellingCount[] = [];
    for (const bearers of this.#seen.values()) {
      for (const [person, { asked, places }] of bearers) {
        const name = spellingOf(asked);
        this.#count([person, name, places], collectionOf(asked.document));
        counted.push([person, name, places]);
      }
    }
    this.#seen.clear();
    return counted;
  }

  /** Takes in a list that was counted before. */
  addList(collection: CollectionId, spellings: readonly SpellingCount[]): void {
    for (const spelling of spellings) this.#count(spelling, collection);
  }

  #count([person, name, places]: SpellingCount, collection: CollectionId): void {
    const key = `${person} ${name.name}`;
    const known = this.#all.get(key) ?? { person, name, places: 0, collections: new Set() };
    this.#all.set(key, known);
    known.places += places;
    known.collections.add(collection);
  }

  *all(): Iterable<readonly [PersonId, PersonName]> {
    for (const { person, name, places, collections } of this.#all.values()) {
      yield [person, { ...name, places, collections: collections.size }];
    }
  }
}

interface Seen {
  readonly asked: Asked;
  places: number;
}

interface Counted {
  readonly person: PersonId;
  readonly name: PersonName;
  places: number;
  readonly collections: Set<CollectionId>;
}

/** The years between which a tenth and nine tenths of each collection's papers lie; the rest may be misprints. */
function yearsOfPapers(holdings: Holdings): ReadonlyMap<CollectionId, Years> {
  const all = new Map<CollectionId, number[]>();
  for (const { collection, envelope } of holdings.papers()) {
    const year = yearOf(envelope.date?.value ?? '');
    if (year === undefined) continue;
    const known = all.get(collection);
    if (known === undefined) all.set(collection, [year]);
    else known.push(year);
  }
  return new Map(
    [...all].map(([collection, years]) => {
      const sorted = years.sort((left, right) => left - right);
      const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
      return [collection, { from: at(0.1), to: at(0.9) }] as const;
    }),
  );
}

/** A spelling as a name of the person: without titles, in the nominative. */
function spellingOf({ name: parts, mention, document }: Asked): PersonName {
  const name = parts.written ?? [...parts.given, parts.surname].join(' ');
  return { name, script: mention.script, source: 'text', collection: collectionOf(document) };
}
