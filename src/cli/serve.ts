import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import type { Archive } from '../archive/archive.ts';
import { WorkerKeeper } from '../archive/jobs/worker-keeper.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, countOption, withArchive } from './command.ts';
import { say } from './output.ts';

interface ServeFlags extends ArchiveOption {
  readonly port: number;
  readonly host: string;
  readonly edit?: true;
  readonly worker: boolean;
}

/** Two even on one core: a slow search must not keep other readers waiting. */
const THREADS = Math.max(2, availableParallelism());

export function serveCommand(): Command {
  return archiveCommand('serve', 'open the archive as a web site')
    .option('--port <number>', 'port to listen on', portOption, 4028)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option(
      '--edit',
      'let everyone who reaches another address than this machine’s own correct things',
    )
    .option('--no-worker', 'leave jobs, such as reading the words of pages, to chancery worker')
    .action((flags: ServeFlags) =>
      withArchive({ ...flags, readers: 1 }, async (archive) => {
        // Pages are the largest part of the program; no other command needs them.
        const { startServer } = await import('../web/server.ts');
        const server = await startServer({ ...flags, archive, threads: THREADS });
        say(`The archive in ${archive.layout.folder} is open at ${server.url} (Ctrl+C closes it).`);
        const worker = flags.worker ? keepWorker(archive) : undefined;
        await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
        await Promise.all([server.close(), worker?.close()]);
      }),
    );
}

function portOption(typed: string): number {
  const port = countOption(typed);
  if (port > 65_535) throw new InvalidArgumentError('A port is between 0 and 65535.');
  return port;
}

function keepWorker({ layout }: Archive): WorkerKeeper {
  return new WorkerKeeper(layout.folder, {
    onDeath: (how) =>
      say(`The worker that does the archive’s jobs ended (${how}); another begins.`),
  });
}
