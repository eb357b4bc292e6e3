import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PUBLIC } from '../model/reader.ts';
import type { ResolutionPart } from '../store/prepared-resolution.ts';
import type { Store } from '../store/store.ts';
import type { Target } from './import.ts';
import { Parts } from './parts.ts';
import { resolveSide, SIDES } from './resolve-side.ts';
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
  { store, layout }: Target,
  { threads }: ResolveOptions = {},
): Promise<void> {
  const parts = new Parts<ResolutionPart>();
  const give = (part: ResolutionPart): void => parts.give(part);
  const sides = (threads ?? (await hasMany(store)))
    ? Promise.all(SIDES.map((side) => inThread({ store: layout.store, side }, give)))
    : oneByOne(store, give);
  sides.then(
    () => parts.end(),
    (error: unknown) => parts.fail(error),
  );
  await store.putResolutionParts(parts);
}

async function hasMany(store: Store): Promise<boolean> {
  const { held } = await store.counts(PUBLIC);
  return held > FEW;
}

type Give = (part: ResolutionPart) => void;

async function oneByOne(store: Store, give: Give): Promise<void> {
  for (const side of SIDES) await resolveSide(store, side, give);
}

/** A thread that fails fails the resolution: what the store had before stays, and the next import resolves again. */
function inThread(task: ResolveTask, give: Give): Promise<void> {
  return new Promise((done, fail) => {
    const thread = new Worker(ENTRY, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: Number(process.env.OLD ?? 256), maxYoungGenerationSizeMb: Number(process.env.YOUNG ?? 24) } });
    thread.on('message', give);
    thread.on('error', fail);
    thread.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`The thread that resolves ${task.side} ended with ${code}.`));
    });
  });
}
