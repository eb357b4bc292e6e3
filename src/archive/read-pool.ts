import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FoundFile } from '../sources/walk.ts';
import { exhausted, watchThread } from './watch-thread.ts';
import { failureNotice } from './read-place.ts';
import type { ReadingContext, ReadOutcome } from './read-place.ts';
import type { Answer, Request } from './read-worker.ts';

/** Compiled or not: the worker stands beside this file and has its ending. */
const ENTRY = new URL(`./read-worker${extname(import.meta.url)}`, import.meta.url);

/** A heap with a near limit is collected early: two threads would otherwise keep half a gigabyte of garbage. */
const LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };

/** Threads that read sources. A thread that dies takes one file with it, not the import. */
export class ReadPool {
  readonly #context: ReadingContext;
  readonly #waiting: ((thread: Worker) => void)[] = [];
  readonly #idle: Worker[] = [];
  readonly #threads = new Set<Worker>();
  readonly #most: number;

  constructor(context: ReadingContext, threads = availableParallelism()) {
    this.#context = context;
    this.#most = Math.max(1, threads);
  }

  /** How many files it reads at once. */
  get size(): number {
    return this.#most;
  }

  /** Reads one file and yields what came of it; begins when first asked, and waits its turn. */
  async *read(found: FoundFile): AsyncGenerator<ReadOutcome> {
    const thread = await this.#thread();
    let reply = await ask(thread, { request: { kind: 'read', found }, found });
    while (!reply.last) {
      if (reply.outcome) yield reply.outcome;
      reply = await ask(thread, { request: { kind: 'next' }, found });
    }
    this.#release(thread, reply);
    if (reply.outcome) yield reply.outcome;
  }

  /** Ends the threads. Files that wait for one wait for ever: a thread begun for them would keep the whole program running. */
  async close(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #thread(): Promise<Worker> {
    const thread =
      this.#idle.pop() ?? (this.#threads.size < this.#most ? this.#start() : undefined);
    if (thread) return Promise.resolve(thread);
    return new Promise((give) => this.#waiting.push(give));
  }

  #start(): Worker {
    const thread = new Worker(ENTRY, { workerData: this.#context, resourceLimits: LIMITS });
    this.#threads.add(thread);
    return thread;
  }

  /** Hands the thread to whoever waits longest; one that died is replaced. */
  #release(thread: Worker, { dead }: Reply): void {
    if (dead) this.#threads.delete(thread);
    const next = this.#waiting.shift();
    if (next) next(dead ? this.#start() : thread);
    else if (!dead) this.#idle.push(thread);
  }
}

interface Reply extends Answer {
  readonly dead: boolean;
}

/** Asks a thread and waits for its answer, or for its end. Never rejects. */
function ask(
  thread: Worker,
  { request, found }: { readonly request: Request; readonly found: FoundFile },
): Promise<Reply> {
  return new Promise((answered) => {
    const settle = (reply: Reply): void => {
      clearInterval(watch);
      thread.off('message', onAnswer).off('error', onError).off('exit', onExit);
      answered(reply);
    };
    const onAnswer = (answer: Answer): void => settle({ ...answer, dead: false });
    const onError = (error: unknown): void =>
      settle({
        outcome: { kind: 'refused', notices: [failureNotice(found.name, error)] },
        last: true,
        dead: true,
      });
    const onExit = (): void => settle({ last: true, dead: true });
    const watch = watchThread(thread, (limit) => {
      settle({
        outcome: { kind: 'refused', notices: [exhausted(found.name, limit)] },
        last: true,
        dead: true,
      });
      void thread.terminate();
    });
    thread.on('message', onAnswer).on('error', onError).on('exit', onExit);
    thread.postMessage(request);
  });
}
