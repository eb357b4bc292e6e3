import type { Envelope } from '../../src/model/envelopes.ts';
import type { ListedPerson } from '../../src/model/collections.ts';
import {
  type BlockId,
  type CollectionId,
  blockId,
  collectionId,
  sourceId,
  textId,
} from '../../src/model/ids.ts';
import type { NameMention } from '../../src/model/mentions.ts';
import type { Paper } from '../../src/model/papers.ts';
import type { Person } from '../../src/model/people.ts';
import type { Block } from '../../src/model/texts.ts';
import type { Ground } from '../../src/resolution/ground.ts';
import type { HeldPaper } from '../../src/resolution/holdings.ts';
import { memoryHoldings } from '../../src/resolution/memory-holdings.ts';
import {
  type ResolvedPersons,
  identifyNames,
  joinLists,
} from '../../src/resolution/persons/resolve-persons.ts';
import { fold } from '../../src/resolution/persons/fold.ts';
import {
  type NameParts,
  parseListedName,
  parseSpokenName,
} from '../../src/understanding/names/parse-name.ts';
import { SILENCE } from '../../src/model/talk.ts';
import { readNames } from '../../src/understanding/names/read-names.ts';
import { archiveId, readPool } from './pool.ts';
import { firstChoices } from './romanised-names.ts';
import { Scores } from './scores.ts';
import { Stopwatch } from './stopwatch.ts';
import { rowsOf } from './task-files.ts';
import type { AccuracyTask, TaskResult, TaskRun } from './task.ts';

/** What a row of the task gives to a reader; its `truth` is not touched before all is predicted. */
interface NameRow {
  readonly id: string;
  readonly volume: string;
  readonly docId: string;
  readonly mention: string;
  readonly charOffset: number;
  readonly context: string;
}

interface PersonRow {
  readonly volume: string;
  readonly pid: string;
  readonly name: string;
  readonly description: string;
}

const TEXT = textId('en');

/**
 * Task `names`: who of the volume's list a marked name is. Each document becomes a paper whose blocks are the contexts of its rows, with the
 * mention marked as the edition marks names, but without the key.
 */
export const namesTask: AccuracyTask = {
  name: 'names',
  async run(run) {
    const rows = await namesOf(run.data);
    const lists = await listsOf(run.data);
    const pool = await readPool(run.data);
    const reading = new Stopwatch('names read');
    const joining = new Stopwatch('lists joined');
    const resolving = new Stopwatch('names resolved');
    const papers = reading.time(rows.size, () => papersOf(rows, pool));
    const mentions = papers.reduce((sum, paper) => sum + paper.names.length, 0);
    const holdings = memoryHoldings(papers, lists);
    const entries = [...lists.values()].reduce((sum, list) => sum + list.length, 0);
    const joined = joining.time(entries, () => joinLists(holdings));
    const resolved = resolving.time(mentions, () => identifyNames(holdings, joined));
    const predicted = predict(rows, papers, resolved);
    for (const [id, pid] of predicted) run.write('names', { id, pid });
    const { figures, remarks } = await score(run, predicted);
    const speeds = [
      reading.line(),
      joining.line().replace('documents', 'persons of lists'),
      resolving.line().replace('documents', 'mentions'),
    ];
    return { figures: [...figures, ...firstChoices()], remarks: [...speeds, ...remarks] };
  },
};

async function namesOf(data: string): Promise<ReadonlyMap<string, readonly NameRow[]>> {
  const rows = new Map<string, NameRow[]>();
  for await (const row of rowsOf(data, 'names')) {
    const { id, volume, docId, mention, charOffset, context } = row as NameRow;
    const own = rows.get(docId) ?? [];
    rows.set(docId, own);
    own.push({ id, volume, docId, mention, charOffset, context });
  }
  return rows;
}

async function listsOf(data: string): Promise<ReadonlyMap<CollectionId, readonly ListedPerson[]>> {
  const lists = new Map<CollectionId, ListedPerson[]>();
  for await (const row of rowsOf(data, 'persons')) {
    const { volume, pid, name, description } = row as PersonRow;
    const list = lists.get(collectionId(volume)) ?? [];
    lists.set(collectionId(volume), list);
    list.push({ key: pid, name, description });
  }
  return lists;
}

