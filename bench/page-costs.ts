import { openArchive } from '../src/archive/archive.ts';
import { createApp } from '../src/web/app.ts';
import { siteOf } from '../src/web/server.ts';
import { addressesOf } from './addresses.ts';
import { quantile } from './quantiles.ts';

/**
 * Prints the processor time that pages take, each kind by itself, asked one after another in one thread: what a page costs whatever else
 * the machine does. Sizes are those of the HTML before it is compressed, with fonts, style and scripts cached.
 */
export async function measurePages(folder: string): Promise<void> {
  const archive = await openArchive(folder);
  try {
    const app = createApp(siteOf(archive));
    for (const [kind, addresses] of Object.entries(await addressesOf(archive.store))) {
      const costs: number[] = [];
      const sizes: number[] = [];
      for (const address of addresses) {
        const before = process.cpuUsage();
        const answer = await app.request(address);
        const body = await answer.arrayBuffer();
        const { user, system } = process.cpuUsage(before);
        if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
        costs.push((user + system) / 1000);
        sizes.push(body.byteLength / 1000);
      }
      const [cold = 0] = costs;
      costs.sort((a, b) => a - b);
      sizes.sort((a, b) => a - b);
      const at = (values: readonly number[], share: number): string =>
        quantile(values, share).toFixed(1).padStart(6);
      process.stdout.write(
        `${kind.padEnd(12)} ${String(costs.length).padStart(5)} pages, CPU ms p50 ${at(costs, 0.5)} p95 ${at(costs, 0.95)} max ${at(costs, 1)}, first ${cold.toFixed(0)}; kB p50 ${at(sizes, 0.5)} p95 ${at(sizes, 0.95)} max ${at(sizes, 1)}\n`,
      );
    }
  } finally {
    await archive.close();
  }
}
