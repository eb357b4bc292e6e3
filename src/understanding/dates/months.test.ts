import { describe, expect, it } from 'vitest';
import { findDate } from './dates.ts';
import { romanMonth } from './months.ts';

describe('romanMonth', () => {
  it.each([
    ['IX', 9],
    ['1Х', 9],
    ['УШ', 8],
    ['ТТ', 2],
    ['11Т', 3],
    ['тт1', 3],
    ['П', 2],
    ['ХП', 12],
    ['№', 5],
    ['№У', 5],
    ['Хх11', 12],
    ['МТТТ', undefined],
    ['Ы', undefined],
  ])('reads %s as %s', (figures, month) => {
    expect(romanMonth(figures)).toBe(month);
  });

  it('dates what a Russian model read', () => {
    expect(findDate('8.ТТ.52 г.')?.value).toBe('1952-02-08');
    expect(findDate('17.11Т.50 г.')?.value).toBe('1950-03-17');
  });
});
