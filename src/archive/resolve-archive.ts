import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';
import { PUBLIC } from '../model/reader.ts';
import { prepareMemory, type ResolutionPart } from '../store/prepared-resolution.ts';
import type { UnmetDecision } from '../resolution/resolution.ts';
import type { Store } from '../store/store.ts';
import { showCorrections, standingDecisions } from './corrections.ts';
import type { Target } from './import.ts';
import { Parts } from './parts.ts';
import { resolvedWith } from './read-with.ts';
import { resolveSides, SIDES } from './resolve-side.ts';
import type { Give, Side } from './resolve-side.ts';
import type { ResolveTask } from './resolve-worker.ts';
import { spareMemory } from './spare-memory.ts';

/** Compiled or not: the worker stands beside this file and has its ending. */
const ENTRY = new URL(`./resolve-worker${extname(import.meta.url)}`, import.meta.url);

/** Starting threads takes half a second; fewer papers than this are resolved sooner. */
const FEW = 1000;

export interface ResolveOptions {
  /** Whether threads resolve papers and persons side by side; by default where there are papers enough. */
  readonly threads?: boolean;
  /** Whether everything is resolved anew, also what the last resolution found out and nothing has changed since. */
  readonly anew?: boolean;
}

/**
 * Works out what every mention in the archive means, and stores it. It goes on from what the last resolution left, if that was made by the same
 * code; with or without that, with or without threads, it comes to the same.
 */
export async function resolveStore(
  target: Target,
  { threads, anew = false }: ResolveOptions = {},
): Promise<void> {
  // Lists and searches first: threads read what is stored.
  const unmet = await showCorrections(target.store, await standingDecisions(target.store));
  const { held } = await target.store.counts(PUBLIC);
  const goesOn = !anew && (await canGoOn(target.store));
  const first = firstPart(unmet, goesOn);
  if (!(threads ?? held > FEW)) {
    return storeParts(target.store, first, (give) => oneByOne(target.store, { goesOn, give }));
  }
  spareMemory();
  await withinLimits(held, (limitsOf) => sideBySide(target, { first, goesOn, limitsOf }));
}

const VERSION = 'version';

/** What stands before all other parts. */
export function firstPart(unmet: readonly UnmetDecision[], goesOn: boolean): ResolutionPart {
  return { unmet, othersStay: goesOn, memory: [prepareMemory(VERSION, resolvedWith())] };
}

/** Whether the last resolution was made by the same code, so that another can go on from it. */
export async function canGoOn(store: Store): Promise<boolean> {
  const stored = await store.past();
  return stored.memory(VERSION).get('') === resolvedWith();
}

interface SideBySide {
  readonly first: ResolutionPart;
  readonly goesOn: boolean;
  readonly limitsOf: LimitsOf;
}

/** How much memory a thread may take, by what it resolves. */
type LimitsOf = (sides: readonly Side[]) => ResourceLimits;

function sideBySide(
  { store, layout }: Target,
  { first, goesOn, limitsOf }: SideBySide,
): Promise<void> {
  return storeParts(store, first, async (give) => {
    // What is left to do where little changed is mostly to read the papers: once is enough.
    const threads = goesOn ? [SIDES] : SIDES.map((side) => [side]);
    const tasks = threads.map((sides) => ({ store: layout.store, sides, goesOn }));
    await Promise.all(tasks.map((task) => inThread({ task, limits: limitsOf(task.sides), give })));
  });
}

/** Stores the parts as they are given; if they cannot all be had, what was there before stays. */
async function storeParts(
  store: Store,
  first: ResolutionPart,
  work: (give: Give) => Promise<void>,
): Promise<void> {
  const parts = new Parts<ResolutionPart>();
  void parts.give(first);
  work((part) => parts.give(part)).then(
    () => parts.end(),
    (error: unknown) => parts.fail(error),
  );
  await store.putResolutionParts(parts);
}

export interface GoingOn extends Pick<ResolveOptions, 'threads'> {
  readonly signal: AbortSignal;
}

/**
 * Works out what is to be stored where one goes on from the last resolution, and stores nothing. Rejects where it is told to end, or what it
 * reads is changed under its hands.
 */
export async function goOnApart(
  { store, layout }: Target,
  { signal, threads }: GoingOn,
): Promise<readonly ResolutionPart[]> {
  let parts: ResolutionPart[] = [];
  const give: Give = async (part) => void parts.push(part);
  const { held } = await store.counts(PUBLIC);
  if (!(threads ?? held > FEW)) await oneByOne(store, { goesOn: true, give });
  else {
    const task: ResolveTask = { store: layout.store, sides: SIDES, goesOn: true };
    await withinLimits(held, (limitsOf) => {
      parts = [];
      return inThread({ task, limits: limitsOf(SIDES), give, signal });
    });
  }
  return parts;
}

async function oneByOne(
  store: Store,
  { goesOn, give }: { readonly goesOn: boolean; readonly give: Give },
): Promise<void> {
  // Read before anything is written: what the first side stores must not count as what was there.
  const past = goesOn ? await store.past() : undefined;
  await resolveSides(store, { sides: SIDES, past }, give);
}

interface InThread {
  readonly task: ResolveTask;
  readonly limits: ResourceLimits;
  readonly give: Give;
  readonly signal?: AbortSignal;
}

async function withinLimits(
  held: number,
  work: (limitsOf: LimitsOf) => Promise<void>,
): Promise<void> {
  try {
    await work((sides) => limitsFor(sides, held));
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
    // Papers that mention far more than usual: without a limit of its own a thread may take what the machine has.
    await work(() => ({}));
  }
}

/** A thread that fails fails the resolution: what the store had before stays, and the next import resolves again. */
function inThread({ task, limits, give, signal }: InThread): Promise<void> {
  return new Promise((done, fail) => {
    signal?.throwIfAborted();
    const thread = new Worker(ENTRY, { workerData: task, resourceLimits: limits });
    const stop = (): void => void thread.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    thread.on('message', (part: ResolutionPart) => {
      void give(part).then(() => thread.postMessage('taken'));
    });
    thread.on('error', fail);
    thread.on('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      if (code === 0) done();
      else
        fail(new Error(`The thread that resolves ${task.sides.join(' and ')} ended with ${code}.`));
    });
  });
}

/**
 * A heap with a limit is collected before it is twice as large as what it needs, but one that is nearly full is collected over and over: with 20 MB to
 * spare that took a third of the processor time of resolving. Links take most (25,000 papers that are cited and 63,000 links of 23,000 papers:
 * 170 MB, with the authority), names a third less, both in one thread less than twice as much.
 */
function limitsFor(sides: readonly Side[], held: number): ResourceLimits {
  const each = sides.includes('papers') ? held / 190 : held / 300;
  const room = sides.length > 1 ? 2 * each : each;
  return { maxOldGenerationSizeMb: 95 + room, maxYoungGenerationSizeMb: 16 };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
