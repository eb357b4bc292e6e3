import type { Suggestion } from '../../model/people.ts';
import type {
  PreparedCited,
  PreparedIdentities,
  PreparedKnowledge,
  PreparedLinks,
  PreparedResolution,
  ResolutionPart,
} from '../prepared-resolution.ts';
import type { PreparedTerms } from '../prepared.ts';
import type { Connection } from './connection.ts';
import { putMemory } from './memory.ts';
import { AnswerWriter, putKnowledge } from './write-conversations.ts';
import { saveDocument, saveFilters, saveTerms } from './write-documents.ts';
import { changing, changingLong } from './content-version.ts';
import { FindingWriter } from './write-findings.ts';
import { LinkWriter, NOTHING } from './write-links.ts';
import { OfficeWriter } from './write-offices.ts';
import { PersonWriter } from './write-persons.ts';
import { putUnmet } from './write-revisions.ts';
import { SeriesWriter } from './write-series.ts';
import { setResolutionDue } from './write-source.ts';

/** Replaces everything that holds across papers, in one transaction. Cited papers that did not change are left alone. */
export function putResolution(db: Connection, resolution: PreparedResolution): void {
  changing(db, () => {
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
  await changingLong(db, async () => {
    const writer = new ResolutionWriter(db);
    for await (const part of parts) writer.put(part);
    writer.finish();
  });
}

/** Writes what changed: what stands as it is to be is left alone. */
class ResolutionWriter {
  readonly #db: Connection;
  readonly #keys: Map<string, number>;
  readonly #cited = new Set<string>();
  readonly #links: LinkWriter;
  readonly #terms: (readonly [key: number, terms: PreparedTerms])[] = [];
  readonly #persons: PersonWriter;
  readonly #series: SeriesWriter;
  readonly #offices: OfficeWriter;
  readonly #answers: AnswerWriter;
  readonly #findings: FindingWriter;
  readonly #given = {
    links: new Set<number>(),
    names: new Set<number>(),
    known: new Set<number>(),
  };
  #othersStay = false;

  constructor(db: Connection) {
    this.#db = db;
    this.#keys = documentKeys(db);
    this.#links = new LinkWriter(db, this.#keys);
    this.#persons = new PersonWriter(db);
    this.#series = new SeriesWriter(db, this.#keys);
    this.#offices = new OfficeWriter(db, this.#keys);
    this.#answers = new AnswerWriter(db, this.#keys);
    this.#findings = new FindingWriter(db, this.#keys);
    // Persons come after the papers that name them.
    db.db.exec('PRAGMA defer_foreign_keys = ON');
    // Few, and made anew each time.
    for (const table of ['unmet_revisions', 'suggestions']) db.run(`DELETE FROM ${table}`);
  }

  put(part: ResolutionPart): void {
    if (part.othersStay) this.#othersStay = true;
    this.#putPapers(part);
    this.#putPersons(part);
    this.#putSeries(part);
    if (part.unmet) putUnmet(this.#db, part.unmet);
    for (const one of part.memory ?? []) putMemory(this.#db, one);
  }

  #putPapers({
    citedStay = [],
    cited = [],
    links = [],
    findings = [],
    answers = [],
  }: ResolutionPart): void {
    for (const id of citedStay) this.#cited.add(id);
    for (const one of cited) this.#putCited(one);
    for (const own of links) this.#putLinks(own);
    for (const finding of findings) this.#findings.put(finding);
    this.#answers.put(answers);
  }

  #putPersons({
    identities,
    persons,
    suggestions,
    knowledge,
    offices,
    officePapers,
  }: ResolutionPart): void {
    for (const named of identities ?? []) this.#putIdentities(named);
    for (const person of persons ?? []) this.#persons.put(person);
    for (const suggestion of suggestions ?? []) this.#putSuggestion(suggestion);
    for (const known of knowledge ?? []) this.#putKnowledge(known);
    if (offices) this.#offices.put(offices);
    if (officePapers) this.#offices.putPapers(officePapers);
  }

  #putSeries({ series = [], datings = [] }: ResolutionPart): void {
    for (const one of series) this.#series.put(one);
    for (const dating of datings) this.#series.putDating(dating);
  }

  finish(): void {
    if (!this.#othersStay) this.#clearOthers();
    this.#links.retireCited(this.#cited);
    for (const writer of [this.#series, this.#answers, this.#findings, this.#offices])
      writer.finish();
    this.#persons.finish();
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

  #putLinks(links: PreparedLinks): void {
    const key = this.#keys.get(links.document);
    if (key === undefined) return;
    this.#given.links.add(key);
    this.#links.put(key, links);
  }

  #putIdentities(named: PreparedIdentities): void {
    const key = this.#keys.get(named.document);
    if (key === undefined) return;
    this.#given.names.add(key);
    this.#persons.putNamed(key, named);
  }

  #putSuggestion({ persons: [one, two], likelihood, pros, cons }: Suggestion): void {
    const record = JSON.stringify({ pros, cons });
    const keys = [this.#persons.keyOf(one), this.#persons.keyOf(two)] as const;
    this.#db.run(SAVE_SUGGESTION, ...keys, likelihood, record);
  }

  #putKnowledge(known: PreparedKnowledge): void {
    const document = this.#keys.get(known.document);
    if (document === undefined) return;
    this.#given.known.add(document);
    putKnowledge(this.#db, known, { document, persons: (id) => this.#persons.keyOf(id) });
  }

  /** What nobody gave anything for has nothing. */
  #clearOthers(): void {
    const { links, names, known } = this.#given;
    const without = (table: string, given: ReadonlySet<number>): readonly number[] =>
      this.#db
        .all<{ document: number }>(`SELECT DISTINCT document FROM ${table}`)
        .map(({ document }) => document)
        .filter((document) => !given.has(document));
    const none = { packed: NOTHING, persons: [], targets: [], counts: [0, 0, 0, 0, 0] };
    for (const key of without('resolutions', links)) this.#links.put(key, none);
    for (const key of without('resolutions', names)) this.#persons.putNamed(key, none);
    for (const key of without('knowledge', known)) {
      this.#db.run('DELETE FROM knowledge WHERE document = ?', key);
    }
  }
}

const SAVE_SUGGESTION =
  'INSERT OR IGNORE INTO suggestions (one, two, likelihood, record) VALUES (?, ?, ?, ?)';
const RECORD = `SELECT record FROM documents JOIN cited_papers ON document = key
  WHERE id = ? AND holding = 'cited'`;
function documentKeys(db: Connection): Map<string, number> {
  const keys = new Map<string, number>();
  for (const row of db.each<{ key: number; id: string }>('SELECT key, id FROM documents')) {
    keys.set(row.id, row.key);
  }
  return keys;
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
