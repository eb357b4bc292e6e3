import { performance } from 'node:perf_hooks';
import { readWords } from '../src/readers/formats.ts';
import { receive } from '../src/sources/receive.ts';

/**
 * How fast files become papers, on one thread: `node bench/reading.ts PATH...`. Prints a line of JSON; `seconds` is the
 * time of the readers alone, `cpuSeconds` what all of it took of a processor, unpacking included.
 */
const totals = { files: 0, refused: 0, documents: 0, papers: 0, megabytes: 0, seconds: 0 };
const cpu = process.cpuUsage();
for await (const received of receive(process.argv.slice(2))) {
  if (received.kind === 'refused') {
    totals.refused += 1;
    continue;
  }
  const started = performance.now();
  const result = readWords(received.file);
  totals.seconds += (performance.now() - started) / 1000;
  totals.files += 1;
  totals.megabytes += received.file.content.length / 1e6;
  if (result.kind === 'refused') totals.refused += 1;
  else {
    totals.papers += result.papers.length;
    totals.documents += result.papers.filter((paper) => paper.role !== 'apparatus').length;
  }
}
const used = process.cpuUsage(cpu);
const line = {
  ...totals,
  cpuSeconds: (used.user + used.system) / 1e6,
  documentsPerSecond: totals.documents / totals.seconds,
  megabytesPerSecond: totals.megabytes / totals.seconds,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(line)}\n`);
