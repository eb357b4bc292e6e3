import type { DocumentId, MentionId } from '../../model/ids.ts';
import type { CitedPaper, Link } from '../../model/links.ts';
import type { Identity, Person } from '../../model/people.ts';
import type { Resolution } from '../../resolution/resolution.ts';
import { pack } from '../codec.ts';
import { citedFilters, foldValue } from '../filters.ts';
import { targetOf } from '../links.ts';
import type { IndexTerms } from '../plan.ts';
import { citedRow, prepareTerms } from '../prepared.ts';
import type { Connection } from './connection.ts';
import { clearKnowledge, putConversations } from './write-conversations.ts';
import { deleteDocument, saveDocument, saveFilters, saveTerms } from './write-documents.ts';
import { putFinding, setResolutionDue } from './write-source.ts';

type TermsOf = (cited: CitedPaper) => IndexTerms;

/** Replaces everything that holds across papers, in one transaction. Cited papers that did not change are left alone. */
export function putResolution(db: Connection, resolution: Resolution, termsOf: TermsOf): void {
  db.transaction(() => {
    const before = mentionsOfCited(db);
    putCited(db, resolution.cited, termsOf);
    const keys = documentKeys(db);
    putCitations(db, resolution.links, keys);
    putResolutions(db, resolution, keys);
    retireCited(db, resolution, before);
    clearKnowledge(db);
    putPersons(db, resolution.persons);
    putPersonDocuments(db, resolution.identities, keys);
    putConversations(db, resolution, keys);
    db.run(`DELETE FROM findings WHERE origin = 'resolution'`);
    for (const finding of resolution.findings) {
      const key = keys.get(finding.document);
      if (key !== undefined) putFinding(db, finding, { key, origin: 'resolution' });
    }
    setResolutionDue(db, false);
  });
}

function documentKeys(db: Connection): Keys {
  const keys = new Map<string, number>();
  for (const row of db.each<{ key: number; id: string }>('SELECT key, id FROM documents')) {
    keys.set(row.id, row.key);
  }
  return keys;
}

/** Where each cited paper was mentioned under the resolution that goes: what those mentions mean now takes its place. */
function mentionsOfCited(db: Connection): ReadonlyMap<string, readonly string[]> {
  const rows = db.each<{ id: string; place: string }>(
    `SELECT cited.id AS id, citing.id || ' ' || citations.mention AS place
     FROM documents AS cited JOIN citations ON citations.target = cited.key
     JOIN documents AS citing ON citing.key = citations.document
     WHERE cited.holding = 'cited' ORDER BY cited.id, citing.id, citations.mention`,
  );
  const places = new Map<string, string[]>();
  for (const { id, place } of rows) places.set(id, [...(places.get(id) ?? []), place]);
  return places;
}

function putCited(db: Connection, cited: readonly CitedPaper[], termsOf: TermsOf): void {
  const known = new Map(
    db
      .all<{ id: string; record: string }>(
        'SELECT id, record FROM cited_papers JOIN documents ON key = document',
      )
      .map((row) => [row.id, row.record]),
  );
  const changed: (readonly [number, CitedPaper])[] = [];
  for (const paper of cited) {
    const record = JSON.stringify(paper);
    if (known.get(paper.id) === record) continue;
    changed.push([putCitedPaper(db, { paper, record }), paper]);
  }
  // Words last and together; see putTerms in write-source.ts.
  for (const [key, paper] of changed) saveTerms(db, key, prepareTerms(termsOf(paper)));
}

interface CitedRecord {
  readonly paper: CitedPaper;
  readonly record: string;
}

function putCitedPaper(db: Connection, { paper, record }: CitedRecord): number {
  if (db.first(`SELECT 1 FROM documents WHERE id = ? AND holding = 'held'`, paper.id)) {
    throw new Error(`resolution cites ${paper.id} as a paper that nobody holds, but it is held`);
  }
  const key = saveDocument(db, citedRow(paper), null);
  db.run('DELETE FROM former_ids WHERE id = ?', paper.id);
  db.run(
    'INSERT INTO cited_papers (document, record, citations) VALUES (?, ?, ?)',
    key,
    record,
    new Set(paper.citedBy.map(({ document }) => document)).size,
  );
  saveFilters(db, key, citedFilters(paper));
  return key;
}