function papersOf(
  documents: ReadonlyMap<string, readonly NameRow[]>,
  pool: ReadonlyMap<string, Ground>,
): readonly HeldPaper[] {
  return [...documents].map(([docId, rows], index) => {
    const id = archiveId(docId);
    const volume = docId.split('#')[0] ?? '';
    // The pool's envelopes are whole; resolution asks less of them.
    const envelope = (pool.get(volume)?.holdings.byId(id)?.envelope ?? {}) as Envelope;
    const paper: Paper = {
      id,
      collection: collectionId(volume),
      source: sourceId('0'.repeat(64)),
      place: {},
      ordinal: index + 1,
      role: 'document',
      title: '',
      texts: [{ id: TEXT, layer: 'edition', language: 'en', blocks: rows.map(blockOf) }],
      record: [],
      pages: [],
    };
    const names = readNames(paper, envelope);
    return {
      ...paper,
      kind: 'unknown',
      notes: [],
      envelope,
      mentions: [],
      names,
      talk: SILENCE,
      travel: {},
    };
  });
}

function blockOf(row: NameRow): Block {
  const start = startOf(row);
  return {
    id: blockOfRow(row),
    kind: 'paragraph',
    content: row.context,
    ranges: [{ kind: 'name', start, end: start + row.mention.length }],
  };
}

const blockOfRow = (row: NameRow): BlockId => blockId(`o${row.charOffset}`);

/** The context is cut about 140 characters before the mention. */
function startOf(row: NameRow): number {
  const expected = Math.min(row.charOffset, 140);
  let best = 0;
  let at = row.context.indexOf(row.mention);
  for (let first = true; at >= 0; at = row.context.indexOf(row.mention, at + 1)) {
    if (first || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
    first = false;
  }
  return best;
}

/** The key that each row's mention gets, or null. */
function predict(
  documents: ReadonlyMap<string, readonly NameRow[]>,
  papers: readonly HeldPaper[],
  resolved: ResolvedPersons,
): ReadonlyMap<string, string | null> {
  const people = new Map(resolved.persons.map((person) => [person.id, person]));
  const found = new Map(resolved.identities.map((one) => [`${one.document} ${one.mention}`, one]));
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const predicted = new Map<string, string | null>();
  for (const row of [...documents.values()].flat()) {
    const document = archiveId(row.docId);
    const mention = byId.get(document)?.names.find((name) => isMention(row, name));
    const identity = found.get(`${document} ${mention?.id}`);
    const person = identity?.kind === 'identified' ? people.get(identity.person) : undefined;
    predicted.set(row.id, person === undefined ? null : keyFor(row, person));
  }
  return predicted;
}

/** The reader of names leaves out quotation marks and brackets that the markup takes in. */
function isMention(row: NameRow, { evidence }: NameMention): boolean {
  const start = startOf(row);
  const end = start + row.mention.length;
  return evidence.block === blockOfRow(row) && evidence.start < end && start < evidence.end;
}

/** The key of the person in the row's list; of several, the one of the line that gives the name as it stands (`Diem, see ...`). */
function keyFor(row: NameRow, person: Person): string | null {
  const names = person.names.filter(
    (one) => one.collection === row.volume && one.key !== undefined,
  );
  const said = parseSpokenName(row.mention);
  const bare = bareName(said);
  const same =
    names.find((one) => one.name.replace(/[.,]+$/, '') === row.mention) ??
    names.find((one) => bareName(parseListedName(one.name)) === bare) ??
    (said.given.length === 0
      ? names.find((one) => fold(parseListedName(one.name).surname) === bare)
      : undefined);
  return (same ?? names[0])?.key ?? null;
}

/** Without titles, and whatever the letters' case: `Lt. Col. HALE` is the line `Hale, Lieutenant Colonel`. */
function bareName({ given, surname }: NameParts): string {
  return fold([...given, surname].join(' '));
}

interface TruthRow {
  readonly id: string;
  readonly era: string;
  readonly mention: string;
  readonly ambiguousSurname: boolean;
  readonly suspectMarkup: boolean;
  readonly truth: { readonly pid: string; readonly name: string };
}

async function score(
  run: TaskRun,
  predicted: ReadonlyMap<string, string | null>,
): Promise<TaskResult> {
  const scores = new Scores();
  const remarks: string[] = [];
  for await (const row of rowsOf(run.data, 'names')) {
    const { id, era, mention, ambiguousSurname, suspectMarkup, truth } = row as TruthRow;
    if (suspectMarkup) continue;
    const answer = predicted.get(id) ?? null;
    const isRight = answer === truth.pid;
    scores.share('ALL', 'accuracy').add(isRight);
    scores.share('ALL', ambiguousSurname ? 'ambiguous surnames' : 'other surnames').add(isRight);
    if (answer !== null) scores.share('ALL', 'of those answered').add(isRight);
    scores.share(`era ${era}`, 'accuracy').add(isRight);
    if (!isRight && remarks.length < run.examples) {
      remarks.push(`${id} “${mention}” is ${truth.name} (${truth.pid}), not ${answer ?? 'nobody'}`);
    }
  }
  return { figures: scores.figures(), remarks };
}
