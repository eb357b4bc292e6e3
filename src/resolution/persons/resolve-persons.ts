import { type CollectionId, type PersonId, collectionOf } from '../../model/ids.ts';
import type { Identity, Person, PersonName } from '../../model/people.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { ArchiveNames } from './archive-names.ts';
import { type Asked, type Decided, askedIn } from './asked.ts';
import { type Entry, type Years, entriesOf } from './entries.ts';
import { identifyPaper } from './identify-paper.ts';
import { Register } from './register.ts';
import { yearOf } from './tenures.ts';
import { identifyUnlisted } from './unlisted-names.ts';
import { VolumeNames } from './volume-names.ts';

export interface ResolvedPersons {
  readonly persons: readonly Person[];
  readonly identities: readonly Identity[];
}

/**
 * One person behind every spelling: the persons of all lists, joined where evidence joins them and tied to the authority, and for each
 * name in each paper who it is, or between whom it lies. Pure; linear in the number of names.
 */
export function resolvePersons(holdings: Holdings): ResolvedPersons {
  const identities: Identity[] = [];
  const persons = identifyByList(holdings, (some) => {
    for (const identity of some) identities.push(identity);
  });
  return { persons, identities };
}

/** The same, but hands on who is named in the papers of each list when it is decided: all that is decided of a paper comes at once. */
export function identifyByList(
  holdings: Holdings,
  give: (identities: readonly Identity[]) => void,
): readonly Person[] {
  const years = yearsOfPapers(holdings);
  const lists = new Map(
    holdings.collections().map((id) => [id, entriesOf(holdings, id, years.get(id))] as const),
  );
  const entries = [...lists.values()].flat();
  const register = new Register(entries);
  const personOf = (entry: Entry): PersonId => register.ofEntry(entry);
  const archive = new ArchiveNames(entries, personOf);
  let identities: Identity[] = [];
  const spellings = new Spellings();
  const decide = (decided: readonly Decided[]): void => {
    for (const one of decided) {
      identities.push(one.identity);
      spellings.add(one);
    }
  };
  // List by list: the names of a whole archive need not lie in memory at once.
  for (const [collection, papers] of papersByList(holdings, lists)) {
    const list = collection === undefined ? [] : (lists.get(collection) ?? []);
    const volume = new VolumeNames(list, personOf);
    const names = papers.map(askedIn);
    learn(volume, names);
    const read = names.map((own) => identifyPaper(own, { volume, archive, register }));
    decide(read.flatMap(({ found }) => found));
    const left = volume.isEmpty ? read.flatMap((paper) => paper.left) : [];
    decide(identifyUnlisted(left, register));
    give(identities);
    identities = [];
  }
  register.addSpellings(spellings.all());
  return register.persons;
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
  for (const asked of names.flat()) volume.learnIfSure(asked);
  for (const asked of names.flat()) volume.learnIfClear(asked);
}

/** Each spelling of each person once, in the order in which they come. */
class Spellings {
  readonly #all = new Map<string, readonly [PersonId, PersonName]>();

  add(decided: Decided): void {
    for (const [person, name] of spellingOf(decided)) {
      const key = `${person} ${name.name}`;
      if (!this.#all.has(key)) this.#all.set(key, [person, name]);
    }
  }

  all(): Iterable<readonly [PersonId, PersonName]> {
    return this.#all.values();
  }
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
function spellingOf({ asked, identity }: Decided): readonly (readonly [PersonId, PersonName])[] {
  if (identity.kind !== 'identified' || asked.name.surname === '') return [];
  const { given, surname } = asked.name;
  const { script } = asked.mention;
  const name = [...given, surname].join(' ');
  return [
    [identity.person, { name, script, source: 'text', collection: collectionOf(asked.document) }],
  ];
}
