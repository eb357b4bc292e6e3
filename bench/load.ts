/**
 * `npm run bench -- --load DIR`: serves the archive as `chancery serve` does, in a process of its own, and prints what its pages cost.
 * First each kind of page by itself, one after another, in processor time of the server (all its threads, also those in which the engine
 * compiles and collects beside it): that figure holds on a busy machine too; and how long who asks waits for it. Then a mix of addresses at 300 requests a second, with latencies; and as fast as it goes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import autocannon from 'autocannon';
import { openArchive } from '../src/archive/archive.ts';
import { type Addresses, addressesOf, mixed } from './addresses.ts';
import { quantile } from './quantiles.ts';

const root = resolve(import.meta.dirname, '..');
const PORT = 4199;
const SECONDS = 10;
const RATE = 300;
const CONNECTIONS = 20;
/** When it has nothing to do after a start, the first thread collects what starting has left: 200 ms, and no page's cost. */
const REST = 10_000;
/** Of each kind. */
const MOST_ASKED = 400;

export async function measureLoad(folder: string): Promise<void> {
  const addresses = await addressesIn(folder);
  const server = await served(folder);
  try {
    await warm(addresses);
    await setTimeout(REST);
    for (const [kind, of] of Object.entries<readonly string[]>({ ...addresses })) {
      await reportCosts(server, kind, of);
    }
    await reportLoad(server, { addresses, rate: RATE, isAnew: true });
    await reportLoad(server, { addresses, rate: RATE });
    await reportLoad(server, { addresses });
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

async function addressesIn(folder: string): Promise<Addresses> {
  const archive = await openArchive(folder);
  try {
    return await addressesOf(archive.store);
  } finally {
    await archive.close();
  }
}

/** The compiled program: pages are not drawn from sources. */
async function served(folder: string): Promise<ChildProcess> {
  const chancery = join(root, 'bin/chancery.mjs');
  const run = [chancery, 'serve', '--archive', folder, '--port', String(PORT)];
  const server = spawn(process.execPath, run, { stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const words of server.stderr) {
    if (String(words).includes('is open at')) return server;
  }
  throw new Error('The server did not start; has it been built? npm run build');
}

const at = (address: string): string => `http://127.0.0.1:${PORT}${address}`;

/** As the first minute of a server does: every overview once, and enough papers for the compiler. */
async function warm(addresses: Addresses): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    const asked = [
      ...addresses.others.slice(-11),
      ...addresses.searches,
      ...addresses.papers.slice(0, 300),
    ];
    // Two at a time, so that each of two threads has its turn.
    for (let index = 0; index < asked.length; index += 2) {
      await Promise.all(asked.slice(index, index + 2).map((address) => sizeOf(address)));
    }
  }
}

let asked = 0;

/** A page is kept for those with the same cookies: for others it is drawn anew. */
const stranger = (): { readonly Cookie: string } => ({ Cookie: `stranger=${(asked += 1)}` });

async function sizeOf(address: string): Promise<number> {
  const headers = { 'Accept-Encoding': 'identity', ...stranger() };
  const answer = await fetch(at(address), { headers });
  const body = await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} was answered ${answer.status}`);
  return body.byteLength;
}

async function reportCosts(
  server: ChildProcess,
  kind: string,
  of: readonly string[],
): Promise<void> {
  const asked = of.slice(0, MOST_ASKED);
  const sizes: number[] = [];
  const costs: number[] = [];
  const waits: number[] = [];
  for (const address of asked) {
    const [before, start] = [processorMs(server), performance.now()];
    sizes.push((await sizeOf(address)) / 1000);
    waits.push(performance.now() - start);
    costs.push(processorMs(server) - before);
  }
  const mean = costs.reduce((sum, one) => sum + one, 0) / costs.length;
  print(
    kind,
    `${asked.length} pages: processor ms mean ${mean.toFixed(1)}, p95 ${quantile(costs, 0.95).toFixed(1)}; ms until it is here p50 ${quantile(waits, 0.5).toFixed(1)}, p95 ${quantile(waits, 0.95).toFixed(1)}; kB p50 ${quantile(sizes, 0.5).toFixed(0)}, p95 ${quantile(sizes, 0.95).toFixed(0)}, most ${Math.max(...sizes).toFixed(0)}`,
  );
}

/** Whoever asks next, on whatever connection, asks for the next address. */
function nextOf(addresses: readonly string[], isAnew: boolean): (request: Request) => Request {
  let at = 0;
  return (request) => {
    const path = addresses[at % addresses.length] ?? '/';
    at += 1;
    return { ...request, path, headers: { ...request.headers, ...(isAnew && stranger()) } };
  };
}

type Request = autocannon.Request;

interface Load {
  readonly addresses: Addresses;
  /** Requests a second; as many as go without. */
  readonly rate?: number;
  /** Whether each page is drawn, also those that were sent before. */
  readonly isAnew?: boolean;
}

async function reportLoad(
  server: ChildProcess,
  { addresses, rate, isAnew = false }: Load,
): Promise<void> {
  const before = processorMs(server);
  const result = await autocannon({
    url: at(''),
    connections: CONNECTIONS,
    duration: SECONDS,
    ...(rate !== undefined && { overallRate: rate }),
    requests: [{ setupRequest: nextOf(mixed(addresses, 5000), isAnew) }],
  });
  const spent = (processorMs(server) - before) / Math.max(1, result.requests.total);
  const { p50, p97_5, p99, max } = result.latency;
  print(
    `${rate === undefined ? 'at full speed' : `${rate} a second`}${isAnew ? ', all anew' : ''}`,
    `${result.requests.average.toFixed(0)} requests/s, latency ms p50 ${p50}, p97.5 ${p97_5}, p99 ${p99}, most ${max}; processor ms a request ${spent.toFixed(1)}; ${result.non2xx + result.errors} failed`,
  );
}

/** Processor time that all threads of the process have had (Linux). */
function processorMs({ pid }: ChildProcess): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.reduce((sum, thread) => sum + threadMs(`/proc/${pid}/task/${thread}`), 0);
}

function threadMs(thread: string): number {
  try {
    return Number(readFileSync(`${thread}/schedstat`, 'utf8').split(' ', 1)[0]) / 1e6;
  } catch {
    return 0; // It ended meanwhile.
  }
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(22)} ${figure}\n`);
}
