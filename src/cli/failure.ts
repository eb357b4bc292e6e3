const MENDABLE = new Set(['ArchiveError', 'NewerStoreError']);

/** What went wrong, and what to do. What the user can mend is one message; a bug of ours comes with its stack. */
export function failureInWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (MENDABLE.has(error.name)) return `chancery: ${error.message}`;
  const problem = storeProblem(error) ?? fileProblem(error);
  if (problem !== undefined) return `chancery: ${problem}`;
  return `chancery failed; please report this:\n${error.stack ?? error.message}`;
}

const FULL = 'the disk is full; make room and run the same command again';
const DAMAGED =
  'the store of the archive is damaged (store.sqlite). Restore a backup with chancery restore, or import the files into a new archive';
const UNWRITABLE =
  'the archive cannot be written, which every command needs; check who may write its folder and store.sqlite, or copy it elsewhere';

/** By the primary result codes of SQLite (https://sqlite.org/rescode.html), the lowest byte of what it answers. */
const STORE_PROBLEMS: ReadonlyMap<number, string> = new Map([
  [5, 'another program is writing to the store; try again when it is done'],
  [8, UNWRITABLE],
  [10, 'the disk does not read or write the store of the archive; check the disk'],
  [11, DAMAGED],
  [13, FULL],
  [14, UNWRITABLE],
  [26, DAMAGED],
]);

function storeProblem(error: Error): string | undefined {
  if (!('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return STORE_PROBLEMS.get(error.errcode & 0xff);
}

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  EACCES: 'you may not open this; check its permissions',
  EPERM: 'you may not open this; check its permissions',
  EISDIR: 'this is a folder, and a file is needed',
  ENOTDIR: 'a part of this path is a file, and a folder is needed',
  EROFS: 'this disk can only be read',
};

function fileProblem(error: Error): string | undefined {
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  // A disk that is full says so when it is written to, and no longer knows of which file.
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return FULL;
  if (!('path' in error)) return undefined;
  const what = FILE_PROBLEMS[error.code] ?? `this cannot be opened (${error.code})`;
  return `${what}: ${String(error.path)}`;
}
