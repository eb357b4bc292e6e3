import type { Command } from 'commander';
import { Option } from 'commander';
import { ArchiveError } from '../archive/errors.ts';
import { citationOf } from '../exports/citations/citation.ts';
import {
  CITATION_FORMATS,
  type CitationFormatName,
  citationFile,
} from '../exports/citations/formats.ts';
import { showDocument } from '../exports/text.ts';
import type { DocumentId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import type { Store, StoredDocument } from '../store/store.ts';
import { documentRecord } from '../exports/record.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, withArchive } from './command.ts';
import { print, printJson, say } from './output.ts';

interface ShowFlags extends ArchiveOption {
  readonly format: 'text' | 'json' | CitationFormatName;
}

const FORMATS = ['text', 'json', ...Object.keys(CITATION_FORMATS)];

export function showCommand(): Command {
  return archiveCommand('show', 'show one document')
    .argument('<id>', 'its id, as in its address: frus1950v02/d12')
    .addOption(new Option('--format <format>').choices(FORMATS).default('text'))
    .action((id: string, flags: ShowFlags) =>
      withArchive(flags, async ({ store }) => {
        const document = await findDocument(store, id as DocumentId);
        if (flags.format === 'json') return printJson(documentRecord(document));
        if (flags.format === 'text') return print(showDocument(document));
        return print(await citationText(store, document, flags.format));
      }),
    );
}

async function citationText(
  store: Store,
  document: StoredDocument,
  format: CitationFormatName,
): Promise<string> {
  if (document.holding === 'cited') {
    throw new ArchiveError(
      `${document.summary.id} is not held, so there is nothing to cite; cite a paper that mentions it.`,
    );
  }
  return citationFile(format, await citationOf(document, { store, reader: PUBLIC }));
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
