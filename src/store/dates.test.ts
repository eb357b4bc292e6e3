import { expect, test } from 'vitest';
import { dateInterval, isoDay } from './dates.ts';

test.each([
  ['1944-03-26', 19440326, 19440326],
  ['1944-02', 19440201, 19440229],
  ['1944', 19440101, 19441231],
  ['1950-06-26T23:12', 19500626, 19500626],
  ['1944-03-20/1944-03-26', 19440320, 19440326],
  ['../1944-03-26', 0, 19440326],
  ['1944-03-26/..', 19440326, 99991231],
  ['194X', 19400101, 19491231],
  ['1944-03-26?', 19440326, 19440326],
])('%s lies between %i and %i', (date, earliest, latest) => {
  expect(dateInterval(date)).toEqual({ earliest, latest });
});

test.each(['', 'March 26', '1944-13', '1944-03-45', '--03-20', '44-3-1'])(
  '%j is no date that sorts',
  (date) => expect(dateInterval(date)).toBeUndefined(),
);

test('a day becomes ISO again, an open end nothing', () => {
  expect([19440326, 0, 99991231, null].map(isoDay)).toEqual(['1944-03-26', null, null, null]);
});
