import { isUtf8 } from 'node:buffer';
import { accountsOf } from '../archive/parse.ts';
import { DONE, printRows, REFUSED, say } from './output.ts';
import { readingRow } from './reading-row.ts';

/** A line asked: its number, and the text it carries under an id of the asker's. */
interface Asked {
  readonly id: string | number;
  readonly input: string;
}

/**
 * Answers each line `{"id","input"}` with one line. A line that cannot be read is a notice with its number on stderr, and the rest goes
 * on; the code says whether there was one. What has come is answered before more is waited for, in one writing.
 */
export async function parseLines(chunks: AsyncIterable<Buffer>): Promise<number> {
  let number = 0;
  let code: number = DONE;
  for await (const lines of linesOf(chunks)) {
    const rows: string[] = [];
    for (const line of lines) {
      number += 1;
      const { row, refusal } = answerTo(askedOf(line));
      if (row !== undefined) rows.push(row);
      if (refusal === undefined) continue;
      code = REFUSED;
      say(`error line ${number}: ${refusal}`);
    }
    await printRows(rows);
  }
  return code;
}

/** The line to print, and why nothing could be read; the line with nothing in it is printed all the same. */
interface Answer {
  readonly row?: string;
  readonly refusal?: string;
}

function answerTo(asked: Asked | string | undefined): Answer {
  if (asked === undefined) return {};
  if (typeof asked === 'string') return { refusal: asked };
  const { accounts, notices } = accountsOf(`${asked.id}.txt`, asked.input);
  const row = JSON.stringify({ id: asked.id, ...readingRow(accounts[0]) });
  if (accounts.length > 0) return { row };
  return { row, refusal: notices[0]?.message ?? 'There is no paper in this.' };
}

const FORM = 'it is not JSON of the form {"id": "...", "input": "..."}.';

/** What a line asks, why that cannot be told, or nothing where it is blank. */
function askedOf(line: Buffer): Asked | string | undefined {
  if (!isUtf8(line)) return 'its bytes are not valid UTF-8.';
  const words = withoutMark(line.toString('utf8'));
  if (words.trim() === '') return undefined;
  const value = parsed(words);
  const { id, input } = { id: undefined, input: undefined, ...value };
  const isNamed = typeof id === 'string' || typeof id === 'number';
  return isNamed && typeof input === 'string' ? { id, input } : FORM;
}

function withoutMark(words: string): string {
  return words.startsWith('\uFEFF') ? words.slice(1) : words;
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

/** Lines as bytes, so that bytes which are no letters are seen and not replaced; those that end in one chunk together. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Buffer[]> {
  let begun: Buffer[] = [];
  for await (const chunk of chunks) {
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      const line = chunk.subarray(start, end);
      lines.push(begun.length === 0 ? line : Buffer.concat([...begun, line]));
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (begun.length > 0) yield [Buffer.concat(begun)];
}
