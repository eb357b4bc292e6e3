import type { IncomingMessage, ServerResponse } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { giveBack } from '../model/give-back.ts';

/** A request as it goes to a thread that draws pages. */
export interface DrawingCall {
  readonly id: number;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** What comes back: an answer whole, ready to send. */
export interface Drawn {
  readonly id: number;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** The call could not be carried out; the thread lives on. */
export interface NotDrawn {
  readonly id: number;
  readonly error: unknown;
}

/** Node 24 calls its SQLite experimental in every thread anew. */
const QUIET = [...process.execArgv, '--disable-warning=ExperimentalWarning'];

/** Megabytes for what lives as long as a page is drawn: with less of it, much of that is copied before it is thrown away. */
const YOUNG = 64;

/**
 * For threads that start from now on. When a thread has had nothing to do for eight seconds V8 would shrink what it holds: that it grows
 * again falls to the next readers, of whose searches a few then take 50 to 100 ms (decision 23).
 */
const KEEPS_ITS_MEMORY = '--no-memory-reducer';

export interface DrawingOptions {
  /** The module that a thread runs. */
  readonly entry: URL;
  readonly threads: number;
  /** What each thread is given at its start. */
  readonly given: unknown;
}

/**
 * Threads that load and draw whole pages, each with its own eyes on the store: one slow search keeps nobody else waiting, and every
 * core draws. The thread that asks them only listens and sends.
 */
export class DrawingThreads {
  readonly #threads: readonly DrawingThread[];

  constructor({ entry, threads, given }: DrawingOptions) {
    setFlagsFromString(KEEPS_ITS_MEMORY);
    this.#threads = Array.from({ length: threads }, () => new DrawingThread(entry, given));
  }

  draw(call: Omit<DrawingCall, 'id'>): Promise<Drawn> {
    const least = this.#threads.reduce((one, other) => (other.waiting < one.waiting ? other : one));
    return least.draw(call);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

interface Waiting {
  readonly resolve: (drawn: Drawn) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread and the pages it still owes. If it dies they fail, and the next call starts another. */
class DrawingThread {
  readonly #entry: URL;
  readonly #given: unknown;
  readonly #calls = new Map<number, Waiting>();
  #thread: Worker | undefined;
  #next = 0;

  constructor(entry: URL, given: unknown) {
    this.#entry = entry;
    this.#given = given;
    // It is ready before the first reader comes.
    this.#running();
  }

  get waiting(): number {
    return this.#calls.size;
  }

  draw(call: Omit<DrawingCall, 'id'>): Promise<Drawn> {
    const id = (this.#next += 1);
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject });
      this.#running().postMessage({ ...call, id } satisfies DrawingCall);
    });
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
    this.#fail(new Error('the site was closed'));
  }

  #running(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(this.#entry, {
      workerData: this.#given,
      execArgv: QUIET,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    thread.on('message', (answer: Drawn | NotDrawn) => this.#settle(answer));
    const died = (error: unknown): void => {
      if (this.#thread !== thread) return;
      this.#thread = undefined;
      this.#fail(error);
    };
    thread.on('error', died);
    thread.on('exit', (code) => died(new Error(`a thread that draws pages ended with ${code}`)));
    thread.unref();
    this.#thread = thread;
    return thread;
  }

  #settle(answer: Drawn | NotDrawn): void {
    const call = this.#calls.get(answer.id);
    this.#calls.delete(answer.id);
    if ('error' in answer) call?.reject(answer.error);
    else call?.resolve(answer);
  }

  #fail(error: unknown): void {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const { reject } of calls) reject(error);
  }
}

/** A request of Node as a call; undefined where its address cannot be read. */
export function callOf(request: IncomingMessage): Omit<DrawingCall, 'id'> | undefined {
  const { method = 'GET', url = '/', headers } = request;
  const whole = URL.parse(url, `http://${headers.host ?? 'localhost'}`);
  if (whole === null) return undefined;
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, [value].flat().join(', ')]],
  );
  return { method, url: whole.href, headers: given };
}

/** Sends a drawn page. Its bytes are empty when they have gone. */
export function send(response: ServerResponse, { status, headers, body }: Drawn): void {
  for (const [name, value] of headers) response.appendHeader(name, value);
  if (status !== 304) response.setHeader('Content-Length', body.byteLength);
  response.once('close', () => giveBack(body.buffer));
  response.writeHead(status).end(body);
}
