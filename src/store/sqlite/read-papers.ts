import type { DocumentKind, Envelope } from '../../model/envelopes.ts';
import type { CollectionId, DocumentId } from '../../model/ids.ts';
import type { NameMention, PaperMention } from '../../model/mentions.ts';
import type { Paper, PaperRole } from '../../model/papers.ts';
import { SILENCE, type Talk } from '../../model/talk.ts';
import type { Understanding } from '../../model/understandings.ts';
import type { HeldPaper } from '../../resolution/holdings.ts';
import { unpack } from '../codec.ts';
import type { CitablePlaces, PackedPaper, Remarks } from '../prepared.ts';
import type { UnderstoodPaper } from '../store.ts';
import type { Connection } from './connection.ts';

/** In archive order, unpacked one at a time, so that an archive need not fit in memory. */
export async function* understoodPapers(db: Connection): AsyncGenerator<UnderstoodPaper> {
  for (const key of heldKeys(db)) {
    const understood = readUnderstood(db, key);
    if (understood) yield understood;
  }
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
    names: unpack<readonly NameMention[]>(row.names),
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
  readonly places: Uint8Array;
}

/** What resolution needs of each held paper, for as long as the store is not written to. */
export async function* heldPapers(db: Connection): AsyncGenerator<HeldPaper> {
  for (const key of heldKeys(db)) {
    const row = db.first<HeldRow>(
      `SELECT d.key, d.id, d.collection, d.ordinal, d.role, d.kind, d.title, d.printed_number, d.part,
         papers.envelope, papers.places
       FROM documents AS d JOIN papers ON papers.document = d.key WHERE d.key = ?`,
      key,
    );
    if (row) yield heldPaper(db, row);
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

/** Mentions and names are nine tenths of it, and asked for once: they are unpacked then, and not kept. */
function heldPaper(db: Connection, row: HeldRow): HeldPaper {
  return {
    id: row.id as DocumentId,
    collection: row.collection as CollectionId,
    ordinal: row.ordinal,
    role: row.role as PaperRole,
    kind: row.kind as DocumentKind,
    title: row.title,
    ...(row.printed_number !== null && { printedNumber: row.printed_number }),
    ...(row.part !== null && { part: row.part }),
    ...unpack<CitablePlaces>(row.places),
    envelope: unpack<Envelope>(row.envelope),
    get mentions() {
      return readPart<readonly PaperMention[]>(db, 'mentions', row.key);
    },
    get talk() {
      return unpackTalk(readPacked(db, 'talk', row.key));
    },
    get names() {
      return readPart<readonly NameMention[]>(db, 'names', row.key);
    },
  };
}

/** A paper stored before talk was read has none, until its source is read again. */
function unpackTalk(packed: Uint8Array): Talk {
  return packed.length === 0 ? SILENCE : unpack<Talk>(packed);
}

function readPart<Part>(db: Connection, part: 'mentions' | 'names', key: number): Part {
  return unpack<Part>(readPacked(db, part, key));
}

function readPacked(db: Connection, part: 'mentions' | 'names' | 'talk', key: number): Uint8Array {
  const row = db.first<{ packed: Uint8Array }>(
    `SELECT ${part} AS packed FROM papers WHERE document = ?`,
    key,
  );
  if (!row) throw new Error(`document ${key} went while its ${part} were wanted`);
  return row.packed;
}
