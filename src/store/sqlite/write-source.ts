import type { Finding } from '../../model/findings.ts';
import type { SourceId } from '../../model/ids.ts';
import type { Notice } from '../../model/notices.ts';
import type { PackedPaper, PreparedPaper, PreparedSource } from '../prepared.ts';
import type { SourceRecord } from '../keeping.ts';
import type { Connection } from './connection.ts';
import { changing } from './content-version.ts';
import { putPictures } from './write-scans.ts';
import { replaceFolders, sameFolders } from './replace-folders.ts';
import { isTakeOver, sharedPapers, takeOverNotices } from './take-over.ts';
import { deleteDocument, saveDocument, saveFilters, saveTerms } from './write-documents.ts';

const RESOLUTION_DUE = 'resolution-due';

/** One file, whole or not at all; returns what it took over from earlier ones. Papers it held in an earlier reading and holds no more are gone. */
export function putSource(
  db: Connection,
  { source, collection, papers: all, members, isBack }: PreparedSource,
): readonly Notice[] {
  let said: readonly Notice[] = [];
  changing(db, () => {
    const standing = readSource(db, source.id)?.notices.filter(isTakeOver) ?? [];
    // Versions follow each other by their keys; with a new one it is the last.
    if (isBack) db.run('DELETE FROM sources WHERE id = ?', source.id);
    const key = saveSource(db, source);
    for (const member of members) saveMember(db, member);
    const folders = sameFolders(db, { source, key, papers: all });
    const shared = sharedPapers(db, folders.isReplaced ? [] : all, key);
    said = [...standing, ...takeOverNotices(source, all, shared)];
    if (said.length > 0) saveSource(db, { ...source, notices: [...source.notices, ...said] });
    const papers = all.filter(({ row }) => !folders.isReplaced && !shared.left.has(row.id));
    db.run('DELETE FROM collection_sources WHERE source = ?', key);
    db.run(
      'INSERT INTO collection_sources (collection, source, record) VALUES (?, ?, ?)',
      collection.id,
      key,
      JSON.stringify(collection),
    );
    const before = keysOf(db, key);
    const now = papers.map((paper) => putPaper(db, paper, key));
    const kept = new Set(now);
    for (const left of before) if (!kept.has(left)) deleteDocument(db, left);
    replaceFolders(db, folders.earlier, papers);
    putTerms(db, papers, now);
    setResolutionDue(db, true);
  });
  return said;
}

/** A refused file leaves its notices, and nothing of what an earlier version of the readers made of it. */
export function putRefused(db: Connection, source: SourceRecord): void {
  changing(db, () => {
    const key = saveSource(db, source);
    const before = keysOf(db, key);
    db.run('DELETE FROM collection_sources WHERE source = ?', key);
    for (const left of before) deleteDocument(db, left);
    if (before.length > 0) setResolutionDue(db, true);
  });
}

export function needsResolution(db: Connection): boolean {
  return resolutionMark(db) !== undefined;
}

export function resolutionMark(db: Connection): string | undefined {
  return db.first<{ value: string }>('SELECT value FROM settings WHERE name = ?', RESOLUTION_DUE)
    ?.value;
}

export function setResolutionDue(db: Connection, due: boolean): void {
  if (due) db.run(MARK_DUE, RESOLUTION_DUE);
  else db.run('DELETE FROM settings WHERE name = ?', RESOLUTION_DUE);
}

/** A number that counts up would begin again after each resolution, and a mark must never come twice. */
const MARK_DUE =
  'INSERT OR REPLACE INTO settings (name, value) VALUES (?, lower(hex(randomblob(8))))';

/** A row of `sources`. */
export interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly format: string | null;
  readonly read_with: string;
  readonly notices: string;
}

const SOURCE = 'SELECT id, name, media_type, size, format, read_with, notices FROM sources';

export function readSource(db: Connection, id: SourceId): SourceRecord | undefined {
  const row = db.first<SourceRow>(`${SOURCE} WHERE id = ?`, id);
  return row && sourceOf(row);
}

export function readSources(db: Connection): readonly SourceRecord[] {
  return db.all<SourceRow>(`${SOURCE} ORDER BY name, id`).map(sourceOf);
}

export function readReplacedSources(db: Connection): readonly SourceId[] {
  return db
    .all<{ id: SourceId }>(
      `SELECT earlier.id FROM sources AS earlier
       WHERE NOT EXISTS (SELECT 1 FROM documents WHERE source = earlier.key)
         AND EXISTS (SELECT 1 FROM sources AS later JOIN documents ON documents.source = later.key
                     WHERE later.name = earlier.name AND later.key > earlier.key)
       ORDER BY earlier.key`,
    )
    .map(({ id }) => id);
}

