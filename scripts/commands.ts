import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

const bin = resolve(root, 'node_modules/.bin');

/** Runs a program in the project's folder with the project's own tools first on PATH; answers its exit code. */
export function run(
  program: string,
  args: readonly string[],
  options: SpawnSyncOptions = {},
): number {
  const env = { ...process.env, ...options.env, PATH: `${bin}${delimiter}${process.env['PATH']}` };
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options, env });
  if (done.error) {
    process.stderr.write(`${program} could not be run: ${done.error.message}\n`);
    return 127;
  }
  return done.status ?? 1;
}

/** True when the program exists and exits 0. Prints nothing. */
export function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
