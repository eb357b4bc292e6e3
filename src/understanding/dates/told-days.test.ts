import { describe, expect, test } from 'vitest';
import { paperWith } from '../testing/papers.ts';
import { readToldDays } from './told-days.ts';

describe('readToldDays', () => {
  test.each<readonly [string, readonly string[]]>([
    ['I handed to Borg on March 21 a memorandum on the ferries.', ['--03-21']],
    ['I also saw the Minister on June 3, 1951.', ['1951-06-03']],
    ['On April 2 I called on him.', ['--04-02']],
    ['It was long. On the morning of April 2, 1950, we met again.', ['1950-04-02']],
    ['We talked on February 29 and I left him a note on March 1.', ['--02-29', '--03-01']],
    // What was to come, what others did, what is no day.
    ['I told him that the ferries will run on March 21.', []],
    ['I asked for a meeting on March 21.', []],
    ['The Minister arrived on March 21.', []],
    ['I expect to see him on March 21.', []],
    ['I saw him on March 41.', []],
    ['I saw him on the quay in March.', []],
  ])('%s', (words, days) => {
    expect(readToldDays(paperWith([words])).map(({ date }) => date)).toEqual(days);
  });
});
