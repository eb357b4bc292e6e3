import type { DocumentEvidence, Evidence } from '../../model/evidence.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { CitedPaper, Link } from '../../model/links.ts';
import type { Paper } from '../../model/papers.ts';
import type { Reader } from '../../model/reader.ts';
import { correctEnvelope } from '../../model/corrections.ts';
import { withWords } from '../../model/link-words.ts';
import type { FieldCorrected } from '../../model/revisions.ts';
import { decisionsOf, type Standing } from '../../model/standing.ts';
import type { Understanding } from '../../model/understandings.ts';
import { unpack } from '../codec.ts';
import { identitiesOf, type StoredIdentities } from '../rows/identity-rows.ts';
import { targetOf } from '../links.ts';
import type {
  Citation,
  CitedDocument,
  DocumentSummary,
  HeldDocument,
  StoredDocument,
} from '../store.ts';
import type { Connection } from './connection.ts';
import { readFindingsOf } from './read-findings.ts';
import { readDating } from './read-datings.ts';
import { readSeriesPlaces } from './read-series.ts';
import { readUnderstood } from './read-papers.ts';
import { readRevisionsOf } from './read-revisions.ts';
import { inOrder, readSummaries, SUMMARY, summaryOf } from './summaries.ts';
import type { SummaryRow } from './summaries.ts';
import { clearances, visible } from './visible.ts';

export function readDocument(
  db: Connection,
  id: DocumentId,
  reader: Reader,
): StoredDocument | undefined {
  const row = db.first<SummaryRow>(
    `SELECT ${SUMMARY} FROM documents AS d WHERE d.id = ? AND ${visible()}`,
    id,
    clearances(reader),
  );
  if (!row) return undefined;
  return row.holding === 'held' ? heldDocument(db, row, reader) : citedDocument(db, row, reader);
}

function heldDocument(db: Connection, row: SummaryRow, reader: Reader): StoredDocument | undefined {
  const understood = readUnderstood(db, row.key);
  if (!understood) return undefined;
  const summary = summaryOf(row);
  const revisions = readRevisionsOf(db, summary.id, reader);
  const said = decisionsOf(revisions.filter(({ status }) => status === 'stands').toReversed());
  const understanding = corrected(understood.understanding, said.fields.get(summary.id) ?? []);
  const resolved = readResolution(db, row.key, reader);
  return {
    holding: 'held',
    summary,
    paper: understood.paper,
    understanding,
    identities: resolved.identities,
    links: withWords(resolved.links, said.links.get(summary.id) ?? []),
    findings: readFindingsOf(db, row.key, reader),
    citedBy: readCitations(db, row.key, reader),
    revisions,
    series: readSeriesPlaces(db, row.key, reader),
    // A date that a person has given since is not reasoned.
    ...(understanding.envelope.date === undefined && readDating(db, row.key, reader)),
  };
}

function corrected(
  understanding: Understanding,
  words: readonly Standing<FieldCorrected>[],
): Understanding {
  const changes = words.map(({ change }) => change);
  return { ...understanding, envelope: correctEnvelope(understanding.envelope, changes) };
}

function citedDocument(db: Connection, row: SummaryRow, reader: Reader): CitedDocument | undefined {
  const found = db.first<{ record: string }>(
    'SELECT record FROM cited_papers WHERE document = ?',
    row.key,
  );
  if (!found) return undefined;
  return citedOf(db, { row, record: found.record }, reader);
}

export interface CitedRow {
  readonly row: SummaryRow;
  readonly record: string;
}

/** A cited document as one reader knows it: by the papers that reader may see, and by nothing else. */
export function citedOf(
  db: Connection,
  { row, record }: CitedRow,
  reader: Reader,
): CitedDocument | undefined {
  const cited = JSON.parse(record) as CitedPaper;
  const citing = readSummaries(
    db,
    [...new Set(cited.citedBy.map(({ document }) => document))],
    reader,
  );
  const byId = new Map(citing.map((summary) => [summary.id, summary]));
  const seen = (evidence: DocumentEvidence): boolean => byId.has(evidence.document);
  const citedBy = cited.citedBy.flatMap((evidence): Citation[] => {
    const document = byId.get(evidence.document);
    return document ? [{ document, evidence }] : [];
  });
  if (citedBy.length === 0 && cited.citedBy.length > 0) return undefined;
  const fields = cited.fields.map((field) => ({ ...field, evidence: field.evidence.filter(seen) }));
  return {
    holding: 'cited',
    summary: summaryOf(row),
    cited: { ...cited, fields, citedBy: cited.citedBy.filter(seen) },
    citedBy,
    series: readSeriesPlaces(db, row.key, reader),
  };
}

