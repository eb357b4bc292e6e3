import type { SourceId } from '../../model/ids.ts';
import type { Archive } from '../archive.ts';
import { carryWords } from '../carry-words.ts';
import { showCorrections, standingDecisions } from '../corrections.ts';
import { readOneAgain } from '../import.ts';
import { resolveApart } from '../resolve-apart.ts';
import { type Doer, JobError } from './worker.ts';

/**
 * Reads one source again with what is kept of its pages, and puts it whole in the place of what was read before. What persons decided stands. In
 * turn with others who write.
 */
export async function readSourceAgain(
  archive: Archive,
  source: SourceId,
  signal: AbortSignal,
): Promise<void> {
  const { store } = archive;
  const turn = { task: 'recognise', patience: 'always', isBrief: true, signal } as const;
  await archive.inTurn(turn, async () => {
    const record = await store.source(source);
    if (record === undefined) {
      throw new JobError('The archive has this source no more.', { isFinal: true });
    }
    const { notices, refused } = await readOneAgain(archive, record);
    if (refused > 0) throw new JobError(notices[0]?.message ?? '', { isFinal: true });
    // Pages go to other papers once their heads are known; what has nothing to act on then stands among the revisions that say so.
    await carryWords(archive, new Set([source]));
    await showCorrections(store, await standingDecisions(store));
    await archive.resolveIfSmall();
  });
}

/** Resolves the archive where that is still due. */
export function resolving(archive: Archive): Doer {
  return (_, work) => resolveApart(archive, work);
}
