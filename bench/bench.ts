/**
 * `npm run bench -- PATH...`: imports the volumes at these paths into a fresh archive, then searches it. Prints documents/s, MB/s, peak
 * memory and the ratio to `xmllint --stream` over the same files in the same run (absolute figures depend on the machine, ratios less), then
 * the latency of eight kinds of query. `--archive DIR` searches an archive that is there already; `--load DIR` serves it, and measures pages.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './child.ts';
import { measureDocuments } from './document-latency.ts';
import { contentBytes, xmllintSeconds } from './plain-files.ts';
import { measureLoad } from './load.ts';
import { measureSearches } from './search-latency.ts';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { archive: { type: 'string' }, load: { type: 'string' } },
});

interface ImportCounts {
  readonly documents: number;
  readonly cited: number;
  readonly refused: number;
}

if (values.load !== undefined) {
  await measureLoad(values.load);
} else if (positionals.length === 0 && values.archive === undefined) {
  process.stderr.write('Name the volumes to import: npm run bench -- PATH... (or --archive DIR)\n');
  process.exitCode = 2;
} else {
  await bench();
}

async function bench(): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  const archive = values.archive ?? join(temporary, 'archive');
  try {
    if (positionals.length > 0) await benchImport(archive, positionals);
    await measureSearches(archive);
    await measureDocuments(archive);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function benchImport(archive: string, paths: readonly string[]): Promise<void> {
  const chancery = [join(root, 'bin/chancery.mjs'), 'import', ...paths];
  const run = [...chancery, '--archive', archive, '--json'];
  const first = await measure(process.execPath, run);
  if (first.code > 1) throw new Error(`The import ended with ${first.code}.`);
  const counts = JSON.parse(first.stdout) as ImportCounts;
  const megabytes = contentBytes(paths) / 1e6;
  print('documents', `${counts.documents} held, ${counts.cited} cited, ${counts.refused} refused`);
  print('import', `${first.seconds.toFixed(1)} s`);
  print('documents/s', (counts.documents / first.seconds).toFixed(0));
  print('MB/s', (megabytes / first.seconds).toFixed(2));
  print(
    'peak memory',
    first.peakMegabytes === null ? 'not known here' : `${first.peakMegabytes} MB`,
  );
  const plain = await xmllintSeconds(paths);
  if (plain === null)
    print('ratio to xmllint', 'xmllint is not here: apt-get install libxml2-utils');
  else
    print('ratio to xmllint', `${(first.seconds / plain).toFixed(1)} x its ${plain.toFixed(1)} s`);
  const again = await measure(process.execPath, run);
  const { documents } = JSON.parse(again.stdout) as ImportCounts;
  print('second import', `${again.seconds.toFixed(1)} s, ${documents} documents read anew`);
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(18)} ${figure}\n`);
}
