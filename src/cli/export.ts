import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Argument } from 'commander';
import type { Command } from 'commander';
import { ArchiveError } from '../archive/errors.ts';
import type { ExportFormat } from '../exports/exports.ts';
import { EXPORTS } from '../exports/exports.ts';
import { PUBLIC } from '../model/reader.ts';
import { conditionOf } from '../search/searching.ts';
import type { Condition } from '../store/plan.ts';
import type { Store } from '../store/store.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, withArchive } from './command.ts';
import { print } from './output.ts';
import { unreadQuery } from './unread-query.ts';

interface ExportFlags extends ArchiveOption {
  readonly out?: string;
}

export function exportCommand(): Command {
  return archiveCommand('export', 'write documents in a format for other programs')
    .addArgument(new Argument('<format>').choices(Object.keys(EXPORTS)))
    .argument('[query]', 'only what this search finds; all without it')
    .option('--out <path>', 'file to write to, instead of standard output')
    .action((format: ExportFormat, query: string | undefined, flags: ExportFlags) =>
      withArchive(flags, async ({ store }) => {
        const pieces = EXPORTS[format](store, await conditionFor(store, query), PUBLIC);
        if (flags.out === undefined) for await (const piece of pieces) await print(piece);
        else await pipeline(Readable.from(pieces), createWriteStream(flags.out));
      }),
    );
}

async function conditionFor(store: Store, query: string | undefined): Promise<Condition> {
  if (query === undefined) return { kind: 'everything' };
  const parsed = await conditionOf(store, query, PUBLIC);
  if (parsed.kind === 'read') return parsed.condition;
  throw new ArchiveError(unreadQuery(query, parsed));
}
