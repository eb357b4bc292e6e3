import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares a text with the file that holds what it should be. `UPDATE_GOLDEN=1` writes the file instead; without it a missing
 * file is a failure, so that no expectation comes into being by itself.
 */
export function expectGolden(path: string, actual: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, actual);
  if (!existsSync(path)) {
    throw new Error(`${basename(path)} is missing; read the output, then run with UPDATE_GOLDEN=1`);
  }
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
