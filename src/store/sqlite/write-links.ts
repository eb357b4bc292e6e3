import type { DocumentId, MentionId } from '../../model/ids.ts';
import type { PreparedLinks } from '../prepared-resolution.ts';
import { pack } from '../codec.ts';
import type { Connection } from './connection.ts';
import type { Keys } from './mirror.ts';
import { deleteDocument } from './write-documents.ts';

/** What the other side of a resolution fills in, if it finds anything. */
export const NOTHING = pack([]);
const LINKS = 'SELECT links FROM resolutions WHERE document = ?';
const SAVE_LINKS = `INSERT INTO resolutions
    (document, links, identities, held, cited, ambiguous, not_indexed, undecided)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (document) DO UPDATE SET links = excluded.links, held = excluded.held,
    cited = excluded.cited, ambiguous = excluded.ambiguous, not_indexed = excluded.not_indexed,
    undecided = excluded.undecided`;
const CITATIONS = `SELECT target, mention, documents.id, holding FROM citations
  JOIN documents ON key = target WHERE document = ?`;
const SAVE_CITATION =
  'INSERT OR IGNORE INTO citations (target, document, mention) VALUES (?, ?, ?)';
const SAVE_FORMER_ID = 'INSERT OR REPLACE INTO former_ids (id, title, successor) VALUES (?, ?, ?)';

interface CitationRow {
  readonly target: number;
  readonly mention: MentionId;
  readonly id: string;
  readonly holding: 'held' | 'cited';
}

/** Makes the links of papers what they are to be. What a cited paper’s mentions mean now takes its place when it goes. */
export class LinkWriter {
  readonly #db: Connection;
  readonly #documents: Keys;
  /** Of cited papers, what mentions of them lead to now. */
  readonly #now = new Map<string, DocumentId[]>();

  constructor(db: Connection, documents: Keys) {
    this.#db = db;
    this.#documents = documents;
  }

  put(document: number, { packed, counts, targets }: Omit<PreparedLinks, 'document'>): void {
    const before = this.#db.all<CitationRow>(CITATIONS, document);
    const leadsTo = new Map(targets.map((target) => [target.mention, target.document]));
    for (const { id, mention, holding } of before) {
      if (holding === 'cited') this.#noteNow(id, leadsTo.get(mention));
    }
    const links = this.#db.first<{ links: Uint8Array }>(LINKS, document)?.links;
    if (links === undefined || Buffer.compare(links, packed) !== 0) {
      this.#db.run(SAVE_LINKS, document, packed, NOTHING, ...counts);
    }
    this.#putCitations(document, { before, leadsTo });
  }

  #putCitations(
    document: number,
    cite: {
      readonly before: readonly CitationRow[];
      readonly leadsTo: ReadonlyMap<MentionId, DocumentId>;
    },
  ): void {
    const now = [...cite.leadsTo].flatMap(([mention, id]) => {
      const target = this.#documents.get(id);
      return target === undefined ? [] : [{ target, mention }];
    });
    const wordsOf = (rows: readonly { target: number; mention: string }[]): string =>
      rows
        .map(({ target, mention }) => `${target} ${mention}`)
        .sort()
        .join('\n');
    if (wordsOf(cite.before) === wordsOf(now)) return;
    this.#db.run('DELETE FROM citations WHERE document = ?', document);
    for (const { target, mention } of now) this.#db.run(SAVE_CITATION, target, document, mention);
  }

  #noteNow(cited: string, now: DocumentId | undefined): void {
    const known = this.#now.get(cited) ?? [];
    if (now !== undefined) known.push(now);
    this.#now.set(cited, known);
  }

  /** Removes cited papers that are cited no more; their ids lead to what most of their mentions mean now. */
  retireCited(still: ReadonlySet<string>): void {
    const stored = this.#db.all<{ key: number; id: string; title: string }>(
      `SELECT key, id, title FROM documents WHERE holding = 'cited'`,
    );
    for (const { key, id, title } of stored) {
      if (still.has(id)) continue;
      this.#db.run(SAVE_FORMER_ID, id, title, mostFrequent(this.#now.get(id) ?? []) ?? null);
      deleteDocument(this.#db, key);
    }
  }
}

function mostFrequent(ids: readonly DocumentId[]): DocumentId | undefined {
  const counts = new Map<DocumentId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
