import type { Dating } from '../../model/datings.ts';
import type { Series, SeriesMember } from '../../model/series.ts';
import { concludeDating } from '../../resolution/datings/conclude.ts';
import { dayNumber, FAR_FUTURE, FAR_PAST } from '../dates.ts';
import type { Connection } from './connection.ts';
import { deleteRows, type Keys, Mirror } from './mirror.ts';

const STANDING_SERIES = 'SELECT id, key, record FROM series';
const STANDING_MEMBERS =
  'SELECT series, number, document, date, inferred FROM series_members ORDER BY 1, 2, 3';
const STANDING_DATINGS = `SELECT document, document, json_array(record, earliest, latest) FROM datings`;
const SAVE_MEMBER = `INSERT OR IGNORE INTO series_members (series, number, document, date, inferred)
  VALUES (?, ?, ?, ?, ?)`;
const SAVE_DATING = `INSERT OR REPLACE INTO datings (document, record, earliest, latest)
  VALUES (?, ?, ?, ?)`;

type Member = readonly [
  number: number,
  document: number,
  date: string | null,
  inferred: string | null,
];

/** Makes runs of numbers and datings what they are to be. */
export class SeriesWriter {
  readonly #db: Connection;
  readonly #documents: Keys;
  readonly #closed: ReadonlySet<string>;
  readonly #series: Mirror;
  readonly #datings: Mirror;
  #members: ReadonlyMap<number, readonly Member[]> | undefined;

  constructor(db: Connection, documents: Keys) {
    this.#db = db;
    this.#documents = documents;
    this.#closed = closedDocuments(db);
    this.#series = new Mirror(() => db.rows<[string, number, string]>(STANDING_SERIES));
    this.#datings = new Mirror(() =>
      db
        .rows<[number, number, string]>(STANDING_DATINGS)
        .map(([id, key, words]) => [String(id), key, words] as const),
    );
  }

  put({ members, ...head }: Series): void {
    const record = JSON.stringify(head);
    const { isSame, key: there } = this.#series.compare(head.id, record);
    const key = there ?? this.#insert(head, record);
    if (there !== undefined && !isSame) {
      this.#db.run(
        'UPDATE series SET title = ?, record = ? WHERE key = ?',
        head.title,
        record,
        key,
      );
    }
    this.#putMembers(
      key,
      members.map((member) => this.#memberOf(member)).filter((member) => member !== undefined),
    );
  }

  #insert(head: Omit<Series, 'members'>, record: string): number {
    const sql = 'INSERT INTO series (id, title, record) VALUES (?, ?, ?)';
    return this.#db.insert(sql, head.id, head.title, record);
  }

  #memberOf({ document, number, date, inferred }: SeriesMember): Member | undefined {
    const key = this.#documents.get(document);
    if (key === undefined) return undefined;
    // A day inferred may rest on a paper that not everyone may see.
    const isShown = this.#closed.size === 0 && inferred !== undefined;
    return [number, key, date ?? null, isShown ? JSON.stringify(inferred) : null];
  }

  #putMembers(series: number, members: readonly Member[]): void {
    this.#members ??= standingMembers(this.#db);
    const once = new Map(
      members.toReversed().map((member) => [`${member[0]} ${member[1]}`, member]),
    );
    const sorted = [...once.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    if (JSON.stringify(this.#members.get(series) ?? []) === JSON.stringify(sorted)) return;
    this.#db.run('DELETE FROM series_members WHERE series = ?', series);
    for (const member of sorted) this.#db.run(SAVE_MEMBER, series, ...member);
  }

  /** What searches go by rests on papers that are open to all. */
  putDating(dating: Dating): void {
    const key = this.#documents.get(dating.document);
    if (key === undefined) return;
    const days = searchDays(dating, this.#closed);
    const row = [JSON.stringify(dating), days?.earliest ?? null, days?.latest ?? null] as const;
    const { isSame } = this.#datings.compare(String(key), JSON.stringify(row));
    if (!isSame) this.#db.run(SAVE_DATING, key, ...row);
  }

  finish(): void {
    deleteRows(this.#db, 'DELETE FROM series WHERE key = ?', this.#series.left());
    deleteRows(this.#db, 'DELETE FROM datings WHERE document = ?', this.#datings.left());
  }
}

function standingMembers(db: Connection): ReadonlyMap<number, readonly Member[]> {
  const all = new Map<number, Member[]>();
  for (const [series, ...member] of db.rows<readonly [number, ...Member]>(STANDING_MEMBERS)) {
    const there = all.get(series);
    if (there === undefined) all.set(series, [member]);
    else there.push(member);
  }
  return all;
}

/** First and last day as numbers that sort: what is possible, an open end filled by what is likely. */
function searchDays(
  { document, steps }: Dating,
  closed: ReadonlySet<string>,
): { readonly earliest: number; readonly latest: number } | undefined {
  const open = steps.filter(({ documents }) => !documents.some((id) => closed.has(id)));
  const concluded = concludeDating({ document, steps: open });
  if (concluded === undefined) return undefined;
  const { possible, likely } = concluded;
  const [from, to] = [possible.from ?? likely?.from, possible.to ?? likely?.to];
  return {
    earliest: from === undefined ? FAR_PAST : (dayNumber(from, 'earliest') ?? FAR_PAST),
    latest: to === undefined ? FAR_FUTURE : (dayNumber(to, 'latest') ?? FAR_FUTURE),
  };
}

function closedDocuments(db: Connection): ReadonlySet<string> {
  const rows = db.all<{ id: string }>(`SELECT id FROM documents WHERE access <> 'public'`);
  return new Set(rows.map(({ id }) => id));
}
