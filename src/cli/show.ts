import type { Command } from 'commander';
import { Option } from 'commander';
import { ArchiveError } from '../archive/errors.ts';
import { showDocument } from '../exports/text.ts';
import type { DocumentId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import type { Store, StoredDocument } from '../store/store.ts';
import { documentRecord } from '../exports/record.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, withArchive } from './command.ts';
import { print, printJson, say } from './output.ts';

interface ShowFlags extends ArchiveOption {
  readonly format: 'text' | 'json';
}

export function showCommand(): Command {
  return archiveCommand('show', 'show one document')
    .argument('<id>', 'its id, as in its address: frus1950v02/d12')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action((id: string, flags: ShowFlags) =>
      withArchive(flags, async ({ store }) => {
        const document = await findDocument(store, id as DocumentId);
        if (flags.format === 'json') return printJson(documentRecord(document));
        return print(showDocument(document));
      }),
    );
}

async function findDocument(store: Store, id: DocumentId): Promise<StoredDocument> {
  const current = await store.currentId(id, PUBLIC);
  const document = current && (await store.document(current, PUBLIC));
  if (!document) {
    throw new ArchiveError(`There is no document ${id}. Find ids with: chancery search QUERY`);
  }
  if (current !== id) say(`${id} is ${current} now.`);
  return document;
}
