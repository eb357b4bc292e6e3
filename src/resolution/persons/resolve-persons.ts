import { type CollectionId, type PersonId, collectionOf } from '../../model/ids.ts';
import type { Identity, Person, PersonName } from '../../model/people.ts';
import type { Holdings } from '../holdings.ts';
import { ArchiveNames } from './archive-names.ts';
import { type Asked, type Decided, askedIn } from './asked.ts';
import { type Years, entriesOf } from './entries.ts';
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
  const years = yearsOfPapers(holdings);
  const lists = new Map(
    holdings.collections().map((id) => [id, entriesOf(holdings, id, years.get(id))] as const),
  );
  const register = new Register([...lists.values()].flat());
  const volumes = new Map(
    [...lists].map(
      ([id, entries]) =>
        [id, new VolumeNames(entries, (entry) => register.ofEntry(entry))] as const,
    ),
  );
  const archive = new ArchiveNames([...lists.values()].flat(), (entry) => register.ofEntry(entry));
  const noList = new VolumeNames([], (entry) => register.ofEntry(entry));
  const papers = [...holdings.papers()].map((paper) => ({
    volume: volumes.get(paper.collection) ?? noList,
    names: askedIn(paper),
  }));
  for (const { volume, names } of papers) for (const asked of names) volume.learnIfSure(asked);
  for (const { volume, names } of papers) for (const asked of names) volume.learnIfClear(asked);
  const decided: Decided[] = [];
  const unlisted: Asked[] = [];
  for (const paper of papers) {
    const { found, left } = identifyPaper(paper.names, {
      volume: paper.volume,
      archive,
      register,
    });
    decided.push(...found);
    if (paper.volume.isEmpty) unlisted.push(...left);
  }
  decided.push(...identifyUnlisted(unlisted, register));
  register.addSpellings(decided.flatMap(spellingOf));
  return { persons: register.persons, identities: decided.map((one) => one.identity) };
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
