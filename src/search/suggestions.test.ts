import { beforeAll, describe, expect, test } from 'vitest';
import { terms } from '../store/affair.contract.ts';
import { answer, person, putPersons, withHarbour } from './harbour.contract.ts';

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
    ['Mor', undefined],
    ['"Morow"', undefined],
  ])('%s: did you mean %s?', async (query, expected) => {
    const answered = await answer(query);
    expect(answered.kind === 'found' && answered.didYouMean).toBe(expected);
  });
});
