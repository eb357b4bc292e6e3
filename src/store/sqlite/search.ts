import type { Reader } from '../../model/reader.ts';
import type { CountedField, FacetValue, Ranking, SearchPlan, SearchResult } from '../plan.ts';
import type { SearchHit } from '../store.ts';
import type { Flow, Traffic, TrafficFilter } from '../traffic.ts';
import { Answered } from './answered.ts';
import { loadColumns } from './columns.ts';
import type { Columns } from './columns.ts';
import type { Connection } from './connection.ts';
import { contentVersion } from './content-version.ts';
import { loadCorrespondents } from './correspondents.ts';
import type { Correspondents } from './correspondents.ts';
import type { DocumentSet } from './document-set.ts';
import { evaluate } from './evaluate.ts';
import type { Scene } from './evaluate.ts';
import { best, score } from './ranking.ts';
import { SUMMARY, summaryOf } from './summaries.ts';
import type { SummaryRow } from './summaries.ts';
import { countFlows } from './traffic.ts';
import { inTheIndex } from './vocabulary.ts';

/** Carries out searches and counts on one connection; loads the columns when it must. */
export class Searcher {
  readonly #db: Connection;
  #columns: Columns | undefined;
  #correspondents: Correspondents | undefined;
  #answered = new Answered();
  #version = '';

  constructor(db: Connection) {
    this.#db = db;
  }

  search(plan: SearchPlan, reader: Reader): SearchResult<SearchHit> {
    const scene = this.#scene();
    const { columns } = scene;
    // Scores first: what they ask the full text, the condition need not ask again.
    const condition = inTheIndex(plan.condition, scene);
    const scores =
      plan.sort === 'relevance'
        ? score({ condition, ...rankingInTheIndex(plan, scene) }, scene)
        : undefined;
    const found = evaluate(condition, scene).and(columns.visibleTo(reader));
    const slots = scores
      ? best(found, scores, plan.offset + plan.limit).slice(plan.offset)
      : ordered(found, plan, columns);
    return {
      total: found.count(),
      hits: this.#hits(slots, scores, columns),
      facets: facets(plan.facets, found, columns),
    };
  }

  traffic({ between, condition }: TrafficFilter, reader: Reader): Traffic {
    const scene = this.#scene();
    const { columns } = scene;
    const found = evaluate(condition, scene).and(columns.visibleTo(reader));
    const papers = found.count();
    if (between === 'offices') {
      const [from, to] = [columns.values('from'), columns.values('to')];
      const flows = countFlows({ found, columns, sendings: columns.sent(), from, to });
      return { papers, flows, names: {} };
    }
    this.#correspondents ??= loadCorrespondents(this.#db, columns);
    const { persons, sendings } = this.#correspondents;
    const flows = countFlows({ found, columns, sendings, from: persons, to: persons });
    return { papers, flows, names: namesOf(this.#db, flows) };
  }

  /** The columns as of now: they are loaded anew when papers have changed. */
  #current(): Columns {
    const version = contentVersion(this.#db);
    if (!this.#columns || version !== this.#version) {
      this.#columns = loadColumns(this.#db);
      this.#version = version;
      this.#correspondents = undefined;
      this.#answered = new Answered();
    }
    return this.#columns;
  }

  #scene(): Scene {
    const columns = this.#current();
    // What is read within a transaction may yet be taken back.
    const answered = this.#db.db.isTransaction ? new Answered() : this.#answered;
    return { db: this.#db, columns, answered };
  }

  #hits(
    slots: readonly number[],
    scores: Float64Array | undefined,
    columns: Columns,
  ): readonly SearchHit[] {
    const keys = slots.map((slot) => columns.keyOf(slot));
    const rows = this.#db.all<SummaryRow>(
      `SELECT ${SUMMARY} FROM documents AS d WHERE d.key IN (SELECT value FROM json_each(?))`,
      JSON.stringify(keys),
    );
    const byKey = new Map(rows.map((row) => [row.key, row]));
    return slots.flatMap((slot) => {
      const row = byKey.get(columns.keyOf(slot));
      return row ? [{ summary: summaryOf(row), score: scores?.[slot] ?? 0 }] : [];
    });
  }
}

function rankingInTheIndex({ ranking }: SearchPlan, scene: Scene): Partial<Ranking> {
  if (ranking === undefined) return {};
  const { all, closest } = ranking;
  return { all: inTheIndex(all, scene), ...(closest && { closest: inTheIndex(closest, scene) }) };
}

function ordered(
  found: DocumentSet,
  { sort, offset, limit }: SearchPlan,
  columns: Columns,
): readonly number[] {
  const slots: Iterable<number> =
    sort === 'number'
      ? columns.byNumber(found)
      : sort === 'date-descending'
        ? columns.newestFirst(found)
        : found;
  return Iterator.from(slots).drop(offset).take(limit).toArray();
}

function facets(
  wanted: readonly CountedField[],
  found: DocumentSet,
  columns: Columns,
): Readonly<Partial<Record<CountedField, readonly FacetValue[]>>> {
  const slots = found.slots();
  return Object.fromEntries(wanted.map((facet) => [facet, columns.count(facet, slots)]));
}

/** What the persons of the flows are called. */
function namesOf(db: Connection, flows: readonly Flow[]): Readonly<Record<string, string>> {
  const ids = new Set(flows.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()));
  const rows = db.all<{ id: string; name: string }>(
    'SELECT id, name FROM persons WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify([...ids]),
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
