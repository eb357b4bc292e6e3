import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { exportCommand } from './export.ts';
import { failureInWords } from './failure.ts';
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
  say(failureInWords(error));
  return FAILED;
}
