import type { AuthorityPerson } from '../../model/authority.ts';
import { type PersonId, personId, slug } from '../../model/ids.ts';
import type { ListedTenure, Person, PersonName, Suggestion, Tenure } from '../../model/people.ts';
import { isCyrillic } from '../../understanding/names/cyrillic.ts';
import { listedOffices } from '../offices/listed-offices.ts';
import { officeOfTenure } from '../offices/office-of-tenure.ts';
import { type Cluster, authorityFor, clusterEntries } from './cluster.ts';
import type { Entry } from './entries.ts';
import { knownPersons } from './known-persons.ts';
import type { Parted } from './said-apart.ts';
import { suggestionsAmong } from './suggest.ts';

/** The persons of an archive: those of its lists, joined; those of the authority that its papers name; those only a paper knows. */
export class Register {
  readonly #persons = new Map<PersonId, Person>();
  readonly #byEntry = new Map<Entry, PersonId>();
  readonly #byAuthority = new Map<string, PersonId>();

  readonly suggestions: readonly Suggestion[];

  constructor(entries: readonly Entry[], parted: Parted) {
    const blocks = clusterEntries(entries, parted);
    for (const cluster of blocks.flatMap(({ clusters }) => clusters)) this.#addCluster(cluster);
    this.suggestions = suggestionsAmong(blocks, (entry) => this.ofEntry(entry));
  }

  get persons(): readonly Person[] {
    return [...this.#persons.values()];
  }

  /** Every entry the register was made from has its person. */
  ofEntry(entry: Entry): PersonId {
    const id = this.#byEntry.get(entry);
    if (id === undefined) throw new Error(`not an entry of this register: ${entry.listed.name}`);
    return id;
  }

  /** The person of the authority, who enters the archive when first named. */
  ofAuthority(authority: AuthorityPerson): PersonId {
    const known = this.#byAuthority.get(authority.id);
    if (known !== undefined) return known;
    const id = this.#freeId(authorityIds(authority));
    this.#byAuthority.set(authority.id, id);
    const names = officialNames(authority);
    this.#persons.set(id, {
      id,
      name: names[0]?.name ?? id,
      names,
      descriptions: [],
      ...officialFacts(authority),
      merges: [],
    });
    return id;
  }

  /** Lets persons of the authority enter under the ids that they got before. If any of them would get another now, none enters. */
  enterAgain(before: Iterable<readonly [AuthorityPerson, PersonId]>): boolean {
    const entered = new Map<string, PersonId>();
    const taken = new Set<PersonId>();
    for (const [authority, id] of before) {
      const now =
        this.#byAuthority.get(authority.id) ??
        entered.get(authority.id) ??
        this.#freeId(authorityIds(authority), taken);
      if (now !== id) return false;
      entered.set(authority.id, now);
      taken.add(now);
    }
    for (const [authority] of before) this.ofAuthority(authority);
    return true;
  }

  /** Someone of whom the archive knows a name and where it stands, no more. */
  addUnlisted(name: PersonName, seen: Seen): PersonId {
    const { surname, collection, document } = seen;
    const id = this.#freeId([slug(`${surname} ${collection}`), slug(`${surname} ${document}`)]);
    const known = { names: [name], descriptions: [], tenures: [], identifiers: {}, merges: [] };
    this.#persons.set(id, { id, name: name.name, ...known });
    return id;
  }

  /** The spellings that papers use of a person, each once, in the order they come; those known already get their counts. */
  addSpellings(spellings: Iterable<readonly [PersonId, PersonName]>): void {
    for (const [id, own] of Map.groupBy(spellings, ([person]) => person)) {
      const person = this.#persons.get(id);
      if (person === undefined) continue;
      const used = new Map(own.map(([, name]) => [name.name, name] as const));
      const names = person.names.map((name) => countsOf(name, used));
      this.#persons.set(id, { ...person, names: [...names, ...used.values()] });
    }
  }

  #addCluster(cluster: Cluster): void {
    const [first] = cluster.entries;
    if (first === undefined) return;
    const candidates = knownPersons()
      .index.find(first.parts)
      .map((match) => match.who);
    const authority = authorityFor(cluster, candidates);
    const free = authority !== undefined && !this.#byAuthority.has(authority.id);
    const id = this.#freeId(idsOf(first, free ? authority.id : undefined));
    if (free) this.#byAuthority.set(authority.id, id);
    this.#persons.set(id, personFrom(id, cluster, free ? authority : undefined));
    for (const entry of cluster.entries) this.#byEntry.set(entry, id);
  }

  /** The first that is free; where none is, the last with a number. */
  #freeId(wanted: Iterable<string>, taken: ReadonlySet<PersonId> = NONE): PersonId {
    const isFree = (id: PersonId): boolean => !this.#persons.has(id) && !taken.has(id);
    let last = '';
    for (const words of wanted) {
      last = words;
      if (isFree(personId(words))) return personId(words);
    }
    let count = 2;
    while (!isFree(personId(`${last}-${count}`))) count += 1;
    return personId(`${last}-${count}`);
  }
}

