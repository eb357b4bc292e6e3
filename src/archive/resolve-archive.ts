import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';
import { PUBLIC } from '../model/reader.ts';
import type { UnmetDecision } from '../resolution/resolution.ts';
import type { ResolutionPart } from '../store/prepared-resolution.ts';
import type { Store } from '../store/store.ts';
import { showCorrections, standingDecisions } from './corrections.ts';
import type { Target } from './import.ts';
import { Parts } from './parts.ts';
import { resolveSide, SIDES } from './resolve-side.ts';
import type { Give } from './resolve-side.ts';
import type { ResolveTask } from './resolve-worker.ts';

/** Compiled or not: the worker stands beside this file and has its ending. */
const ENTRY = new URL(`./resolve-worker${extname(import.meta.url)}`, import.meta.url);

/** Starting threads takes half a second; fewer papers than this are resolved sooner. */
const FEW = 1000;

export interface ResolveOptions {
  /** Whether threads resolve papers and persons side by side; by default where there are papers enough. */
  readonly threads?: boolean;
}

/** Works out what every mention in the archive means, and stores it. With or without threads it is the same. */
export async function resolveStore(
  target: Target,
  { threads }: ResolveOptions = {},
): Promise<void> {
  // Lists and searches first: threads read what is stored.
  const unmet = await showCorrections(target.store, await standingDecisions(target.store));
  const { held } = await target.store.counts(PUBLIC);
  if (!(threads ?? held > FEW))
    return storeParts(target.store, unmet, (give) => oneByOne(target.store, give));
  try {
    await sideBySide(target, unmet, limitsFor(held));
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
    // Papers that mention far more than usual: without a limit of its own a thread may take what the machine has.
    await sideBySide(target, unmet, {});
  }
}

function sideBySide(
  { store, layout }: Target,
  unmet: readonly UnmetDecision[],
  limits: ResourceLimits,
): Promise<void> {
  return storeParts(store, unmet, async (give) => {
    const tasks = SIDES.map((side) => ({ store: layout.store, side }));
    await Promise.all(tasks.map((task) => inThread({ task, limits, give })));
  });
}

/** Stores the parts as they are given; if they cannot all be had, what was there before stays. */
async function storeParts(
  store: Store,
  unmet: readonly UnmetDecision[],
  work: (give: Give) => Promise<void>,
): Promise<void> {
  const parts = new Parts<ResolutionPart>();
  void parts.give({ unmet });
  work((part) => parts.give(part)).then(
    () => parts.end(),
    (error: unknown) => parts.fail(error),
  );
  await store.putResolutionParts(parts);
}

async function oneByOne(store: Store, give: Give): Promise<void> {
  for (const side of SIDES) await resolveSide(store, side, give);
}

interface InThread {
  readonly task: ResolveTask;
  readonly limits: ResourceLimits;
  readonly give: Give;
}

/** A thread that fails fails the resolution: what the store had before stays, and the next import resolves again. */
function inThread({ task, limits, give }: InThread): Promise<void> {
  return new Promise((done, fail) => {
    const thread = new Worker(ENTRY, { workerData: task, resourceLimits: limits });
    thread.on('message', (part: ResolutionPart) => {
      void give(part).then(() => thread.postMessage('taken'));
    });
    thread.on('error', fail);
    thread.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`The thread that resolves ${task.side} ended with ${code}.`));
    });
  });
}

/**
 * A side takes less than 5 KB for each paper at most, besides the authority. A heap with a limit not far from what it needs is collected before
 * it is twice as large.
 */
function limitsFor(held: number): ResourceLimits {
  return { maxOldGenerationSizeMb: 96 + held / 250, maxYoungGenerationSizeMb: 24 };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
