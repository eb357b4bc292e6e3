import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { parseText } from '../archive/parse.ts';
import { ArchiveError } from '../archive/errors.ts';
import type { UnderstoodPaper } from '../store/store.ts';
import { printJson, printLine, say } from './output.ts';
import { readingRow } from './reading-row.ts';

interface ParseFlags {
  readonly json?: true;
  readonly jsonl?: true;
}

export function parseCommand(): Command {
  return new Command('parse')
    .description('say what a text says of itself, without any archive')
    .argument('[file]', 'a file, or - for standard input', '-')
    .option(
      '--json',
      'print JSON: an object, or a line for each paper of a file that holds several (the default)',
    )
    .option(
      '--jsonl',
      'read lines {"id","input"} from standard input and answer each with one line',
    )
    .action((file: string, { jsonl }: ParseFlags) => (jsonl ? parseLines() : parseFile(file)));
}

async function parseFile(file: string): Promise<void> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  const { papers, notices } = await parseText(file === '-' ? 'standard input' : file, bytes);
  const refusal = notices.find(({ severity }) => severity === 'error');
  if (papers.length === 0) throw new ArchiveError(refusal?.message ?? 'There is no paper in this.');
  for (const { message, severity } of notices) say(`${severity} ${message}`);
  const [only, ...others] = papers.map(spoken);
  if (others.length === 0) return printJson(only);
  for (const paper of [only, ...others]) await printLine(paper);
}

function spoken({ paper, understanding }: UnderstoodPaper): object {
  const { envelope, mentions, names, copies, findings } = understanding;
  return {
    id: paper.id,
    title: paper.title,
    envelope,
    references: mentions,
    names,
    copies,
    findings,
  };
}

async function parseLines(): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, input } = askedOf(line, number);
    const { papers, notices } = await parseText(`${id}.txt`, Buffer.from(input));
    if (papers.length === 0) say(`${id}: ${notices[0]?.message ?? 'nothing to read'}`);
    await printLine({ id, ...readingRow(papers[0]) });
  }
}

interface Asked {
  readonly id: string;
  readonly input: string;
}

function askedOf(line: string, number: number): Asked {
  const asked = parsed(line);
  const fields = typeof asked === 'object' && asked !== null ? asked : {};
  if ('id' in fields && 'input' in fields && typeof fields.input === 'string') {
    return { id: String(fields.id), input: fields.input };
  }
  throw new ArchiveError(`Line ${number} is not JSON of the form {"id": "...", "input": "..."}.`);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
