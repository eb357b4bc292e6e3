/** Entry of a thread that reads: one file in, its outcomes out, each when the one before was taken. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FoundFile } from '../sources/walk.ts';
import { failureNotice, readFound } from './read-place.ts';
import type { ReadingContext, ReadOutcome } from './read-place.ts';
import { buffersOf } from '../store/prepared.ts';

export type Request =
  { readonly kind: 'read'; readonly found: FoundFile } | { readonly kind: 'next' };

/** One outcome (none for a zip without files), and whether it is the last of its file. */
export interface Answer {
  readonly outcome?: ReadOutcome;
  readonly last: boolean;
}

const port = parentPort;
if (!port) throw new Error('read-worker runs as a thread of an import');
const context = workerData as ReadingContext;
let goOn = (): void => undefined;

port.on('message', (request: Request) => {
  if (request.kind === 'next') goOn();
  else void readAll(request.found);
});

/** Bad input gives notices; if our own code throws, that costs this one file and is told in full. */
async function readAll(found: FoundFile): Promise<void> {
  try {
    await answerAll(found);
  } catch (error) {
    answer({
      outcome: { kind: 'refused', notices: [failureNotice(found.name, error)] },
      last: true,
    });
  }
}

async function answerAll(found: FoundFile): Promise<void> {
  const outcomes = readFound(found, context);
  let current = await outcomes.next();
  if (current.done) answer({ last: true });
  while (!current.done) {
    const next = await outcomes.next();
    const asked = new Promise<void>((done) => {
      goOn = done;
    });
    answer({ outcome: current.value, last: next.done === true });
    if (!next.done) await asked;
    current = next;
  }
}

function answer(message: Answer): void {
  const { outcome } = message;
  port?.postMessage(message, outcome?.kind === 'read' ? [...buffersOf(outcome.prepared)] : []);
}
