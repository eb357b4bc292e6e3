import { existsSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ArchiveError } from './errors.ts';

/** Who is writing to an archive. */
export interface Writer {
  readonly task: string;
  readonly process: number;
  readonly since: string;
  /** It will soon be done, and whoever comes next had better wait than give up. */
  readonly isBrief?: boolean;
}

/** Gives the archive free for the next writer. */
export type Release = () => void;

/**
 * Makes this process the only writer of an archive. The lock is the one that the system keeps on an open file (taken through SQLite,
 * the only way Node has to it), so it is gone when its process is, even after kill -9: there are no stale locks. The file beside it
 * only tells others whom they wait for.
 */
export function lockArchive(path: string, writer: Writer): Release {
  const release = tryLock(path, writer);
  if (release) return release;
  throw new ArchiveError(`${describe(holderOf(path))} Wait until it has ended, then try again.`);
}

/** How long to wait for the lock: milliseconds for a holder that is brief, and `always` for whoever it is. */
export interface Patience {
  readonly patience: number | 'always';
  readonly signal?: AbortSignal;
}

/** The same, in turn with others who write: it waits for one who is soon done, and fails as `lockArchive` does where another is not. */
export async function takeTurn(
  path: string,
  writer: Writer,
  { patience, signal }: Patience,
): Promise<Release> {
  const end = performance.now() + (patience === 'always' ? Infinity : patience);
  for (;;) {
    signal?.throwIfAborted();
    const release = tryLock(path, writer);
    if (release) return release;
    const holder = holderOf(path);
    // Without a name beside the lock the holder has just come, or is about to go.
    const isWorthWaiting = patience === 'always' || holder === undefined || holder.isBrief === true;
    if (!isWorthWaiting || performance.now() > end) return lockArchive(path, writer);
    await changed(holderPath(path), signal);
  }
}

/** Where watching fails to tell, as on a file system of another machine, it looks again after so long. */
const LOOK_AGAIN = 2000;
/** Between the name of a holder and its lock lies a moment. */
const MOMENT = 50;

/** Fulfilled when a file has come or gone, and at the latest after a while. */
function changed(path: string, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done) => {
    const finish = (): void => {
      clearTimeout(timer);
      watcher.close();
      signal?.removeEventListener('abort', finish);
      done();
    };
    const timer = setTimeout(finish, existsSync(path) ? LOOK_AGAIN : MOMENT);
    const watcher = watch(dirname(path), (_, name) => {
      if (name === basename(path)) finish();
    });
    watcher.on('error', finish);
    signal?.addEventListener('abort', finish);
  });
}

function tryLock(path: string, writer: Writer): Release | undefined {
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (!isBusy(error)) throw error;
    return undefined;
  }
  writeFileSync(holderPath(path), JSON.stringify(writer));
  return () => {
    // First the name, which would else be that of the next holder; who sees it go may have to wait a moment more.
    rmSync(holderPath(path), { force: true });
    db.close();
  };
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

const holderPath = (path: string): string => `${path}.json`;

/** Who holds it; undefined where that is not (or not any more, not yet wholly) written down. */
function holderOf(path: string): Writer | undefined {
  try {
    return JSON.parse(readFileSync(holderPath(path), 'utf8')) as Writer;
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isGone || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function describe(holder: Writer | undefined): string {
  if (holder === undefined) return 'Another process is writing to this archive.';
  const { task, process, since } = holder;
  return `This archive is being written to: ${task}, process ${process}, since ${since}.`;
}
