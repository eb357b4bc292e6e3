import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { join } from 'node:path';

/** A task cannot run without its file; other tasks can. */
export class MissingTaskFile extends Error {}

/** The path of a task's file, plain or packed. */
function taskFile(folder: string, name: string): string {
  const plain = join(folder, `${name}.jsonl`);
  const found = [plain, `${plain}.gz`].find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new MissingTaskFile(`there is no ${name}.jsonl or ${name}.jsonl.gz in ${folder}`);
}

/** Rows of `<task>.jsonl` or `<task>.jsonl.gz` in a folder, one at a time. */
export async function* rowsOf(folder: string, name: string): AsyncGenerator {
  const path = taskFile(folder, name);
  const bytes = createReadStream(path);
  const lines = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  for await (const line of createInterface({ input: lines, crlfDelay: Infinity })) {
    if (line.trim() !== '') yield JSON.parse(line);
  }
}
