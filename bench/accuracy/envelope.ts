import type { DocumentKind, Envelope } from '../../src/model/envelopes.ts';
import type { Reading } from '../../src/model/evidence.ts';
import { isCable } from '../../src/understanding/envelope/kinds.ts';
import type { Paper } from '../../src/model/papers.ts';
import { readEnvelope } from '../../src/understanding/envelope/read-envelope.ts';
import { accountOf, understand } from '../../src/understanding/understand.ts';
import { Calibration } from './calibration.ts';
import type { Tally } from './comparing.ts';
import { fold, foldFileNumber, foldNumber, foldOffice, foldSeries } from './comparing.ts';
import { Examples } from './examples.ts';
import { paperOf } from './printed-pages.ts';
import { Scores } from './scores.ts';
import { Stopwatch } from './stopwatch.ts';
import type { AccuracyTask, TaskResult, TaskRun } from './task.ts';
import { rowsOf } from './task-files.ts';

type Values = Readonly<Record<string, string | null | undefined>>;

/** A row as far as a reader may see it before it has predicted. */
interface InputRow {
  readonly id: string;
  readonly input: string;
}

interface TruthRow {
  readonly id: string;
  readonly era: string;
  readonly flags?: readonly string[];
  readonly prov?: Values;
  readonly truth: Values & { readonly isCable: boolean; readonly precedence?: readonly string[] };
}

const FIELDS = [
  'kind',
  'series',
  'number',
  'from',
  'to',
  'fromPerson',
  'toPerson',
  'place',
  'date',
  'time',
  'classification',
  'fileNumber',
] as const;
type Field = (typeof FIELDS)[number];

const CORE: ReadonlySet<Field> = new Set<Field>(['kind', 'number', 'from', 'to', 'place', 'date']);

const COMPARE: Partial<Record<Field, (value: string) => string>> = {
  from: foldOffice,
  to: foldOffice,
  fileNumber: foldFileNumber,
  series: foldSeries,
  number: foldNumber,
  time: (value) => value.slice(0, 5),
};

/** Rows where the edition's markup and print differ are not scored. */
const UNRELIABLE: Partial<Record<Field, readonly string[]>> = {
  date: ['date-markup-vs-print', 'date-editorial-correction'],
  time: ['time-markup-vs-print'],
};

export const envelopeTask: AccuracyTask = {
  name: 'envelope',
  async run(run) {
    const predictions = await predict(run);
    return score(run, predictions);
  },
};

interface Predictions {
  readonly byId: ReadonlyMap<string, Envelope>;
  readonly speeds: readonly string[];
}

/** Papers are read in batches, so that the processor's own time can be taken for each stage. */
const BATCH = 500;
/** So many batches warm up, and are not timed. */
const WARMING = 2;

async function predict(run: TaskRun): Promise<Predictions> {
  const byId = new Map<string, Envelope>();
  const envelopes = new Stage('envelopes', readEnvelope);
  const stages = [
    new Stage('envelopes and references', accountOf),
    new Stage('whole papers, names included', understand),
  ];
  let batch: InputRow[] = [];
  const flush = (): void => {
    for (const [index, envelope] of envelopes.read(batch).entries()) {
      const id = batch[index]?.id ?? '';
      byId.set(id, envelope);
      run.write('envelope', predictionRow(id, envelope));
    }
    for (const stage of stages) stage.read(batch);
    batch = [];
  };
  for await (const row of rowsOf(run.data, 'envelope')) {
    batch.push(row as InputRow);
    if (batch.length >= BATCH) flush();
  }
  flush();
  return { byId, speeds: [envelopes, ...stages].map((stage) => stage.line()) };
}

/** One way to read papers, timed. */
class Stage<Read> {
  readonly #what: string;
  readonly #read: (paper: Paper) => Read;
  #watch: Stopwatch;
  #batches = 0;

  constructor(what: string, read: (paper: Paper) => Read) {
    this.#what = what;
    this.#read = read;
    this.#watch = new Stopwatch(what);
  }

