import { mentionId } from '../../src/model/evidence.ts';
import { blockId, textId } from '../../src/model/ids.ts';
import type { PaperMention } from '../../src/model/mentions.ts';
import { decidePaper, type Decided } from '../../src/resolution/decide-paper.ts';
import type { Decision } from '../../src/resolution/decision.ts';
import type { Citation } from '../../src/understanding/references/citation.ts';
import { findCitations } from '../../src/understanding/references/find-citations.ts';
import { archiveId, readPool, taskId } from './pool.ts';
import type { AccuracyTask, Figure, TaskResult, TaskRun } from './task.ts';
import { rowsOf } from './task-files.ts';

/** A row as far as a resolver may see it: where the mention stands, and which of its numbers is asked for. */
interface Asked {
  readonly id: string;
  readonly volume: string;
  readonly docId: string;
  readonly mention: string;
  readonly charOffset: number;
  readonly askNumber: string | null;
}

interface Predicted {
  readonly id: string;
  readonly target: string | null;
  readonly ghost: boolean;
  readonly decision?: Decision;
  readonly mention?: PaperMention;
}

export const referencesTask: AccuracyTask = {
  name: 'references',
  async run(run) {
    const predictions = await predictReferences(run.data);
    for (const { id, target, ghost, decision, mention } of predictions)
      run.write('references', { id, target, ghost, decision, says: mention?.says });
    return score(run, predictions);
  },
};

/** Reads each mention in its place and resolves it among the papers of its volume. */
async function predictReferences(data: string): Promise<readonly Predicted[]> {
  const pool = await readPool(data);
  const asked = await byPaper(data);
  const predictions: Predicted[] = [];
  for await (const row of rowsOf(data, 'refdocs')) {
    const { id, text } = row as { readonly id: string; readonly text: string };
    const rows = asked.get(id) ?? [];
    const ground = pool.get(id.split('#')[0] ?? '');
    if (ground === undefined) continue;
    const citations = findCitations(withoutPageMarks(text));
    const citing = ground.holdings.byId(archiveId(id));
    if (citing === undefined) continue;
    const mentions = citations.map((citation) => mentionOf(citation, text));
    const decided = decidePaper({ ...citing, mentions }, ground);
    for (const one of rows) predictions.push(predict(one, { text, citations, decided }));
  }
  return predictions;
}

async function byPaper(data: string): Promise<ReadonlyMap<string, readonly Asked[]>> {
  const papers = new Map<string, Asked[]>();
  for await (const row of rowsOf(data, 'references')) {
    const { id, volume, docId, mention, charOffset, askNumber } = row as Asked;
    const rows = papers.get(docId) ?? [];
    papers.set(docId, rows);
    rows.push({ id, volume, docId, mention, charOffset, askNumber });
  }
  return papers;
}

export function withoutPageMarks(text: string): string {
  return text.replace(/\[Page \w+\]/g, (mark) => ' '.repeat(mark.length));
}

interface Place {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly decided: readonly Decided[];
}

function predict(asked: Asked, place: Place): Predicted {
  const citation = citationAt(asked, place);
  const decided = citation && place.decided[place.citations.indexOf(citation)];
  if (decided === undefined) return unread(asked);
  const { mention, decision } = decided;
  const { outcome } = decision;
  return {
    id: asked.id,
    target: outcome.kind === 'held' ? taskId(outcome.document) : null,
    ghost:
      outcome.kind === 'cited' || outcome.kind === 'not-indexed' || outcome.kind === 'undecided',
    decision,
    mention,
  };
}

/** Words in which the grammar sees no mention (`the letter`) lead to nothing that is held. */
function unread(asked: Asked): Predicted {
  return { id: asked.id, target: null, ghost: true };
}

/** Of the mentions that the grammar found where the row points, the one with the number asked for. */
function citationAt(asked: Asked, { citations, text }: Place): Citation | undefined {
  const end = asked.charOffset + asked.mention.length;
  const there = citations.filter(
    (one) => one.start < end && asked.charOffset < Math.max(one.end, one.silentUntil ?? 0),
  );
  const number = asked.askNumber?.replace(/,/g, '').toUpperCase();
  const wanted =
    there.find((one) => sameNumber(one.says.number, number)) ??
    there.find((one) => one.says.also?.some((other) => sameNumber(other.number, number)));
  if (wanted !== undefined) return wanted;
  if (number === undefined) return there.find((one) => one.says.number === undefined) ?? there[0];
  // `1359 [1539]`: asked for as printed, read as corrected.
  return there.find((one) =>
    text
      .slice(one.at, one.at + 12)
      .replace(/,/g, '')
      .startsWith(number),
  );
}

