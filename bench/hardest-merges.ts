import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ListedPerson } from '../src/model/collections.ts';
import { type CollectionId, collectionId } from '../src/model/ids.ts';
import { memoryHoldings } from '../src/resolution/memory-holdings.ts';
import { type Block, clusterEntries } from '../src/resolution/persons/cluster.ts';
import { sharedWords } from '../src/resolution/persons/descriptions.ts';
import type { Entry } from '../src/resolution/persons/entries.ts';
import { joinOf, yearsBetween } from '../src/resolution/persons/join.ts';
import { joinLists } from '../src/resolution/persons/resolve-persons.ts';
import { readPool } from './accuracy/pool.ts';

/**
 * `node bench/hardest-merges.ts [COUNT] [--data DIR]`: of all entries of lists that are joined, the pairs that hang together by least: common
 * surnames, forenames that differ, little in common, years apart, Jr. For reading by eye; nothing is measured.
 */
const [, , count = '200', , folder = '../shared/truth/dev'] = process.argv;
const data = resolve(folder);

interface Row {
  readonly volume: string;
  readonly pid: string;
  readonly name: string;
  readonly description: string;
}

/** Two entries without whose join a person would fall apart. */
interface Bridge {
  readonly left: Entry;
  readonly right: Entry;
  readonly strength: number;
  readonly words: number;
  readonly gap: number;
  readonly hardness: number;
}

const rows = gunzipSync(readFileSync(`${data}/persons.jsonl.gz`))
  .toString()
  .trim()
  .split('\n');
const lists = new Map<CollectionId, ListedPerson[]>();
for (const line of rows) {
  const { volume, pid, name, description } = JSON.parse(line) as Row;
  const list = lists.get(collectionId(volume)) ?? [];
  lists.set(collectionId(volume), list);
  list.push({ key: pid, name, description });
}
const pool = await readPool(data);
const papers = [...pool.values()].flatMap(({ holdings }) => [...holdings.papers()]);
const joined = joinLists(memoryHoldings(papers, lists));
const blocks = clusterEntries([...joined.lists.values()].flat(), () => false);
const bridges = blocks.flatMap(bridgesOf).sort((one, two) => two.hardness - one.hardness);
process.stdout.write(`${bridges.length} joins; ${joined.register.suggestions.length} suggested\n`);
for (const { left, right, words, gap, strength } of bridges.slice(0, Number(count))) {
  const side = ({ listed, collection }: Entry): string =>
    `${listed.name} [${collection}]: ${listed.description.slice(0, 150)}`;
  process.stdout.write(
    `${strength.toFixed(1)} ${words}w ${gap}y\n  ${side(left)}\n  ${side(right)}\n`,
  );
}

/** The strongest joins that hold each person together, one fewer than its entries. */
function bridgesOf({ clusters, company }: Block): readonly Bridge[] {
  return clusters.flatMap(({ entries }) => {
    const links: Bridge[] = [];
    for (const [index, left] of entries.entries()) {
      for (const right of entries.slice(index + 1)) {
        const join = joinOf(left, right, company);
        if (join === undefined || join === 'conflict') continue;
        const words = sharedWords(left.described, right.described).length;
        const gap = yearsBetween(left.years, right.years);
        const jr = left.parts.generation === right.parts.generation ? 0 : 2;
        const ease = join.strength + Math.min(words, 6) * 0.3 - Math.min(gap, 20) * 0.1 - jr;
        const hardness = (company.crowded ? 1 : 0) + (join.misprint ? 1 : 0) - ease;
        links.push({ left, right, strength: join.strength, words, gap, hardness });
      }
    }
    return spanning(links);
  });
}

function spanning(links: readonly Bridge[]): readonly Bridge[] {
  const group = new Map<Entry, Entry>();
  const root = (entry: Entry): Entry => {
    const up = group.get(entry);
    return up === undefined ? entry : root(up);
  };
  const easiest = links.toSorted((one, two) => one.hardness - two.hardness);
  return easiest.filter(({ left, right }) => {
    const [one, two] = [root(left), root(right)];
    if (one !== two) group.set(one, two);
    return one !== two;
  });
}
