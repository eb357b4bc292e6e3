import { describe, expect, it } from 'vitest';
import { findDate } from './dates.ts';

describe('findDate', () => {
  it.each([
    ['Rangoon, March 4, 1951—2 p. m.', '1951-03-04'],
    ['Oslo, Sept. 9 1948', '1948-09-09'],
    ['3 February 1951', '1951-02-03'],
    ['the 3rd of February, 1951', '1951-02-03'],
    ['March 26 [20], 1944', '1944-03-20'],
    ['July 14–15, 1955', '1955-07-14/1955-07-15'],
    ['Cairo, April 3/4, 1957—midnight', '1957-04-03/1957-04-04'],
    ['January, 21, 1969', '1969-01-21'],
    ['May 31–June 2, 1955', '1955-05-31/1955-06-02'],
    ['in March 1955', '1955-03'],
    ['27 сентября 1950 г.', '1950-09-27'],
    ['3.II.51 г.', '1951-02-03'],
    ['3.1X.51 r.', '1951-09-03'],
    ['3 / IX-51', '1951-09-03'],
    ['February 29, 1952', '1952-02-29'],
  ])('%s is %s', (words, value) => {
    expect(findDate(words)?.value).toBe(value);
  });

  it.each(['February 30, 1951', 'June 31, 1950', 'secret', '12/48', 'March 4', ''])(
    'finds no date in %s',
    (words) => {
      expect(findDate(words)).toBeUndefined();
    },
  );

  it('says where the date stands', () => {
    const words = 'Rangoon, March 4, 1951—2 p. m.';
    const date = findDate(words);
    expect(words.slice(date?.start, date?.end)).toBe('March 4, 1951');
  });
});