type Keys = ReadonlyMap<string, number>;

function putCitations(db: Connection, links: readonly Link[], keys: Keys): void {
  db.run('DELETE FROM citations');
  const sql = 'INSERT OR IGNORE INTO citations (target, document, mention) VALUES (?, ?, ?)';
  for (const link of links) {
    const [target, from] = [keys.get(targetOf(link) ?? ''), keys.get(link.from)];
    if (target !== undefined && from !== undefined) db.run(sql, target, from, link.mention);
  }
}

function putResolutions(db: Connection, { links, identities }: Resolution, keys: Keys): void {
  db.run('DELETE FROM resolutions');
  const linksOf = Map.groupBy(links, (link) => link.from);
  const identitiesOf = Map.groupBy(identities, (identity) => identity.document);
  for (const document of new Set([...linksOf.keys(), ...identitiesOf.keys()])) {
    const key = keys.get(document);
    if (key === undefined) continue;
    const own = linksOf.get(document) ?? [];
    db.run(
      `INSERT INTO resolutions (document, links, identities, held, cited, ambiguous, not_indexed, undecided)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      key,
      pack(own),
      pack(identitiesOf.get(document) ?? []),
      ...OUTCOMES.map((kind) => own.filter((link) => link.outcome.kind === kind).length),
    );
  }
}

/** In the order of the columns. */
const OUTCOMES = ['held', 'cited', 'ambiguous', 'not-indexed', 'undecided'] as const;

/** Removes cited papers that are cited no more; their ids lead to what most of their mentions mean now. */
function retireCited(
  db: Connection,
  resolution: Resolution,
  before: ReadonlyMap<string, readonly string[]>,
): void {
  const cited = new Set<string>(resolution.cited.map(({ id }) => id));
  const stored = db.all<{ key: number; id: string; title: string }>(
    `SELECT key, id, title FROM documents WHERE holding = 'cited'`,
  );
  const gone = stored.filter(({ id }) => !cited.has(id));
  if (gone.length === 0) return;
  const targets = targetsByPlace(resolution.links);
  for (const { key, id, title } of gone) {
    const now = (before.get(id) ?? []).flatMap((place) => targets.get(place) ?? []);
    db.run(
      'INSERT OR REPLACE INTO former_ids (id, title, successor) VALUES (?, ?, ?)',
      id,
      title,
      mostFrequent(now) ?? null,
    );
    deleteDocument(db, key);
  }
}

function targetsByPlace(links: readonly Link[]): ReadonlyMap<string, DocumentId> {
  const targets = new Map<string, DocumentId>();
  for (const link of links) {
    const target = targetOf(link);
    if (target !== undefined) targets.set(placeOf(link.from, link.mention), target);
  }
  return targets;
}

const placeOf = (document: DocumentId, mention: MentionId): string => `${document} ${mention}`;

function mostFrequent(ids: readonly DocumentId[]): DocumentId | undefined {
  const counts = new Map<DocumentId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

function putPersons(db: Connection, persons: readonly Person[]): void {
  db.run('DELETE FROM persons');
  for (const person of persons) {
    const key = db.insert(
      'INSERT INTO persons (id, name, record) VALUES (?, ?, ?)',
      person.id,
      person.name,
      JSON.stringify(person),
    );
    const starts = new Set([person.name, ...person.names.map(({ name }) => name)].map(foldValue));
    for (const start of starts) {
      db.run('INSERT INTO person_names (start, person) VALUES (?, ?)', start, key);
    }
  }
}

function putPersonDocuments(db: Connection, identities: readonly Identity[], keys: Keys): void {
  const persons = new Map(
    db
      .all<{ key: number; id: string }>('SELECT key, id FROM persons')
      .map((row) => [row.id, row.key]),
  );
  const sql = 'INSERT INTO person_documents (person, document, mentions) VALUES (?, ?, ?)';
  for (const [document, all] of Map.groupBy(identities, (identity) => identity.document)) {
    const key = keys.get(document);
    if (key === undefined) continue;
    for (const [person, { length }] of Map.groupBy(all.flatMap(personsOf), (id) => id)) {
      const named = persons.get(person);
      if (named !== undefined) db.run(sql, named, key, length);
    }
  }
}

function personsOf(identity: Identity): readonly string[] {
  return identity.kind === 'identified' ? [identity.person] : [];
}
