import type { Finding } from '../../model/findings.ts';
import type { Connection } from './connection.ts';
import { deleteRows, type Keys, Mirror } from './mirror.ts';
import { putFinding } from './write-source.ts';

/** A finding with the papers that it shows words of: one that was read again has lost what hung on it. */
const STANDING = `SELECT f.id, f.key, f.record || ' ' || (SELECT count(*) FROM finding_documents
    WHERE finding = f.key) FROM findings AS f WHERE f.origin = 'resolution'`;

/** Makes the findings across papers what they are to be. */
export class FindingWriter {
  readonly #db: Connection;
  readonly #documents: Keys;
  readonly #findings: Mirror;

  constructor(db: Connection, documents: Keys) {
    this.#db = db;
    this.#documents = documents;
    this.#findings = new Mirror(() => db.rows<[string, number, string]>(STANDING));
  }

  put(finding: Finding): void {
    const document = this.#documents.get(finding.document);
    if (document === undefined) return;
    const ids = [finding.document, ...finding.evidence.map((one) => one.document)];
    const shown = new Set(ids.filter((id) => this.#documents.get(id) !== undefined));
    const words = `${JSON.stringify(finding)} ${shown.size}`;
    const { isSame, key } = this.#findings.compare(finding.id, words);
    if (isSame) return;
    if (key !== undefined) this.#delete([{ key }]);
    putFinding(this.#db, finding, { key: document, origin: 'resolution' });
  }

  finish(): void {
    this.#delete(this.#findings.left());
  }

  #delete(rows: readonly { readonly key: number }[]): void {
    deleteRows(this.#db, 'DELETE FROM findings WHERE key = ?', rows);
  }
}
