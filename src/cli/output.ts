import { once } from 'node:events';

/** Ways a command can end. `REFUSED`: done, but documents were refused. `FAILED`: it could not do it. */
export const DONE = 0;
export const REFUSED = 1;
export const FAILED = 2;

/** Writes one value as indented JSON, for one answer. */
export async function printJson(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value, null, 2)}\n`);
}

/** Writes one value as a line, for many. */
export async function printLine(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value)}\n`);
}

/** Writes rows that are JSON already, a line each, in one writing. */
export async function printRows(rows: readonly string[]): Promise<void> {
  if (rows.length > 0) await print(`${rows.join('\n')}\n`);
}

/** Writes to stdout and waits while the reader of a pipe is slower than we are. */
export async function print(words: string): Promise<void> {
  if (!process.stdout.write(words)) await once(process.stdout, 'drain');
}

/** Words for people: on stderr, so that stdout stays fit for machines. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}
