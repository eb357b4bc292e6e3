import type { AuthorityPerson } from '../../model/authority.ts';
import type { CollectionId, PersonId } from '../../model/ids.ts';
import { officeId, personId, slug } from '../../model/ids.ts';
import type { Identity, Person, PersonName } from '../../model/people.ts';
import { isCyrillic } from '../../understanding/names/cyrillic.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { type KnownPersons, knownPersons } from './known-persons.ts';
import { type Cluster, authorityFor, clusterEntries } from './cluster.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Asked, type Decision, VolumeNames, nameOf } from './volume-names.ts';

export interface ResolvedPersons {
  readonly persons: readonly Person[];
  readonly identities: readonly Identity[];
}

/**
 * One person behind every spelling: the persons of all lists, joined where evidence joins them and tied to the authority, and for each
 * name in each paper who it is, or between whom it lies. Pure; linear in the number of names.
 */
export function resolvePersons(holdings: Holdings): ResolvedPersons {
  const lists = new Map(
    holdings.collections().map((collection) => [collection, entriesOf(holdings, collection)]),
  );
  const known = knownPersons();
  const clusters = clusterEntries([...lists.values()].flat());
  const named = nameClusters(clusters, known);
  const identities = [...identify(holdings, lists, named)];
  return { persons: [...named.persons.values()], identities };
}

interface NamedClusters {
  readonly persons: Map<PersonId, Person>;
  readonly personOf: ReadonlyMap<Entry, PersonId>;
}

function nameClusters(clusters: readonly Cluster[], known: KnownPersons): NamedClusters {
  const persons = new Map<PersonId, Person>();
  const personOf = new Map<Entry, PersonId>();
  for (const cluster of clusters) {
    const first = cluster.entries[0];
    if (first === undefined) continue;
    const candidates = known.index.find(first.parts).map((match) => match.who);
    const authority = authorityFor(cluster, candidates);
    const id = freeId(cluster, authority, persons);
    persons.set(id, personFrom(id, cluster, authority));
    for (const entry of cluster.entries) personOf.set(entry, id);
  }
  return { persons, personOf };
}

function freeId(
  cluster: Cluster,
  authority: AuthorityPerson | undefined,
  taken: ReadonlyMap<PersonId, Person>,
): PersonId {
  const first = cluster.entries[0]?.listed;
  const ids = [
    ...(authority === undefined ? [] : [authority.id]),
    slug(first?.name ?? ''),
    slug(`${first?.name} ${(first?.description ?? '').split(/\s+/).slice(0, 6).join(' ')}`),
    slug(`${first?.name} ${cluster.entries[0]?.collection} ${first?.key}`),
  ];
  return ids.map(personId).find((id) => !taken.has(id)) ?? personId(ids.join('-'));
}

function personFrom(id: PersonId, cluster: Cluster, authority?: AuthorityPerson): Person {
  const listed = cluster.entries.map((entry) => listedName(entry));
  const official = authority === undefined ? [] : officialNames(authority);
  return {
    id,
    name: official[0]?.name ?? cluster.entries[0]?.listed.name ?? id,
    names: [...official, ...listed],
    descriptions: [...new Set(cluster.entries.map((entry) => entry.listed.description))],
    tenures: (authority?.tenures ?? []).map((tenure) => {
      const title = tenure.at === undefined ? tenure.role : `${tenure.role}, ${tenure.at}`;
      return {
        office: officeId(slug(title)),
        title,
        from: tenure.from,
        to: tenure.to,
        source: 'authority',
      };
    }),
    identifiers: {},
    merges: cluster.merges,
  };
}

function listedName(entry: Entry): PersonName {
  const { name, key } = entry.listed;
  return {
    name,
    script: isCyrillic(name) ? 'cyrillic' : 'latin',
    source: 'volume-list',
    collection: entry.collection,
    key,
  };
}

function officialNames(authority: AuthorityPerson): readonly PersonName[] {
  return authority.names.map(({ surname, forenames, script }) => ({
    name: forenames === '' ? surname : `${surname}, ${forenames}`,
    script,
    source: 'authority',
  }));
}

function* identify(
  holdings: Holdings,
  lists: ReadonlyMap<CollectionId, readonly Entry[]>,
  named: NamedClusters,
): Generator<Identity> {
  const volumes = new Map([...lists].map(([id, entries]) => [id, new VolumeNames(entries)]));
  const papers = [...holdings.papers()];
  for (const paper of papers) {
    const volume = volumes.get(paper.collection);
    for (const asked of askedIn(paper)) {
      const only = volume?.candidates(asked.name) ?? [];
      const [first] = only;
      if (only.length === 1 && first !== undefined) volume?.learn(asked, first.who);
    }
  }
  for (const paper of papers) {
    const volume = volumes.get(paper.collection);
    if (volume === undefined) continue;
    for (const asked of askedIn(paper)) {
      const identity = identityOf(asked, volume.decide(asked), named);
      if (identity !== undefined) yield identity;
    }
  }
}

function askedIn(paper: HeldPaper): readonly Asked[] {
  const year = Number(paper.envelope.date?.value.slice(0, 4));
  return paper.names.map((mention) => ({
    mention,
    name: nameOf(mention),
    document: paper.id,
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
  }));
}

function identityOf(asked: Asked, decision: Decision, named: NamedClusters): Identity | undefined {
  const at = { document: asked.document, mention: asked.mention.id };
  if (decision.kind === 'unknown') return undefined;
  if (decision.kind === 'ambiguous') {
    const candidates = decision.entries.flatMap((entry) => named.personOf.get(entry) ?? []);
    return { kind: 'ambiguous', ...at, candidates, reason: decision.reason };
  }
  const person = named.personOf.get(decision.entry);
  if (person === undefined) return undefined;
  const { rule, confidence, reason } = decision;
  return { kind: 'identified', ...at, person, rule, confidence, reason };
}
