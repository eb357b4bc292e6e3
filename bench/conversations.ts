import { openArchive } from '../src/archive/archive.ts';
import type { Answer } from '../src/model/answers.ts';
import type { DocumentId } from '../src/model/ids.ts';
import { entryOf } from '../src/resolution/conversations/entries.ts';
import { inferAnswers } from '../src/resolution/conversations/inferred-answers.ts';
import type { HeldPaper } from '../src/resolution/holdings.ts';
import { memoryHoldings } from '../src/resolution/memory-holdings.ts';
import { wholeCollections } from '../src/resolution/whole-collections.ts';
import { resolveReferences } from '../src/resolution/resolve-references.ts';

/** How many joins that are inferred while citations are hidden the citations confirm: `node bench/conversations.ts ARCHIVE`. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name an archive: node bench/conversations.ts ARCHIVE');

const archive = await openArchive(folder);
const held: HeldPaper[] = [];
for await (const paper of archive.store.heldPapers()) held.push(paper);
const holdings = memoryHoldings(held);
const { papers } = resolveReferences(holdings);

const volumes = wholeCollections(holdings);
const started = process.cpuUsage();
const answers = [...papers.values()].flatMap((one) => one.answers);
const answering = new Set([...papers].flatMap(([id, one]) => (one.isAnswering ? [id] : [])));
const entries = held.flatMap((paper) => entryOf(paper) ?? []);
const hidden = inferAnswers(entries, { answering: new Set(), answered: new Set(), volumes });
const answered = new Set(answers.map(({ earlier }) => earlier));
const inferred = inferAnswers(entries, { answering, answered, volumes });
const { user, system } = process.cpuUsage(started);

const truth = Map.groupBy(answers, ({ later }) => later);
const judged = hidden.filter(({ later }) => truth.has(later));
const confirmed = judged.filter((join) => isCited(join, truth));
process.stdout.write(`papers ${held.length}, answers by citation ${answers.length}
inferred where citations are hidden ${judged.length}, confirmed ${confirmed.length} (${(confirmed.length / judged.length).toFixed(3)})
of papers that answer by citation found again ${(confirmed.length / truth.size).toFixed(3)}
inferred where nothing is cited ${inferred.length} (to be judged by eye: papers that cite say more of what they answer than papers that do not)
seconds ${((user + system) / 1e6).toFixed(2)}
`);
await archive.close();

function isCited(join: Answer, cites: ReadonlyMap<DocumentId, readonly Answer[]>): boolean {
  return (cites.get(join.later) ?? []).some(({ earlier }) => earlier === join.earlier);
}
