import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { parseText } from '../archive/parse.ts';
import { ArchiveError } from '../archive/errors.ts';
import type { UnderstoodPaper } from '../store/keeping.ts';
import { printJson, printLine, say } from './output.ts';
import { parseLines } from './parse-lines.ts';

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
    .action(async (file: string, { jsonl }: ParseFlags) => {
      if (jsonl) process.exitCode = await parseLines(process.stdin);
      else await parseFile(file);
    });
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
