import { describe, expect, test } from 'vitest';
import { heldPaper, type InventedPaper } from '../../../test/held-paper.ts';
import { memoryHoldings } from '../memory-holdings.ts';
import { resolveReferences } from '../resolve-references.ts';
import { resolveAnswers } from './resolve-answers.ts';

const OSLO = 'Ambassador in Norway';
const STATE = 'Secretary of State';

const question: InventedPaper = {
  key: 'd1',
  number: '417',
  from: OSLO,
  to: STATE,
  date: '1951-06-02',
  words:
    'The lawyer Orlovac came about the trawler Zarnitsa and the sixty cases landed at Vardvik. Brandvold refuses the arbitration. Please instruct.',
};
const answer: InventedPaper = {
  key: 'd2',
  from: STATE,
  to: OSLO,
  date: '1951-06-05',
  words:
    'You may tell Orlovac that arbitration over the Zarnitsa suits us, if Brandvold lists the cases at Vardvik.',
};

function answers(...papers: readonly InventedPaper[]): readonly string[] {
  const holdings = memoryHoldings(papers.map(heldPaper));
  return resolveAnswers(holdings, resolveReferences(holdings).papers).map(
    ({ later, earlier, basis }) => `${later} ${basis} ${earlier}`,
  );
}

const TOKYO = 'Embassy in Japan';
const morning = { ...question, from: TOKYO, date: '1951-06-03', hour: '08:00' };
const evening = { ...answer, to: TOKYO, date: '1951-06-02', hour: '22:00' };

describe('hours are those of the places', () => {
  test('an answer may bear the day before what it answers', () => {
    const cites = { ...evening, words: 'Your 417, June 3. Yes.' };
    expect(answers(morning, cites)).toEqual(['volume/d2 citation volume/d1']);
    expect(answers(morning, { ...cites, hour: '09:00' })).toEqual([]);
    expect(answers(morning, { ...cites, date: '1951-06-01' })).toEqual([]);
  });

  test('so may one that cites nothing, where the clocks of both places leave no doubt', () => {
    expect(answers(morning, evening)).toEqual(['volume/d2 inference volume/d1']);
    expect(answers(morning, { ...evening, hour: '17:00' })).toEqual([]);
    const west = [morning, evening].map((one) => heldPaper({ ...one, hour: '12:00' }));
    expect(resolveAnswers(memoryHoldings(west), new Map())).toEqual([]);
  });

  test('on one day the hours go before the order of print, if the clocks allow but one order', () => {
    const noon = { ...question, date: '1951-06-02', hour: '12:00' };
    const late = { ...answer, date: '1951-06-02', hour: '18:00' };
    expect(answers(noon, late)).toHaveLength(1);
    expect(answers({ ...noon, key: 'd3' }, late)).toHaveLength(1);
    expect(answers({ ...noon, hour: '20:00' }, { ...late, hour: '01:00' })).toEqual([]);
    // 8 a.m. in Washington is the afternoon in Oslo.
    expect(answers(noon, { ...late, hour: '08:00' })).toHaveLength(1);
  });
});

describe('an answer that cites nothing', () => {
  test('is joined by direction, time and rare words, and says so', () => {
    expect(answers(question, answer)).toEqual(['volume/d2 inference volume/d1']);
    const holdings = memoryHoldings([question, answer].map(heldPaper));
    const [join] = resolveAnswers(holdings, new Map());
    expect(join?.reasons.join(' ')).toMatch(/other way.*3 days later.*share 4 names/s);
  });

  test.each([
    ['it goes the same way', { ...answer, from: OSLO, to: STATE }],
    ['it goes to another post', { ...answer, to: 'Ambassador in Denmark' }],
    ['it is too late', { ...answer, date: '1951-07-20' }],
    [
      'it speaks of other things',
      { ...answer, words: 'The consulate at Bergen may buy a typewriter for Miss Dahl.' },
    ],
    ['it has no date', { key: 'd2', from: STATE, to: OSLO, words: answer.words ?? '' }],
  ])('is none where %s', (_, other) => expect(answers(question, other)).toEqual([]));

  test('is none where it says that it answers another paper', () => {
    const cites = { ...answer, words: `Your 409, May 28. ${answer.words}` };
    expect(answers(question, cites)).toEqual([]);
  });

  test('is none between sides that cite each other’s telegrams when they answer', () => {
    const other = { ...question, key: 'd3', number: '400', date: '1951-01-02' };
    const cites = { ...answer, key: 'd4', date: '1951-01-05', words: 'Your 400, January 2. No.' };
    expect(answers(other, cites, question, answer)).toEqual(['volume/d4 citation volume/d3']);
  });

  test('is one between people who write letters, though their telegrams cite', () => {
    const other = { ...question, key: 'd3', number: '400', date: '1951-01-02' };
    const cites = { ...answer, key: 'd4', date: '1951-01-05', words: 'Your 400, January 2. No.' };
    const letters = [question, answer].map((one) => ({ ...one, kind: 'letter' as const }));
    expect(answers(other, cites, ...letters)).toContain('volume/d2 inference volume/d1');
  });

  test('is none where two papers fit as well', () => {
    const twin = { ...question, key: 'd3', number: '418' };
    expect(answers(question, twin, { ...answer, key: 'd4' })).toEqual([]);
  });

  test('is the better of two replies', () => {
    const lesser = {
      ...answer,
      key: 'd3',
      date: '1951-06-06',
      words: 'Orlovac may have the list of Vardvik, and arbitration.',
    };
    expect(answers(question, answer, lesser)).toEqual(['volume/d2 inference volume/d1']);
  });
});

describe('an answer that cites', () => {
  const citing = { ...answer, words: 'Your 417, June 2. Agreed.' };

  test('is one by citation', () => {
    expect(answers(question, citing)).toEqual(['volume/d2 citation volume/d1']);
  });

  test('is not joined a second time by inference', () => {
    const other = { ...answer, key: 'd3', words: `Your 417, June 2. ${answer.words}` };
    expect(answers(question, other)).toEqual(['volume/d3 citation volume/d1']);
  });
});
