import type { DocumentKind, Envelope } from '../../model/envelopes.ts';
import type { CollectionId, DocumentId } from '../../model/ids.ts';
import type { NameMention, PaperMention, ToldDay } from '../../model/mentions.ts';
import type { Paper, PaperRole } from '../../model/papers.ts';
import { SILENCE, type Talk } from '../../model/talk.ts';
import type { Understanding } from '../../model/understandings.ts';
import { SHOWN_FIELDS, TELLING_FIELDS } from '../../resolution/holdings.ts';
import type {
  HeldPaper,
  TellingEnvelope,
  TellingReading,
  Travel,
} from '../../resolution/holdings.ts';
import { unpack } from '../codec.ts';
import type { CitablePlaces, PackedPaper, Remarks } from '../prepared.ts';
import type { PapersUse } from '../prepared-resolution.ts';
import { namesOf, type StoredNames } from '../rows/name-rows.ts';
import type { UnderstoodPaper } from '../keeping.ts';
import type { Connection } from './connection.ts';

/** In archive order, unpacked one at a time, so that an archive need not fit in memory. */
export async function* understoodPapers(db: Connection): AsyncGenerator<UnderstoodPaper> {
  for (const key of heldKeys(db)) {
    const understood = readUnderstood(db, key);
    if (understood) yield understood;
  }
}

export function understoodPaper(db: Connection, id: DocumentId): UnderstoodPaper | undefined {
  const row = db.first<{ key: number }>('SELECT key FROM documents WHERE id = ?', id);
  return row && readUnderstood(db, row.key);
}

export function readUnderstood(db: Connection, key: number): UnderstoodPaper | undefined {
  const row = db.first<PackedPaper>(
    'SELECT paper, envelope, mentions, names, talk, remarks FROM papers WHERE document = ?',
    key,
  );
  if (!row) return undefined;
  const understanding: Understanding = {
    envelope: unpack<Envelope>(row.envelope),
    mentions: unpack<readonly PaperMention[]>(row.mentions),
    names: namesOf(unpack<StoredNames>(row.names)),
    talk: unpackTalk(row.talk),
    ...unpack<Remarks>(row.remarks),
  };
  return { paper: unpack<Paper>(row.paper), understanding };
}

interface HeldRow {
  readonly id: string;
  readonly collection: string;
  readonly ordinal: number;
  readonly role: string;
  readonly kind: string;
  readonly title: string;
  readonly printed_number: string | null;
  readonly part: string | null;
  readonly key: number;
  readonly envelope: Uint8Array;
  readonly places: Uint8Array | null;
}

/** What resolution needs of each held paper, for as long as the store is not written to; see `Store.heldPapers`. */
export async function* heldPapers(
  db: Connection,
  use: PapersUse = 'links',
): AsyncGenerator<HeldPaper> {
  const tellings = new Tellings();
  const places = use === 'links' ? 'papers.places' : 'NULL AS places';
  for (const key of heldKeys(db)) {
    const row = db.first<HeldRow>(
      `SELECT d.key, d.id, d.collection, d.ordinal, d.role, d.kind, d.title, d.printed_number, d.part,
         papers.envelope, ${places}
       FROM documents AS d JOIN papers ON papers.document = d.key WHERE d.key = ?`,
      key,
    );
    if (row) yield new StoredPaper(db, row, tellings);
  }
}

/** Keys first, in archive order: a cursor that stays open would keep the store from being written to. */
function heldKeys(db: Connection): readonly number[] {
  return db
    .all<{ key: number }>(
      `SELECT key FROM documents WHERE holding = 'held' ORDER BY collection, ordinal, id`,
    )
    .map(({ key }) => key);
}

/**
 * A paper as resolution asks for it. Mentions and names are nine tenths of it, and asked for once: they are unpacked then, and not
 * kept. A class, for an object with getters of its own takes a kilobyte more, and an archive has many.
 */
class StoredPaper implements HeldPaper {
  readonly id: DocumentId;
  readonly collection: CollectionId;
  readonly ordinal: number;
  readonly role: PaperRole;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly printedNumber?: string;
  readonly part?: string;
  readonly envelope: TellingEnvelope;
  readonly #places: Citable | undefined;
  readonly #db: Connection;
  readonly #key: number;

