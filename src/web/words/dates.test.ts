import { expect, test } from 'vitest';
import { dateInNotes, dateInWords, hourInWords, machineDate, spanInWords } from './dates.ts';
import { inLanguage } from './language.ts';

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

test.each([
  ['1944-03-21', '21 марта 1944 г.'],
  ['1944-03', 'март 1944 г.'],
  ['1944', '1944 г.'],
  ['1944~', 'около 1944 г.'],
  ['1944-03~', 'около марта 1944 г.'],
  ['1944-03-21?', 'предположительно 21 марта 1944 г.'],
  ['1950-06-26T23:12', '26 июня 1950 г., 23:12'],
  ['--03-20', '20 марта'],
  ['1944-03-21/1946-01', '21 марта 1944 г. — январь 1946 г.'],
  ['1944-05/..', 'не ранее мая 1944 г.'],
  ['[..1946-01-24]', 'не позднее 24 января 1946 г.'],
  ['1944-13-01', '1 13 1944'],
  ['spring of 1944', 'spring of 1944'],
])('%s in Russian is %s', (edtf, words) => {
  const said = inLanguage('ru', () => dateInWords(edtf));
  expect(said.replaceAll('\u00A0', ' ')).toBe(words);
});

test('spans and hours are written as the language writes them', () => {
  const said = () => [
    spanInWords('1951-05', '1951-06'),
    spanInWords(null, null),
    hourInWords('11:30'),
  ];
  expect(inLanguage('en', said)).toEqual(['May 1951 to June 1951', 'undated', '11.30']);
  expect(inLanguage('ru', said).map((words) => words.replaceAll('\u00A0', ' '))).toEqual([
    'май 1951 г. — июнь 1951 г.',
    'без даты',
    '11:30',
  ]);
});
