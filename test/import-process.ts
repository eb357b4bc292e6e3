/** A process of its own that imports: `node import-process.ts ARCHIVE PATH...`; for tests that kill it. */
import { openArchive } from '../src/archive/archive.ts';

const [folder = '', ...paths] = process.argv.slice(2);
const archive = await openArchive(folder, { create: true });
process.stdout.write('opened\n');
await archive.importPaths(paths, { threads: 2 });
await archive.close();