/** The record of a source, from its row. */
export function sourceOf(row: SourceRow): SourceRecord {
  return {
    id: row.id as SourceId,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    format: row.format,
    readWith: row.read_with,
    notices: JSON.parse(row.notices) as SourceRecord['notices'],
  };
}

const SAVE_SOURCE = `INSERT INTO sources (id, name, media_type, size, format, read_with, notices)
  VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, media_type = excluded.media_type,
    size = excluded.size, format = excluded.format, read_with = excluded.read_with,
    notices = excluded.notices
  RETURNING key`;

function saveSource(db: Connection, source: SourceRecord): number {
  const { id, name, mediaType, size, format, readWith } = source;
  const notices = JSON.stringify(source.notices);
  const saved = db.first<{ key: number }>(
    SAVE_SOURCE,
    id,
    name,
    mediaType,
    size,
    format,
    readWith,
    notices,
  );
  if (!saved) throw new Error(`source ${id} was not saved`);
  return saved.key;
}

/** A file that came by itself before stays what it was. */
function saveMember(db: Connection, member: SourceRecord): void {
  const { id, name, mediaType, size, format, readWith } = member;
  db.run(
    `INSERT INTO sources (id, name, media_type, size, format, read_with, notices)
     VALUES (?, ?, ?, ?, ?, ?, '[]')
     ON CONFLICT (id) DO UPDATE SET read_with = excluded.read_with, format = excluded.format
       WHERE sources.format IS NULL OR sources.format = excluded.format`,
    id,
    name,
    mediaType,
    size,
    format,
    readWith,
  );
}

function keysOf(db: Connection, source: number): readonly number[] {
  return db
    .all<{ key: number }>('SELECT key FROM documents WHERE source = ?', source)
    .map((row) => row.key);
}

function putPaper(db: Connection, prepared: PreparedPaper, source: number): number {
  const key = saveDocument(db, prepared.row, source);
  db.run('DELETE FROM former_ids WHERE id = ?', prepared.row.id);
  savePacked(db, key, prepared.packed);
  saveFilters(db, key, prepared.filters);
  putMentions(db, key, prepared.mentions);
  putRequests(db, key, prepared.requests);
  putPictures(db, key, prepared.pictures);
  for (const finding of prepared.findings) putFinding(db, finding, { key, origin: 'paper' });
  return key;
}

function savePacked(db: Connection, key: number, packed: PackedPaper): void {
  const { paper, scans, envelope, mentions, names, talk, remarks, places } = packed;
  db.run(
    `INSERT INTO papers (document, paper, scans, envelope, mentions, names, talk, remarks, places)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    paper,
    scans,
    envelope,
    mentions,
    names,
    talk,
    remarks,
    places,
  );
}

/**
 * All words of a source in one go, after everything else: many other statements open a savepoint, and at each of them FTS5 writes out what
 * it has gathered. Interleaved, this took nine tenths of an import.
 */
function putTerms(db: Connection, papers: readonly PreparedPaper[], keys: readonly number[]): void {
  for (const [index, paper] of papers.entries()) {
    const key = keys[index];
    if (key !== undefined) saveTerms(db, key, paper.terms);
  }
}

function putMentions(db: Connection, key: number, mentions: PreparedPaper['mentions']): void {
  const sql = 'INSERT OR REPLACE INTO mentions (document, mention, evidence) VALUES (?, ?, ?)';
  for (const { id, evidence } of mentions) db.run(sql, key, id, JSON.stringify(evidence));
}

function putRequests(db: Connection, key: number, requests: PreparedPaper['requests']): void {
  const sql = 'INSERT OR REPLACE INTO requests (document, request, record) VALUES (?, ?, ?)';
  for (const request of requests) db.run(sql, key, request.id, JSON.stringify(request));
}

interface FindingPlace {
  readonly key: number;
  readonly origin: 'paper' | 'resolution';
}

export function putFinding(db: Connection, finding: Finding, { key, origin }: FindingPlace): void {
  const saved = db.insert(
    'INSERT INTO findings (id, code, severity, document, origin, record) VALUES (?, ?, ?, ?, ?, ?)',
    finding.id,
    finding.code,
    finding.severity,
    key,
    origin,
    JSON.stringify(finding),
  );
  const shown = new Set([finding.document, ...finding.evidence.map(({ document }) => document)]);
  for (const id of shown) {
    db.run(
      `INSERT OR IGNORE INTO finding_documents (finding, document)
       SELECT ?, key FROM documents WHERE id = ?`,
      saved,
      id,
    );
  }
}
