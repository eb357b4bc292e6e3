import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SourcePlace } from '../sources/place.ts';
import { failureNotice } from './read-place.ts';
import type { ReadingContext, ReadOutcome } from './read-place.ts';

/** Compiled or not: the worker stands beside this file and has its ending. */
const ENTRY = new URL(`./read-worker${extname(import.meta.url)}`, import.meta.url);

interface Job {
  readonly place: SourcePlace;
  readonly finish: (outcome: ReadOutcome) => void;
}

/** Threads that read sources. A thread that dies takes one source with it, not the import. */
export class ReadPool {
  readonly #context: ReadingContext;
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  readonly #threads = new Set<Worker>();
  readonly #running = new Map<Worker, Job>();
  readonly #most: number;
  #closed = false;

  constructor(context: ReadingContext, threads = availableParallelism()) {
    this.#context = context;
    this.#most = Math.max(1, threads);
  }

  /** How many places it reads at once. */
  get size(): number {
    return this.#most;
  }

  /** Reads one place; waits its turn. Never rejects. */
  read(place: SourcePlace): Promise<ReadOutcome> {
    return new Promise((finish) => {
      this.#waiting.push({ place, finish });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#closed) return;
    const thread = this.#idle.pop() ?? this.#start();
    const job = thread && this.#waiting.shift();
    if (thread && job) this.#run(thread, job);
  }

  #start(): Worker | undefined {
    if (this.#threads.size >= this.#most) return undefined;
    const thread = new Worker(ENTRY, { workerData: this.#context, resourceLimits: LIMITS });
    this.#threads.add(thread);
    thread.on('message', (outcome: ReadOutcome) => {
      this.#idle.push(thread);
      this.#finish(thread, () => outcome);
    });
    thread.on('error', (error) => {
      this.#threads.delete(thread);
      this.#finish(thread, ({ place }) => ({
        kind: 'refused',
        notices: [failureNotice(place.name, error)],
      }));
    });
    return thread;
  }

  #run(thread: Worker, job: Job): void {
    this.#running.set(thread, job);
    thread.postMessage(job.place, []);
  }

  #finish(thread: Worker, outcomeOf: (job: Job) => ReadOutcome): void {
    const job = this.#running.get(thread);
    this.#running.delete(thread);
    if (job) job.finish(outcomeOf(job));
    this.#next();
  }
}

/** A small young generation: papers live as long as their source is read, and copying them twice costs more than collecting. */
const LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 };
