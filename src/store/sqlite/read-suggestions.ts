import type { PersonId } from '../../model/ids.ts';
import type { Suggestion } from '../../model/people.ts';
import type { Reader } from '../../model/reader.ts';
import { decisionsOf } from '../../model/standing.ts';
import type { Page, Paged, SuggestedPair } from '../store.ts';
import type { Connection } from './connection.ts';
import { readPerson } from './read-people.ts';
import { readRevisions } from './read-revisions.ts';
import { clearances, visible } from './visible.ts';

/**
 * Persons who may be one. A merge changes what is said of the places of the one with fewer: the more of them the reader may see, the more it
 * matters. What people decided since the last resolution is left out.
 */
export function readSuggestions(
  db: Connection,
  { limit, offset }: Page,
  reader: Reader,
): Paged<SuggestedPair> {
  const decided = pairsDecided(db);
  const rows = db.all<SuggestionRow>(SUGGESTIONS, clearances(reader));
  const open = rows.filter(({ one, two }) => !decided.has(pairOf(one, two)));
  const items = open.slice(offset, offset + limit).flatMap((row) => pairFrom(db, row, reader));
  return { total: open.length, items };
}

interface SuggestionRow {
  readonly one: PersonId;
  readonly two: PersonId;
  readonly likelihood: number;
  readonly record: string;
}

const SUGGESTIONS = `WITH seen AS (
    SELECT named.person AS person, sum(named.mentions) AS mentions
    FROM person_documents AS named JOIN documents AS d ON d.key = named.document
    WHERE named.person IN (SELECT one FROM suggestions UNION SELECT two FROM suggestions)
      AND ${visible('?1')}
    GROUP BY named.person)
  SELECT first.id AS one, second.id AS two, likelihood, suggestions.record AS record
  FROM suggestions
    JOIN persons AS first ON first.key = one JOIN persons AS second ON second.key = two
    LEFT JOIN seen AS a ON a.person = one LEFT JOIN seen AS b ON b.person = two
  ORDER BY min(coalesce(a.mentions, 0), coalesce(b.mentions, 0)) DESC,
    coalesce(a.mentions, 0) + coalesce(b.mentions, 0) DESC, likelihood DESC, first.id, second.id`;

/** The one in more places first: the first of a merge gives the name. */
function pairFrom(
  db: Connection,
  { one, two, likelihood, record }: SuggestionRow,
  reader: Reader,
): readonly SuggestedPair[] {
  const [first, second] = [readPerson(db, one, reader), readPerson(db, two, reader)];
  if (first === undefined || second === undefined) return [];
  const { pros, cons } = JSON.parse(record) as Pick<Suggestion, 'pros' | 'cons'>;
  const persons =
    second.mentions > first.mentions ? ([second, first] as const) : ([first, second] as const);
  return [{ persons, likelihood, pros, cons }];
}

function pairsDecided(db: Connection): ReadonlySet<string> {
  const { persons, apart } = decisionsOf(readRevisions(db));
  const pairs = new Set<string>();
  for (const { change } of [...persons, ...apart]) {
    if (change.kind === 'person-split') continue;
    for (const { id: one } of change.persons) {
      for (const { id: two } of change.persons) pairs.add(pairOf(one, two));
    }
  }
  return pairs;
}

const pairOf = (one: string, two: string): string =>
  one < two ? `${one} ${two}` : `${two} ${one}`;
