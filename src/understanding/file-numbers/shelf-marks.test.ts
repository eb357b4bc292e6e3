import { describe, expect, it } from 'vitest';
import { paperWith } from '../testing/papers.ts';
import { readEnvelope } from '../envelope/read-envelope.ts';
import { findShelfMark } from './shelf-marks.ts';

describe('findShelfMark', () => {
  it.each([
    ['АВПРФ, ф. 059а, оп. 5а, п. 11, д. 5, л. 80', 'АВПРФ, ф. 059а, оп. 5а, п. 11, д. 5, л. 80'],
    [
      'Source: AVPRF, f. 059a, op. 5a, d. 5, p. 11, ll. 80-82. Obtained by',
      'AVPRF, f. 059a, op. 5a, d. 5, p. 11, ll. 80-82',
    ],
    ['RGASPI, f. 558, op. 11, d. 72', 'RGASPI, f. 558, op. 11, d. 72'],
    ['ГАРФ, ф. Р-9401, оп. 2, д. 96, лл. 13-17', 'ГАРФ, ф. Р-9401, оп. 2, д. 96, лл. 13-17'],
    ['Фонд 45, опись 1, дело 346, листы 13-17', 'Фонд 45, опись 1, дело 346, листы 13-17'],
  ])('%s', (words, mark) => {
    expect(findShelfMark(words)?.value).toBe(mark);
  });

  it.each(['f. 12', 'the staff. 3 men', 'CWIHP Archive', '', 'See p. 11, d. 5'])(
    'none in %s',
    (words) => {
      expect(findShelfMark(words)).toBeUndefined();
    },
  );

  it('is the file of a paper whose record gives it', () => {
    const paper = paperWith(
      ['CABLE STRICTLY SECRET', 'Copy N° 1 LAYOUT'],
      [
        {
          name: 'citation',
          value: '"Cable", RGASPI, f. 558, op. 11, d. 72, l. 4. Translated by A. Reed.',
        },
      ],
    );
    expect(readEnvelope(paper).fileNumber).toMatchObject({
      value: 'RGASPI, f. 558, op. 11, d. 72, l. 4',
      author: 'record',
    });
  });
});
