import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** As `npm run build` makes them. */
const BUILT = join(import.meta.dirname, '../dist/web/islands/built');
const files = existsSync(BUILT) ? readdirSync(BUILT).filter((file) => file.endsWith('.js')) : [];
const MOST = 60 * 1024;

/** These draw with libraries of some size: a canvas of 20,000 nodes, a viewer of deep pictures. */
const LARGE = new Set(['explore', 'layout-worker', 'viewer']);

const reason = 'skipped: the islands are not built; npm run build';
describe.skipIf(files.length === 0)(`islands${files.length === 0 ? ` (${reason})` : ''}`, () => {
  const own = files.filter((file) => !LARGE.has(file.replace(/-[\w-]{8}\.js$/, '')));

  test('there are some', () => expect(own.length).toBeGreaterThan(6));

  test.each(own)('%s is under 60 kB, with all that it fetches before it runs', (file) => {
    const fetched = withImports(file);
    const bytes = [...fetched].map((one) => gzipSync(readFileSync(join(BUILT, one))).length);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(MOST);
  });
});

/** The file and those that it imports outright; what it imports later comes when it is wanted. */
function withImports(file: string, met = new Set<string>()): ReadonlySet<string> {
  if (met.has(file)) return met;
  met.add(file);
  const script = readFileSync(join(BUILT, file), 'utf8');
  for (const [, name = ''] of script.matchAll(/\b(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) {
    withImports(name, met);
  }
  return met;
}
