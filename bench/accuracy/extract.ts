import type { Says } from '../../src/model/mentions.ts';
import { nearestDate } from '../../src/resolution/periods.ts';
import type { Citation } from '../../src/understanding/references/citation.ts';
import { findNoteCitations } from '../../src/understanding/references/note-citations.ts';
import { fold, foldFileNumber, foldNumber, foldSeries } from './comparing.ts';
import { Examples } from './examples.ts';
import { Scores } from './scores.ts';
import type { AccuracyTask, TaskResult, TaskRun } from './task.ts';
import { rowsOf } from './task-files.ts';

/** A mention inside an editor's note, as far as a reader may see it. */
interface NoteRow {
  readonly id: string;
  readonly noteText: string;
  readonly docDate: string | null;
  readonly mention: string;
  readonly charOffset: number;
}

const FIELDS = ['kind', 'series', 'number', 'date', 'post', 'direction', 'fileNumber'] as const;
type Field = (typeof FIELDS)[number];
type Predicted = Readonly<Record<Field, string | null>>;

interface TruthRow {
  readonly id: string;
  readonly truth: Readonly<Partial<Record<Field, string | null>>> & { readonly source: string };
}

export const extractTask: AccuracyTask = {
  name: 'extract',
  async run(run) {
    const predictions = new Map<string, Predicted>();
    for await (const found of rowsOf(run.data, 'extract')) {
      const { id, noteText, docDate, mention, charOffset } = found as NoteRow;
      const row = { id, noteText, docDate, mention, charOffset };
      const predicted = predict(row);
      predictions.set(id, predicted);
      run.write('extract', { id, ...predicted });
    }
    return score(run, predictions);
  },
};

function predict({ noteText, docDate, mention, charOffset }: NoteRow): Predicted {
  const end = charOffset + mention.length;
  const there = findNoteCitations(noteText).filter(
    (one) => one.start < end && charOffset < one.end,
  );
  const citation = there.find((one) => one.start >= charOffset - 2) ?? there[0];
  if (citation === undefined) return NOTHING;
  return fieldsOf(citation, docDate ?? undefined);
}

const NOTHING: Predicted = {
  kind: null,
  series: null,
  number: null,
  date: null,
  post: null,
  direction: null,
  fileNumber: null,
};

function fieldsOf({ says }: Citation, docDate: string | undefined): Predicted {
  return {
    kind: says.kind ?? null,
    series: says.series ?? null,
    number: says.number ?? null,
    date: nearestDate(says.date, docDate) ?? null,
    post: says.post ?? null,
    direction: directionOf(says),
    fileNumber: says.fileNumber ?? null,
  };
}

function directionOf({ direction, post }: Says): string | null {
  if (post === undefined) return null;
  if (direction === 'to-post') return 'to';
  return direction === 'from-post' || direction === 'named' ? 'from' : null;
}

const COMPARE: Partial<Record<Field, (value: string) => string>> = {
  number: foldNumber,
  series: foldSeries,
  fileNumber: foldFileNumber,
  // `circular telegram` and `telegram` are told apart elsewhere.
  kind: (value) => fold(value).split(/[_ ]/).at(-1) ?? '',
};

async function score(
  run: TaskRun,
  predictions: ReadonlyMap<string, Predicted>,
): Promise<TaskResult> {
  const scores = new Scores();
  const examples = new Examples(run.examples);
  for await (const found of rowsOf(run.data, 'extract')) {
    const { id, truth } = found as TruthRow;
    const predicted = predictions.get(id) ?? NOTHING;
    const compared = FIELDS.filter(
      (field) => !(truth.source === 'linked' && (field === 'post' || field === 'direction')),
    );
    for (const field of compared) {
      const [stated, said] = [truth[field] ?? undefined, predicted[field] ?? undefined];
      const plain = COMPARE[field] ?? fold;
      const isRight = stated !== undefined && said !== undefined && plain(stated) === plain(said);
      scores.of(truth.source, field).add(stated, said, isRight);
      if (!isRight && (stated ?? said) !== undefined) examples.add(field, id, [stated, said]);
    }
  }
  return { figures: scores.figures(), remarks: examples.lines() };
}
