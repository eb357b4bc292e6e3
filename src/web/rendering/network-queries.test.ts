import { expect, test } from 'vitest';
import { collectionId } from '../../model/ids.ts';
import { parseQuery } from '../../search/query.ts';
import { networkOfOffices } from './network.ts';
import { queryOfOffice, queryOfStrand } from './network-queries.ts';

const flow = (from: string, to: string) => ({ from, to, papers: 1, first: null, last: null });
const { strands, correspondents } = networkOfOffices({
  papers: 2,
  flows: [
    flow('Embassy in Norway', 'Department of State'),
    flow('Oslo', 'The “Department” of State'),
    flow('Oslo', 'Department of State'),
  ],
  names: {},
});
const span = { from: '1950', until: '1953', collection: collectionId('lakes1951') };

test('a strand asks for all the names of both ends, in its span', () => {
  const strand = strands.find(({ papers }) => papers === 2);
  if (!strand) throw new Error('there is no strand');
  const query = queryOfStrand(strand, 'offices', span);
  expect(query).toBe(
    'from=("Embassy in Norway" OR "Oslo") to="Department of State" holding:held date:1950..1953 in="lakes1951"',
  );
  expect(parseQuery(query).kind).toBe('read');
});

test('an office asks for what it sent or got', () => {
  const oslo = correspondents.find(({ id }) => id === 'oslo');
  const department = correspondents.find(({ id }) => id === 'department');
  if (!oslo || !department) throw new Error('there is no office');
  expect(queryOfOffice(oslo, {})).toBe('from=("Oslo" OR "Embassy in Norway") holding:held');
  expect(parseQuery(queryOfOffice(department, { from: '1951', until: '1951' })).kind).toBe('read');
});

test('quotation marks in a name break no query', () => {
  for (const strand of strands) {
    expect(parseQuery(queryOfStrand(strand, 'offices', {})).kind).toBe('read');
  }
});

test('very many names are asked for as far as an address holds them', () => {
  const many = networkOfOffices({
    papers: 90,
    flows: Array.from({ length: 90 }, (_, index) => flow(`Counselor ${index} at Oslo`, 'Oslo')),
    names: {},
  });
  for (const office of many.correspondents) {
    const query = queryOfOffice(office, span);
    expect(query.length).toBeLessThan(1000);
    expect(parseQuery(query).kind).toBe('read');
  }
});