function sameNumber(said: string | undefined, asked: string | undefined): boolean {
  if (said === undefined || asked === undefined) return said === asked;
  const plain = (number: string): string =>
    number
      .toUpperCase()
      .replace(/^0+|Z$/g, '')
      .replace(/[–—]/g, '-');
  return plain(said) === plain(asked);
}

function mentionOf(citation: Citation, text: string): PaperMention {
  const evidence = {
    text: textId('en'),
    block: blockId('text'),
    start: citation.start,
    end: citation.end,
    quote: text.slice(citation.start, citation.end),
  };
  const { rule, confidence, says, at } = citation;
  return { id: mentionId({ ...evidence, start: at }), evidence, rule, confidence, says };
}

interface TruthRow {
  readonly id: string;
  readonly era: string;
  readonly level: string;
  readonly scored: boolean;
  readonly hardNegative?: boolean;
  readonly truth: { readonly target: string | null; readonly altTargets?: readonly string[] };
}

/** What one row's answer comes to. */
interface Answer {
  readonly isHeld: boolean;
  readonly linked: boolean;
  readonly saidMissing: boolean;
  readonly isRight: boolean;
}

function answer({ truth }: TruthRow, predicted: Predicted | undefined): Answer {
  const targets = truth.target === null ? [] : [truth.target, ...(truth.altTargets ?? [])];
  const target = predicted?.target ?? null;
  const saidMissing = target === null && predicted?.ghost === true;
  const isRight = target === null ? saidMissing && targets.length === 0 : targets.includes(target);
  return { isHeld: targets.length > 0, linked: target !== null, saidMissing, isRight };
}

async function score(run: TaskRun, predictions: readonly Predicted[]): Promise<TaskResult> {
  const byId = new Map(predictions.map((one) => [one.id, one] as const));
  const groups = new Map<string, Answer[]>();
  const confidences: Claim[] = [];
  for await (const row of rowsOf(run.data, 'references')) {
    const truth = row as TruthRow;
    if (!truth.scored) continue;
    const predicted = byId.get(truth.id);
    const one = answer(truth, predicted);
    for (const name of groupsOf(truth)) groups.set(name, [...(groups.get(name) ?? []), one]);
    const confidence = predicted?.decision?.confidence;
    if (confidence !== undefined) confidences.push({ confidence, isRight: one.isRight });
  }
  const names = [...groups.keys()].sort((a, b) => a.localeCompare(b));
  return {
    figures: names.flatMap((name) => figuresOf(name, groups.get(name) ?? [])),
    remarks: [`calibration error ${calibrationError(confidences).toFixed(4)}`],
  };
}

function groupsOf(row: TruthRow): readonly string[] {
  const hard = row.hardNegative === true ? ['hard negatives'] : [];
  return ['ALL', `era ${row.era}`, `level ${row.level}`, ...hard];
}

function figuresOf(group: string, answers: readonly Answer[]): readonly Figure[] {
  const share = (name: string, of: readonly Answer[]): readonly Figure[] => {
    const right = of.filter((one) => one.isRight).length;
    return of.length === 0 ? [] : [{ group, name, value: right / of.length, count: of.length }];
  };
  return [
    ...share('accuracy', answers),
    ...share(
      'links precision',
      answers.filter((one) => one.linked),
    ),
    ...share(
      'links recall',
      answers.filter((one) => one.isHeld),
    ),
    ...share(
      'not held precision',
      answers.filter((one) => one.saidMissing),
    ),
    ...share(
      'not held recall',
      answers.filter((one) => !one.isHeld),
    ),
  ];
}

interface Claim {
  readonly confidence: number;
  readonly isRight: boolean;
}

const BINS = 20;

/** Mean distance between what a decision claims and how often such claims are right, over bins of confidence. */
function calibrationError(claims: readonly Claim[]): number {
  let distance = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const there = claims.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    const claimed = there.reduce((sum, { confidence }) => sum + confidence, 0);
    distance += Math.abs(claimed - there.filter(({ isRight }) => isRight).length);
  }
  return claims.length === 0 ? 0 : distance / claims.length;
}
