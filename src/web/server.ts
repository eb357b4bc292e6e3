import { createServer, type Server } from 'node:http';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Archive } from '../archive/archive.ts';
import { ArchiveError } from '../archive/errors.ts';
import { Pictures } from '../archive/pictures/pictures.ts';
import { createApp } from './app.ts';
import type { Editing } from './desk.ts';
import type { Site } from './page.ts';
import { onlyHosts } from './protection.ts';

export interface Serving {
  readonly archive: Pick<Archive, 'store' | 'layout' | 'revise'>;
  readonly port: number;
  readonly host: string;
  /** Lets people change things through the site also where others than this machine reach it. */
  readonly edit?: boolean;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** An archive goes by the name of its folder. */
export function siteOf(
  { store, layout }: Pick<Serving['archive'], 'store' | 'layout'>,
  { onlyHere = false } = {},
): Site {
  return { name: basename(layout.folder), store, pictures: new Pictures(layout), onlyHere };
}

/** The same with the desk open. */
export function editableSite(archive: Serving['archive'], served = { onlyHere: false }): Site {
  const revise: Editing['revise'] = (request, asker) => archive.revise(request, asker);
  return { ...siteOf(archive, served), editing: { revise, editor: userInfo().username } };
}

/** Serves the archive until it is closed. Port 0 takes any free one. Fails with a message for people where the port is taken. */
export async function startServer({
  archive,
  port,
  host,
  edit = false,
}: Serving): Promise<RunningServer> {
  const isLocal = LOOPBACK.includes(bracketed(host));
  const served = { onlyHere: isLocal };
  const site = isLocal || edit ? editableSite(archive, served) : siteOf(archive, served);
  const app = createApp(site, isLocal ? [onlyHosts(LOOPBACK)] : []);
  const server = createServer(getRequestListener(app.fetch));
  await listening(server, { port, host });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${bracketed(host)}:${taken}`,
    close: async () => {
      await closed(server);
      await site.pictures.close();
    },
  };
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
