import { expect, test } from 'vitest';
import { paperWith } from './testing/papers.ts';
import { accountOf, understand } from './understand.ts';

test('an account says what the understanding says, without names', () => {
  const paper = paperWith([
    ['head', '12. Telegram From the Embassy in Norway to the Department of State'],
    ['dateline', 'Oslo, March 4, 1951, 3 p.m.'],
    ['paragraph', '846. Mr. Hale spoke of Deptel 602, February 27. Copy No. 2 to Mr. Reed.'],
  ]);
  const { envelope, mentions, copies, names } = understand(paper);
  expect(accountOf(paper)).toEqual({ envelope, mentions, copies });
  expect(envelope.number?.value).toBe('846');
  expect(mentions).toHaveLength(1);
  expect(names.length).toBeGreaterThan(0);
});
