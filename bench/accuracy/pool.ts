import type { DocumentKind, Envelope } from '../../src/model/envelopes.ts';
import type { Reading } from '../../src/model/evidence.ts';
import { collectionId, documentId, type DocumentId } from '../../src/model/ids.ts';
import { groundOf, type Ground } from '../../src/resolution/ground.ts';
import type { HeldPaper } from '../../src/resolution/holdings.ts';
import { misprintedDates, withSoundDates } from '../../src/resolution/sound-dates.ts';
import { memoryHoldings } from '../../src/resolution/memory-holdings.ts';
import { findCitations } from '../../src/understanding/references/find-citations.ts';
import { seriesNamed } from '../../src/understanding/references/series-names.ts';
import { SILENCE } from '../../src/model/talk.ts';
import { rowsOf } from './task-files.ts';

/** A paper as the pool gives it: its envelope, its head, the first words. */
interface PoolRow {
  readonly id: string;
  readonly volume: string;
  readonly docNo: string | null;
  readonly kind: DocumentKind;
  readonly series: string | null;
  readonly number: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly fromPerson: string | null;
  readonly toPerson: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly classification: string | null;
  readonly fileNumber: string | null;
  readonly head: string | null;
  readonly chapter: string | null;
  readonly pages: readonly string[] | null;
  readonly opening: string | null;
}

/** The pool as holdings, a volume each: a mention is resolved among the papers of its own volume. */
export async function readPool(data: string): Promise<ReadonlyMap<string, Ground>> {
  const volumes = new Map<string, HeldPaper[]>();
  for await (const row of rowsOf(data, 'pool')) {
    const paper = row as PoolRow;
    const volume = volumes.get(paper.volume) ?? [];
    volumes.set(paper.volume, volume);
    volume.push(heldPaper(paper, volume.length + 1));
  }
  if (process.env['WHOLE']) {
    const all = groundIn([...volumes.values()].flat());
    return new Map([...volumes.keys()].map((n) => [n, all]));
  }
  return new Map([...volumes].map(([name, papers]) => [name, groundIn(papers)]));
}

function groundIn(papers: readonly HeldPaper[]): Ground {
  const holdings = memoryHoldings(papers);
  return groundOf(withSoundDates(holdings, misprintedDates(holdings)));
}

/** `frus1955-57v13#d304` in the task files is `frus1955-57v13/d304` here. */
export function archiveId(taskId: string): DocumentId {
  const [volume = '', key = ''] = taskId.split('#');
  return documentId(collectionId(volume), key);
}

export function taskId(id: DocumentId): string {
  return id.replace('/', '#');
}

function heldPaper(row: PoolRow, ordinal: number): HeldPaper {
  return {
    id: archiveId(row.id),
    collection: collectionId(row.volume),
    ordinal,
    role: 'document',
    kind: row.kind,
    title: row.head ?? '',
    ...(row.chapter !== null && { part: row.chapter }),
    opening: withoutDateline(row.opening ?? ''),
    ...(row.docNo !== null && { printedNumber: row.docNo }),
    pages: pagesBetween(row.pages ?? []),
    notes: [],
    envelope: envelopeOf(row),
    mentions: [],
    names: [],
    talk: SILENCE,
    travel: {},
  };
}

function pagesBetween(pages: readonly string[]): readonly string[] {
  const [first = NaN, last = NaN] = pages.map(Number);
  if (!(last >= first)) return pages;
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function envelopeOf(row: PoolRow): Envelope {
  const stated = [
    ['kind', row.kind],
    ['series', row.series],
    ['number', row.number],
    ['from', row.from],
    ['to', row.to],
    ['fromPerson', row.fromPerson],
    ['toPerson', row.toPerson],
    ['place', row.place],
    ['date', row.date],
    ['hour', row.time],
    ['fileNumber', row.fileNumber],
  ] as const;
  const fields = stated.flatMap(([field, value]) =>
    value === null ? [] : [[field, reading(value)] as const],
  );
  const aliases = otherNumbers(row).map(reading);
  return { ...Object.fromEntries(fields), ...(aliases.length > 0 && { aliases }) };
}

/** The first line of an opening is where and when. */
function withoutDateline(opening: string): string {
  return opening.replace(/^.*\n+/, '');
}

function reading(value: string): Reading {
  return { value, confidence: 1, rule: 'pool', author: 'markup', evidence: [] };
}

/** Numbers of the same message in other series, as its first words give them: `253. Gocus 628.`, `MAGCH 3874. 070701Z.` */
function otherNumbers(row: PoolRow): readonly string[] {
  const own = (row.opening ?? '').replace(/^.*\n+(?:[^\d\n]{0,40}\n+)*/, '');
  const found: string[] = [];
  let end = /^\[?\d{1,6}[.,]\s*(?:\([^)]*\)\s*)?/.exec(own)?.[0].length ?? 0;
  for (const citation of findCitations(own.slice(0, LONGEST_OPENING))) {
    const { series, number } = citation.says;
    if (citation.start > end + 3) break;
    end = citation.end;
    if (series === undefined || number === undefined || !isOwnWay(series, row.from)) continue;
    if (number !== row.number || series !== row.series) found.push(`${series} ${number}`);
  }
  return found;
}

/** A delegation's own series comes from it, the Department's goes out. */
function isOwnWay(series: string, from: string | null): boolean {
  const way = seriesNamed(series)?.way;
  return (
    way === undefined || (way === 'out') === /^(?:Department|.*Secretary) of State/.test(from ?? '')
  );
}

const LONGEST_OPENING = 80;
