import { createHash } from 'node:crypto';
import { CLASSIFICATIONS, DOCUMENT_KINDS, type SingleField } from '../model/envelopes.ts';
import { revisionId } from '../model/ids.ts';
import type { DocumentId, FindingId, MentionId, PersonId, RevisionId } from '../model/ids.ts';
import type { Person } from '../model/people.ts';
import type { Reader } from '../model/reader.ts';
import type {
  Change,
  FindingState,
  LinkWord,
  PersonAnchor,
  PersonMeant,
  Revision,
} from '../model/revisions.ts';
import { personMeant } from '../resolution/persons/decided-persons.ts';
import { dateInterval } from '../store/dates.ts';
import type { HeldDocument, Store } from '../store/store.ts';
import { ArchiveError } from './errors.ts';
import { wordsChange, type WordsRequest } from './revise-words.ts';

/** What a person asks to be changed. What was there before is looked up. */
export type Request =
  | { readonly kind: 'finding'; readonly finding: FindingId; readonly state: FindingState }
  | {
      readonly kind: 'link';
      readonly document: DocumentId;
      readonly mention: MentionId;
      readonly word: LinkWord;
    }
  | {
      readonly kind: 'field';
      readonly document: DocumentId;
      readonly field: SingleField;
      /** Null: the paper does not state it. */
      readonly value: string | null;
    }
  | WordsRequest
  | { readonly kind: 'merge'; readonly persons: readonly PersonId[] }
  | { readonly kind: 'apart'; readonly persons: readonly PersonId[] }
  | { readonly kind: 'split'; readonly person: PersonId; readonly apart: readonly PersonAnchor[] }
  | { readonly kind: 'withdraw'; readonly revision: RevisionId };

/** Who asks, and why. */
export interface Asker {
  readonly by: string;
  readonly reason: string;
  readonly reader: Reader;
}

const LONGEST_NAME = 100;
const LONGEST_REASON = 2000;

/** Makes the revision that a request comes to. Refuses, with words for the person, what is not there or changes nothing. */
export async function revisionOf(
  store: Store,
  request: Request,
  { by, reason, reader, at }: Asker & { readonly at: Date },
): Promise<Revision> {
  const who = stated(by, LONGEST_NAME, 'Say who you are: a name is kept with every change.');
  const why = stated(reason, LONGEST_REASON, 'Say why: a reason is kept with every change.');
  const change = await changeOf(store, request, reader);
  const words = { by: who, at: at.toISOString(), reason: why, change };
  const id = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
  return { id: revisionId(id), ...words };
}

function stated(words: string, longest: number, otherwise: string): string {
  const plain = words.trim().replace(/\s+/g, ' ');
  if (plain === '') throw new ArchiveError(otherwise);
  if (plain.length > longest) throw new ArchiveError(`At most ${longest} characters, please.`);
  return plain;
}

async function changeOf(store: Store, request: Request, reader: Reader): Promise<Change> {
  switch (request.kind) {
    case 'finding':
      return findingChange(store, request, reader);
    case 'link':
      return linkChange(store, request, reader);
    case 'field':
      return fieldChange(store, request, reader);
    case 'words': {
      const document = await heldDocument(store, request.document, reader);
      return wordsChange({ store, document }, request, reader);
    }
    case 'merge':
      return {
        kind: 'persons-merged',
        persons: await personsMeant(store, request.persons, reader),
      };
    case 'apart':
      return { kind: 'persons-apart', persons: await personsMeant(store, request.persons, reader) };
    case 'split':
      return splitChange(store, request, reader);
    case 'withdraw':
      return withdrawal(store, request.revision, reader);
  }
}

type Asked<Kind extends Request['kind']> = Extract<Request, { kind: Kind }>;

async function findingChange(
  store: Store,
  asked: Asked<'finding'>,
  reader: Reader,
): Promise<Change> {
  const one = { id: asked.finding, limit: 1, offset: 0 };
  const [found] = (await store.findings(one, reader)).items;
  if (found === undefined) throw new ArchiveError(`There is no finding ${asked.finding}.`);
  const { state, decided: _, ...finding } = found;
  if (state === asked.state) throw new ArchiveError(`This finding is ${state} already.`);
  return { kind: 'finding-decided', finding, before: state, after: asked.state };
}

