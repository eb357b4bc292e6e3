import { describe, expect, it } from 'vitest';
import { findHour } from './hours.ts';

describe('findHour', () => {
  it.each([
    ['—2 p. m.', '14:00'],
    ['—11:12 a. m.', '11:12'],
    [', 6.30 p.m.', '18:30'],
    [', 12:05 a.m.', '00:05'],
    [', 12 noon', '12:00'],
    ['—noon', '12:00'],
    ['—midnight', '00:00'],
    [', 1415Z.', '14:15'],
    [', 1659Z12', '16:59'],
    [', 2400Z', '00:00'],
    [' at 14:05', '14:05'],
    [' 1345 hours', '13:45'],
    ['–14:31 p.m.', '14:31'],
    [', 18 p.m.', '18:00'],
    [', 20:19p.m.', '20:19'],
  ])('%s is %s', (words, value) => {
    expect(findHour(words)?.value).toBe(value);
  });

  it.each(['', '25:00', '1972', '13 a.m.', '24 p.m.', '2575Z', 'No. 1415'])(
    'finds no hour in %s',
    (words) => {
      expect(findHour(words)).toBeUndefined();
    },
  );

  it('knows Greenwich time from local time', () => {
    expect(findHour(', 1415Z')?.zulu).toBe(true);
    expect(findHour(', 2:15 p.m.')?.zulu).toBe(false);
  });
});
