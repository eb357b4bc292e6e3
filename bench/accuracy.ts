import { mkdirSync, readFileSync, writeFileSync, createWriteStream, existsSync } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { damageTask } from './accuracy/damage-task.ts';
import { editorsTask } from './accuracy/editors.ts';
import { envelopeTask } from './accuracy/envelope.ts';
import { detectTask } from './accuracy/detect.ts';
import { extractTask } from './accuracy/extract.ts';
import { ocrTask } from './accuracy/ocr.ts';
import { namesTask } from './accuracy/names.ts';
import { identityTask } from './accuracy/identity.ts';
import { referencesTask } from './accuracy/references.ts';
import type { AccuracyTask, Figure, TaskResult } from './accuracy/task.ts';
import { MissingTaskFile } from './accuracy/task-files.ts';

const USAGE = `npm run accuracy -- [TASK ...] [--data DIR] [--out DIR] [--examples N] [--accept]
  TASK        envelope, references, extract, names, identity, detect, damage, ocr; all of them but ocr where none is named
  --data DIR  the task files (default ../shared/truth/dev)
  --out DIR   writes <task>.jsonl with the predictions
  --examples  prints N errors for each field
  --accept    keeps the figures in bench/accuracy.json, for the next run to compare with`;

const TASKS: readonly AccuracyTask[] = [
  envelopeTask,
  referencesTask,
  extractTask,
  namesTask,
  identityTask,
  detectTask,
  editorsTask,
  damageTask,
  ocrTask,
];
const ACCEPTED = resolve(import.meta.dirname, 'accuracy.json');

/** Figures of the last accepted run: task, then group and field. */
type Accepted = Record<string, Record<string, number>>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: resolve(import.meta.dirname, '../../shared/truth/dev') },
    out: { type: 'string' },
    examples: { type: 'string', default: '0' },
    accept: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

process.exitCode = await main();

async function main(): Promise<number> {
  if (values.help) return print(USAGE);
  const fault = faultOf(positionals);
  if (fault !== undefined) return complain(`${fault}\n${USAGE}`);
  const accepted = readAccepted();
  for (const task of TASKS) {
    const isAsked = positionals.includes(task.name);
    if (!isAsked && (positionals.length > 0 || task.onlyByName === true)) continue;
    const result = await runIfThere(task);
    if (result === undefined) continue;
    report(task.name, result, accepted[task.name] ?? {});
    if (values.accept) accepted[task.name] = keyed(result.figures);
  }
  if (values.accept) writeFileSync(ACCEPTED, `${JSON.stringify(accepted, null, 2)}\n`);
  return 0;
}

/** What stands against a run of these tasks: a name that is none, or no task files where some are needed. */
function faultOf(names: readonly string[]): string | undefined {
  const unknown = names.filter((name) => !TASKS.some((task) => task.name === name));
  if (unknown.length > 0) return `no such task: ${unknown.join(', ')}`;
  const asked = TASKS.filter(({ name }) => names.includes(name));
  const needsFiles = asked.length === 0 || asked.some(({ invents }) => invents !== true);
  return needsFiles && !existsSync(values.data) ? `no task files in ${values.data}` : undefined;
}

/** The result of a task, or nothing where the folder does not hold its files; that is said and the other tasks go on. */
async function runIfThere(task: AccuracyTask): Promise<TaskResult | undefined> {
  try {
    return await runTask(task);
  } catch (error) {
    if (!(error instanceof MissingTaskFile)) throw error;
    complain(`\n${task.name}: not run, ${error.message}`);
    return undefined;
  }
}

async function runTask(task: AccuracyTask): Promise<TaskResult> {
  const files = new Map<string, WriteStream>();
  const write = (name: string, row: object): void => {
    if (values.out === undefined) return;
    const file = files.get(name) ?? openIn(values.out, name);
    files.set(name, file);
    file.write(`${JSON.stringify(row)}\n`);
  };
  const result = await task.run({ data: values.data, write, examples: Number(values.examples) });
  await Promise.all([...files.values()].map((file) => new Promise((done) => file.end(done))));
  return result;
}

function openIn(folder: string, name: string): WriteStream {
  mkdirSync(folder, { recursive: true });
  return createWriteStream(join(folder, `${name}.jsonl`));
}

/** Prints each figure with its gain or loss against the accepted run. */
function report(
  name: string,
  { figures, remarks }: TaskResult,
  accepted: Record<string, number>,
): void {
  print(`\n${name}`);
  let group = '';
  for (const figure of figures) {
    if (figure.group !== group) print(`  ${figure.group}`);
    group = figure.group;
    const before = accepted[keyOf(figure)];
    print(
      `    ${figure.name.padEnd(28)} ${figure.value.toFixed(4)}  of ${String(figure.count).padStart(6)}${change(figure.value, before)}`,
    );
  }
  for (const remark of remarks) print(`  ${remark}`);
}

function change(value: number, before: number | undefined): string {
  if (before === undefined || Math.abs(value - before) < 1e-9) return '';
  return `  ${value > before ? 'gain +' : 'LOSS '}${(value - before).toFixed(4)}`;
}

function keyOf(figure: Figure): string {
  return `${figure.group} ${figure.name}`;
}

function keyed(figures: readonly Figure[]): Record<string, number> {
  return Object.fromEntries(figures.map((figure) => [keyOf(figure), figure.value]));
}

function readAccepted(): Accepted {
  return existsSync(ACCEPTED) ? (JSON.parse(readFileSync(ACCEPTED, 'utf8')) as Accepted) : {};
}

function print(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}

function complain(line: string): number {
  process.stderr.write(`${line}\n`);
  return 2;
}
