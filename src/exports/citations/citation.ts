import type { Collection } from '../../model/collections.ts';
import type { DocumentKind } from '../../model/envelopes.ts';
import type { PersonId } from '../../model/ids.ts';
import type { NamePart } from '../../model/mentions.ts';
import type { RecordFieldName } from '../../model/papers.ts';
import { present } from '../../model/present.ts';
import type { Reader } from '../../model/reader.ts';
import { titleOf } from '../../model/titles.ts';
import type { HeldDocument, Store } from '../../store/store.ts';
import { dateInterval, isoDay } from '../../store/dates.ts';

/** A correspondent as reference managers know names: a person in two parts, or an office as it stands. */
export type Correspondent =
  { readonly family: string; readonly given?: string } | { readonly literal: string };

/** What a reference manager needs to know of a held paper; what the paper does not say is absent. */
export interface Citation {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** What the paper is, with its number: `Telegram 1020`, `Letter`. */
  readonly genre: string;
  readonly authors: readonly Correspondent[];
  readonly recipients: readonly Correspondent[];
  /** EDTF, as read. */
  readonly date?: string;
  /** First and last day that the date allows, ISO. */
  readonly days?: { readonly first: string; readonly last: string };
  readonly place?: string;
  readonly number?: string;
  readonly classification?: string;
  /** The printed edition it stands in. */
  readonly edition?: string;
  readonly publisher?: string;
  readonly printedNumber?: string;
  readonly pages?: string;
  readonly archive?: string;
  readonly fond?: string;
  readonly fileNumber?: string;
  readonly language?: string;
  readonly translator?: string;
  readonly rights?: string;
  /** Where it can be read: here, if an address is given for the archive, else where the record says. */
  readonly url?: string;
  readonly isInvented: boolean;
}

export interface CitationContext {
  readonly store: Store;
  readonly reader: Reader;
  /** The document’s page under the archive’s own address, where it has one. */
  readonly url?: string | undefined;
}

/** Gathers what is to be cited of a held paper; the correspondents by the names that identify them here. */
export async function citationOf(
  document: HeldDocument,
  { store, reader, url }: CitationContext,
): Promise<Citation> {
  const { collection: at } = document.paper;
  const [author, addressee] = [identified(document, 'author'), identified(document, 'addressee')];
  const [collection, names] = await Promise.all([
    store.collection(at, reader),
    store.personNames(
      [author, addressee].filter((id) => id !== undefined),
      reader,
    ),
  ]);
  return citation(document, {
    ...(collection && { collection: collection.collection }),
    ...present({
      author: author && names.get(author),
      addressee: addressee && names.get(addressee),
      url,
    }),
  });
}

/** The one person whom all names in this part of the paper mean. */
function identified(document: HeldDocument, part: NamePart): PersonId | undefined {
  const mentions = new Set(
    document.understanding.names.filter((name) => name.part === part).map(({ id }) => id),
  );
  const persons = new Set(
    document.identities.flatMap((identity) =>
      identity.kind === 'identified' && mentions.has(identity.mention) ? [identity.person] : [],
    ),
  );
  const [only] = persons;
  return persons.size === 1 ? only : undefined;
}

interface Around {
  readonly collection?: Collection;
  readonly author?: string;
  readonly addressee?: string;
  readonly url?: string;
}

/** The same from what has been gathered already. */
export function citation(document: HeldDocument, around: Around): Citation {
  const { paper, summary, understanding } = document;
  const { envelope } = understanding;
  const number = [summary.series, summary.number].filter(Boolean).join(' ') || undefined;
  return {
    id: paper.id,
    kind: summary.kind,
    title: titleOf(summary),
    genre: genreOf(summary.kind, number),
    authors: correspondents(around.author, envelope.fromPerson?.value, summary.from),
    recipients: correspondents(around.addressee, envelope.toPerson?.value, summary.to),
    isInvented: paper.invented === true,
    ...present({
      ...dated(summary.date),
      place: envelope.place?.value,
      number,
      classification: summary.classification ?? undefined,
      fileNumber: envelope.fileNumber?.value,
      language: paper.texts.find(({ language }) => language !== 'und')?.language,
      ...whereItLies(document, around),
    }),
  };
}

/** The edition or archive it stands in, and where it can be read. */
function whereItLies({ paper }: HeldDocument, { collection, url }: Around) {
  const record = (name: RecordFieldName) => paper.record.find((one) => one.name === name)?.value;
  const volume = collection?.kind === 'volume' ? collection : undefined;
  return {
    edition: volume?.title,
    publisher: volume && publisherOf(volume),
    printedNumber: paper.printedNumber,
    pages: pagesOf(paper.pages),
    archive: record('archive') ?? (isArchive(collection) ? collection.title : undefined),
    fond: record('fond'),
    translator: record('translator'),
    rights: record('rights'),
    url: url ?? record('address'),
  };
}

/** A volume is an edition, and a folder of the reader’s own is no place where others could look. */
function isArchive(collection: Collection | undefined): collection is Collection {
  return collection?.kind === 'fond' || collection?.kind === 'web-archive';
}

function dated(date: string | null): Pick<Citation, 'date' | 'days'> {
  if (date === null) return {};
  const interval = dateInterval(date);
  const first = isoDay(interval?.earliest ?? null);
  const last = isoDay(interval?.latest ?? null);
  return { date, ...(first !== null && last !== null && { days: { first, last } }) };
}

/** `Harriman, William Averell`; a surname from the head; else the office that speaks. */
function correspondents(
  person: string | undefined,
  surname: string | undefined,
  office: string | null,
): readonly Correspondent[] {
  const name = person ?? surname;
  if (name === undefined) return office === null ? [] : [{ literal: office }];
  const [family = name, given] = name.split(/,\s*/, 2);
  return [given === undefined ? { family } : { family, given }];
}

function genreOf(kind: DocumentKind, number: string | undefined): string {
  const isNamed = kind !== 'unknown' && kind !== 'other';
  const words = isNamed ? kind.replaceAll('_', ' ') : 'paper';
  const named = words === 'memcon' ? 'memorandum of conversation' : words;
  const genre = named.charAt(0).toUpperCase() + named.slice(1);
  return number === undefined ? genre : `${genre} ${number}`;
}

function publisherOf(volume: Collection): string | undefined {
  const prefix = 'Publisher: ';
  return volume.record.find(({ value }) => value.startsWith(prefix))?.value.slice(prefix.length);
}

function pagesOf(printed: readonly string[]): string | undefined {
  const [first] = printed;
  const last = printed.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return first === last ? first : `${first}–${last}`;
}
