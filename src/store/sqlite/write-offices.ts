import type { Office } from '../../model/offices.ts';
import type { OfficePaper } from '../../resolution/offices/resolve-offices.ts';
import type { Connection } from './connection.ts';
import { deleteRows, type Keys, Mirror, MirroredSet } from './mirror.ts';

const STANDING = 'SELECT id, key, record FROM offices';
const STANDING_PAPERS = 'SELECT office, way, document FROM office_documents';
const SAVE = 'INSERT INTO offices (id, name, service, record) VALUES (?, ?, ?, ?)';
const CHANGE = 'UPDATE offices SET name = ?, service = ?, record = ? WHERE key = ?';
const SAVE_PAPER = 'INSERT INTO office_documents (office, way, document) VALUES (?, ?, ?)';
const DELETE_PAPER = 'DELETE FROM office_documents WHERE office = ? AND way = ? AND document = ?';

/** Makes offices, and what they sent and received, what they are to be. */
export class OfficeWriter {
  readonly #db: Connection;
  readonly #documents: Keys;
  readonly #offices: Mirror;
  readonly #keys = new Map<string, number>();
  #papers: MirroredSet | undefined;

  constructor(db: Connection, documents: Keys) {
    this.#db = db;
    this.#documents = documents;
    this.#offices = new Mirror(() => db.rows<[string, number, string]>(STANDING));
  }

  put(offices: readonly Office[]): void {
    for (const office of offices) {
      const { id, name, service } = office;
      const record = JSON.stringify(office);
      const { isSame, key } = this.#offices.compare(id, record);
      if (key !== undefined && !isSame) this.#db.run(CHANGE, name, service, record, key);
      this.#keys.set(id, key ?? this.#db.insert(SAVE, id, name, service, record));
    }
  }

  /** The offices come first. */
  putPapers(all: readonly OfficePaper[]): void {
    for (const { office, document, way } of all) {
      const [of, paper] = [this.#keys.get(office), this.#documents.get(document)];
      if (of === undefined || paper === undefined) continue;
      if (!this.#standing().has(`${of} ${way} ${paper}`)) this.#db.run(SAVE_PAPER, of, way, paper);
    }
  }

  finish(): void {
    for (const row of this.#standing().left()) {
      const [office = '', way = '', document = ''] = row.split(' ');
      this.#db.run(DELETE_PAPER, Number(office), way, Number(document));
    }
    deleteRows(this.#db, 'DELETE FROM offices WHERE key = ?', this.#offices.left());
  }

  #standing(): MirroredSet {
    return (this.#papers ??= new MirroredSet(
      this.#db.rows<[number, string, number]>(STANDING_PAPERS).map((row) => row.join(' ')),
    ));
  }
}
