import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readingsOf } from '../bench/accuracy/damage-shapes.ts';

const root = resolve(import.meta.dirname, '..');
const source = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const REPAIR = 'src/understanding/ocr-repair';

it('keeps the table that damages apart from the one that repairs', () => {
  for (const file of ['damage.ts', 'damage-shapes.ts'])
    expect(source(`bench/accuracy/${file}`)).not.toMatch(/from '[^']*(?:confusions|ocr-repair)/);
  for (const file of readdirSync(resolve(root, REPAIR)))
    expect(source(`${REPAIR}/${file}`)).not.toMatch(/from '[^']*(?:damage-|bench)/);
});

it('reads letters of one outline for each other most often', () => {
  const readings = Array.from(readingsOf('Н'));
  const count = (letter: string) => readings.filter((read) => read === letter).length;
  expect(count('H')).toBeGreaterThan(count('П'));
  expect(readings).not.toContain('Н');
});
