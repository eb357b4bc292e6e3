import type { PersonId } from '../../model/ids.ts';
import { PERSON_ROLES, type PersonRole } from '../../model/people.ts';
import type { Reader } from '../../model/reader.ts';
import { roleBit } from '../prepared-resolution.ts';
import type { Correspondent, PersonOverview, YearOfPerson } from '../store.ts';
import type { Connection } from './connection.ts';
import { clearances, visible } from './visible.ts';

/** The papers of a person together: in which roles, in which years, with whom. */
export function readPersonOverview(
  db: Connection,
  id: PersonId,
  reader: Reader,
): PersonOverview | undefined {
  const person = db.first<{ key: number }>('SELECT key FROM persons WHERE id = ?', id);
  if (person === undefined) return undefined;
  return {
    roles: rolesOf(db, person.key, reader),
    years: yearsOf(db, person.key, reader),
    correspondents: correspondentsOf(db, person.key, reader),
  };
}

const NAMED = `FROM person_documents AS named JOIN documents AS d ON d.key = named.document
  WHERE named.person = ?1 AND ${visible('?2')}`;

function rolesOf(db: Connection, person: number, reader: Reader): PersonOverview['roles'] {
  const sums = PERSON_ROLES.map((role) => `sum(named.roles & ${roleBit(role)} <> 0) AS ${role}`);
  const row = db.first<Record<PersonRole, number | null>>(
    `SELECT ${sums.join(', ')} ${NAMED}`,
    person,
    clearances(reader),
  );
  const counts = PERSON_ROLES.map((role) => [role, row?.[role] ?? 0] as const);
  return Object.fromEntries(counts) as Record<PersonRole, number>;
}

const WROTE_OR_HAD = roleBit('wrote') | roleBit('received');

type YearRow = { readonly [field in keyof YearOfPerson]: YearOfPerson[field] };

function yearsOf(db: Connection, person: number, reader: Reader): readonly YearOfPerson[] {
  return db.all<YearRow>(
    `SELECT coalesce(CAST(d.earliest / 10000 AS TEXT), 'undated') AS year,
       sum(named.roles & ${WROTE_OR_HAD} <> 0) AS written,
       sum(named.roles & ${WROTE_OR_HAD} = 0) AS others
     ${NAMED} GROUP BY year ORDER BY year`,
    person,
    clearances(reader),
  );
}

const MOST_CORRESPONDENTS = 40;

type CorrespondentRow = { readonly [field in keyof Correspondent]: Correspondent[field] };

/** Of papers that one of two wrote and the other received. */
function correspondentsOf(
  db: Connection,
  person: number,
  reader: Reader,
): readonly Correspondent[] {
  const wroteTo = `(named.roles & ${roleBit('wrote')} AND other.roles & ${roleBit('received')})`;
  const hadFrom = `(named.roles & ${roleBit('received')} AND other.roles & ${roleBit('wrote')})`;
  return db.all<CorrespondentRow>(
    `SELECT persons.id, persons.name, sum(${wroteTo}) AS wroteTo, sum(${hadFrom}) AS hadFrom
     FROM person_documents AS named JOIN documents AS d ON d.key = named.document
     JOIN person_documents AS other ON other.document = d.key AND other.person <> ?1
     JOIN persons ON persons.key = other.person
     WHERE named.person = ?1 AND ${visible('?2')} AND (${wroteTo} OR ${hadFrom})
     GROUP BY persons.key ORDER BY count(*) DESC, persons.name, persons.id
     LIMIT ${MOST_CORRESPONDENTS}`,
    person,
    clearances(reader),
  );
}
