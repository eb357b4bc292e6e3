import type { Condition } from '../plan.ts';
import { dayNumber } from '../dates.ts';
import { foldValue } from '../filters.ts';
import type { Answered } from './answered.ts';
import { COLUMN_FIELDS } from './columns.ts';
import type { ColumnField, Columns } from './columns.ts';
import type { Connection } from './connection.ts';
import { DocumentSet } from './document-set.ts';
import { textExpression } from './match.ts';

/** Where conditions are carried out: the connection, the columns in memory, and what the full text has answered already. */
export interface Scene {
  readonly db: Connection;
  readonly columns: Columns;
  readonly answered: Answered;
}

/** The documents for which the condition holds, whoever reads. */
export function evaluate(condition: Condition, scene: Scene): DocumentSet {
  const text = textExpression(condition);
  if (text !== undefined) return matching(text, scene);
  switch (condition.kind) {
    case 'all':
      return evaluateAll(condition.of, scene);
    case 'any':
      return condition.of
        .map((part) => evaluate(part, scene))
        .reduce((found, part) => found.or(part), new DocumentSet(scene.columns.size));
    case 'not':
      return everything(scene).without(evaluate(condition.of, scene));
    case 'field':
      return withField(condition, scene);
    case 'dates':
      return betweenDates(condition, scene);
    case 'everything':
      return everything(scene);
    case 'word':
    case 'phrase':
    case 'near':
    case 'prefix':
      throw new Error(`no expression for ${condition.kind}`);
  }
}

/** Words are asked for together, so that the engine intersects their lists and hands over what is left. */
function evaluateAll(parts: readonly Condition[], scene: Scene): DocumentSet {
  const words = parts.filter((part) => textExpression(part) !== undefined);
  const others = parts.filter((part) => textExpression(part) === undefined);
  const sets = others.filter((part) => part.kind !== 'not').map((part) => evaluate(part, scene));
  if (words.length > 0) sets.push(evaluate({ kind: 'all', of: words }, scene));
  const found = sets.reduce((rest, part) => rest.and(part), everything(scene));
  return others
    .filter((part) => part.kind === 'not')
    .reduce((rest, part) => rest.without(evaluate(part.of, scene)), found);
}

const everything = ({ columns }: Scene): DocumentSet => DocumentSet.all(columns.size);

/** What the full text finds; asked once, however often the expression occurs. */
export function matching(expression: string, scene: Scene): DocumentSet {
  return scene.answered.set(expression, () =>
    fromKeys(
      scene,
      'SELECT json_group_array(rowid) AS keys FROM words WHERE words MATCH ?',
      expression,
    ),
  );
}

/** One string of all keys crosses into JavaScript five times as fast as a row for each. */
function fromKeys({ db, columns }: Scene, sql: string, ...values: string[]): DocumentSet {
  const found = new DocumentSet(columns.size);
  const keys = db.first<{ keys: string }>(sql, ...values)?.keys ?? '[]';
  for (const key of JSON.parse(keys) as readonly number[]) found.add(columns.slotOf(key));
  return found;
}

function withField(
  { field, value }: Extract<Condition, { kind: 'field' }>,
  scene: Scene,
): DocumentSet {
  if (isColumn(field)) return scene.columns.withValue(field, value);
  if (field === 'person') {
    return fromKeys(
      scene,
      `SELECT json_group_array(document) AS keys FROM person_documents
       JOIN persons ON persons.key = person WHERE persons.id = ?`,
      value,
    );
  }
  return fromKeys(
    scene,
    'SELECT json_group_array(document) AS keys FROM filters WHERE field = ? AND value = ?',
    field,
    foldValue(value),
  );
}

function isColumn(field: string): field is ColumnField {
  return (COLUMN_FIELDS as readonly string[]).includes(field);
}

function betweenDates(
  { from, to, inferred }: Extract<Condition, { kind: 'dates' }>,
  { columns }: Scene,
): DocumentSet {
  const first = from === undefined ? 0 : dayNumber(from, 'earliest');
  const last = to === undefined ? 99991231 : dayNumber(to, 'latest');
  // A day that is none: nothing lies there.
  if (first === undefined || last === undefined) return new DocumentSet(columns.size);
  if (inferred === undefined) return columns.between(first, last);
  const reasoned = columns.inferredBetween(first, last);
  return inferred === 'only' ? reasoned : reasoned.or(columns.between(first, last));
}