const NONE: ReadonlySet<PersonId> = new Set();

const authorityIds = ({ id, source }: AuthorityPerson): readonly string[] => [
  id,
  `${id}-${source}`,
];

/** Takes the counts of a spelling that is the same as a name; the first such name has them. */
function countsOf(name: PersonName, used: Map<string, PersonName>): PersonName {
  const counts = used.get(name.name);
  if (counts?.places === undefined || counts.collections === undefined) return name;
  used.delete(name.name);
  return { ...name, places: counts.places, collections: counts.collections };
}

/** Where a name without a list stands. */
interface Seen {
  readonly surname: string;
  readonly collection: string;
  readonly document: string;
}

/** From the shortest that may do to one that no other person can have. */
function* idsOf({ listed, collection }: Entry, authority: string | undefined): Generator<string> {
  if (authority !== undefined) yield authority;
  yield slug(listed.name);
  const opening = listed.description.split(/\s+/).slice(0, 6).join(' ');
  yield slug(`${listed.name} ${opening}`);
  yield slug(`${listed.name} ${collection} ${listed.key}`);
}

function personFrom(id: PersonId, cluster: Cluster, authority?: AuthorityPerson): Person {
  const official = authority === undefined ? [] : officialNames(authority);
  return {
    id,
    name: official[0]?.name ?? cluster.entries[0]?.listed.name ?? id,
    names: [...official, ...cluster.entries.flatMap(listedNames)],
    descriptions: [...new Set(cluster.entries.map((entry) => entry.listed.description))],
    ...(authority === undefined ? NO_FACTS : officialFacts(authority)),
    ...listedTenures(cluster.entries),
    merges: cluster.merges,
  };
}

function listedNames({ listed, pointers, collection }: Entry): readonly PersonName[] {
  return [listed, ...pointers].map(({ name, key }) => {
    const script = isCyrillic(name) ? 'cyrillic' : 'latin';
    return { name, script, source: 'volume-list', collection, key };
  });
}

function officialNames(authority: AuthorityPerson): readonly PersonName[] {
  return authority.names.map(({ surname, forenames, script, used }) => ({
    name: forenames === '' ? surname : `${surname}, ${forenames}`,
    script,
    source: used === undefined ? 'authority' : `authority: pseudonym, ${used}`,
  }));
}

type Facts = Pick<Person, 'born' | 'died' | 'tenures' | 'identifiers'>;

const NO_FACTS: Facts = { tenures: [], identifiers: {} };

function officialFacts(authority: AuthorityPerson): Facts {
  const { id, source, born, died } = authority;
  return {
    ...(born !== undefined && { born }),
    ...(died !== undefined && { died }),
    tenures: tenuresOf(authority),
    identifiers: source === 'american' ? { pocom: id } : { authority: id },
  };
}

function tenuresOf({ tenures, source }: AuthorityPerson): readonly Tenure[] {
  return tenures.map((tenure) => {
    const { office, title } = officeOfTenure(tenure, source);
    return { office, title, from: tenure.from, to: tenure.to, source: 'authority' };
  });
}

/** What the lists say, each once: volumes of one year repeat each other. */
function listedTenures(entries: readonly Entry[]): Pick<Person, 'listed'> {
  const all = new Map<string, ListedTenure>();
  for (const { listed, described, collection } of entries) {
    for (const one of listedOffices(listed.description, described.nation)) {
      const key = `${one.office} ${one.from} ${one.to}`;
      if (!all.has(key)) all.set(key, { ...one, source: 'volume-list', collection });
    }
  }
  return all.size === 0 ? {} : { listed: [...all.values()] };
}
