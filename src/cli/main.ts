import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { failureInWords } from './failure.ts';
import { FAILED, say } from './output.ts';
import { COMMANDS } from './commands.ts';

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
