import { describe, expect, it } from 'vitest';
import { findCitations } from './find-citations.ts';

const said = (words: string) =>
  findCitations(words).map(({ says }) => [says.kind, says.fileNumber]);

describe('papers cited by their place in a Soviet archive', () => {
  it.each([
    [
      'See the telegram from Petrov to Zorin of 3 February, RGASPI, f. 558, op. 11, d. 72, l. 4.',
      ['telegram', 'RGASPI, f. 558, op. 11, d. 72, l. 4'],
    ],
    [
      'He had the report of the embassy (AVPRF, f. 059a, op. 5a, p. 11, d. 5, ll. 80-82) before him.',
      ['report_paper', 'AVPRF, f. 059a, op. 5a, p. 11, d. 5, ll. 80-82'],
    ],
    [
      'A letter to the Ministry, GARF, f. R-9401, op. 2, d. 96, ll. 13–17, says the same.',
      ['letter', 'GARF, f. R-9401, op. 2, d. 96, ll. 13–17'],
    ],
    [
      'Cipher telegram of the embassy, АВПРФ, ф. 059а, оп. 5а, п. 11, д. 5, л. 80',
      ['telegram', 'АВПРФ, ф. 059а, оп. 5а, п. 11, д. 5, л. 80'],
    ],
  ])('%s', (words, expected) => {
    expect(said(words)).toEqual([expected]);
  });

  it.each([
    'The archive, RGASPI, holds the fond.',
    'Some fishing boats were seen at GARF, f. 12.',
    'The boats sailed. RGASPI, f. 558, op. 11, d. 72, l. 4.',
  ])('none in %s', (words) => {
    expect(said(words)).toEqual([]);
  });
});
