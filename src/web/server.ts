import { createServer, type Server } from 'node:http';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { Archive } from '../archive/archive.ts';
import { ArchiveError } from '../archive/errors.ts';
import { findRecogniser, HOW_TO_INSTALL } from '../archive/jobs/find-recogniser.ts';
import { Pictures } from '../archive/pictures/pictures.ts';
import { createApp } from './app.ts';
import { DrawingThreads } from './drawing-threads.ts';
import { type Editing, type OpenDesk, newSecret } from './desk.ts';
import type { Site, SiteWork } from './page.ts';
import { onlyHosts } from './protection.ts';
import { sharedListener } from './shared-listener.ts';

export interface Serving {
  readonly archive: Pick<Archive, 'store' | 'layout' | 'queue' | 'revise' | 'cancel' | 'retry'>;
  readonly port: number;
  readonly host: string;
  /** Lets people change things through the site also where others than this machine reach it. */
  readonly edit?: boolean;
  /** So many threads draw pages, each on a core of its own; none: this one does. */
  readonly threads?: number;
  /** The module these run: by itself what stands compiled beside this one. */
  readonly drawnBy?: URL;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** An archive goes by the name of its folder. */
export function siteOf(
  archive: Pick<Serving['archive'], 'store' | 'layout' | 'queue'>,
  { onlyHere = false } = {},
): Site {
  const { store, layout } = archive;
  const work: SiteWork = {
    jobs: (query, reader) => archive.queue.jobs(query, reader),
    counts: (reader) => archive.queue.counts(reader),
    hint: async () => ((await findRecogniser()) === undefined ? HOW_TO_INSTALL : undefined),
  };
  return { name: basename(layout.folder), store, pictures: new Pictures(layout), work, onlyHere };
}

/** The same with the desk open. */
export function editableSite(archive: Serving['archive'], served = { onlyHere: false }): Site {
  const editing: Editing = {
    revise: (request, asker) => archive.revise(request, asker),
    cancel: (job) => archive.cancel(job),
    retry: (job) => archive.retry(job),
    editor: userInfo().username,
    secret: newSecret(),
  };
  return { ...siteOf(archive, served), editing };
}

/** What a thread needs to draw the pages of a site. */
export interface SiteServed {
  readonly folder: string;
  readonly served: { readonly onlyHere: boolean };
  /** Absent where the site is for reading only. */
  readonly desk?: OpenDesk;
}

/** Who is asked before anything else. */
export function guardsOf({ onlyHere }: SiteServed['served']): readonly MiddlewareHandler[] {
  return onlyHere ? [onlyHosts(LOOPBACK)] : [];
}

/** Serves the archive until it is closed. Port 0 takes any free one. Fails with a message for people where the port is taken. */
export async function startServer({
  archive,
  port,
  host,
  edit = false,
  threads = 0,
  drawnBy = COMPILED,
}: Serving): Promise<RunningServer> {
  const isLocal = LOOPBACK.includes(bracketed(host));
  const served = { onlyHere: isLocal };
  const site = isLocal || edit ? editableSite(archive, served) : siteOf(archive, served);
  const app = getRequestListener(createApp(site, guardsOf(served)).fetch);
  const drawing = threads > 0 ? drawingOf(archive, { site, served, threads, drawnBy }) : undefined;
  const server = createServer(drawing ? sharedListener(app, drawing) : app);
  await listening(server, { port, host });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${bracketed(host)}:${taken}`,
    close: async () => {
      await closed(server);
      await drawing?.close();
      await site.pictures.close();
    },
  };
}

const COMPILED = new URL('./drawing-thread.js', import.meta.url);

interface DrawingFor extends Required<Pick<Serving, 'threads' | 'drawnBy'>> {
  readonly site: Site;
  readonly served: SiteServed['served'];
}

function drawingOf(
  { layout }: Pick<Archive, 'layout'>,
  { site, served, threads, drawnBy }: DrawingFor,
): DrawingThreads {
  const desk = site.editing && { secret: site.editing.secret, editor: site.editing.editor };
  const given: SiteServed = { folder: layout.folder, served, ...(desk && { desk }) };
  return new DrawingThreads({ entry: drawnBy, threads, given });
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function listening(
  server: Server,
  at: { readonly port: number; readonly host: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, at)));
    server.listen(at.port, at.host, resolve);
  });
}

function explained(
  error: NodeJS.ErrnoException,
  { port, host }: { readonly port: number; readonly host: string },
): Error {
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port: --port ${port + 1}.`,
    EACCES: `Port ${port} may not be opened without more rights. Choose one above 1023: --port 4028.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Use --host 127.0.0.1 for this machine alone, --host 0.0.0.0 for all.`,
    ENOTFOUND: `The host name ${host} is not known.`,
  };
  const message = why[error.code ?? ''];
  return message === undefined ? error : new ArchiveError(message, { cause: error });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
}
