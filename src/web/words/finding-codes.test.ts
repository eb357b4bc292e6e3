import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { FINDING_CODES } from './finding-codes.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

function codesIn(folder: string): readonly string[] {
  const files = readdirSync(join(ROOT, folder)).filter((name) => !name.includes('.test.'));
  const words = files.map((name) => readFileSync(join(ROOT, folder, name), 'utf8')).join('\n');
  return [...words.matchAll(/code: (?:[\w.]+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap(
    ([, one = '', two]) => (two === undefined ? [one] : [one, two]),
  );
}

test('every code that a check gives is explained on the site and in the guide', () => {
  const given = new Set([
    ...codesIn('src/understanding/findings'),
    ...codesIn('src/resolution/findings'),
  ]);
  const explained = FINDING_CODES.map(({ code }) => code);
  expect([...given].sort()).toEqual([...explained].sort());
  const guide = readFileSync(join(ROOT, 'docs/guides/findings.md'), 'utf8');
  expect([...guide.matchAll(/^### (.+)$/gm)].map(([, code]) => code)).toEqual(explained);
});
