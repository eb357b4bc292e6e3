import { BUNDLE } from '../../sources/media-types.ts';
import type { PreparedPaper } from '../prepared.ts';
import type { SourceRecord } from '../keeping.ts';
import type { Connection } from './connection.ts';
import { deleteDocument } from './write-documents.ts';

/** Other versions of a folder of pages: of its name, and with a picture in common. */
export interface SameFolders {
  /** Keys of the sources that came before it. */
  readonly earlier: readonly number[];
  /** Whether one came after it: then this one gives no papers any more. */
  readonly isReplaced: boolean;
}

interface Folder {
  readonly source: SourceRecord;
  readonly key: number;
  readonly papers: readonly PreparedPaper[];
}

/**
 * A folder whose sidecar or pictures changed is another source. Its pages may be parted into other papers than before, so it takes the place of
 * the earlier one as a whole, and not paper by paper.
 */
export function sameFolders(db: Connection, { source, key, papers }: Folder): SameFolders {
  if (source.mediaType !== BUNDLE) return { earlier: [], isReplaced: false };
  const pictures = papers.flatMap((paper) => paper.pictures.map(({ image }) => image.id));
  const others = db
    .all<{ key: number }>(
      `SELECT DISTINCT sources.key FROM page_images
       JOIN documents ON documents.key = page_images.document
       JOIN sources ON sources.key = documents.source
       WHERE page_images.image IN (SELECT value FROM json_each(?))
         AND sources.name = ? AND sources.media_type = ? AND sources.key <> ?`,
      JSON.stringify(pictures),
      source.name,
      BUNDLE,
      key,
    )
    .map((row) => row.key);
  return {
    earlier: others.filter((other) => other < key),
    isReplaced: others.some((other) => other > key),
  };
}

/** Takes away what is left of earlier versions. The address of a paper that is no more leads to the one that has its first page now. */
export function replaceFolders(
  db: Connection,
  earlier: readonly number[],
  papers: readonly PreparedPaper[],
): void {
  const holders = new Map(
    papers.flatMap(({ row, pictures }) => pictures.map(({ image }) => [image.id, row.id] as const)),
  );
  for (const source of earlier) {
    for (const left of leftOf(db, source)) {
      const successor = left.images.map((image) => holders.get(image)).find(Boolean) ?? null;
      deleteDocument(db, left.key);
      db.run(
        'INSERT OR REPLACE INTO former_ids (id, title, successor) VALUES (?, ?, ?)',
        left.id,
        left.title,
        successor,
      );
    }
  }
}

interface Left {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly images: readonly string[];
}

function leftOf(db: Connection, source: number): readonly Left[] {
  const rows = db.all<{ key: number; id: string; title: string }>(
    'SELECT key, id, title FROM documents WHERE source = ?',
    source,
  );
  return rows.map((row) => ({
    ...row,
    images: db
      .all<{ image: string }>(
        'SELECT image FROM page_images WHERE document = ? ORDER BY ordinal',
        row.key,
      )
      .map(({ image }) => image),
  }));
}
