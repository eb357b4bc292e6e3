import type { DocumentId } from '../../model/ids.ts';
import type { Reader } from '../../model/reader.ts';
import type { RecordedRevision, Revision } from '../../model/revisions.ts';
import { statusesOf } from '../../model/standing.ts';
import type { Paged, RevisionsQuery } from '../store.ts';
import type { Connection } from './connection.ts';
import { clearances, visible } from './visible.ts';

/** All of them, the oldest first. */
export function readRevisions(db: Connection): readonly Revision[] {
  return db
    .all<{ record: string }>('SELECT record FROM revisions ORDER BY key')
    .map(({ record }) => JSON.parse(record) as Revision);
}

/** As the archive keeps them, the latest first. One that concerns a document the reader may not see does not exist for the reader. */
export function readRecorded(
  db: Connection,
  { document, id, ofPersons = false, gone = false, limit, offset }: RevisionsQuery,
  reader: Reader,
): Paged<RecordedRevision> {
  const rows = db.all<RevisionRow>(
    `${RECORDED}
     WHERE (?2 IS NULL OR revisions.key IN (SELECT revision FROM revision_documents WHERE document = ?2))
       AND (?3 IS NULL OR revisions.id = ?3)
       AND (?4 = 0 OR revisions.subject = 'persons')
       AND NOT EXISTS (
         SELECT 1 FROM revision_documents AS about JOIN documents AS d ON d.id = about.document
         WHERE about.revision = revisions.key AND NOT ${visible('?1')})
     ORDER BY revisions.key DESC`,
    clearances(reader),
    document ?? null,
    id ?? null,
    ofPersons ? 1 : 0,
  );
  const statuses = statusesOf(readRevisions(db));
  const all = rows.map((row) => recorded(row, statuses)).filter((one) => !gone || one.gone);
  return { total: all.length, items: all.slice(offset, offset + limit) };
}

const RECORDED = `SELECT revisions.record, unmet_revisions.why,
    revisions.kind = 'finding-decided' AND NOT EXISTS (
      SELECT 1 FROM findings WHERE findings.id = substr(revisions.subject, length('finding ') + 1)) AS unfound
  FROM revisions LEFT JOIN unmet_revisions ON unmet_revisions.revision = revisions.id`;

interface RevisionRow {
  readonly record: string;
  readonly why: string | null;
  readonly unfound: number;
}

function recorded(
  { record, why, unfound }: RevisionRow,
  statuses: ReturnType<typeof statusesOf>,
): RecordedRevision {
  const revision = JSON.parse(record) as Revision;
  const status = statuses.get(revision.id) ?? 'stands';
  const gone = unfound === 1 ? NO_FINDING : (why ?? undefined);
  return { ...revision, status, ...(gone !== undefined && status === 'stands' && { gone }) };
}

const NO_FINDING = 'This finding is not made any more.';

/** Revisions of one document, for its page. */
export function readRevisionsOf(
  db: Connection,
  document: DocumentId,
  reader: Reader,
): readonly RecordedRevision[] {
  const any = db.first('SELECT 1 FROM revision_documents WHERE document = ?', document);
  if (any === undefined) return [];
  return readRecorded(db, { document, limit: Number.MAX_SAFE_INTEGER, offset: 0 }, reader).items;
}
