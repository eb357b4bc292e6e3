import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LikelyLanguage } from './likely-language.ts';

const INSTALLED = new Set(['eng', 'fra', 'osd', 'rus']);

/** A page whose lines are in these languages; what it was asked about is kept. */
function lines(...languages: readonly string[]) {
  const asked: (readonly string[])[] = [];
  const ask = async (candidates: readonly string[]): Promise<readonly string[]> => {
    asked.push(candidates);
    await turn();
    return languages;
  };
  return { asked, ask };
}

test('of a folder whose first page is asked, the others wait for it and are not asked', async () => {
  const likely = new LikelyLanguage(INSTALLED);
  const [first, second] = [lines('rus'), lines('eng')];
  const both = await Promise.all([
    likely.of({ source: 'a' }, first.ask),
    likely.of({ source: 'a' }, second.ask),
  ]);
  expect(both).toEqual([
    { languages: ['rus'], isAsked: true },
    { languages: ['rus'], isAsked: false },
  ]);
  expect([first.asked, second.asked]).toEqual([[['rus', 'eng']], []]);
});

test('another folder is asked anew, first about what the last page was in', async () => {
  const likely = new LikelyLanguage(INSTALLED);
  await likely.of({ source: 'a' }, lines('eng').ask);
  const next = lines('rus');
  expect(await likely.of({ source: 'b' }, next.ask)).toEqual({
    languages: ['rus'],
    isAsked: true,
  });
  expect(next.asked).toEqual([['eng', 'rus']]);
});

test('a page of no folder is taken to be in what the page before was in', async () => {
  const likely = new LikelyLanguage(INSTALLED);
  await likely.of({}, lines('eng').ask);
  expect(await likely.of({}, lines('rus').ask)).toEqual({ languages: ['eng'], isAsked: false });
});

test('what the record says comes before what other pages were in', async () => {
  const likely = new LikelyLanguage(INSTALLED);
  await likely.of({ source: 'a' }, lines('eng').ask);
  const french = lines();
  expect(await likely.of({ source: 'a', said: ['fr'] }, french.ask)).toEqual({
    languages: ['fra'],
    isAsked: false,
  });
  // Read unsurely, its lines decide between that and the usual ones; where they do not, the record does.
  expect(await likely.ask({ source: 'a', said: ['fr'] }, lines('fra', 'rus', 'eng').ask)).toEqual([
    'fra',
  ]);
  const faint = lines('rus');
  expect(await likely.ask({ source: 'a', said: ['fr'] }, faint.ask)).toEqual(['rus']);
  expect(faint.asked).toEqual([['fra', 'eng', 'rus']]);
});

test.each([[['de']], [['ru', 'en']], [[]]])(
  'a record that says %j leaves it to the lines',
  async (said) => {
    const likely = new LikelyLanguage(INSTALLED);
    expect(await likely.of({ source: 'a', said }, lines('rus').ask)).toMatchObject({
      isAsked: true,
    });
  },
);

test('a page in two languages, or in none, says nothing of the next', async () => {
  const likely = new LikelyLanguage(INSTALLED);
  await likely.of({ source: 'a' }, lines('rus', 'eng').ask);
  expect(await likely.of({ source: 'a' }, lines('rus').ask)).toEqual({
    languages: ['rus'],
    isAsked: true,
  });
});

test('a page whose lines cannot be read keeps no other from being asked', async () => {
  const likely = new LikelyLanguage(INSTALLED);
  const broken = likely.of({ source: 'a' }, async () => {
    await turn();
    throw new Error('cut off');
  });
  const next = likely.of({ source: 'a' }, lines('eng').ask);
  await expect(broken).rejects.toThrow('cut off');
  expect(await next).toEqual({ languages: ['eng'], isAsked: true });
});
