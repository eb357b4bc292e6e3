import { closeSync, openSync, utimesSync, watch } from 'node:fs';

/**
 * How processes wake each other without asking again and again: whoever changes the queue touches a file, and whoever waits for work watches
 * it. A ring that nobody hears is no loss: what there is to do stands in the queue.
 */
export function ringBell(path: string): void {
  makeBell(path);
  const now = new Date();
  utimesSync(path, now, now);
}

/** Calls back at each ring, until it is closed. */
export function listenToBell(path: string, onRing: () => void): { close(): void } {
  makeBell(path);
  return watch(path, onRing);
}

function makeBell(path: string): void {
  closeSync(openSync(path, 'a'));
}