async function linkChange(store: Store, asked: Asked<'link'>, reader: Reader): Promise<Change> {
  const document = await heldDocument(store, asked.document, reader);
  const mention = document.understanding.mentions.find(({ id }) => id === asked.mention);
  if (mention === undefined) {
    throw new ArchiveError(`${asked.document} has no mention ${asked.mention}.`);
  }
  const target = await store.currentId(asked.word.document, reader);
  if (target === undefined) {
    throw new ArchiveError(
      `There is no paper ${asked.word.document}. Give an id as in an address: frus1950v02/d12`,
    );
  }
  const before = document.links.find((link) => link.mention === mention.id)?.outcome;
  return {
    kind: 'link-decided',
    document: asked.document,
    mention: mention.id,
    evidence: mention.evidence,
    before: before ?? { kind: 'undecided' },
    after: { kind: asked.word.kind, document: target },
  };
}

async function fieldChange(store: Store, asked: Asked<'field'>, reader: Reader): Promise<Change> {
  const { field } = asked;
  const document = await heldDocument(store, asked.document, reader);
  const before = document.understanding.envelope[field]?.value ?? null;
  const after = asked.value === null ? null : canonical(field, asked.value);
  if (before === after) throw new ArchiveError('This is the value already.');
  return { kind: 'field-corrected', document: asked.document, field, before, after };
}

const LONGEST_VALUE = 1000;

/** Values in the form in which readings have them, so that searches and rules can take them. */
function canonical(field: SingleField, typed: string): string {
  const value = stated(typed, LONGEST_VALUE, 'Give a value, or say that the paper states none.');
  const problem = PROBLEMS[field]?.(value);
  if (problem !== undefined) throw new ArchiveError(problem);
  return value;
}

const PROBLEMS: Readonly<Partial<Record<SingleField, (value: string) => string | undefined>>> = {
  date: (value) =>
    dateInterval(value) === undefined
      ? 'Give the date as 1950-03-27, or 1950-03, 1950, 1950-03-01/1950-03-27.'
      : undefined,
  hour: (value) =>
    /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : 'Give the hour as 18:05.',
  received: (value) =>
    /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/.test(value)
      ? undefined
      : 'Give the time of receipt as 1950-03-27T18:05, or the day alone.',
  kind: oneOf(DOCUMENT_KINDS),
  classification: oneOf(CLASSIFICATIONS),
  direction: oneOf(['incoming', 'outgoing']),
};

function oneOf(values: readonly string[]): (value: string) => string | undefined {
  return (value) => (values.includes(value) ? undefined : `Give one of: ${values.join(', ')}.`);
}

async function personsMeant(
  store: Store,
  ids: readonly PersonId[],
  reader: Reader,
): Promise<readonly PersonMeant[]> {
  const persons: Person[] = [];
  for (const id of new Set(ids)) persons.push(await personNamed(store, id, reader));
  const distinct = new Map(persons.map((person) => [person.id, person]));
  if (distinct.size < 2) throw new ArchiveError('This needs two persons or more.');
  return [...distinct.values()].map(personMeant);
}

async function splitChange(store: Store, asked: Asked<'split'>, reader: Reader): Promise<Change> {
  const person = await personNamed(store, asked.person, reader);
  if (asked.apart.length === 0)
    throw new ArchiveError('Say which entries or names are someone else.');
  const meant = personMeant(person);
  const left = meant.anchors.filter(
    (anchor) => !asked.apart.some((one) => sameAnchor(one, anchor)),
  );
  if (left.length === 0) throw new ArchiveError('Something must be left of the person.');
  // By what is set apart nobody finds the rest again.
  return { kind: 'person-split', person: { ...meant, anchors: left }, apart: asked.apart };
}

function sameAnchor(one: PersonAnchor, two: PersonAnchor): boolean {
  return one.kind === 'listed' && two.kind === 'listed'
    ? one.collection === two.collection && one.key === two.key
    : false;
}

async function withdrawal(store: Store, revision: RevisionId, reader: Reader): Promise<Change> {
  const one = { id: revision, limit: 1, offset: 0 };
  const [found] = (await store.recordedRevisions(one, reader)).items;
  if (found === undefined) throw new ArchiveError(`There is no revision ${revision}.`);
  if (found.status === 'withdrawn') throw new ArchiveError('This revision is withdrawn already.');
  return { kind: 'withdrawn', revision };
}

async function personNamed(store: Store, id: PersonId, reader: Reader): Promise<Person> {
  const found = await store.person(id, reader);
  if (found === undefined) throw new ArchiveError(`There is no person ${id}.`);
  return found.person;
}

async function heldDocument(store: Store, id: DocumentId, reader: Reader): Promise<HeldDocument> {
  const document = await store.document(id, reader);
  if (document?.holding === 'held') return document;
  throw new ArchiveError(`The archive does not hold a paper ${id}.`);
}
