import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { join } from 'node:path';

/** A task cannot run without its file; other tasks can. */
export class MissingTaskFile extends Error {}

/** Rows of `<task>.jsonl` or `<task>.jsonl.gz` in a folder, one at a time. */
export async function* rowsOf(folder: string, name: string): AsyncGenerator {
  const plain = join(folder, `${name}.jsonl`);
  const packed = `${plain}.gz`;
  if (!existsSync(plain) && !existsSync(packed)) {
    throw new MissingTaskFile(`there is no ${name}.jsonl or ${name}.jsonl.gz in ${folder}`);
  }
  const bytes = existsSync(plain)
    ? createReadStream(plain)
    : createReadStream(packed).pipe(createGunzip());
  for await (const line of createInterface({ input: bytes, crlfDelay: Infinity })) {
    if (line.trim() !== '') yield JSON.parse(line);
  }
}
