/** Entry of a thread that reads sources: one place in, one outcome out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SourcePlace } from '../sources/place.ts';
import { failureNotice, readPlace } from './read-place.ts';
import type { ReadingContext, ReadOutcome } from './read-place.ts';

const port = parentPort;
if (!port) throw new Error('read-worker runs as a thread of an import');
const context = workerData as ReadingContext;

port.on('message', (place: SourcePlace) => {
  void outcomeOf(place).then((outcome) => port.postMessage(outcome));
});

/** Bad input gives notices; if our own code throws, that costs this one source and is told in full. */
async function outcomeOf(place: SourcePlace): Promise<ReadOutcome> {
  try {
    return await readPlace(place, context);
  } catch (error) {
    return { kind: 'refused', notices: [failureNotice(place.name, error)] };
  }
}
