import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { ListedPerson } from '../../src/model/collections.ts';
import type { Envelope } from '../../src/model/envelopes.ts';
import type { NameMention } from '../../src/model/mentions.ts';
import type { CollectionId, DocumentId } from '../../src/model/ids.ts';
import { blockId, collectionId, documentId, sourceId, textId } from '../../src/model/ids.ts';
import type { Paper } from '../../src/model/papers.ts';
import type { Person } from '../../src/model/people.ts';
import type { Block } from '../../src/model/texts.ts';
import type { HeldPaper, Holdings } from '../../src/resolution/holdings.ts';
import {
  type ResolvedPersons,
  resolvePersons,
} from '../../src/resolution/persons/resolve-persons.ts';
import { readNames } from '../../src/understanding/names/read-names.ts';

/** What a row of the task gives to a reader; its `truth` is never touched. */
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
export async function run(folders: { readonly data: string; readonly out: string }): Promise<void> {
  const rows = (await read(join(folders.data, 'names.jsonl.gz'))).map(withoutTruth);
  const listed = (await read(join(folders.data, 'persons.jsonl.gz'))) as readonly PersonRow[];
  const envelopes = await envelopesOf(join(folders.data, 'pool.jsonl.gz'));
  const started = cpuTime();
  const papers = papersOf(rows, envelopes);
  const read_ = cpuTime();
  const { persons, identities } = resolvePersons(holdingsOf(papers, listed));
  const done = cpuTime();
  const mentions = papers.reduce((sum, paper) => sum + paper.names.length, 0);
  report({ papers: papers.length, mentions, reading: read_ - started, resolving: done - read_ });
  const predicted = predict(rows, papers, { persons, identities });
  writeFileSync(
    join(folders.out, 'names.jsonl'),
    `${predicted.map((row) => JSON.stringify(row)).join('\n')}\n`,
  );
}

/** Milliseconds this process has computed; other work on the machine does not count. */
function cpuTime(): number {
  return process.cpuUsage().user / 1000;
}

function report(figures: {
  readonly papers: number;
  readonly mentions: number;
  readonly reading: number;
  readonly resolving: number;
}): void {
  const { papers, mentions, reading, resolving } = figures;
  process.stderr.write(
    `names: ${papers} papers read in ${Math.round(reading)} ms of processor time, ${mentions} mentions resolved in ${Math.round(resolving)} ms ` +
      `(${Math.round((mentions / resolving) * 1000)}/s)\n`,
  );
}

async function read(path: string): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) });
  for await (const line of lines) if (line !== '') rows.push(JSON.parse(line));
  return rows;
}

function withoutTruth(row: unknown): NameRow {
  const { id, volume, docId, mention, charOffset, context } = row as NameRow;
  return { id, volume, docId, mention, charOffset, context };
}

