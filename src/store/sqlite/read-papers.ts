import type { DocumentKind } from '../../model/envelopes.ts';
import type { CollectionId, DocumentId } from '../../model/ids.ts';
import type { Paper, PaperRole } from '../../model/papers.ts';
import type { Understanding } from '../../model/understandings.ts';
import type { HeldPaper } from '../../resolution/holdings.ts';
import { unpack } from '../codec.ts';
import type { CitablePlaces } from '../prepared.ts';
import type { UnderstoodPaper } from '../store.ts';
import type { Connection } from './connection.ts';

/** In archive order, unpacked one at a time, so that an archive need not fit in memory. */
export async function* understoodPapers(db: Connection): AsyncGenerator<UnderstoodPaper> {
  for (const key of heldKeys(db)) {
    const row = db.first<{ paper: Uint8Array; understanding: Uint8Array }>(
      'SELECT paper, understanding FROM papers WHERE document = ?',
      key,
    );
    if (!row) continue;
    yield {
      paper: unpack<Paper>(row.paper),
      understanding: unpack<Understanding>(row.understanding),
    };
  }
}

interface HeldRow {
  readonly id: string;
  readonly collection: string;
  readonly ordinal: number;
  readonly role: string;
  readonly kind: string;
  readonly title: string;
  readonly printed_number: string | null;
  readonly understanding: Uint8Array;
  readonly places: Uint8Array;
}

/** What resolution needs of each held paper; the papers themselves stay packed. */
export async function* heldPapers(db: Connection): AsyncGenerator<HeldPaper> {
  for (const key of heldKeys(db)) {
    const row = db.first<HeldRow>(
      `SELECT d.id, d.collection, d.ordinal, d.role, d.kind, d.title, d.printed_number,
         papers.understanding, papers.places
       FROM documents AS d JOIN papers ON papers.document = d.key WHERE d.key = ?`,
      key,
    );
    if (row) yield heldPaper(row);
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

function heldPaper(row: HeldRow): HeldPaper {
  const { envelope, mentions, names } = unpack<Understanding>(row.understanding);
  return {
    id: row.id as DocumentId,
    collection: row.collection as CollectionId,
    ordinal: row.ordinal,
    role: row.role as PaperRole,
    kind: row.kind as DocumentKind,
    title: row.title,
    ...(row.printed_number !== null && { printedNumber: row.printed_number }),
    ...unpack<CitablePlaces>(row.places),
    envelope,
    mentions,
    names,
  };
}
