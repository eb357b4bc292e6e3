import type { SourceId } from '../../model/ids.ts';
import type { Archive } from '../archive.ts';
import { showCorrections, standingDecisions } from '../corrections.ts';
import { readOneAgain } from '../import.ts';
import { resolveStore } from '../resolve-archive.ts';
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
    await showCorrections(store, await standingDecisions(store));
    await archive.resolveIfSmall();
  });
}

/** Less pressing than any page: when no page waits the archive is resolved once for all of them. */
const AFTERWARDS = -10;

export async function askToResolve(archive: Archive): Promise<void> {
  if (!(await archive.store.needsResolution())) return;
  await archive.ask({ work: { kind: 'resolve' }, priority: AFTERWARDS, again: true });
}

/** Resolves the archive where that is still due. */
export function resolving(archive: Archive): Doer {
  return async (_, { signal, report }) => {
    const turn = { task: 'resolve', patience: 'always', isBrief: true, signal } as const;
    await archive.inTurn(turn, async () => {
      if (!(await archive.store.needsResolution())) return;
      report({ done: 0, total: 1, doing: 'working out which paper each mention means' });
      await resolveStore(archive);
      await archive.store.optimise();
    });
  };
}
