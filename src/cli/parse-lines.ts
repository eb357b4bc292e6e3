import { isUtf8 } from 'node:buffer';
import { parseText } from '../archive/parse.ts';
import { DONE, printLine, REFUSED, say } from './output.ts';
import { readingRow } from './reading-row.ts';

/** A line asked: its number, and the text it carries under an id of the asker's. */
interface Asked {
  readonly id: string | number;
  readonly input: string;
}

/**
 * Answers each line `{"id","input"}` with one line. A line that cannot be read is a notice with its number on stderr, and the rest goes
 * on; the code says whether there was one.
 */
export async function parseLines(lines: AsyncIterable<Buffer>): Promise<number> {
  let number = 0;
  let code: number = DONE;
  for await (const line of linesOf(lines)) {
    number += 1;
    const asked = askedOf(line);
    if (asked === undefined) continue;
    const refusal = typeof asked === 'string' ? asked : await answer(asked);
    if (refusal === undefined) continue;
    code = REFUSED;
    say(`error line ${number}: ${refusal}`);
  }
  return code;
}

/** Prints what the text says. Returns why nothing could be read from it; the line with nothing in it is printed all the same. */
async function answer({ id, input }: Asked): Promise<string | undefined> {
  const { papers, notices } = await parseText(`${id}.txt`, Buffer.from(input));
  await printLine({ id, ...readingRow(papers[0]) });
  return papers.length > 0 ? undefined : (notices[0]?.message ?? 'There is no paper in this.');
}

const FORM = 'it is not JSON of the form {"id": "...", "input": "..."}.';

/** What a line asks, why that cannot be told, or nothing where it is blank. */
function askedOf(line: Buffer): Asked | string | undefined {
  if (!isUtf8(line)) return 'its bytes are not valid UTF-8.';
  const words = line.toString('utf8').replace(/^\uFEFF/, '');
  if (words.trim() === '') return undefined;
  const value = parsed(words);
  const { id, input } = { id: undefined, input: undefined, ...value };
  const isNamed = typeof id === 'string' || typeof id === 'number';
  return isNamed && typeof input === 'string' ? { id, input } : FORM;
}

function parsed(words: string): object {
  try {
    const value: unknown = JSON.parse(words);
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

const LINE_END = 0x0a;

/** Lines as bytes, so that bytes which are no letters are seen and not replaced. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      yield Buffer.concat([...begun, chunk.subarray(start, end)]);
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
