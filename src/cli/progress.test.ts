import { expect, test } from 'vitest';
import { progressLine } from './progress.ts';

test.each([
  [{ stage: 'reading', done: 0, total: 4, documents: 0, source: 'a.xml' }, 0, '[░'],
  [
    { stage: 'reading', done: 1, total: 4, documents: 300, source: 'a.xml' },
    2,
    '1 of 4 files · 300 documents · 150/s · 0:06 left · a.xml',
  ],
  [
    { stage: 'reading', done: 4, total: 4, documents: 4021, source: 'd.xml' },
    61,
    '4,021 documents · 66/s · 0:00 left',
  ],
  [
    { stage: 'resolving', done: 4, total: 4, documents: 9, source: '' },
    9,
    'which paper each mention means',
  ],
] as const)('progress of %j after %d s', (progress, seconds, expected) => {
  expect(progressLine(progress, seconds)).toContain(expected);
});
