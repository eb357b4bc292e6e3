import { expect, test } from 'vitest';
import { dateInNotes, dateInWords, machineDate } from './dates.ts';

test.each([
  ['1950-09-27', '27 September 1950'],
  ['1944-03', 'March 1944'],
  ['1944', '1944'],
  ['1944~', 'about 1944'],
  ['1944-03-21?', 'perhaps 21 March 1944'],
  ['1950-06-26T23:12', '26 June 1950, 23.12'],
  ['--03-20', '20 March'],
  ['1944-03-21/1946-01-24', 'between 21 March 1944 and 24 January 1946'],
  ['1944-03-21/..', 'not before 21 March 1944'],
  ['[1944-03-21..1946-01-24]', 'between 21 March 1944 and 24 January 1946'],
  ['[..1946-01-24]', 'not after 24 January 1946'],
  ['../1946', 'not after 1946'],
  ['1944-13-01', '1 13 1944'],
  ['spring of 1944', 'spring of 1944'],
])('%s is %s', (edtf, words) => {
  expect(dateInWords(edtf)).toBe(words);
});

test('only plain days and hours go into markup', () => {
  expect(machineDate('1950-09-27T11:30')).toBe('1950-09-27T11:30');
  expect(machineDate('1944~')).toBeUndefined();
});

test('footnotes put the month first', () => {
  expect(dateInNotes('1950-09-27')).toBe('September 27, 1950');
  expect(dateInNotes('1950-09')).toBe('September 1950');
});
