import type { Notice } from '../../model/notices.ts';
import type { PreparedPaper } from '../prepared.ts';
import type { SourceRecord } from '../keeping.ts';
import type { Connection } from './connection.ts';

/** A paper that another source holds under the same id. */
interface Holder {
  readonly document: string;
  readonly key: number;
  readonly id: string;
  readonly name: string;
}

/** Papers of a source that others hold too: those it takes over from an earlier one, those it leaves to a later one. */
export interface SharedPapers {
  readonly taken: readonly Holder[];
  /** Ids of the papers that a later source holds. */
  readonly left: ReadonlySet<string>;
}

/** What came later goes before what came earlier, in whatever order the two are read again. */
export function sharedPapers(
  db: Connection,
  papers: readonly PreparedPaper[],
  key: number,
): SharedPapers {
  const ids = JSON.stringify(papers.map(({ row }) => row.id));
  const holders = db.all<Holder>(
    `SELECT d.id AS document, sources.key, sources.id, sources.name
     FROM documents AS d JOIN sources ON sources.key = d.source
     WHERE d.id IN (SELECT value FROM json_each(?)) AND sources.key <> ?
     ORDER BY sources.key, d.ordinal, d.id`,
    ids,
    key,
  );
  const left = holders.filter((holder) => holder.key > key).map(({ document }) => document);
  return { taken: holders.filter((holder) => holder.key < key), left: new Set(left) };
}

/** Codes of the notices below. They tell of what was there before, so a source that is read again keeps them. */
const CODES: ReadonlySet<string> = new Set(['newer-version', 'held-already']);

export function isTakeOver({ code }: Notice): boolean {
  return CODES.has(code);
}

/** One notice for each earlier source, at the first paper that is taken over from it. */
export function takeOverNotices(
  source: SourceRecord,
  papers: readonly PreparedPaper[],
  { taken }: SharedPapers,
): readonly Notice[] {
  const bySource = Map.groupBy(taken, ({ key }) => key);
  return [...bySource.values()].flatMap((holders) => {
    const [first] = holders;
    if (first === undefined) return [];
    const place = papers.find(({ row }) => row.id === first.document)?.place ?? {};
    return [{ ...said(source, first, holders), source: source.name, place }];
  });
}

/** How many ids a message names. */
const NAMED = 5;

function said(
  source: SourceRecord,
  earlier: Holder,
  holders: readonly Holder[],
): Pick<Notice, 'code' | 'severity' | 'message'> {
  const ids = holders.map(({ document }) => document);
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  const papers = `${ids.slice(0, NAMED).join(', ')}${more}`;
  const kept = `The earlier file (${earlier.id.slice(0, 12)}…) is kept as it came.`;
  if (earlier.name === source.name) {
    const message = `A new version of a file that was here: it takes the place of the earlier one for ${papers}. ${kept}`;
    return { code: 'newer-version', severity: 'info', message };
  }
  const message = `Held already from ${earlier.name}: ${papers}. What this file says stands now. ${kept} If the two are different papers, give one of them another number or file name.`;
  return { code: 'held-already', severity: 'warning', message };
}
