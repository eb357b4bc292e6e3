import { type CollectionId, type PersonId, collectionOf } from '../../model/ids.ts';
import type { Identity, Person, PersonName } from '../../model/people.ts';
import type { Holdings } from '../holdings.ts';
import { type Asked, type Decided, askedIn, placeOf } from './asked.ts';
import { decideByAuthority } from './authority-names.ts';
import { type Years, entriesOf } from './entries.ts';
import { Register } from './register.ts';
import { yearOf } from './tenures.ts';
import { PaperPersons } from './same-paper.ts';
import { type Unlisted, identifyUnlisted } from './unlisted-names.ts';
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
  const noList = new VolumeNames([], (entry) => register.ofEntry(entry));
  const papers = [...holdings.papers()].map((paper) => ({
    volume: volumes.get(paper.collection) ?? noList,
    collection: paper.collection,
    names: askedIn(paper),
  }));
  for (const { volume, names } of papers) for (const asked of names) volume.learnIfSure(asked);
  for (const { volume, names } of papers) for (const asked of names) volume.learnIfClear(asked);
  const decided: Decided[] = [];
  const unlisted: Unlisted[] = [];
  for (const paper of papers) {
    const { found, left } = identifyPaper(paper, register);
    decided.push(...found);
    if (paper.volume.isEmpty)
      unlisted.push(...left.map((asked) => ({ asked, collection: paper.collection })));
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

interface PaperNames {
  readonly volume: VolumeNames;
  readonly collection: CollectionId;
  readonly names: readonly Asked[];
}

function identifyPaper(
  { volume, names }: PaperNames,
  register: Register,
): { readonly found: readonly Decided[]; readonly left: readonly Asked[] } {
  const found: Decided[] = [];
  const open: Asked[] = [];
  const persons = new PaperPersons();
  for (const asked of names) {
    const identity = byList(asked, volume) ?? byAuthority(asked, register);
    if (identity === undefined) open.push(asked);
    else {
      found.push({ asked, identity });
      persons.learn(asked, identity);
    }
  }
  const left: Asked[] = [];
  for (const asked of open) {
    const bearer = persons.bearerOf(asked);
    if (bearer === undefined) left.push(asked);
    else found.push({ asked, identity: samePaper(asked, bearer) });
  }
  return { found, left };
}

function samePaper(asked: Asked, [person, before]: readonly [PersonId, Asked]): Identity {
  const reason = `The paper has one person of that surname, named “${before.mention.surface}” elsewhere in it.`;
  return {
    kind: 'identified',
    ...placeOf(asked),
    person,
    rule: 'same-paper',
    confidence: 0.85,
    reason,
  };
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

function byList(asked: Asked, volume: VolumeNames): Identity | undefined {
  const decision = volume.decide(asked);
  if (decision.kind === 'unknown') return undefined;
  if (decision.kind === 'ambiguous') {
    return {
      kind: 'ambiguous',
      ...placeOf(asked),
      candidates: decision.persons,
      reason: decision.reason,
    };
  }
  const { person, rule, confidence, reason } = decision;
  return { kind: 'identified', ...placeOf(asked), person, rule, confidence, reason };
}

function byAuthority(asked: Asked, register: Register): Identity | undefined {
  const decision = decideByAuthority(asked);
  if (decision.kind === 'unknown') return undefined;
  if (decision.kind === 'ambiguous') {
    const candidates = decision.persons.map((person) => register.ofAuthority(person));
    return { kind: 'ambiguous', ...placeOf(asked), candidates, reason: decision.reason };
  }
  const { confidence, reason } = decision;
  const person = register.ofAuthority(decision.person);
  return { kind: 'identified', ...placeOf(asked), person, rule: 'authority', confidence, reason };
}
