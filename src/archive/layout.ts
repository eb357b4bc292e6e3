import { join, resolve } from 'node:path';
import type { SourceId } from '../model/ids.ts';

/** Where things lie in an archive's folder. */
export interface Layout {
  readonly folder: string;
  readonly store: string;
  readonly sources: string;
  /** Held by whoever writes. */
  readonly lock: string;
  /** Held by the one worker. */
  readonly workerLock: string;
  /** Touched when there is something new for the worker. */
  readonly bell: string;
  /** What was made from the sources and is dear enough to be kept: what OCR read on each page. */
  readonly derived: string;
  /** Drawn parts of page pictures, and pages decoded for drawing. What lies there can be made again. */
  readonly tiles: string;
  readonly plates: string;
}

export function layoutOf(folder: string): Layout {
  const root = resolve(folder);
  return {
    folder: root,
    store: join(root, 'store.sqlite'),
    sources: join(root, 'sources'),
    lock: join(root, 'writer.lock'),
    workerLock: join(root, 'worker.lock'),
    bell: join(root, 'jobs.bell'),
    derived: join(root, 'derived'),
    tiles: join(root, 'cache', 'tiles'),
    plates: join(root, 'cache', 'plates'),
  };
}

/** A source lies under its own checksum: `sources/ab/ab34...`. */
export function sourcePath(layout: Layout, id: SourceId): string {
  return join(layout.sources, id.slice(0, 2), id);
}
