import type { ListedPerson } from '../../src/model/collections.ts';
import { type CollectionId, collectionId } from '../../src/model/ids.ts';
import { memoryHoldings } from '../../src/resolution/memory-holdings.ts';
import { joinLists } from '../../src/resolution/persons/resolve-persons.ts';
import { type Labelled, type Row, labelOf, prepare } from './identity-labels.ts';
import { readPool } from './pool.ts';
import { rowsOf } from './task-files.ts';
import type { AccuracyTask, Figure } from './task.ts';

interface PersonRow {
  readonly volume: string;
  readonly pid: string;
  readonly name: string;
  readonly description: string;
}

interface VariantRow {
  readonly volume: string;
  readonly pid: string;
  readonly forms: readonly (readonly [string, number])[];
}

/**
 * Task `identity`: whether persons of several volumes' lists are joined, pair by pair, against labels from full names and descriptions
 * (see `identity-labels.ts`). Pairs that the labels leave open are not counted, but their number is said.
 */
export const identityTask: AccuracyTask = {
  name: 'identity',
  async run({ data, examples }) {
    const rows = await readRows(data);
    const personOf = await joined(rows, data);
    const counts = new Counts(examples);
    for (const [one, two] of pairsOf(rows)) {
      counts.add([one, two], personOf(one.row) === personOf(two.row));
    }
    return { figures: counts.figures(), remarks: counts.remarks() };
  },
};

async function readRows(data: string): Promise<readonly Row[]> {
  const forms = new Map<string, readonly string[]>();
  for await (const row of rowsOf(data, 'name_variants')) {
    const { volume, pid, forms: own } = row as VariantRow;
    const full = own.filter(([form, count]) => count > 1 && form.trim().split(/\s+/).length > 2);
    forms.set(
      `${volume} ${pid}`,
      full.map(([form]) => form),
    );
  }
  const rows: Row[] = [];
  for await (const row of rowsOf(data, 'persons')) {
    const { volume, pid, name, description } = row as PersonRow;
    const fullForms = forms.get(`${volume} ${pid}`) ?? [];
    rows.push({ volume, key: pid, name, description, fullForms });
  }
  return rows;
}

/** The person each row became; a line `see ...` becomes none of its own and is not asked about. */
async function joined(rows: readonly Row[], data: string): Promise<(row: Row) => string> {
  const lists = new Map<CollectionId, ListedPerson[]>();
  for (const { volume, key, name, description } of rows) {
    const list = lists.get(collectionId(volume)) ?? [];
    lists.set(collectionId(volume), list);
    list.push({ key, name, description });
  }
  const pool = await readPool(data);
  const papers = [...pool.values()].flatMap(({ holdings }) => [...holdings.papers()]);
  const { persons } = joinLists(memoryHoldings(papers, lists)).register;
  const byKey = new Map<string, string>();
  for (const { id, names } of persons) {
    for (const { collection, key } of names) byKey.set(`${collection} ${key}`, id);
  }
  return ({ volume, key }) => byKey.get(`${volume} ${key}`) ?? `${volume} ${key}`;
}

function* pairsOf(rows: readonly Row[]): Generator<readonly [Labelled, Labelled]> {
  const own = rows.filter(({ description }) => !/^\[?see\b/i.test(description.trim()));
  for (const group of Map.groupBy(own.map(prepare), ({ surname }) => surname).values()) {
    for (const [index, one] of group.entries()) {
      for (const two of group.slice(index + 1)) yield [one, two];
    }
  }
}

class Counts {
  readonly #examples: number;
  readonly #wrong: string[] = [];
  #found = 0;
  #missed = 0;
  #false = 0;
  #open = 0;

  constructor(examples: number) {
    this.#examples = examples;
  }

  add([one, two]: readonly [Labelled, Labelled], isJoined: boolean): void {
    const label = labelOf(one, two);
    if (label === undefined) {
      if (isJoined) this.#open += 1;
    } else if (label === 'same') {
      if (isJoined) this.#found += 1;
      else this.#missed += 1;
    } else if (isJoined) this.#false += 1;
    const isWrong = label !== undefined && (label === 'same') !== isJoined;
    if (isWrong && this.#wrong.length < this.#examples) {
      this.#wrong.push(`${isJoined ? 'joined' : 'parted'}: ${said(one.row)} | ${said(two.row)}`);
    }
  }

  figures(): readonly Figure[] {
    const [joined, same] = [this.#found + this.#false, this.#found + this.#missed];
    const share = (part: number, whole: number): number => part / Math.max(whole, 1);
    return [
      {
        group: 'ALL',
        name: 'pairwise precision',
        value: share(this.#found, joined),
        count: joined,
      },
      { group: 'ALL', name: 'pairwise recall', value: share(this.#found, same), count: same },
    ];
  }

  remarks(): readonly string[] {
    return [`${this.#open} joined pairs that the labels leave open`, ...this.#wrong];
  }
}

const said = ({ volume, name, description }: Row): string =>
  `${name}: ${description.slice(0, 90)} (${volume})`;
