import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseQuery } from './query.ts';

const guide = readFileSync(resolve(import.meta.dirname, '../../docs/guides/searching.md'), 'utf8');

/** Queries that the guide shows: what stands in the first column of its tables, and after the colon in its examples. */
function shownQueries(): readonly string[] {
  const rows = [...guide.matchAll(/^\| (`.*?) +\|/gm)].map((row) => row[1] ?? '');
  const examples = [...guide.matchAll(/^- .*: (`.*`)$/gm)].map((line) => line[1] ?? '');
  return [...rows, ...examples].flatMap((text) =>
    [...text.matchAll(/`([^`]+)`/g)].map((code) => code[1] ?? ''),
  );
}

describe('every query that the guide shows is read', () => {
  const queries = shownQueries();
  test('there are some', () => expect(queries.length).toBeGreaterThan(40));
  test.each(queries)('%s', (query) => expect(parseQuery(query)).toMatchObject({ kind: 'read' }));
});
