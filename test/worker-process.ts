/** A process of its own that does an archive's jobs with a fake recogniser: `node worker-process.ts ARCHIVE SLOW`; for tests that kill it. */
import { openArchive } from '../src/archive/archive.ts';
import { workForArchive } from '../src/archive/jobs/archive-worker.ts';
import { greyRecogniser } from './grey-pages.ts';

const [folder = '', slow = '0'] = process.argv.slice(2);
const archive = await openArchive(folder);
process.stdout.write('opened\n');
const recogniser = greyRecogniser({ slow: Number(slow) });
await workForArchive(archive, {
  signal: new AbortController().signal,
  once: true,
  findRecogniser: async () => recogniser,
});
await archive.close();