  /** Reads a batch; the papers are made anew for each stage, so that none finds them known. */
  read(batch: readonly InputRow[]): readonly Read[] {
    if (this.#batches === WARMING) this.#watch = new Stopwatch(this.#what);
    this.#batches += 1;
    const papers = batch.map(({ id, input }) => paperOf(id, input));
    return this.#watch.time(papers.length, () => papers.map((paper) => this.#read(paper)));
  }

  line(): string {
    return this.#watch.line();
  }
}

function predictionRow(id: string, envelope: Envelope): object {
  const values = FIELDS.map((field) => [field, valueOf(envelope, field) ?? null]);
  return { id, ...Object.fromEntries(values), precedence: precedenceOf(envelope) };
}

function readingOf(envelope: Envelope, field: Field): Reading | undefined {
  return field === 'time' ? envelope.hour : envelope[field];
}

function valueOf(envelope: Envelope, field: Field): string | undefined {
  return readingOf(envelope, field)?.value;
}

function precedenceOf(envelope: Envelope): readonly string[] {
  return (envelope.precedence ?? []).map(({ value }) => value);
}

async function score(run: TaskRun, { byId, speeds }: Predictions): Promise<TaskResult> {
  const scores = new Scores();
  const calibration = new Calibration();
  const examples = new Examples(run.examples);
  for await (const found of rowsOf(run.data, 'envelope')) {
    const row = found as TruthRow;
    const envelope = byId.get(row.id) ?? {};
    const judge = { row, envelope, scores, calibration, examples };
    scoreKind(judge);
    if (row.truth.isCable) scoreCable(judge);
  }
  return {
    figures: scores.figures(),
    remarks: [...examples.lines(), ...calibration.lines(), ...speeds],
  };
}

interface Judge {
  readonly row: TruthRow;
  readonly envelope: Envelope;
  readonly scores: Scores;
  readonly calibration: Calibration;
  readonly examples: Examples;
}

function scoreKind({ row, envelope, scores, calibration, examples }: Judge): void {
  const truth = row.truth['kind'] ?? '';
  const kind = envelope.kind?.value;
  const isRight = kind !== undefined && fold(kind) === fold(truth);
  const saysCable = isCable(kind as DocumentKind | undefined) ? 'cable' : undefined;
  for (const group of ['ALL', row.era]) {
    scores.of(group, 'kind (all papers)').add(truth, kind, isRight);
    scores.of(group, 'is a cable').add(row.truth.isCable ? 'cable' : undefined, saysCable, true);
  }
  if (envelope.kind !== undefined) calibration.add('kind', envelope.kind, isRight);
  if (!isRight) examples.add('kind (all papers)', row.id, [truth, kind]);
}

function scoreCable(judge: Judge): void {
  let isCoreRight = true;
  for (const field of FIELDS) {
    const isWrong = scoreField(judge, field) === 'wrong';
    if (isWrong && CORE.has(field)) isCoreRight = false;
  }
  for (const group of ['ALL', judge.row.era]) {
    judge.scores.share(group, 'six core fields all right').add(isCoreRight);
  }
  scorePrecedence(judge);
}

/** Scores one field. `wrong`: the paper states it and it was not read as stated. */
function scoreField(judge: Judge, field: Field): 'wrong' | 'fine' {
  if (isUnreliable(judge.row, field)) return 'fine';
  const outcome = outcomeOf(judge, field);
  if (isReadByPattern(judge.row, field)) {
    count(judge, `${field} [head-derived]`, outcome);
    return 'fine';
  }
  count(judge, field, outcome);
  if (field !== 'kind') calibrate(judge, field, outcome);
  if (outcome.isRight) return 'fine';
  noteError(judge, field, outcome);
  return outcome.truth === undefined ? 'fine' : 'wrong';
}

function outcomeOf({ row, envelope }: Judge, field: Field): Outcome {
  const truth = stated(row.truth[field]);
  const reading = readingOf(envelope, field);
  const isRight = truth !== undefined && reading !== undefined && isSame(row, field, reading.value);
  return { truth, reading, isRight };
}

function calibrate({ calibration }: Judge, field: Field, { reading, isRight }: Outcome): void {
  if (reading !== undefined) calibration.add(field, reading, isRight);
}

function noteError({ row, examples }: Judge, field: Field, { truth, reading }: Outcome): void {
  if (truth === undefined && reading === undefined) return;
  examples.add(field, row.id, [truth, reading?.value, reading?.rule]);
}

function isUnreliable(row: TruthRow, field: Field): boolean {
  const flags = UNRELIABLE[field] ?? [];
  return row.flags?.some((flag) => flags.includes(flag)) === true;
}

/** Offices that the truth itself took from the head by pattern are counted apart. */
function isReadByPattern(row: TruthRow, field: Field): boolean {
  const isOffice = field === 'from' || field === 'to';
  return isOffice && row.prov?.[field] === 'head' && stated(row.truth[field]) !== undefined;
}

interface Outcome {
  readonly truth: string | undefined;
  readonly reading: Reading | undefined;
  readonly isRight: boolean;
}

function count({ row, scores }: Judge, name: string, { truth, reading, isRight }: Outcome): void {
  for (const group of ['ALL', row.era]) scores.of(group, name).add(truth, reading?.value, isRight);
}

function isSame(row: TruthRow, field: Field, value: string): boolean {
  const truth = stated(row.truth[field]) ?? '';
  const compare = COMPARE[field] ?? fold;
  if (compare(value) === compare(truth)) return true;
  const person = stated(row.truth[`${field}Person`]);
  if ((field !== 'from' && field !== 'to') || person === undefined) return false;
  return [`${truth} ${person}`, person, `${truth} (${person})`].some(
    (words) => compare(words) === compare(value),
  );
}

function scorePrecedence({ row, envelope, scores, examples }: Judge): void {
  const set = (values: readonly string[]) => [...new Set(values)].sort().join(' ') || undefined;
  const truth = set(row.truth.precedence ?? []);
  const prediction = set(precedenceOf(envelope));
  for (const group of ['ALL', row.era]) {
    const tally: Tally = scores.of(group, 'precedence');
    tally.add(truth, prediction, truth === prediction);
  }
  if (truth !== prediction) examples.add('precedence', row.id, [truth, prediction]);
}

function stated(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
