import type { DocumentId, PersonId } from '../../model/ids.ts';
import type { Person } from '../../model/people.ts';
import type { Reader } from '../../model/reader.ts';
import { askedKeys } from '../../understanding/names/person-keys.ts';
import { unpack } from '../codec.ts';
import { identitiesOf, type StoredIdentities } from '../rows/identity-rows.ts';
import { namesOf, type StoredNames } from '../rows/name-rows.ts';
import { foldValue } from '../filters.ts';
import { roleBit } from '../prepared-resolution.ts';
import type { PersonPapersAsked } from '../offices.ts';
import type { Page, Paged, PersonPaper, PersonSummary } from '../store.ts';
import type { Connection } from './connection.ts';
import { SUMMARY, summaryOf } from './summaries.ts';
import type { SummaryRow } from './summaries.ts';
import { clearances, visible } from './visible.ts';

export type PeopleAsked = { readonly start?: string; readonly name?: string } & Page;

/** Persons in order of name; with `start`, those of whom any spelling begins so; with `name`, those who are called so. */
export function readPeople(
  db: Connection,
  { start, name, limit, offset }: PeopleAsked,
  reader: Reader,
): Paged<PersonSummary> {
  if (name !== undefined) return readPeopleNamed(db, { name, limit, offset }, reader);
  const where = start === undefined ? 'TRUE' : BEGINS_SO;
  const asked = start === undefined ? [] : [foldValue(start)];
  const counted = db.first<{ total: number }>(
    `SELECT count(*) AS total FROM persons AS p WHERE ${where}`,
    ...asked,
  );
  const rows = db.all<PersonRow>(
    `SELECT p.key, p.record FROM persons AS p WHERE ${where} ORDER BY ${BY_LETTERS} LIMIT ? OFFSET ?`,
    ...asked,
    limit,
    offset,
  );
  return { total: counted?.total ?? 0, items: rows.map((row) => personSummary(db, row, reader)) };
}

/** Names in capitals among the others, and those in parentheses or quotation marks by their first letter. */
const BY_LETTERS = `ltrim(p.name, '(“‘"' || char(39)) COLLATE NOCASE, p.name, p.id`;

/** By itself, not as one of two cases: then only these persons are looked at, not all. */
const BEGINS_SO = `p.key IN (SELECT person FROM person_names
  WHERE start >= ?1 AND start < ?1 || char(0x10FFFF))`;

/** Who has every word of a name, by its sound; those in most papers that the reader may see first. */
function readPeopleNamed(
  db: Connection,
  { name, limit, offset }: { readonly name: string } & Page,
  reader: Reader,
): Paged<PersonSummary> {
  const found = new Set(askedKeys(name).flatMap((keys) => bearersOfAll(db, keys)));
  const rows = db.all<PersonRow>(
    `SELECT p.key, p.record FROM persons AS p WHERE p.key IN (SELECT value FROM json_each(?1))
     ORDER BY (SELECT count(*) FROM person_documents JOIN documents AS d
       ON d.key = person_documents.document
       WHERE person_documents.person = p.key AND ${visible('?2')}) DESC, p.name, p.id
     LIMIT ?3 OFFSET ?4`,
    JSON.stringify([...found]),
    clearances(reader),
    limit,
    offset,
  );
  return { total: found.size, items: rows.map((row) => personSummary(db, row, reader)) };
}

function bearersOfAll(db: Connection, keys: readonly string[]): readonly number[] {
  const asked = [...new Set(keys)];
  const rows = db.all<{ person: number }>(
    `SELECT person FROM person_keys WHERE key IN (SELECT value FROM json_each(?1))
     GROUP BY person HAVING count(*) = ?2`,
    JSON.stringify(asked),
    asked.length,
  );
  return rows.map(({ person }) => person);
}

export function readPerson(
  db: Connection,
  id: PersonId,
  reader: Reader,
): PersonSummary | undefined {
  const row =
    db.first<PersonRow>('SELECT key, record FROM persons WHERE id = ?', id) ??
    db.first<PersonRow>(
      `SELECT key, record FROM persons
       WHERE key = (SELECT person FROM former_persons WHERE id = ?)`,
      id,
    );
  return row && personSummary(db, row, reader);
}

/** The name of each person that there is. */
export function readPersonNames(
  db: Connection,
  ids: readonly PersonId[],
): ReadonlyMap<PersonId, string> {
  if (ids.length === 0) return new Map();
  const rows = db.rows<[PersonId, string]>(
    'SELECT id, name FROM persons WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  return new Map(rows);
}

interface PersonRow {
  readonly key: number;
  readonly record: string;
}

function personSummary(db: Connection, row: PersonRow, reader: Reader): PersonSummary {
  const seen = db.first<{ documents: number; mentions: number }>(
    `SELECT count(*) AS documents, coalesce(sum(person_documents.mentions), 0) AS mentions
     FROM person_documents JOIN documents AS d ON d.key = person_documents.document
     WHERE person_documents.person = ? AND ${visible()}`,
    row.key,
    clearances(reader),
  );
  return {
    person: JSON.parse(row.record) as Person,
    documents: seen?.documents ?? 0,
    mentions: seen?.mentions ?? 0,
  };
}

type PaperRow = SummaryRow & {
  readonly names: Uint8Array;
  readonly identities: Uint8Array;
};

/** The papers a person is named in, oldest first, undated ones last. */
export function readPapersOfPerson(
  db: Connection,
  { id, page }: { readonly id: PersonId; readonly page: PersonPapersAsked },
  reader: Reader,
): Paged<PersonPaper> {
  const from = `FROM person_documents AS named JOIN persons ON persons.key = named.person
    JOIN documents AS d ON d.key = named.document WHERE persons.id = ?1 AND ${visible('?2')}
      AND (?3 IS NULL OR named.roles & ?3) AND (?4 IS NULL OR d.earliest / 10000 = ?4)`;
  const year = page.year === undefined ? null : Number(page.year);
  const role = page.role === undefined ? null : roleBit(page.role);
  const counted = db.first<{ total: number }>(
    `SELECT count(*) AS total ${from}`,
    id,
    clearances(reader),
    role,
    year,
  );
  const rows = db.all<PaperRow>(
    `SELECT ${SUMMARY}, (SELECT names FROM papers WHERE document = d.key) AS names,
       (SELECT identities FROM resolutions WHERE document = d.key) AS identities
     ${from} ORDER BY d.earliest IS NULL, d.earliest, d.hour, d.collection, d.ordinal, d.id
     LIMIT ?5 OFFSET ?6`,
    id,
    clearances(reader),
    role,
    year,
    page.limit,
    page.offset,
  );
  return { total: counted?.total ?? 0, items: rows.map((row) => personPaper(row, id)) };
}

function personPaper(row: PaperRow, person: PersonId): PersonPaper {
  const mentions = new Set(
    identitiesOf(unpack<StoredIdentities>(row.identities))
      .filter((identity) => identity.kind === 'identified' && identity.person === person)
      .map((identity) => identity.mention),
  );
  const names = namesOf(unpack<StoredNames>(row.names));
  const named = names.filter((name) => mentions.has(name.id));
  return {
    document: { ...summaryOf(row), id: row.id as DocumentId },
    mentions: named.map((name) => name.id),
    parts: [...new Set(named.map((name) => name.part))],
    spellings: [...new Set(named.map((name) => name.surface))],
  };
}
