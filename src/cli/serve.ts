import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, countOption, withArchive } from './command.ts';
import { say } from './output.ts';

interface ServeFlags extends ArchiveOption {
  readonly port: number;
  readonly host: string;
  readonly edit?: true;
}

/** Two even on one core: a slow search must not keep other readers waiting. */
const THREADS = Math.max(2, availableParallelism());

export function serveCommand(): Command {
  return archiveCommand('serve', 'open the archive as a web site')
    .option('--port <number>', 'port to listen on', countOption, 4028)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option(
      '--edit',
      'let everyone who reaches another address than this machine’s own correct things',
    )
    .action((flags: ServeFlags) =>
      withArchive({ ...flags, readers: 1 }, async (archive) => {
        // Pages are the largest part of the program; no other command needs them.
        const { startServer } = await import('../web/server.ts');
        const server = await startServer({ ...flags, archive, threads: THREADS });
        say(`The archive in ${archive.layout.folder} is open at ${server.url} (Ctrl+C closes it).`);
        await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
        await server.close();
      }),
    );
}
