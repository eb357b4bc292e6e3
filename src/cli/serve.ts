import { once } from 'node:events';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { searchArchive } from '../search/searching.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, countOption, withArchive } from './command.ts';
import { say } from './output.ts';

interface ServeFlags extends ArchiveOption {
  readonly port: number;
  readonly host: string;
}

export function serveCommand(): Command {
  return archiveCommand('serve', 'open the archive as a web site')
    .option('--port <number>', 'port to listen on', countOption, 4028)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .action((flags: ServeFlags) =>
      withArchive(flags, async ({ layout, store }) => {
        // Pages are the largest part of the program; no other command needs them.
        const { startServer } = await import('../web/server.ts');
        const site = {
          name: basename(layout.folder),
          store,
          search: searchArchive.bind(undefined, store),
        };
        const server = await startServer({ site, port: flags.port, host: flags.host });
        say(`The archive in ${layout.folder} is open at ${server.url} (Ctrl+C closes it).`);
        await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
        await server.close();
      }),
    );
}
