import { describe, expect, test } from 'vitest';
import { heldPaper, type InventedPaper } from '../../test/held-paper.ts';
import { isAhead, isSurelyBefore, momentOf } from './clocks.ts';

type Written = readonly [from: string, date: string, hour?: string];

const paper = ([from, date, hour]: Written) =>
  heldPaper({ key: 'd1', from, date, ...(hour && { hour }) } satisfies InventedPaper);

describe('one paper was surely written before another', () => {
  const cases: readonly (readonly [boolean, Written, Written])[] = [
    // One clock.
    [true, ['Embassy in Norway', '1951-06-02', '08:00'], ['Embassy in Norway', '1951-06-02', '18:00']],
    [false, ['Embassy in Norway', '1951-06-02', '18:00'], ['Embassy in Norway', '1951-06-02', '08:00']],
    // 8 a.m. of the 3rd in Tokyo is the evening of the 2nd in Washington.
    [true, ['Embassy in Japan', '1951-06-03', '08:00'], ['Secretary of State', '1951-06-02', '22:00']],
    [false, ['Secretary of State', '1951-06-02', '22:00'], ['Embassy in Japan', '1951-06-03', '08:00']],
    [false, ['Secretary of State', '1951-06-02', '18:00'], ['Embassy in Japan', '1951-06-03', '08:00']],
    // Noon in Moscow is not noon in Washington; nothing is sure within some hours.
    [true, ['Ambassador in the Soviet Union', '1951-06-02', '12:00'], ['Department of State', '1951-06-02', '15:00']],
    [false, ['Department of State', '1951-06-02', '12:00'], ['Ambassador in the Soviet Union', '1951-06-02', '15:00']],
    // Without an hour, or a place that is known, thirteen hours and more are open.
    [false, ['Embassy in Japan', '1951-06-02'], ['Department of State', '1951-06-02']],
    [false, ['Embassy in Atlantis', '1951-06-02', '20:00'], ['Embassy in Thule', '1951-06-03', '08:00']],
    [true, ['Embassy in Atlantis', '1951-06-02', '08:00'], ['Embassy in Thule', '1951-06-03', '08:00']],
    [false, ['Embassy in Atlantis', '1951-06-02'], ['Embassy in Thule', '1951-06-03']],
    [true, ['Embassy in Atlantis', '1951-06-02'], ['Embassy in Thule', '1951-06-04']],
  ]; // prettier-ignore
  test.each(cases)('%s: %s, %s', (expected, one, other) => {
    expect(isSurelyBefore(momentOf(paper(one)), momentOf(paper(other)))).toBe(expected);
  });

  test('a dateline may have the universal hour from 1965 on', () => {
    const tokyo = momentOf(paper(['Embassy in Japan', '1966-06-03', '08:00']));
    const later = momentOf(paper(['Embassy in Japan', '1966-06-03', '12:00']));
    expect(isSurelyBefore(tokyo, later)).toBe(false);
  });

  test('a paper that states no day was written at no moment', () => {
    expect(momentOf(heldPaper({ key: 'd1', date: '1951-06' }))).toBeUndefined();
    expect(momentOf(heldPaper({ key: 'd1' }))).toBeUndefined();
  });
});

test.each([
  ['Embassy in Japan', 'Department of State', true],
  ['Department of State', 'Embassy in Japan', false],
  ['Embassy in the Soviet Union', 'Embassy in France', true],
  ['Embassy in France', 'Embassy in Germany', false],
  ['Embassy in Atlantis', 'Department of State', false],
])('the day begins earlier at %s than at %s: %s', (one, other, expected) => {
  const [ahead, behind] = [one, other].map((from) => paper([from, '1951-06-02']));
  expect(ahead && behind && isAhead(ahead, behind)).toBe(expected);
});
