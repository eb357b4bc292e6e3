import type { Collection } from '../../model/collections.ts';
import type { CollectionId } from '../../model/ids.ts';
import type { Reader } from '../../model/reader.ts';
import { isoDay } from '../dates.ts';
import type { CollectionSummary, DocumentSummary, Page, Paged } from '../store.ts';
import type { Connection } from './connection.ts';
import { SUMMARY, summaryOf } from './summaries.ts';
import type { SummaryRow } from './summaries.ts';
import { clearances, visible } from './visible.ts';

/** Every collection, composed of what its sources say, in order of id. */
export function readCollectionRecords(db: Connection): readonly Collection[] {
  const rows = db.all<RecordRow>(
    `SELECT collection, record FROM collection_sources JOIN sources ON sources.key = source
     ORDER BY collection, sources.id`,
  );
  return [...Map.groupBy(rows, (row) => row.collection).values()].map(compose);
}

export function readCollections(db: Connection, reader: Reader): readonly CollectionSummary[] {
  const extents = readExtents(db, reader);
  return readCollectionRecords(db).flatMap((collection) => {
    const extent = extents.get(collection.id);
    return extent ? [summarise(collection, extent)] : [];
  });
}

export function readCollection(
  db: Connection,
  id: CollectionId,
  reader: Reader,
): CollectionSummary | undefined {
  const rows = db.all<RecordRow>(
    `SELECT collection, record FROM collection_sources JOIN sources ON sources.key = source
     WHERE collection = ? ORDER BY sources.id`,
    id,
  );
  const extent = readExtents(db, reader, id).get(id);
  return rows.length > 0 && extent ? summarise(compose(rows), extent) : undefined;
}

interface RecordRow {
  readonly collection: string;
  readonly record: string;
}

/** One collection out of what each of its sources says; the same whatever order they came in. */
function compose(rows: readonly RecordRow[]): Collection {
  const records = rows.map((row) => JSON.parse(row.record) as Collection);
  const [first] = records;
  if (!first) throw new Error('a collection without a source');
  if (records.length === 1) return first;
  return {
    ...first,
    record: distinct(
      records.flatMap(({ record }) => record),
      (field) => `${field.name} ${field.value}`,
    ),
    parts: distinct(
      records.flatMap(({ parts }) => parts),
      (part) => part.id,
    ),
    persons: distinct(
      records.flatMap(({ persons }) => persons),
      (person) => person.key,
    ),
    terms: distinct(
      records.flatMap(({ terms }) => terms),
      (term) => term.key,
    ),
  };
}

function distinct<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  const byKey = new Map<string, Item>();
  for (const item of items) if (!byKey.has(key(item))) byKey.set(key(item), item);
  return [...byKey.values()];
}

interface Extent {
  readonly collection: string;
  readonly documents: number;
  readonly earliest: number | null;
  readonly latest: number | null;
}

function readExtents(
  db: Connection,
  reader: Reader,
  only?: CollectionId,
): ReadonlyMap<string, Extent> {
  const rows = db.all<Extent>(
    `SELECT d.collection, count(*) AS documents, min(d.earliest) AS earliest, max(d.latest) AS latest
     FROM documents AS d
     WHERE d.holding = 'held' AND ${visible('?1')} AND (?2 IS NULL OR d.collection = ?2)
     GROUP BY d.collection`,
    clearances(reader),
    only ?? null,
  );
  return new Map(rows.map((row) => [row.collection, row]));
}

function summarise(collection: Collection, extent: Extent): CollectionSummary {
  const { documents, earliest, latest } = extent;
  return { collection, documents, from: isoDay(earliest), to: isoDay(latest) };
}

export interface PapersOfPage extends Page {
  readonly part?: string;
}

export type CollectionPaper = DocumentSummary & {
  readonly part: string | null;
  readonly role: string;
};

/** Papers of a collection in its order; `part` narrows to a chapter and what lies within it. */
export function readPapersOf(
  db: Connection,
  { id, page }: { readonly id: CollectionId; readonly page: PapersOfPage },
  reader: Reader,
): Paged<CollectionPaper> {
  const parts = page.part === undefined ? null : JSON.stringify(partsWithin(db, id, page.part));
  const where = `d.collection = ?1 AND d.holding = 'held' AND ${visible('?2')}
    AND (?3 IS NULL OR d.part IN (SELECT value FROM json_each(?3)))`;
  const values = [id, clearances(reader), parts] as const;
  const counted = db.first<{ total: number }>(
    `SELECT count(*) AS total FROM documents AS d WHERE ${where}`,
    ...values,
  );
  const rows = db.all<SummaryRow & { readonly part: string | null; readonly role: string }>(
    `SELECT ${SUMMARY}, d.part, d.role FROM documents AS d WHERE ${where}
     ORDER BY d.ordinal, d.id LIMIT ?4 OFFSET ?5`,
    ...values,
    page.limit,
    page.offset,
  );
  return {
    total: counted?.total ?? 0,
    items: rows.map((row) => ({ ...summaryOf(row), part: row.part, role: row.role })),
  };
}

function partsWithin(db: Connection, id: CollectionId, part: string): readonly string[] {
  const collection = readCollectionRecords(db).find((record) => record.id === id);
  const within = new Set([part]);
  let size = 0;
  while (size !== within.size) {
    size = within.size;
    for (const { id: inner, within: outer } of collection?.parts ?? []) {
      if (outer !== undefined && within.has(outer)) within.add(inner);
    }
  }
  return [...within];
}
