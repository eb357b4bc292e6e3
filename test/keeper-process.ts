/** A process of its own that keeps a worker, as a server does: `node keeper-process.ts ARCHIVE`; for tests that kill it. */
import { WorkerKeeper } from '../src/archive/jobs/worker-keeper.ts';

const [folder = ''] = process.argv.slice(2);
const keeper = new WorkerKeeper(folder);
process.stdout.write(`${keeper.process}\n`);
setInterval(() => undefined, 60_000);
