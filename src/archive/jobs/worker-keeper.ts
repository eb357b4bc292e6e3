import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Compiled or not: the entry stands beside this file and has its ending. */
const ENTRY = new URL(`./worker-process${extname(import.meta.url)}`, import.meta.url);

export interface Keeping {
  /** Milliseconds until a worker that died is started again; twice as long after each further time. */
  readonly pause?: number;
  /** Told when it died. */
  readonly onDeath?: (how: string) => void;
}

/**
 * Keeps a worker in a process of its own for as long as this one lives. A picture that brings an image library down costs the worker one try at one
 * job, and nothing to who serves pages meanwhile.
 */
export class WorkerKeeper {
  readonly #folder: string;
  readonly #keeping: Keeping;
  #child: ChildProcess | undefined;
  #again: NodeJS.Timeout | undefined;
  #deaths = 0;
  #isClosed = false;

  constructor(folder: string, keeping: Keeping = {}) {
    this.#folder = folder;
    this.#keeping = keeping;
    this.#start();
  }

  get process(): number | undefined {
    return this.#child?.pid;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#again);
    const child = this.#child;
    if (child === undefined) return;
    const ended = once(child, 'exit');
    child.stdin?.end();
    const hurry = setTimeout(() => child.kill('SIGKILL'), LONGEST_END);
    await ended;
    clearTimeout(hurry);
  }

  #start(): void {
    const flags = ['--disable-warning=ExperimentalWarning', fileURLToPath(ENTRY), this.#folder];
    const child = spawn(process.execPath, flags, { stdio: ['pipe', 'ignore', 'inherit'] });
    this.#child = child;
    // That it has died is told by its exit.
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => this.#died(error.message));
    child.once('exit', (code, signal) => this.#died(signal ?? `code ${code}`));
  }

  #died(how: string): void {
    this.#child = undefined;
    if (this.#isClosed || this.#again) return;
    this.#keeping.onDeath?.(how);
    const pause = (this.#keeping.pause ?? PAUSE) * 2 ** Math.min(this.#deaths, MOST_DOUBLED);
    this.#deaths += 1;
    this.#again = setTimeout(() => {
      this.#again = undefined;
      this.#start();
    }, pause);
    this.#again.unref();
  }
}

const PAUSE = 2000;
const MOST_DOUBLED = 6;
/** A worker that is told to end gives its job back first. */
const LONGEST_END = 10_000;
