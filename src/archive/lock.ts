import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { ArchiveError } from './errors.ts';

/** Who is writing to an archive. */
export interface Writer {
  readonly task: string;
  readonly process: number;
  readonly since: string;
}

/** Gives the archive free for the next writer. */
export type Release = () => void;

/**
 * Makes this process the only writer of an archive. The lock is the one that the system keeps on an open file (taken through SQLite,
 * the only way Node has to it), so it is gone when its process is, even after kill -9: there are no stale locks. The file beside it
 * only tells others whom they wait for.
 */
export function lockArchive(path: string, writer: Writer): Release {
  const holder = `${path}.json`;
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (!isBusy(error)) throw error;
    throw new ArchiveError(`${describeHolder(holder)} Wait until it has ended, then try again.`);
  }
  writeFileSync(holder, JSON.stringify(writer));
  return () => {
    rmSync(holder, { force: true });
    db.close();
  };
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function describeHolder(path: string): string {
  // The holder may have ended between our two looks.
  if (!existsSync(path)) return 'Another process is writing to this archive.';
  const { task, process, since } = JSON.parse(readFileSync(path, 'utf8')) as Writer;
  return `This archive is being written to: ${task}, process ${process}, since ${since}.`;
}
