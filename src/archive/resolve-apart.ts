import type { JobProgress } from '../model/jobs.ts';
import type { ResolutionPart } from '../store/prepared-resolution.ts';
import type { Archive } from './archive.ts';
import { showCorrections, standingDecisions } from './corrections.ts';
import { canGoOn, firstPart, goOnApart, type GoingOn, resolveStore } from './resolve-archive.ts';

export interface Apart extends GoingOn {
  readonly report?: (progress: JobProgress) => void;
}

/**
 * Resolves what is due, and keeps others from writing only while it stores what it came to. Where papers or decisions changed before that, it
 * begins again. Where it cannot go on from the last resolution it does everything, as the only one who writes.
 */
export async function resolveApart(archive: Archive, apart: Apart): Promise<void> {
  const { signal, report } = apart;
  const turn = { task: 'resolve', patience: 'always', isBrief: true, signal } as const;
  const { store } = archive;
  const say = (step: number): void =>
    report?.({ done: step, total: STEPS.length, doing: STEPS[step] ?? '' });
  for (let mark = await store.resolutionMark(); mark; mark = await store.resolutionMark()) {
    say(0);
    if (!(await canGoOn(store))) {
      await archive.inTurn(turn, () => ifDue(archive, () => resolveStore(archive)));
      return;
    }
    const parts = await workedOut(archive, mark, apart);
    say(1);
    const isStill = async (): Promise<boolean> => (await store.resolutionMark()) === mark;
    await archive.inTurn(turn, async () => {
      if (parts !== undefined && (await isStill())) await storeAll(archive, parts);
    });
  }
}

const STEPS = ['what papers mean to each other', 'storing what changed'] as const;

async function ifDue({ store }: Archive, work: () => Promise<void>): Promise<void> {
  if (!(await store.needsResolution())) return;
  await work();
  await store.optimise();
}

/** Undefined where something was changed while it was read: then even a failure says nothing. */
async function workedOut(
  archive: Archive,
  mark: string,
  apart: GoingOn,
): Promise<readonly ResolutionPart[] | undefined> {
  try {
    return await goOnApart(archive, apart);
  } catch (error) {
    apart.signal.throwIfAborted();
    if ((await archive.store.resolutionMark()) === mark) throw error;
    return undefined;
  }
}

async function storeAll({ store }: Archive, parts: readonly ResolutionPart[]): Promise<void> {
  const unmet = await showCorrections(store, await standingDecisions(store));
  await store.putResolutionParts(inOrder([firstPart(unmet, true), ...parts]));
}

async function* inOrder(parts: readonly ResolutionPart[]): AsyncGenerator<ResolutionPart> {
  yield* parts;
}