type Resolved = Pick<HeldDocument, 'links' | 'identities'>;

function readResolution(db: Connection, key: number, reader: Reader): Resolved {
  const row = db.first<{ links: Uint8Array; identities: Uint8Array }>(
    'SELECT links, identities FROM resolutions WHERE document = ?',
    key,
  );
  if (!row) return { links: [], identities: [] };
  return {
    links: knownLinks(db, unpack<readonly Link[]>(row.links), reader),
    identities: identitiesOf(unpack<StoredIdentities>(row.identities)),
  };
}

/** Links as the reader may know them: of one to a paper that does not exist for the reader, nothing is known. */
function knownLinks(db: Connection, links: readonly Link[], reader: Reader): readonly Link[] {
  const targets = links.flatMap((link) => targetOf(link) ?? []);
  const known = new Set(readSummaries(db, targets, reader).map(({ id }) => id));
  return links.filter((link) => {
    const target = targetOf(link);
    return target === undefined || known.has(target);
  });
}

type CitationRow = SummaryRow & { readonly evidence: string };

function readCitations(db: Connection, key: number, reader: Reader): readonly Citation[] {
  return db
    .all<CitationRow>(
      `SELECT ${SUMMARY}, mentions.evidence FROM citations
       JOIN documents AS d ON d.key = citations.document
       JOIN mentions ON mentions.document = citations.document AND mentions.mention = citations.mention
       WHERE citations.target = ? AND ${visible()}
       ORDER BY d.collection, d.ordinal, d.id, citations.mention`,
      key,
      clearances(reader),
    )
    .map((row) => {
      const document = summaryOf(row);
      const evidence = JSON.parse(row.evidence) as Evidence;
      return { document, evidence: { ...evidence, document: document.id } };
    });
}

export function readCurrentId(
  db: Connection,
  id: DocumentId,
  reader: Reader,
): DocumentId | undefined {
  const found = db.first<{ id: string }>(
    `WITH RECURSIVE trail (id, steps) AS (
       SELECT ?, 0
       UNION SELECT former_ids.successor, steps + 1 FROM trail JOIN former_ids USING (id)
       WHERE former_ids.successor IS NOT NULL AND steps < 20)
     SELECT d.id FROM trail JOIN documents AS d ON d.id = trail.id AND ${visible()}
     ORDER BY steps LIMIT 1`,
    id,
    clearances(reader),
  );
  return found?.id as DocumentId | undefined;
}

export function readPapers(
  db: Connection,
  ids: readonly DocumentId[],
  reader: Reader,
): readonly Paper[] {
  const rows = db.all<{ id: string; paper: Uint8Array }>(
    `SELECT d.id, papers.paper FROM documents AS d JOIN papers ON papers.document = d.key
     WHERE d.id IN (SELECT value FROM json_each(?)) AND ${visible()}`,
    JSON.stringify(ids),
    clearances(reader),
  );
  return inOrder(ids, rows).map((row) => unpack<Paper>(row.paper));
}

export interface Neighbours {
  readonly before?: DocumentSummary;
  readonly after?: DocumentSummary;
}

/** Held papers only: a citation has no place in a collection's order. */
export function readNeighbours(db: Connection, id: DocumentId, reader: Reader): Neighbours {
  const here = db.first<{ collection: string; ordinal: number; holding: string }>(
    `SELECT d.collection, d.ordinal, d.holding FROM documents AS d WHERE d.id = ? AND ${visible()}`,
    id,
    clearances(reader),
  );
  if (!here || here.holding !== 'held') return {};
  const step = (side: '<' | '>', order: 'DESC' | 'ASC'): DocumentSummary | undefined => {
    const row = db.first<SummaryRow>(
      `SELECT ${SUMMARY} FROM documents AS d
       WHERE d.collection = ? AND d.holding = 'held' AND (d.ordinal, d.id) ${side} (?, ?) AND ${visible()}
       ORDER BY d.ordinal ${order}, d.id ${order} LIMIT 1`,
      here.collection,
      here.ordinal,
      id,
      clearances(reader),
    );
    return row && summaryOf(row);
  };
  const before = step('<', 'DESC');
  const after = step('>', 'ASC');
  return { ...(before && { before }), ...(after && { after }) };
}
