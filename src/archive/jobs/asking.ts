import { jobIdOf, type RecogniseWork } from '../../model/jobs.ts';
import { PUBLIC } from '../../model/reader.ts';
import type { Archive } from '../archive.ts';
import { ringBell } from './bell.ts';

/**
 * Sees to it that there is a job for every source with pages that wait, and says how many pages that are. One that failed or was cancelled stays so
 * until a person begins it anew.
 */
export async function askForPages(archive: Archive): Promise<number> {
  const sources = await archive.store.waitingSources();
  if (sources.length === 0) return 0;
  const { queue, layout } = archive;
  for (const { source } of sources) {
    const work: RecogniseWork = { kind: 'recognise', source };
    const { items } = await queue.jobs({ id: jobIdOf(work), limit: 1, offset: 0 }, PUBLIC);
    // Done, and pages wait all the same: they came later, or what was read of them is gone.
    const again = items[0]?.state === 'done';
    await queue.enqueue({ work, again }, new Date());
  }
  ringBell(layout.bell);
  return sources.reduce((sum, { pages }) => sum + pages, 0);
}
