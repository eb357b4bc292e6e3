import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back to the system what the engine keeps for later: rows that went through this thread, heaps of threads that have ended. It would do so by itself,
 * but only when it has nothing else to do. Takes some hundredths of a second; for the moment between two kinds of work that both take much.
 */
export function spareMemory(): void {
  // The engine hands out its collector only where it was told to; no other way to ask for it is open to a running program.
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect !== 'function') return;
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
