import type { DocumentId, MentionId } from '../../model/ids.ts';
import type { Finding } from '../../model/findings.ts';
import type { Suggestion } from '../../model/people.ts';
import { pack } from '../codec.ts';
import type {
  PreparedCited,
  PreparedIdentities,
  PreparedKnowing,
  PreparedLinks,
  PreparedPerson,
  PreparedResolution,
  ResolutionPart,
} from '../prepared-resolution.ts';
import type { PreparedTerms } from '../prepared.ts';
import type { Connection } from './connection.ts';
import { deleteDocument, saveDocument, saveFilters, saveTerms } from './write-documents.ts';
import { putOfficePapers, putOffices } from './write-offices.ts';
import { putAnswers, SAVE_KNOWING } from './write-conversations.ts';
import { putUnmet } from './write-revisions.ts';
import { putDatings, putSeries } from './write-series.ts';
import { putFinding, setResolutionDue } from './write-source.ts';

/** Replaces everything that holds across papers, in one transaction. Cited papers that did not change are left alone. */
export function putResolution(db: Connection, resolution: PreparedResolution): void {
  db.transaction(() => {
    const writer = new ResolutionWriter(db);
    writer.put(resolution);
    writer.finish();
  });
}

/** The same for parts that come one after the other: each is stored as it comes, and seen by nobody before all are there. */
export async function putResolutionParts(
  db: Connection,
  parts: AsyncIterable<ResolutionPart>,
): Promise<void> {
  await db.longTransaction(async () => {
    const writer = new ResolutionWriter(db);
    for await (const part of parts) writer.put(part);
    writer.finish();
  });
}

/** Knowledge before persons: each of them would take its own along, one at a time. */
const DERIVED = [
  'citations',
  'resolutions',
  'knowledge',
  'answers',
  'suggestions',
  'persons',
  'series',
  'datings',
  'offices',
] as const;

class ResolutionWriter {
  readonly #db: Connection;
  readonly #before: ReadonlyMap<string, readonly string[]>;
  readonly #targets = new Map<string, DocumentId>();
  readonly #keys: Map<string, number>;
  readonly #cited = new Set<string>();
  readonly #terms: (readonly [key: number, terms: PreparedTerms])[] = [];
  readonly #persons = new Map<string, number>();

  constructor(db: Connection) {
    this.#db = db;
    this.#before = mentionsOfCited(db);
    this.#keys = documentKeys(db);
    // Persons come after the papers that name them.
    db.db.exec('PRAGMA defer_foreign_keys = ON');
    for (const table of DERIVED) db.run(`DELETE FROM ${table}`);
    db.run(`DELETE FROM findings WHERE origin = 'resolution'`);
    db.run('DELETE FROM unmet_revisions');
  }

  put(part: ResolutionPart): void {
    for (const cited of part.cited ?? []) this.#putCited(cited);
    for (const links of part.links ?? []) this.#putLinks(links);
    for (const named of part.identities ?? []) this.#putIdentities(named);
    for (const person of part.persons ?? []) this.#putPerson(person);
    for (const knowing of part.knowledge ?? []) this.#putKnowing(knowing);
    this.#putTold(part);
  }

