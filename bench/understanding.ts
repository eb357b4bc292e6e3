import { readEnvelope } from '../src/understanding/envelope/read-envelope.ts';
import { readNames } from '../src/understanding/names/read-names.ts';
import { readReferences } from '../src/understanding/references/read-references.ts';
import { understand } from '../src/understanding/understand.ts';
import { readWords } from '../src/readers/formats.ts';
import { receive } from '../src/sources/receive.ts';
import type { Paper } from '../src/model/papers.ts';
import { Stopwatch } from './accuracy/stopwatch.ts';

/**
 * How fast papers are understood, on one core, as an import meets them: `node bench/understanding.ts PATH...`. Every file's papers are
 * read whole, then stage by stage; the time is the processor's own, whatever else the machine does. The first file warms up and
 * is not counted where there are more.
 */
const STAGES = ['whole papers', 'envelopes', 'references', 'names'] as const;
let watches = STAGES.map((stage) => new Stopwatch(stage));
let files = 0;
for await (const received of receive(process.argv.slice(2))) {
  if (received.kind === 'refused') continue;
  const result = readWords(received.file);
  if (result.kind === 'refused') continue;
  if (files === 1) watches = STAGES.map((stage) => new Stopwatch(stage));
  files += 1;
  time(result.papers);
}
for (const watch of watches) process.stdout.write(`${watch.line()}\n`);

function time(papers: readonly Paper[]): void {
  const [whole, envelopes, references, names] = watches;
  whole?.time(papers.length, () => papers.forEach((paper) => understand(paper)));
  const read = envelopes?.time(papers.length, () => papers.map((paper) => readEnvelope(paper)));
  const envelopeOf = (index: number) => read?.[index] ?? {};
  references?.time(papers.length, () => {
    papers.forEach((paper, index) => readReferences(paper, envelopeOf(index)));
  });
  names?.time(papers.length, () => {
    papers.forEach((paper, index) => readNames(paper, envelopeOf(index)));
  });
}
