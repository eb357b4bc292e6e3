import type { OfficeId, PersonId } from '../../model/ids.ts';
import type { Office } from '../../model/offices.ts';
import type { Reader } from '../../model/reader.ts';
import { foldValue } from '../filters.ts';
import { roleBit } from '../prepared-resolution.ts';
import type { OfficeSummary, OfficeView, OfficesAsked, YearOfOffice } from '../offices.ts';
import type { SeriesHead } from '../series-answers.ts';
import type { Paged } from '../store.ts';
import type { Connection } from './connection.ts';
import { clearances, visible } from './visible.ts';

interface OfficeRow {
  readonly key: number;
  readonly record: string;
}

type CountedRow = OfficeRow & { readonly sent: number; readonly received: number };

/** The papers of each office that the reader may see, counted once for all. */
const COUNTED = `counted AS (
  SELECT traffic.office, sum(traffic.way = 'sent') AS sent, sum(traffic.way = 'received') AS received
  FROM office_documents AS traffic JOIN documents AS d ON d.key = traffic.document
  WHERE ${visible('?1')} GROUP BY traffic.office)`;

/** Offices by service, those with most papers first. There are some hundreds: names are compared here. */
export function readOffices(
  db: Connection,
  { name, service, limit, offset }: OfficesAsked,
  reader: Reader,
): Paged<OfficeSummary> {
  const rows = db.all<CountedRow>(
    `WITH ${COUNTED}
     SELECT offices.key, record, coalesce(sent, 0) AS sent, coalesce(received, 0) AS received
     FROM offices LEFT JOIN counted ON counted.office = offices.key
     WHERE ?2 IS NULL OR service = ?2
     ORDER BY service, coalesce(sent, 0) + coalesce(received, 0) DESC, name, id`,
    clearances(reader),
    service ?? null,
  );
  const found = rows
    .map((row) => ({ office: JSON.parse(row.record) as Office, row }))
    .filter(({ office }) => name === undefined || isCalled(office, name));
  return {
    total: found.length,
    items: found.slice(offset, offset + limit).map(({ office, row }) => summary(office, row)),
  };
}

function summary({ id, name, service, place, holders }: Office, row: CountedRow): OfficeSummary {
  const heads = holders.filter(({ standing }) => standing === 'head');
  return {
    office: { id, name, service, ...(place !== undefined && { place }) },
    holders: new Set(heads.map((holder) => holder.person ?? holder.name)).size,
    sent: row.sent,
    received: row.received,
  };
}

function isCalled({ name, names, place, wordings }: Office, asked: string): boolean {
  const called = [name, place ?? '', ...names.map((one) => one.name)];
  const words = foldValue(asked).split(' ');
  return [...called, ...wordings.map((one) => one.words)]
    .map(foldValue)
    .some((one) => words.every((word) => one.includes(word)));
}

export function readOffice(db: Connection, id: OfficeId, reader: Reader): OfficeView | undefined {
  const row = db.first<OfficeRow>('SELECT key, record FROM offices WHERE id = ?', id);
  if (row === undefined) return undefined;
  const office = JSON.parse(row.record) as Office;
  return {
    office,
    years: yearsOf(db, row.key, reader),
    writers: writersOf(db, row.key, reader),
    sends: seriesWith(db, { party: office.party, side: 'from' }, reader),
    receives: seriesWith(db, { party: office.party, side: 'to' }, reader),
  };
}

type YearRow = { readonly [field in keyof YearOfOffice]: YearOfOffice[field] };

function yearsOf(db: Connection, office: number, reader: Reader): readonly YearOfOffice[] {
  return db.all<YearRow>(
    `SELECT coalesce(CAST(d.earliest / 10000 AS TEXT), 'undated') AS year,
       sum(traffic.way = 'sent') AS sent, sum(traffic.way = 'received') AS received
     FROM office_documents AS traffic JOIN documents AS d ON d.key = traffic.document
     WHERE traffic.office = ?1 AND ${visible('?2')} GROUP BY year ORDER BY year`,
    office,
    clearances(reader),
  );
}

const MOST_WRITERS = 40;

function writersOf(db: Connection, office: number, reader: Reader): OfficeView['writers'] {
  return db.all<{ id: PersonId; name: string; papers: number }>(
    `SELECT persons.id, persons.name, count(*) AS papers
     FROM office_documents AS traffic JOIN documents AS d ON d.key = traffic.document
     JOIN person_documents AS named ON named.document = d.key AND named.roles & ?3
     JOIN persons ON persons.key = named.person
     WHERE traffic.office = ?1 AND traffic.way = 'sent' AND ${visible('?2')}
     GROUP BY persons.key ORDER BY papers DESC, persons.name, persons.id LIMIT ${MOST_WRITERS}`,
    office,
    clearances(reader),
    roleBit('wrote'),
  );
}

interface Side {
  readonly party: string | undefined;
  readonly side: 'from' | 'to';
}

/** Runs of numbers of which the reader may see a paper. */
function seriesWith(db: Connection, { party, side }: Side, reader: Reader): readonly SeriesHead[] {
  if (party === undefined) return [];
  const rows = db.all<{ record: string }>(
    `SELECT series.record FROM series
     WHERE json_extract(series.record, '$.' || ?1) = ?2 AND EXISTS (
       SELECT 1 FROM series_members AS member JOIN documents AS d ON d.key = member.document
       WHERE member.series = series.key AND ${visible('?3')})
     ORDER BY series.id`,
    side,
    party,
    clearances(reader),
  );
  return rows.map(({ record }) => JSON.parse(record) as SeriesHead);
}
