import { expect, test } from 'vitest';
import { readInstant } from './instants.ts';

test.each([
  ['1950-09-28', '1950-09-28T23:59'],
  ['1950-09-28T14:30', '1950-09-28T14:30'],
  ['1950-09-28 14', '1950-09-28T14:00'],
  ['1952-02', '1952-02-29T23:59'],
  ['1950', '1950-12-31T23:59'],
])('%s ends at %s', (typed, end) => expect(readInstant(typed)?.end).toBe(end));

test.each(['', 'yesterday', '1950-13', '1950-06-31', '1950-09-28T25:00', '28.9.1950'])(
  '%j is no instant',
  (typed) => expect(readInstant(typed)).toBeUndefined(),
);
