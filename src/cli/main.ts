import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { knewCommand } from './knew.ts';
import { desiderataCommand, findingsCommand, peopleCommand, requestsCommand } from './lists.ts';
import { jobsCommand, recogniseCommand } from './jobs.ts';
import { FAILED, say } from './output.ts';
import { parseCommand } from './parse.ts';
import {
  apartCommand,
  correctCommand,
  correctWordsCommand,
  findingCommand,
  linkCommand,
  mergeCommand,
  resolveCommand,
  revisionsCommand,
  splitCommand,
  withdrawCommand,
} from './revise.ts';
import { seriesCommand } from './series.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show.ts';
import { workerCommand } from './worker.ts';
import { backupCommand, reindexCommand, restoreCommand, verifyCommand } from './upkeep.ts';

const COMMANDS: readonly (() => Command)[] = [
  importCommand,
  serveCommand,
  searchCommand,
  showCommand,
  parseCommand,
  exportCommand,
  desiderataCommand,
  seriesCommand,
  peopleCommand,
  findingsCommand,
  knewCommand,
  requestsCommand,
  findingCommand,
  linkCommand,
  correctCommand,
  correctWordsCommand,
  mergeCommand,
  apartCommand,
  splitCommand,
  withdrawCommand,
  revisionsCommand,
  resolveCommand,
  workerCommand,
  jobsCommand,
  recogniseCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  reindexCommand,
];

/** Runs the command line. Sets the exit code; never throws. */
export async function main(args: readonly string[]): Promise<void> {
  const program = new Command('chancery')
    .description('An archive for diplomatic cables.')
    .version(version(), '-V, --version', 'print which Chancery this is')
    .exitOverride();
  for (const command of COMMANDS) program.addCommand(command().exitOverride());
  // `chancery search ... | head` closes the pipe; that is no mistake of anyone.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

/** Says what went wrong. What the user can mend is one message; a bug of ours comes with its stack. */
function report(error: unknown): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : FAILED;
  say(messageOf(error));
  return FAILED;
}

const MENDABLE = new Set(['ArchiveError', 'NewerStoreError']);

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (MENDABLE.has(error.name)) return `chancery: ${error.message}`;
  if ('code' in error && typeof error.code === 'string' && 'path' in error) {
    return `chancery: ${fileProblem(error.code)}: ${String(error.path)}`;
  }
  return `chancery failed; please report this:\n${error.stack ?? error.message}`;
}

function fileProblem(code: string): string {
  if (code === 'ENOENT') return 'there is no such file or folder; check the path';
  if (code === 'EACCES' || code === 'EPERM') return 'you may not open this; check its permissions';
  if (code === 'EISDIR') return 'this is a folder, and a file is needed';
  if (code === 'ENOSPC') return 'the disk is full; make room and run the same command again';
  return `this cannot be opened (${code})`;
}
