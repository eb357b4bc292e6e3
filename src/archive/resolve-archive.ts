import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';
import type { ResolutionPart } from '../store/prepared-resolution.ts';
import type { Store } from '../store/store.ts';
import { showCorrections, standingDecisions } from './corrections.ts';
import type { Target } from './import.ts';
import { Parts } from './parts.ts';
import { resolveSide, SIDES } from './resolve-side.ts';
import type { ResolveTask } from './resolve-worker.ts';

/** Compiled or not: the worker stands beside this file and has its ending. */
const ENTRY = new URL(`./resolve-worker${extname(import.meta.url)}`, import.meta.url);

/** Starting threads takes half a second; what came from fewer megabytes than this is resolved sooner. */
const FEW = 10;

export interface ResolveOptions {
  /** Whether threads resolve papers and persons side by side; by default where there are papers enough. */
  readonly threads?: boolean;
}

/** Works out what every mention in the archive means, and stores it. With or without threads it is the same. */
export async function resolveStore(
  { store, layout }: Target,
  { threads }: ResolveOptions = {},
): Promise<void> {
  // Lists and searches first: threads read what is stored.
  const absent = await showCorrections(store, await standingDecisions(store));
  const parts = new Parts<ResolutionPart>();
  const give = (part: ResolutionPart): void => parts.give(part);
  give({ unmet: absent });
  const megabytes = await megabytesOf(store);
  const sides =
    (threads ?? megabytes > FEW)
      ? Promise.all(
          SIDES.map((side) => inThread({ task: { store: layout.store, side }, megabytes, give })),
        )
      : oneByOne(store, give);
  sides.then(
    () => parts.end(),
    (error: unknown) => parts.fail(error),
  );
  await store.putResolutionParts(parts);
}

type Give = (part: ResolutionPart) => void;

async function oneByOne(store: Store, give: Give): Promise<void> {
  for (const side of SIDES) await resolveSide(store, side, give);
}

async function megabytesOf(store: Store): Promise<number> {
  const sources = await store.sources();
  return sources.reduce((sum, { size }) => sum + size, 0) / 1e6;
}

interface InThread {
  readonly task: ResolveTask;
  readonly megabytes: number;
  readonly give: Give;
}

/** A thread that fails fails the resolution: what the store had before stays, and the next import resolves again. */
function inThread({ task, megabytes, give }: InThread): Promise<void> {
  return new Promise((done, fail) => {
    const thread = new Worker(ENTRY, { workerData: task, resourceLimits: limits(megabytes) });
    thread.on('message', give);
    thread.on('error', fail);
    thread.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`The thread that resolves ${task.side} ended with ${code}.`));
    });
  });
}

/**
 * A side takes about as much memory as the sources are large. A heap with a limit not far from what it needs is collected before it is
 * twice as large.
 */
function limits(megabytes: number): ResourceLimits {
  return {
    maxOldGenerationSizeMb: Number(process.env.OLD ?? 256) + megabytes,
    maxYoungGenerationSizeMb: 24,
  };
}