interface PoolRow {
  readonly id: string;
  readonly date: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** The envelopes of the papers, from the pool of documents that the task of references gives as input. */
async function envelopesOf(path: string): Promise<ReadonlyMap<string, Envelope>> {
  if (!existsSync(path)) return new Map();
  const pool = (await read(path)) as readonly PoolRow[];
  return new Map(
    pool.map(({ id, date, from, to }) => {
      const fields = Object.entries({ date, from, to }).filter(([, value]) => value !== null);
      return [id, Object.fromEntries(fields.map(([name, value]) => [name, { ...READ, value }]))];
    }),
  );
}

function papersOf(
  rows: readonly NameRow[],
  envelopes: ReadonlyMap<string, Envelope>,
): readonly HeldPaper[] {
  const documents = Map.groupBy(rows, (row) => row.docId);
  return [...documents].map(([docId, own], index) => {
    const envelope = envelopes.get(docId);
    const paper = heldPaper(own, index + 1);
    return envelope === undefined ? paper : { ...paper, envelope };
  });
}

const READ = { confidence: 1, rule: 'pool', author: 'record', evidence: [] } as const;

function heldPaper(rows: readonly NameRow[], ordinal: number): HeldPaper {
  const [first] = rows;
  const collection = collectionId(first?.volume ?? '');
  const paper: Paper = {
    id: idOf(first?.docId ?? ''),
    collection,
    source: sourceId('0'.repeat(64)),
    place: {},
    ordinal,
    role: 'document',
    title: '',
    texts: [{ id: TEXT, layer: 'edition', language: 'en', blocks: rows.map(blockOf) }],
    record: [],
    pages: [],
  };
  const names = readNames(paper, {});
  return { ...paper, kind: 'unknown', notes: [], envelope: {}, mentions: [], names };
}

function idOf(docId: string): DocumentId {
  const [volume = '', key = ''] = docId.split('#');
  return documentId(collectionId(volume), key);
}

function blockOf(row: NameRow): Block {
  const start = startOf(row);
  return {
    id: blockIdOf(row),
    kind: 'paragraph',
    content: row.context,
    ranges: [{ kind: 'name', start, end: start + row.mention.length }],
  };
}

const blockIdOf = (row: NameRow) => blockId(`o${row.charOffset}`);

/** The context is cut about 140 characters before the mention. */
function startOf(row: NameRow): number {
  const expected = Math.min(row.charOffset, 140);
  const starts: number[] = [];
  for (
    let at = row.context.indexOf(row.mention);
    at >= 0;
    at = row.context.indexOf(row.mention, at + 1)
  ) {
    starts.push(at);
  }
  return (
    starts.sort((left, right) => Math.abs(left - expected) - Math.abs(right - expected))[0] ?? 0
  );
}

function holdingsOf(papers: readonly HeldPaper[], listed: readonly PersonRow[]): Holdings {
  const lists = new Map<CollectionId, ListedPerson[]>();
  for (const { volume, pid, name, description } of listed) {
    const id = collectionId(volume);
    lists.set(id, [...(lists.get(id) ?? []), { key: pid, name, description }]);
  }
  return {
    papers: () => papers,
    byId: (id) => papers.find((paper) => paper.id === id),
    byNumber: () => [],
    byDate: () => [],
    byFileNumber: () => [],
    byPrintedNumber: () => [],
    onPage: () => [],
    listedPersons: (collection) => lists.get(collection) ?? [],
    collections: () => [...lists.keys()],
  };
}

function predict(
  rows: readonly NameRow[],
  papers: readonly HeldPaper[],
  resolved: ResolvedPersons,
): readonly { readonly id: string; readonly pid: string | null }[] {
  const people = new Map(resolved.persons.map((person) => [person.id, person]));
  const found = new Map(resolved.identities.map((one) => [`${one.document} ${one.mention}`, one]));
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return rows.map((row) => {
    const document = idOf(row.docId);
    const mention = byId.get(document)?.names.find((name) => isMention(row, name));
    const identity = found.get(`${document} ${mention?.id}`);
    const person = identity?.kind === 'identified' ? people.get(identity.person) : undefined;
    return { id: row.id, pid: person === undefined ? null : keyFor(row, person) };
  });
}

/** The reader of names leaves out quotation marks and brackets that the markup takes in. */
function isMention(row: NameRow, { evidence }: NameMention): boolean {
  const start = startOf(row);
  const end = start + row.mention.length;
  return evidence.block === blockIdOf(row) && evidence.start < end && start < evidence.end;
}

/** The key of the person in the row's list; of several, the one of the line that gives the name as it stands (`Diem, see ...`). */
function keyFor(row: NameRow, person: Person): string | null {
  const names = person.names.filter(
    (one) => one.collection === row.volume && one.key !== undefined,
  );
  const same = names.find((one) => one.name.replace(/[.,]+$/, '') === row.mention);
  return (same ?? names[0])?.key ?? null;
}

if (import.meta.main) {
  const [data = '../shared/truth/dev', out = '.'] = process.argv.slice(2);
  await run({ data, out });
}
