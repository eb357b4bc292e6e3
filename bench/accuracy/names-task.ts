import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as predictNames } from './names.ts';
import { Scores } from './scores.ts';
import type { AccuracyTask, TaskResult, TaskRun } from './task.ts';
import { rowsOf } from './task-files.ts';

interface Prediction {
  readonly id: string;
  readonly pid: string | null;
}

interface TruthRow {
  readonly id: string;
  readonly era: string;
  readonly suspectMarkup?: boolean;
  readonly ambiguousSurname?: boolean;
  readonly truth: { readonly pid: string };
}

/** Who of a volume's list of persons each name is; predicted by `names.ts`, scored here. */
export const namesTask: AccuracyTask = {
  name: 'names',
  async run(run) {
    const folder = mkdtempSync(join(tmpdir(), 'names-'));
    try {
      await predictNames({ data: run.data, out: folder });
      return await score(run, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function score(run: TaskRun, folder: string): Promise<TaskResult> {
  const predicted = new Map<string, string | null>();
  for await (const row of rowsOf(folder, 'names')) {
    const prediction = row as Prediction;
    predicted.set(prediction.id, prediction.pid);
    run.write('names', prediction);
  }
  const scores = new Scores();
  for await (const row of rowsOf(run.data, 'names')) {
    const { id, era, suspectMarkup, ambiguousSurname, truth } = row as TruthRow;
    if (suspectMarkup === true) continue;
    const isRight = predicted.get(id) === truth.pid;
    const kind = ambiguousSurname === true ? 'ambiguous surnames' : 'unambiguous surnames';
    for (const group of ['ALL', era]) {
      scores.share(group, 'names').add(isRight);
      scores.share(group, kind).add(isRight);
    }
  }
  return { figures: scores.figures(), remarks: [] };
}
