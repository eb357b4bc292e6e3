/** Entry of a thread that draws pages: one request in, one whole answer out. */
import { parentPort, workerData } from 'node:worker_threads';
import { setImmediate } from 'node:timers/promises';
import { constants, gzipSync } from 'node:zlib';
import { layoutOf } from '../archive/layout.ts';
import { giveBack } from '../model/give-back.ts';
import { openSqliteJobs } from '../store/sqlite/sqlite-jobs.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { createApp } from './app.ts';
import type { Drawn, DrawingCall, NotDrawn } from './drawing-threads.ts';
import { firstPages } from './first-pages.ts';
import type { SiteServed } from './server.ts';
import { KeptPages } from './kept-pages.ts';
import { guardsOf, siteOf } from './server.ts';

const port = parentPort;
if (!port) throw new Error('drawing-thread runs as a thread of a server');
const { folder, served, desk } = workerData as SiteServed;
const layout = layoutOf(folder);
const store = openSqliteStore(layout.store, 'read');
const queue = openSqliteJobs(layout.store, 'read');
const site = siteOf({ store, queue, layout }, served);
const app = createApp({ ...site, ...(desk && { desk }) }, guardsOf(served));

const kept = new KeptPages(() => store.version());

port.on('message', (call: DrawingCall) => {
  void hand(call);
});

drawFirst().catch((error: unknown) => {
  process.stderr.write(`The first pages were not drawn ahead: ${String(error)}\n`);
});

/** No reader should be the one who waits for the first page of a kind; who comes meanwhile is answered between two. */
async function drawFirst(): Promise<void> {
  for await (const path of firstPages(store)) {
    await app.fetch(new Request(new URL(path, 'http://127.0.0.1')));
    await setImmediate();
  }
}

/** The bytes are handed over, not copied. */
async function hand(call: DrawingCall): Promise<void> {
  const answer = await keptOrDrawn(call);
  const bytes = 'body' in answer ? answer.body.buffer : undefined;
  port?.postMessage(answer, bytes instanceof ArrayBuffer ? [bytes] : []);
}

/** Whatever fails is one page's failure: the thread has others to draw. */
async function keptOrDrawn(call: DrawingCall): Promise<Drawn | NotDrawn> {
  try {
    return await kept.answer(call, answerTo);
  } catch (error) {
    return { id: call.id, error };
  }
}

async function answerTo({ id, method, url, headers }: DrawingCall): Promise<Drawn> {
  const asked = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  const answer = await app.fetch(new Request(url, { method, headers: asked }));
  const body = await bytesOf(answer);
  return { id, status: answer.status, ...packed(body, answer.headers, asked) };
}

/** As they were made, where that was in one piece: `arrayBuffer` would copy them twice. In a buffer of their own. */
async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body ?? []) pieces.push(piece);
  const [only] = pieces;
  return ownBuffer(pieces.length === 1 && only ? only : Buffer.concat(pieces));
}

/** What is shorter goes as fast unpacked. */
const SHORT = 4096;

/** The answer in fewer bytes, for those who take it so; what they were is given back. */
function packed(body: Uint8Array, given: Headers, asked: Headers): Pick<Drawn, 'headers' | 'body'> {
  const headers = [...given];
  const isTaken = /\bgzip\b/.test(asked.get('Accept-Encoding') ?? '');
  const isWords = /^(?:text\/|application\/json|image\/svg)/.test(given.get('Content-Type') ?? '');
  if (!isTaken || !isWords || body.length < SHORT) return { headers, body };
  const small = gzipSync(body, { level: constants.Z_BEST_SPEED });
  giveBack(body.buffer);
  return {
    headers: [...headers, ['Content-Encoding', 'gzip'], ['Vary', 'Accept-Encoding']],
    body: ownBuffer(small),
  };
}

/** Bytes in a buffer of their own, which can be handed over; small ones share one with others. */
function ownBuffer(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}
