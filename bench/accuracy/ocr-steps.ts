import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Level } from '../typescripts/levels.ts';

type LevelName = Level['name'];

/** The levels of which the pages are that the aim of a page a second is for, in equal parts. */
const AIMED: readonly LevelName[] = ['clean', 'mild', 'hard'];

interface Tally {
  pages: number;
  /** Seconds by the clock. */
  clock: number;
  /** Seconds of processor time: of this process while pages are recognised, and while what was read is laid out. */
  preparing: number;
  reading: number;
  /** Of processes of tesseract, by what they read. */
  readonly runs: Map<string, number>;
}

/** Counts the processor time of OCR, step by step and level by level; that of tesseract by what Linux says of this process's children. */
export class OcrSteps {
  readonly #levels = new Map<LevelName, Tally>();

  async taken<T>(level: LevelName, pages: number, recognise: () => Promise<T>): Promise<T> {
    const [start, before, children] = [performance.now(), process.cpuUsage(), childrenNow()];
    const result = await recognise();
    const tally = this.#tallyOf(level);
    tally.pages += pages;
    tally.clock += (performance.now() - start) / 1000;
    tally.preparing += workSince(before);
    addRuns(tally, children, childrenNow());
    return result;
  }

  read(level: LevelName, lay: () => void): void {
    const before = process.cpuUsage();
    lay();
    this.#tallyOf(level).reading += workSince(before);
  }

  #tallyOf(level: LevelName): Tally {
    const tally = this.#levels.get(level) ?? emptyTally();
    this.#levels.set(level, tally);
    return tally;
  }

  /** A line a level, and one for the pages that the aim is for. */
  remarks(): readonly string[] {
    const aimed = [...this.#levels].filter(([level]) => AIMED.includes(level));
    const all = together(aimed.map(([, tally]) => tally));
    const rate = (all.pages / all.clock).toFixed(2);
    return [
      ...[...this.#levels].map(([level, tally]) => `${level}: ${stepsOf(tally)}`),
      `${AIMED.join(', ')} in equal parts: ${stepsOf(all)} (aim: 2.00 in all)`,
      `${rate} pages a second by the clock on ${availableParallelism()} cores at 200 dpi, as a worker reads them (aim: 1 on 2); other work on the machine slows this`,
    ];
  }
}

const emptyTally = (): Tally => ({
  pages: 0,
  clock: 0,
  preparing: 0,
  reading: 0,
  runs: new Map(),
});

function workSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Seconds of processor time: of each child that lives, with how it was asked, and of all that have ended. */
interface Children {
  readonly living: ReadonlyMap<string, { readonly kind: string; readonly work: number }>;
  readonly ended: number;
}

const TICKS = 100;
/** Places in `/proc/PID/stat` after the name of the program: parent, time of the process, time of its children that ended; each time in two parts. */
const [PARENT, OWN, OF_ENDED] = [1, 11, 13];

function childrenNow(): Children {
  const living = new Map<string, { kind: string; work: number }>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(pid);
    if (stat?.[PARENT] !== String(process.pid)) continue;
    const asked = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    living.set(pid, { kind: kindOf(asked), work: secondsIn(stat, OWN) });
  }
  return { living, ended: secondsIn(statOf('self') ?? [], OF_ENDED) };
}

function statOf(pid: string): readonly string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch (error) {
    // It ended while the folder was read.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function secondsIn(stat: readonly string[], at: number): number {
  return (Number(stat[at] ?? 0) + Number(stat[at + 1] ?? 0)) / TICKS;
}

function addRuns({ runs }: Tally, before: Children, after: Children): void {
  const add = (kind: string, work: number) => runs.set(kind, (runs.get(kind) ?? 0) + work);
  let ended = after.ended - before.ended;
  for (const [pid, { kind, work }] of before.living) {
    if (after.living.has(pid)) add(kind, -work);
    else ended -= work;
  }
  for (const { kind, work } of after.living.values()) add(kind, work);
  add('processes that have ended since', ended);
}

/** What a run is for shows in how it was asked. */
function kindOf(asked: string): string {
  const languages = / -l (\S+)/.exec(asked)?.[1] ?? '';
  if (asked.includes('whitelist')) return 'dates in Roman figures';
  if (asked.includes('--psm 6')) return 'a few lines, for the language';
  return `page ${languages}${asked.includes('thresholding_method=2') ? ', sauvola' : ''}`;
}

function together(tallies: readonly Tally[]): Tally {
  const all = emptyTally();
  for (const { runs, ...each } of tallies) {
    for (const name of ['pages', 'clock', 'preparing', 'reading'] as const) all[name] += each[name];
    for (const [kind, work] of runs) all.runs.set(kind, (all.runs.get(kind) ?? 0) + work);
  }
  return all;
}

function stepsOf({ pages, preparing, reading, runs }: Tally): string {
  const inRuns = [...runs.values()].reduce((sum, work) => sum + work, 0);
  const each = (work: number): string => (work / pages).toFixed(2);
  const kinds = [...runs].map(([kind, work]) => `${kind} ${each(work)}`);
  return (
    `${each(preparing + inRuns)} seconds of processor time a page, of which tesseract ${each(inRuns)} (${kinds.join('; ')}) and preparing ${each(preparing)}; ` +
    `laying out what was read, with the scores, ${each(reading)}`
  );
}
