import { beforeAll, describe, expect, test } from 'vitest';
import { sourceId } from '../model/ids.ts';
import { terms } from '../store/affair.contract.ts';
import { answer, person, putPapers, putPersons, withHarbour } from './harbour.contract.ts';

withHarbour();

describe('a query that finds nothing', () => {
  beforeAll(() =>
    putPersons(
      [
        person('harbour-morrow', 'Morrow, James'),
        person('harbour-morrell', 'Morrell, Ann'),
        person('harbour-strand', 'Strand, Olaf'),
      ],
      () => terms({}),
    ),
  );

  test.each([
    ['Morow', 'Morrow'],
    ['harbour from:Marrow', undefined], // no paper from Morrow speaks of a harbour
    ['body:harbour morow', 'body:harbour Morrow'],
    ['Murrow', 'Morrow'],
    ['-ship OR person:morow', undefined], // it finds something
    ['(zzzz OR Morow)', '(zzzz OR Morrow)'],
    ['Strond', undefined], // nothing is found for Strand either
    // words of the papers, and of offices
    ['harbuor', 'harbour'],
    ['body:conducd zarja', undefined], // they do not stand together
    ['from:Lativa', 'from:latvia'],
    ['kind:telegram passge', undefined],
    ['безопастном', 'безопасном'],
    // several slips at once
    ['harbuor condukt', 'harbour conduct'],
    ['harbuor Morow', 'harbour Morrow'],
    ['harbuor qqqqqq', undefined], // nothing is near the second
    ['Mor', undefined],
    ['"Morow"', undefined],
  ])('%s: did you mean %s?', async (query, expected) => {
    const answered = await answer(query);
    expect(answered.kind === 'found' && answered.didYouMean).toBe(expected);
  });
});

describe('a query that finds few papers', () => {
  const VESSELS = 'The captain asks for the missiles, and Lapin for lanterns.';
  beforeAll(() =>
    putPapers(
      [
        ...Array.from({ length: 40 }, (_, at) => ({ key: `v${at}`, blocks: [VESSELS] })),
        { key: 'slip', blocks: ['Of missles nothing, of captains much.'] },
        { key: 'lapis', blocks: ['Lapis lazuli for a captain. Lantern.'] },
      ],
      sourceId('cd'.repeat(32)),
    ),
  );

  test.each([
    ['missles', 'missiles'], // one paper against forty
    ['missles captain', 'missiles captain'],
    ['lanterns lazuli', undefined], // the one is in many papers, and nothing is like the other
    ['missiles', undefined], // many are found
    ['missles lazuli', undefined], // nothing is found, and nothing far better
  ])('%s: did you mean %s?', async (query, expected) => {
    const answered = await answer(query);
    expect(answered.kind === 'found' && answered.didYouMean).toBe(expected);
  });
});
