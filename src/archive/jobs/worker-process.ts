/**
 * Entry of a process that does an archive's jobs for the one that started it: `worker-process ARCHIVE`. It ends when it is told to, and when what it
 * reads from ends: so it never outlives who started it, however that one died.
 */
import { openArchive } from '../archive.ts';
import { workForArchive } from './archive-worker.ts';
import { findRecogniser, HOW_TO_INSTALL } from './find-recogniser.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('worker-process needs the folder of an archive');
const abort = new AbortController();
const stop = (): void => abort.abort();
process.stdin.on('end', stop).on('error', stop).resume();
process.on('SIGTERM', stop).on('SIGINT', stop);

const archive = await openArchive(folder);
try {
  await workForArchive(archive, {
    signal: abort.signal,
    waits: true,
    findRecogniser,
    onUnreadable: () => process.stderr.write(`${HOW_TO_INSTALL}\n`),
  });
} catch (error) {
  if (!abort.signal.aborted) throw error;
} finally {
  await archive.close();
}
process.stdin.destroy();
