import type { DocumentId, SourceId } from '../../model/ids.ts';
import type { Reader } from '../../model/reader.ts';
import type { PageImage, Recognition, ScannedPage } from '../../model/scans.ts';
import { unpack } from '../codec.ts';
import type { PageImageWithPapers, PlacedPicture, WaitingSource } from '../pictures.ts';
import type { Connection } from './connection.ts';
import { SUMMARY, summaryOf } from './summaries.ts';
import type { SummaryRow } from './summaries.ts';
import { clearances, visible } from './visible.ts';

export function readScans(db: Connection, id: DocumentId, reader: Reader): readonly ScannedPage[] {
  const row = db.first<{ scans: Uint8Array }>(
    `SELECT papers.scans FROM documents AS d JOIN papers ON papers.document = d.key
     WHERE d.id = ? AND ${visible()}`,
    id,
    clearances(reader),
  );
  if (row === undefined || row.scans.length === 0) return [];
  return unpack<readonly ScannedPage[]>(row.scans);
}

export function readScanned(
  db: Connection,
  ids: readonly DocumentId[],
  reader: Reader,
): readonly DocumentId[] {
  return db
    .all<{ id: DocumentId }>(
      `SELECT d.id FROM documents AS d
       WHERE d.id IN (SELECT value FROM json_each(?)) AND ${visible()}
         AND EXISTS (SELECT 1 FROM page_images WHERE document = d.key)
       ORDER BY d.id`,
      JSON.stringify(ids),
      clearances(reader),
    )
    .map(({ id }) => id);
}

type ImageRow = SummaryRow & {
  readonly page: number;
  readonly image: string;
  readonly may_read: number;
};

/** One picture can show two papers, the end of one above the start of the next: whoever may not read both may not see it. */
export function readPageImage(
  db: Connection,
  id: string,
  reader: Reader,
): PageImageWithPapers | undefined {
  const rows = db.all<ImageRow>(
    `SELECT ${SUMMARY}, page_images.ordinal AS page, page_images.record AS image, ${visible()} AS may_read
     FROM page_images JOIN documents AS d ON d.key = page_images.document
     WHERE page_images.image = ? ORDER BY d.collection, d.ordinal, d.id, page_images.ordinal`,
    clearances(reader),
    id,
  );
  const [first] = rows;
  if (first === undefined || rows.some((row) => row.may_read === 0)) return undefined;
  return {
    image: JSON.parse(first.image) as PageImage,
    papers: rows.map((row) => ({ document: summaryOf(row), ordinal: row.page })),
  };
}

export function readWaitingSources(db: Connection): readonly WaitingSource[] {
  return db
    .all<{ id: string; pages: number }>(
      `SELECT sources.id, count(*) AS pages FROM page_images
       JOIN documents AS d ON d.key = page_images.document JOIN sources ON sources.key = d.source
       WHERE page_images.recognition = 'waiting' GROUP BY sources.key ORDER BY sources.key`,
    )
    .map(({ id, pages }) => ({ source: id as SourceId, pages }));
}

/** A picture that shows two papers comes once, as a page of the first of them. */
export function readPicturesOf(db: Connection, source: SourceId): readonly PlacedPicture[] {
  const rows = db.all<{ ordinal: number; recognition: Recognition; record: string }>(
    `SELECT page_images.ordinal, recognition, page_images.record FROM page_images
     JOIN documents AS d ON d.key = page_images.document JOIN sources ON sources.key = d.source
     WHERE sources.id = ? ORDER BY d.ordinal, d.key, page_images.ordinal`,
    source,
  );
  const pictures = new Map<string, PlacedPicture>();
  for (const { ordinal, recognition, record } of rows) {
    const image = JSON.parse(record) as PageImage;
    if (!pictures.has(image.id)) pictures.set(image.id, { image, ordinal, recognition });
  }
  return [...pictures.values()];
}
