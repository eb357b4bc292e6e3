import { findCitations } from '../../src/understanding/references/find-citations.ts';
import { withoutPageMarks } from './references.ts';
import { Scores } from './scores.ts';
import type { AccuracyTask, TaskResult, TaskRun } from './task.ts';
import { rowsOf } from './task-files.ts';

interface Found {
  readonly start: number;
  readonly end: number;
}

interface MentionRow {
  readonly docId: string;
  readonly era: string;
  readonly form: string;
  readonly mention: string;
  readonly mentionKind: string;
  readonly charOffset: number;
}

/** Recall of finding mentions of cables; mentions that no note explains are not annotated, so there is no precision. */
export const detectTask: AccuracyTask = {
  name: 'detect',
  async run(run) {
    const found = new Map<string, readonly Found[]>();
    for await (const row of rowsOf(run.data, 'refdocs')) {
      const { id, text } = row as { readonly id: string; readonly text: string };
      const spans = findCitations(withoutPageMarks(text)).map(({ start, end }) => ({ start, end }));
      found.set(id, spans);
      for (const span of spans) run.write('detect', { docId: id, ...span });
    }
    return score(run, found);
  },
};

async function score(
  run: TaskRun,
  found: ReadonlyMap<string, readonly Found[]>,
): Promise<TaskResult> {
  const scores = new Scores();
  const seen = new Set<string>();
  for await (const row of rowsOf(run.data, 'references')) {
    const { docId, era, form, mention, mentionKind, charOffset } = row as MentionRow;
    const place = `${docId} ${charOffset}`;
    if (mentionKind !== 'cable' || seen.has(place)) continue;
    seen.add(place);
    const end = charOffset + mention.length;
    const isFound = (found.get(docId) ?? []).some((one) => one.start < end && charOffset < one.end);
    for (const group of ['ALL', era, `form ${form}`]) scores.share(group, 'found').add(isFound);
  }
  return { figures: scores.figures(), remarks: [] };
}
