import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PageImage } from '../../model/scans.ts';
import type { PlateFailure } from './plate-failure.ts';

/** A page to decode, and where the picture of it goes. */
export interface PlateOrder {
  readonly image: PageImage;
  /** Path of the kept file. */
  readonly source: string;
  readonly to: string;
  /** How often the page is halved. */
  readonly halved: number;
}

export type PlateAnswer = Partial<PlateFailure>;

/** Compiled or not: the worker stands beside this file and has its ending. */
const ENTRY = new URL(`./plate-worker${extname(import.meta.url)}`, import.meta.url);

/** A page that takes longer is given up. */
const LONGEST = 60_000;
/** The thread holds a decoder and the last file; unused so long, it ends. */
const IDLE = 30_000;

/**
 * Decodes pages of PDF, JPEG 2000 and HEIC files in a thread of its own, one after the other. A page that takes too long, or brings the
 * thread down, fails alone.
 */
export class PlateMaker {
  #thread: Worker | undefined;
  #last: Promise<void> = Promise.resolve();
  #idle: ReturnType<typeof setTimeout> | undefined;

  make(order: PlateOrder): Promise<void> {
    const made = this.#last.then(() => this.#make(order));
    this.#last = made.catch(() => undefined);
    return made;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  async #make(order: PlateOrder): Promise<void> {
    clearTimeout(this.#idle);
    const thread = (this.#thread ??= started());
    try {
      await answered(thread, order);
    } catch (error) {
      if (!(error instanceof PageFailed)) await this.close();
      throw error;
    }
    this.#idle = setTimeout(() => void this.close(), IDLE);
    this.#idle.unref();
  }
}

/** The page cannot be decoded; the thread can go on. */
class PageFailed extends Error {}

function started(): Worker {
  const thread = new Worker(ENTRY, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
  thread.unref();
  return thread;
}

function answered(thread: Worker, order: PlateOrder): Promise<void> {
  return new Promise((done, failed) => {
    const settle = (end: () => void): void => {
      clearTimeout(slow);
      thread.off('message', onAnswer).off('error', onError).off('exit', onExit);
      end();
    };
    const onAnswer = ({ failure, isBroken = false }: PlateAnswer): void =>
      settle(() => {
        if (failure === undefined) done();
        else failed(isBroken ? new Error(failure) : new PageFailed(failure));
      });
    const onError = (error: Error): void => settle(() => failed(error));
    const onExit = (): void => settle(() => failed(new Error('the drawing thread ended')));
    const slow = setTimeout(() => onError(new Error('it takes too long')), LONGEST);
    thread.on('message', onAnswer).on('error', onError).on('exit', onExit);
    thread.postMessage(order);
  });
}
