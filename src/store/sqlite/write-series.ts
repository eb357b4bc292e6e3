import type { Dating } from '../../model/datings.ts';
import type { Series } from '../../model/series.ts';
import { concludeDating } from '../../resolution/datings/conclude.ts';
import { dayNumber, FAR_FUTURE, FAR_PAST } from '../dates.ts';
import type { Connection } from './connection.ts';

type Keys = ReadonlyMap<string, number>;

/** Adds runs of numbers. */
export function putSeries(db: Connection, all: readonly Series[], keys: Keys): void {
  const closed = closedDocuments(db);
  for (const { members, ...head } of all) {
    const sql = 'INSERT INTO series (id, title, record) VALUES (?, ?, ?)';
    const series = db.insert(sql, head.id, head.title, JSON.stringify(head));
    for (const { document, number, date, inferred } of members) {
      const key = keys.get(document);
      if (key === undefined) continue;
      // A day inferred may rest on a paper that not everyone may see.
      const shown = closed.size === 0 && inferred !== undefined ? JSON.stringify(inferred) : null;
      db.run(
        `INSERT OR IGNORE INTO series_members (series, number, document, date, inferred)
         VALUES (?, ?, ?, ?, ?)`,
        series,
        number,
        key,
        date ?? null,
        shown,
      );
    }
  }
}

/** Adds datings. What searches go by rests on papers that are open to all. */
export function putDatings(db: Connection, datings: readonly Dating[], keys: Keys): void {
  const closed = closedDocuments(db);
  for (const dating of datings) {
    const key = keys.get(dating.document);
    if (key === undefined) continue;
    const days = searchDays(dating, closed);
    db.run(
      'INSERT INTO datings (document, record, earliest, latest) VALUES (?, ?, ?, ?)',
      key,
      JSON.stringify(dating),
      days?.earliest ?? null,
      days?.latest ?? null,
    );
  }
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
