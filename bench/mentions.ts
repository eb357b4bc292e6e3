/**
 * `node bench/mentions.ts ARCHIVE`: decides who every name of an archive is, as an import does, and prints how many a second: with what reading
 * them from the store takes, and apart from that the joining of the lists. Processor time of the thread that does it, starting cold.
 */
import { openArchive } from '../src/archive/archive.ts';
import type { HeldPaper } from '../src/resolution/holdings.ts';
import { memoryHoldings } from '../src/resolution/memory-holdings.ts';
import { identifyByList, joinLists } from '../src/resolution/persons/resolve-persons.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name an archive: node bench/mentions.ts ARCHIVE');
const archive = await openArchive(folder);
const held: HeldPaper[] = [];
for await (const paper of archive.store.heldPapers('names')) held.push(paper);
const collections = await archive.store.collectionRecords();
const holdings = memoryHoldings(held, new Map(collections.map(({ id, persons }) => [id, persons])));

const started = seconds();
const joined = joinLists(holdings);
const named = seconds();
let decided = 0;
for (const { identities } of identifyByList(holdings, joined)) decided += identities.length;
const ended = seconds();
const mentions = held.reduce((sum, { names }) => sum + names.length, 0);
await archive.close();

print('papers', held.length.toString());
print('names', `${mentions}, of which ${decided} were decided or lie between a few`);
print('names/s', (mentions / (ended - named)).toFixed(0));
print('with lists', `${(mentions / (ended - started)).toFixed(0)} names/s, joining them included`);

function seconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(14)} ${figure}\n`);
}
