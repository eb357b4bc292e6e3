import { describe, expect, test } from 'vitest';
import { daysBetween, fullDate, nearestDate, numberingPeriod } from './periods.ts';

describe('numberingPeriod', () => {
  test.each([
    ['1944-03-20', '1944'],
    ['1950-06-30', '1950'],
    ['1950-07-01', 'fy1951'],
    ['1955-06-30', 'fy1955'],
    ['1955-07-01', 'fy1956'],
    ['1967-06-30', 'fy1967'],
    ['1967-07-01', '1967-68'],
    ['1968-12-31', '1967-68'],
    ['1969-01-01', '1969'],
    [undefined, 'undated'],
  ])('%s lies in %s', (date, period) => {
    expect(numberingPeriod(date)).toBe(period);
  });
});

describe('fullDate', () => {
  test.each([
    ['--03-11', '1955-04-02', '1955-03-11'],
    ['--12-28', '1955-01-03', '1954-12-28'],
    ['--04-03', '1955-04-02', '1955-04-03'],
    ['---28', '1955-03-02', '1955-02-28'],
    ['---28', '1955-01-02', '1954-12-28'],
    ['1953-05-09', '1955-01-02', '1953-05-09'],
    ['--03-11', undefined, undefined],
    [undefined, '1955-01-02', undefined],
  ])('%s cited on %s is %s', (said, citing, date) => {
    expect(fullDate(said, citing)).toBe(date);
  });
});

describe('nearestDate', () => {
  test.each([
    ['--03-11', '1958-01-08', '1958-03-11'],
    ['--12-11', '1958-01-08', '1957-12-11'],
    ['--01-04', '1957-12-30', '1958-01-04'],
    ['--01-04', undefined, undefined],
  ])('%s around %s is %s', (said, around, date) => {
    expect(nearestDate(said, around)).toBe(date);
  });
});

test('days between need two whole dates', () => {
  expect(daysBetween('1955-02-28', '1955-03-01')).toBe(1);
  expect(daysBetween('1955', '1955-03-01')).toBeUndefined();
});
