import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Installation } from '../../src/archive/ocr/tesseract.ts';
import type { Level } from '../typescripts/levels.ts';

type LevelName = Level['name'];

/** The levels of which the pages are that the aim of a page a second is for, in equal parts. */
const AIMED: readonly LevelName[] = ['clean', 'mild', 'hard'];

interface Tally {
  pages: number;
  /** Seconds by the clock, with a page for each core. */
  clock: number;
  /** Seconds of processor time: of this process while pages are recognised, and while what was read is laid out. */
  preparing: number;
  reading: number;
  readonly runs: Map<string, { count: number; work: number }>;
}

/** Runs what it is given, then writes down how it was asked and what processor time it took (`times`, in every shell). */
const WATCH = '"$@"; end=$?; { echo "$*"; times; } >> "$CHANCERY_OCR_STEPS"; exit $end';

/** Counts the processor time of OCR, step by step and level by level. Runs of tesseract are counted by the shell that starts them. */
export class OcrSteps implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ocr-steps-'));
  readonly #log = join(this.#folder, 'runs');
  readonly #levels = new Map<LevelName, Tally>();
  #read = 0;

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }

  /** The same program, each run of which is written down. */
  watched(installation: Installation): Installation {
    process.env['CHANCERY_OCR_STEPS'] = this.#log;
    return { ...installation, guards: ['sh', '-c', WATCH, 'sh', ...installation.guards] };
  }

  async taken<T>(level: LevelName, pages: number, recognise: () => Promise<T>): Promise<T> {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const result = await recognise();
    const tally = this.#tallyOf(level);
    tally.pages += pages;
    tally.clock += (performance.now() - start) / 1000;
    tally.preparing += workSince(before);
    this.#addRuns(tally);
    return result;
  }

  read(level: LevelName, lay: () => void): void {
    const before = process.cpuUsage();
    lay();
    this.#tallyOf(level).reading += workSince(before);
  }

  #tallyOf(level: LevelName): Tally {
    const empty = { pages: 0, clock: 0, preparing: 0, reading: 0, runs: new Map() };
    const tally = this.#levels.get(level) ?? empty;
    this.#levels.set(level, tally);
    return tally;
  }

  /** Three lines a run: how it was asked, the time of the shell, the time of its children. */
  #addRuns({ runs }: Tally): void {
    const log = readFileSync(this.#log, 'utf8').slice(this.#read);
    this.#read += log.length;
    for (const [, asked = '', children = ''] of log.matchAll(/(.*)\n.*\n(.*)\n/g)) {
      const run = runs.get(kindOf(asked)) ?? { count: 0, work: 0 };
      run.count += 1;
      for (const [, minutes, seconds] of children.matchAll(/(\d+)m([\d.]+)s/g)) {
        run.work += Number(minutes) * 60 + Number(seconds);
      }
      runs.set(kindOf(asked), run);
    }
  }

  /** A line a level, and one for the pages that the aim is for. */
  remarks(): readonly string[] {
    const aimed = [...this.#levels].filter(([level]) => AIMED.includes(level));
    const all = together(aimed.map(([, tally]) => tally));
    const rate = (all.pages / all.clock).toFixed(2);
    return [
      ...[...this.#levels].map(([level, tally]) => `${level}: ${stepsOf(tally)}`),
      `${AIMED.join(', ')} in equal parts: ${stepsOf(all)} (aim: 2.00 in all)`,
      `${rate} pages a second by the clock on ${availableParallelism()} cores at 200 dpi, with a page for each (aim: 1 on 2); other work on the machine slows this`,
    ];
  }
}

function workSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** What a run is for shows in how it was asked. */
function kindOf(asked: string): string {
  const languages = / -l (\S+)/.exec(asked)?.[1] ?? '';
  if (asked.includes('whitelist')) return 'dates in Roman figures';
  if (asked.includes('--psm 6')) return 'a few lines, for the language';
  return `page ${languages}${asked.includes('thresholding_method=2') ? ', sauvola' : ''}`;
}

function together(tallies: readonly Tally[]): Tally {
  const all: Tally = { pages: 0, clock: 0, preparing: 0, reading: 0, runs: new Map() };
  for (const { runs, ...each } of tallies) {
    for (const name of ['pages', 'clock', 'preparing', 'reading'] as const) all[name] += each[name];
    for (const [kind, { count, work }] of runs) {
      const run = all.runs.get(kind) ?? { count: 0, work: 0 };
      all.runs.set(kind, { count: run.count + count, work: run.work + work });
    }
  }
  return all;
}

function stepsOf({ pages, preparing, reading, runs }: Tally): string {
  const inRuns = [...runs.values()].reduce((sum, { work }) => sum + work, 0);
  const each = (work: number): string => (work / pages).toFixed(2);
  const kinds = [...runs].map(
    ([kind, { count, work }]) => `${kind}: ${count} runs of ${(work / count).toFixed(2)}`,
  );
  return (
    `${each(preparing + inRuns)} seconds of processor time a page, of which tesseract ${each(inRuns)} (${kinds.join('; ')}) and preparing ${each(preparing)}; ` +
    `laying out what was read, with the scores, ${each(reading)}`
  );
}