  constructor(db: Connection, row: HeldRow, tellings: Tellings) {
    this.#db = db;
    this.#key = row.key;
    this.id = row.id as DocumentId;
    this.collection = tellings.same(row.collection) as CollectionId;
    this.ordinal = row.ordinal;
    this.role = tellings.same(row.role) as PaperRole;
    this.kind = tellings.same(row.kind) as DocumentKind;
    this.title = row.title;
    if (row.printed_number !== null) this.printedNumber = row.printed_number;
    if (row.part !== null) this.part = tellings.same(row.part);
    this.#places = row.places === null ? undefined : citable(unpack<CitablePlaces>(row.places));
    this.envelope = tellings.of(unpack<Envelope>(row.envelope));
  }

  get pages(): CitablePlaces['pages'] {
    return this.#kept.pages;
  }

  get notes(): CitablePlaces['notes'] {
    return this.#kept.notes;
  }

  /** Not kept: those of an archive are many letters, and hardly any are asked for. */
  get opening(): string {
    return readPart<CitablePlaces>(this.#db, 'places', this.#key).opening ?? '';
  }

  get sketch(): readonly number[] {
    return this.#kept.sketch ?? [];
  }

  get #kept(): Citable {
    return this.#places ?? readPart<CitablePlaces>(this.#db, 'places', this.#key);
  }

  get mentions(): readonly PaperMention[] {
    return readPart<readonly PaperMention[]>(this.#db, 'mentions', this.#key);
  }

  get names(): readonly NameMention[] {
    return namesOf(readPart<StoredNames>(this.#db, 'names', this.#key));
  }

  get talk(): Talk {
    return unpackTalk(readPacked(this.#db, 'talk', this.#key));
  }

  get travel(): Travel {
    return readPart<Envelope>(this.#db, 'envelope', this.#key);
  }

  get told(): readonly ToldDay[] {
    return readPart<Remarks>(this.#db, 'remarks', this.#key).told ?? [];
  }
}

/** What is kept of a paper's places: all but its first words. */
type Citable = Omit<CitablePlaces, 'opening'>;

function citable({ pages, notes, sketch }: CitablePlaces): Citable {
  return { pages, notes, ...(sketch && { sketch }) };
}

/** Offices and persons recur: each reading of the same words is one object. */
class Tellings {
  readonly #readings = new Map<string, TellingReading>();
  readonly #words = new Map<string, string>();

  /** The same words, as they were met first. */
  same(words: string): string {
    const known = this.#words.get(words);
    if (known === undefined) this.#words.set(words, words);
    return known ?? words;
  }

  /** The fields that resolution weighs; source notes and clearances would only take room. */
  of(envelope: Envelope): TellingEnvelope {
    const telling: Draft = {};
    for (const field of TELLING_FIELDS) {
      const reading = envelope[field];
      if (reading !== undefined) telling[field] = this.#reading(reading);
    }
    for (const field of SHOWN_FIELDS) {
      const reading = envelope[field];
      if (reading !== undefined) telling[field] = reading;
    }
    const { aliases } = envelope;
    if (aliases !== undefined) telling.aliases = aliases.map((alias) => this.#reading(alias));
    return telling;
  }

  #reading({ value }: TellingReading): TellingReading {
    const known = this.#readings.get(value) ?? { value };
    this.#readings.set(value, known);
    return known;
  }
}

type Draft = { -readonly [Field in keyof TellingEnvelope]: TellingEnvelope[Field] };

/** A paper stored before talk was read has none, until its source is read again. */
function unpackTalk(packed: Uint8Array): Talk {
  return packed.length === 0 ? SILENCE : unpack<Talk>(packed);
}

type PartName = 'envelope' | 'places' | 'mentions' | 'names' | 'talk' | 'remarks';

function readPart<Part>(db: Connection, part: PartName, key: number): Part {
  return unpack<Part>(readPacked(db, part, key));
}

function readPacked(db: Connection, part: PartName, key: number): Uint8Array {
  const row = db.first<{ packed: Uint8Array }>(
    `SELECT ${part} AS packed FROM papers WHERE document = ?`,
    key,
  );
  if (!row) throw new Error(`document ${key} went while its ${part} were wanted`);
  return row.packed;
}
