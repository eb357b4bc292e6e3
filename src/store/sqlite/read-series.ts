import type { SeriesId } from '../../model/ids.ts';
import type { Reader } from '../../model/reader.ts';
import type { SeriesMember } from '../../model/series.ts';
import type {
  SeriesHead,
  SeriesPaper,
  SeriesPlace,
  SeriesSummary,
  SeriesWithPapers,
} from '../series-answers.ts';
import type { Page, Paged } from '../store.ts';
import type { Connection } from './connection.ts';
import { SUMMARY, summaryOf } from './summaries.ts';
import type { SummaryRow } from './summaries.ts';
import { clearances, visible } from './visible.ts';

/** Members that exist for the reader; one that is only cited does if a paper that cites it does. The parameter is the clearances. */
function known(parameter: `?${number}`): string {
  return `${visible(parameter)} AND (d.holding = 'held' OR EXISTS (
    SELECT 1 FROM citations JOIN documents AS d ON d.key = citations.document
    WHERE citations.target = member.document AND ${visible(parameter)}))`;
}

const MEMBERS = `series_members AS member JOIN documents AS d ON d.key = member.document`;

const ORDER = {
  papers: 'count(*) DESC, series.title, series.id',
  name: 'series.title, series.id',
} as const;

interface ListRow {
  readonly record: string;
  readonly held: number;
  readonly cited: number;
  readonly first: number;
  readonly last: number;
  readonly from_date: string | null;
  readonly to_date: string | null;
}

export function readSeriesList(
  db: Connection,
  { limit, offset, sort }: Page & { readonly sort: keyof typeof ORDER },
  reader: Reader,
): Paged<SeriesSummary> {
  const counted = db.first<{ total: number }>(
    `SELECT count(DISTINCT member.series) AS total FROM ${MEMBERS} WHERE ${known('?1')}`,
    clearances(reader),
  );
  const rows = db.all<ListRow>(
    `SELECT series.record, sum(d.holding = 'held') AS held, sum(d.holding = 'cited') AS cited,
       min(member.number) AS first, max(member.number) AS last,
       min(member.date) AS from_date, max(member.date) AS to_date
     FROM ${MEMBERS} JOIN series ON series.key = member.series WHERE ${known('?1')}
     GROUP BY series.key ORDER BY ${ORDER[sort]} LIMIT ?2 OFFSET ?3`,
    clearances(reader),
    limit,
    offset,
  );
  return { total: counted?.total ?? 0, items: rows.map(summaryOfSeries) };
}

function summaryOfSeries(row: ListRow): SeriesSummary {
  return {
    series: headOf(row.record),
    held: row.held,
    cited: row.cited,
    firstNumber: row.first,
    lastNumber: row.last,
    firstDay: row.from_date,
    lastDay: row.to_date,
  };
}

const headOf = (record: string): SeriesHead => JSON.parse(record) as SeriesHead;

type MemberRow = SummaryRow & {
  readonly member_number: number;
  readonly member_date: string | null;
  readonly inferred: string | null;
};

const MEMBER = `${SUMMARY}, member.number AS member_number, member.date AS member_date,
  member.inferred`;

export function readSeries(
  db: Connection,
  id: SeriesId,
  reader: Reader,
): SeriesWithPapers | undefined {
  const series = db.first<{ key: number; record: string }>(
    'SELECT key, record FROM series WHERE id = ?',
    id,
  );
  if (!series) return undefined;
  const rows = db.all<MemberRow>(
    `SELECT ${MEMBER} FROM ${MEMBERS} WHERE member.series = ?1 AND ${known('?2')}
     ORDER BY member.number, d.earliest IS NULL, d.earliest, d.id`,
    series.key,
    clearances(reader),
  );
  return rows.length === 0
    ? undefined
    : { series: headOf(series.record), papers: rows.map(paperOf) };
}

function paperOf(row: MemberRow): SeriesPaper {
  return {
    number: row.member_number,
    document: summaryOf(row),
    ...(row.member_date !== null && { date: row.member_date }),
    ...(row.inferred !== null && {
      inferred: JSON.parse(row.inferred) as NonNullable<SeriesMember['inferred']>,
    }),
  };
}

interface PlaceRow {
  readonly series: number;
  readonly record: string;
  readonly number: number;
}

/** Every run a document stands in, with the known papers of the next lower and the next higher number. */
export function readSeriesPlaces(
  db: Connection,
  document: number,
  reader: Reader,
): readonly SeriesPlace[] {
  const rows = db.all<PlaceRow>(
    `SELECT member.series, series.record, member.number FROM series_members AS member
     JOIN series ON series.key = member.series WHERE member.document = ? ORDER BY series.id`,
    document,
  );
  return rows.map((row) => {
    const step = (side: '<' | '>', order: 'DESC' | 'ASC'): SeriesPaper | undefined => {
      const found = db.first<MemberRow>(
        `SELECT ${MEMBER} FROM ${MEMBERS}
         WHERE member.series = ?1 AND member.number ${side} ?2 AND ${known('?3')}
         ORDER BY member.number ${order}, d.holding DESC, d.id LIMIT 1`,
        row.series,
        row.number,
        clearances(reader),
      );
      return found && paperOf(found);
    };
    const [before, after] = [step('<', 'DESC'), step('>', 'ASC')];
    const beside = { ...(before && { before }), ...(after && { after }) };
    return { series: headOf(row.record), number: row.number, ...beside };
  });
}