  #putTold({ findings, unmet, series, datings, answers, ...part }: ResolutionPart): void {
    for (const finding of findings ?? []) this.#putFinding(finding);
    for (const suggestion of part.suggestions ?? []) this.#putSuggestion(suggestion);
    if (unmet) putUnmet(this.#db, unmet);
    if (series) putSeries(this.#db, series, this.#keys);
    if (datings) putDatings(this.#db, datings, this.#keys);
    if (answers) putAnswers(this.#db, answers, this.#keys);
    if (part.offices) putOffices(this.#db, part.offices);
    if (part.officePapers) putOfficePapers(this.#db, part.officePapers, this.#keys);
  }

  finish(): void {
    this.#retireCited();
    // Words last and together; see putTerms in write-source.ts.
    for (const [key, terms] of this.#terms) saveTerms(this.#db, key, terms);
    setResolutionDue(this.#db, false);
  }

  #putCited(cited: PreparedCited): void {
    const { id } = cited.row;
    this.#cited.add(id);
    const known = this.#db.first<{ record: string }>(RECORD, id);
    if (known?.record === cited.record) return;
    const key = putCitedPaper(this.#db, cited);
    this.#keys.set(id, key);
    this.#terms.push([key, cited.terms]);
  }

  #putLinks({ document, packed, counts, targets }: PreparedLinks): void {
    const key = this.#keys.get(document);
    if (key === undefined) return;
    this.#db.run(SAVE_LINKS, key, packed, NOTHING, ...counts);
    for (const { mention, document: to } of targets) {
      if (this.#before.size > 0) this.#targets.set(placeOf(document, mention), to);
      const target = this.#keys.get(to);
      if (target !== undefined) this.#db.run(SAVE_CITATION, target, key, mention);
    }
  }

  #putIdentities({ document, packed, persons }: PreparedIdentities): void {
    const key = this.#keys.get(document);
    if (key === undefined) return;
    this.#db.run(SAVE_IDENTITIES, key, NOTHING, packed);
    for (const { person, mentions, roles } of persons) {
      this.#db.run(SAVE_PERSON_DOCUMENT, this.#personKey(person), key, mentions, roles);
    }
  }

  #putPerson({ id, name, record, starts, keys, formerly }: PreparedPerson): void {
    const key = this.#personKey(id);
    this.#db.run(SAVE_PERSON, key, id, name, record);
    for (const start of starts) this.#db.run(SAVE_PERSON_NAME, start, key);
    for (const sound of keys) this.#db.run(SAVE_PERSON_KEY, sound, key);
    for (const former of formerly) this.#db.run(SAVE_FORMER_PERSON, former, key);
  }

  #putKnowing({ person, document, basis, since, record }: PreparedKnowing): void {
    const key = this.#keys.get(document);
    if (key === undefined) return;
    this.#db.run(SAVE_KNOWING, this.#personKey(person), key, basis, since, record);
  }

  #putSuggestion({ persons: [one, two], likelihood, pros, cons }: Suggestion): void {
    const record = JSON.stringify({ pros, cons });
    this.#db.run(SAVE_SUGGESTION, this.#personKey(one), this.#personKey(two), likelihood, record);
  }

  #personKey(id: string): number {
    const key = this.#persons.get(id) ?? this.#persons.size + 1;
    this.#persons.set(id, key);
    return key;
  }

  #putFinding(finding: Finding): void {
    const key = this.#keys.get(finding.document);
    if (key !== undefined) putFinding(this.#db, finding, { key, origin: 'resolution' });
  }

  /** Removes cited papers that are cited no more; their ids lead to what most of their mentions mean now. */
  #retireCited(): void {
    const stored = this.#db.all<{ key: number; id: string; title: string }>(
      `SELECT key, id, title FROM documents WHERE holding = 'cited'`,
    );
    for (const { key, id, title } of stored) {
      if (this.#cited.has(id)) continue;
      const places = this.#before.get(id) ?? [];
      const now = places.flatMap((place) => this.#targets.get(place) ?? []);
      this.#db.run(SAVE_FORMER_ID, id, title, mostFrequent(now) ?? null);
      deleteDocument(this.#db, key);
    }
  }
}

const RECORD = `SELECT record FROM documents JOIN cited_papers ON document = key
  WHERE id = ? AND holding = 'cited'`;
/** What the other side of a resolution fills in, if it finds anything. */
const NOTHING = pack([]);
const SAVE_LINKS = `INSERT INTO resolutions
    (document, links, identities, held, cited, ambiguous, not_indexed, undecided)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (document) DO UPDATE SET links = excluded.links, held = excluded.held,
    cited = excluded.cited, ambiguous = excluded.ambiguous, not_indexed = excluded.not_indexed,
    undecided = excluded.undecided`;
const SAVE_IDENTITIES = `INSERT INTO resolutions
    (document, links, identities, held, cited, ambiguous, not_indexed, undecided)
  VALUES (?, ?, ?, 0, 0, 0, 0, 0)
  ON CONFLICT (document) DO UPDATE SET identities = excluded.identities`;
const SAVE_CITATION =
  'INSERT OR IGNORE INTO citations (target, document, mention) VALUES (?, ?, ?)';
const SAVE_PERSON = 'INSERT INTO persons (key, id, name, record) VALUES (?, ?, ?, ?)';
const SAVE_PERSON_NAME = 'INSERT INTO person_names (start, person) VALUES (?, ?)';
const SAVE_FORMER_PERSON = 'INSERT INTO former_persons (id, person) VALUES (?, ?)';
const SAVE_PERSON_DOCUMENT =
  'INSERT INTO person_documents (person, document, mentions, roles) VALUES (?, ?, ?, ?)';
const SAVE_PERSON_KEY = 'INSERT INTO person_keys (key, person) VALUES (?, ?)';
const SAVE_SUGGESTION =
  'INSERT OR IGNORE INTO suggestions (one, two, likelihood, record) VALUES (?, ?, ?, ?)';
const SAVE_FORMER_ID = 'INSERT OR REPLACE INTO former_ids (id, title, successor) VALUES (?, ?, ?)';

function documentKeys(db: Connection): Map<string, number> {
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

function putCitedPaper(db: Connection, { row, record, citations, filters }: PreparedCited): number {
  if (db.first(`SELECT 1 FROM documents WHERE id = ? AND holding = 'held'`, row.id)) {
    throw new Error(`resolution cites ${row.id} as a paper that nobody holds, but it is held`);
  }
  const key = saveDocument(db, row, null);
  db.run('DELETE FROM former_ids WHERE id = ?', row.id);
  db.run(
    'INSERT INTO cited_papers (document, record, citations) VALUES (?, ?, ?)',
    key,
    record,
    citations,
  );
  saveFilters(db, key, filters);
  return key;
}

const placeOf = (document: DocumentId, mention: MentionId): string => `${document} ${mention}`;

function mostFrequent(ids: readonly DocumentId[]): DocumentId | undefined {
  const counts = new Map<DocumentId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
