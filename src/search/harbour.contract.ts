/** Three invented papers about a harbour in a store of their own, and how tests ask it. */
import { afterAll, beforeAll } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectionId, personId } from '../model/ids.ts';
import type { SourceId } from '../model/ids.ts';
import type { Person } from '../model/people.ts';
import { PUBLIC } from '../model/reader.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { imported, SOURCE } from './papers.contract.ts';
import type { SketchedPaper } from './papers.contract.ts';
import type { SearchAnswer, SearchRequest } from './search.ts';
import { searchArchive } from './searching.ts';

export const PAPERS: readonly SketchedPaper[] = [
  {
    key: 'd1',
    title: 'Safe conduct for the Zarja',
    blocks: [
      'head: Safe conduct for the Zarja',
      'The ship Zarja asks for safe conduct; see C–66781.',
    ],
    stated: { kind: 'telegram', from: 'Embassy in Latvia', number: '1020', date: '1944-03-22' },
  },
  {
    key: 'd2',
    blocks: [
      'The harbour was open and Morrow’s ships were safe. Nothing on conduct.',
      'note: See Zarja.',
    ],
    stated: { kind: 'despatch', from: 'Embassy in “Lake” land', number: '7', date: '1944-05' },
  },
  {
    key: 'd3',
    language: 'ru',
    blocks: ['Корабль «Заря» просит о безопасном проходе. 793.5 MAP/2–2751'],
    stated: { kind: 'telegram', from: 'Embassy in Latvia', date: '1950-09-27' },
    names: [{ surface: 'Зарей', surname: 'Заря', part: 'mentioned' }],
  },
];

let folder = '';
let open: Store | undefined;

/** Opens the harbour for the tests of one file, and is rid of it after them. */
export function withHarbour(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chancery-search-'));
    open = openSqliteStore(join(folder, 'store.sqlite'), 'create');
    await putPapers(PAPERS);
  });
  afterAll(async () => {
    await open?.close();
    await rm(folder, { recursive: true });
  });
}

/** The store of the harbour, inside a test. */
export function harbour(): Store {
  if (open === undefined) throw new Error('The harbour is not open: call withHarbour first.');
  return open;
}

/** Brings papers to the harbour, with a file of their own. */
export async function putPapers(
  papers: readonly SketchedPaper[],
  source: SourceId = SOURCE,
): Promise<void> {
  await harbour().putSource({
    source: {
      id: source,
      name: 'harbour.xml',
      mediaType: 'application/xml',
      size: 1,
      format: 'tei',
      readWith: '1',
      notices: [],
    },
    collection: {
      id: collectionId('harbour1951'),
      kind: 'volume',
      title: 'The Harbour',
      record: [],
      parts: [],
      persons: [],
      terms: [],
    },
    papers: papers.map(imported),
  });
}

/** Makes these the persons of the archive. */
export async function putPersons(
  persons: readonly Person[],
  terms: Parameters<Store['putResolution']>[1],
): Promise<void> {
  await harbour().putResolution(
    {
      links: [],
      cited: [],
      persons,
      identities: [],
      findings: [],
      series: [],
      datings: [],
      offices: [],
      officePapers: [],
      suggestions: [],
      answers: [],
      knowledge: [],
      unmet: [],
    },
    terms,
  );
}

export const request = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  sort: 'relevance',
  limit: 10,
  offset: 0,
  ...more,
});

export async function answer(
  query: string,
  more: Partial<SearchRequest> = {},
): Promise<SearchAnswer> {
  return searchArchive(harbour(), request(query, more), PUBLIC);
}

export async function found(query: string, more: Partial<SearchRequest> = {}): Promise<string> {
  const answered = await answer(query, more);
  if (answered.kind === 'unread') return answered.message;
  return answered.hits.map((hit) => hit.summary.id.replace(/^.*\//, '')).join(' ');
}

export function person(id: string, name: string, ...others: readonly string[]): Person {
  return {
    id: personId(id),
    name,
    names: [name, ...others].map((each) => ({
      name: each,
      script: 'latin',
      source: 'volume-list',
    })),
    descriptions: [],
    tenures: [],
    identifiers: {},
    merges: [],
  };
}
