import type { Worker } from 'node:worker_threads';
import type { Notice } from '../model/notices.ts';

/** What one file may take in a thread that reads it. The largest printed volumes take seconds, and some hundred megabytes. */
export const THREAD_LIMITS = {
  /** Bytes outside the heap, which has a limit of its own: pictures and unpacked streams. */
  memory: 1024 * 1024 * 1024,
  milliseconds: 600_000,
} as const;

export type Exhausted = 'memory' | 'time';

const EVERY = 250;

/**
 * Watches a thread that reads a file, until the interval is cleared. What unpacks without end cannot be stopped from within: the readers' limits hold
 * for what they count, this one for all else.
 */
export function watchThread(
  thread: Worker,
  stop: (limit: Exhausted) => void,
  limits:
    typeof THREAD_LIMITS | Readonly<Record<keyof typeof THREAD_LIMITS, number>> = THREAD_LIMITS,
): NodeJS.Timeout {
  const start = performance.now();
  let asking = false;
  const look = async (): Promise<void> => {
    if (performance.now() - start > limits.milliseconds) return stop('time');
    if (asking) return;
    asking = true;
    const outside = await outsideHeap(thread);
    asking = false;
    if (outside > limits.memory) stop('memory');
  };
  const timer = setInterval(() => void look(), EVERY);
  timer.unref();
  return timer;
}

/** Nought for a thread that has ended. */
async function outsideHeap(thread: Worker): Promise<number> {
  try {
    return (await thread.getHeapStatistics()).external_memory;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_NOT_RUNNING')
      return 0;
    throw error;
  }
}

/** Says that a file was given up. */
export function exhausted(source: string, limit: Exhausted): Notice {
  const what =
    limit === 'memory'
      ? 'Reading the file took more than 1 GB of memory'
      : 'Reading the file took more than 10 minutes';
  const message = `${what}; it was stopped, and nothing of it was stored. The file may be made to do harm; if it is what it should be, divide it.`;
  return { code: 'too-costly', severity: 'error', message, source, place: {} };
}
