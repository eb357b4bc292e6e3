import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pdfOfPages } from '../../test/raw-pdf.ts';
import type { DocumentId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import type { Revision } from '../model/revisions.ts';
import { type Archive, openArchive } from './archive.ts';
import { readIntoStore } from './import.ts';
import { readSourceAgain } from './jobs/reading-again.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder = '';
let archive: Archive;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-carry-'));
  archive = await openArchive(join(folder, 'archive'), { create: true });
});
afterEach(async () => {
  await archive.close();
  await rm(folder, { recursive: true });
});

const LAMPS = [
  'Telegram From the Consulate in Lerwick to the Foreign Office',
  'Lerwick, March 3, 1951, 6 p.m.',
  '88. The lamqs of Sumburgh were put out again today by order.',
  'Nobody here knows who gave it, and the keeper does not say.',
  'HENTZAU',
];
const OIL = [
  'Telegram From the Foreign Office to the Consulate in Lerwick',
  'London, March 9, 1951, noon.',
  '41. Oil for the lamqs left yesterday in forty barrels.',
  'Please see that it is not taken for train oil, as it was in May.',
  'STRELSAU',
];

/** A PDF with these lines as its text layer; `mark` makes its bytes others, and changes nothing that is seen. */
function typedPdf(lines: readonly string[], mark: string): Buffer {
  const shown = lines.map((line) => `(${line}) Tj 0 -24 Td`).join(' ');
  return pdfOfPages(1, Buffer.from(`% ${mark}\nBT /F1 14 Tf 72 760 Td ${shown} ET`));
}

async function imported(pdf: Buffer) {
  const path = join(folder, 'lamps.pdf');
  await writeFile(path, pdf);
  const { notices } = await archive.importPaths([path], { threads: 1 });
  return notices.map(({ code, severity }) => `${severity} ${code}`);
}

async function paper(): Promise<{ readonly id: DocumentId; readonly words: string }> {
  const [collection] = await archive.store.collections(PUBLIC);
  if (collection === undefined) throw new Error('nothing was imported');
  const all = { limit: 9, offset: 0 };
  const { items } = await archive.store.papersOf(collection.collection.id, all, PUBLIC);
  const id = items[0]?.id;
  const document = id && (await archive.store.document(id, PUBLIC));
  if (document?.holding !== 'held') throw new Error('no paper is held');
  const words = document.paper.texts.flatMap(({ blocks }) => blocks.map(({ content }) => content));
  return { id: document.paper.id, words: words.join('\n') };
}

/** Somebody says that `lamps` is written where `lamqs` was read. */
async function corrected(): Promise<Revision> {
  const { id } = await paper();
  const document = await archive.store.document(id, PUBLIC);
  if (document?.holding !== 'held') throw new Error('no paper is held');
  const [text] = document.paper.texts;
  const block = text?.blocks.find(({ content }) => content.includes('lamqs'));
  if (text === undefined || block === undefined) throw new Error('no block to correct');
  const value = block.content.replace('lamqs', 'lamps');
  const at = { kind: 'words', document: id, text: text.id, block: block.id, value } as const;
  return archive.revise(at, { by: 'Ines Orla', reason: 'Plain to see.', reader: PUBLIC });
}

const recorded = async (gone = false) =>
  (await archive.store.recordedRevisions({ limit: 9, offset: 0, gone }, PUBLIC)).items;

test('a correction goes over to a new version whose page looks the same', async () => {
  await imported(typedPdf(LAMPS, 'one'));
  const { id } = await corrected();
  expect(await imported(typedPdf(LAMPS, 'two'))).toEqual([
    'info newer-version',
    'info words-carried',
  ]);
  expect((await paper()).words).toContain('The lamps of Sumburgh');
  expect(await recorded()).toMatchObject([
    { by: 'Ines Orla', reason: 'Plain to see.', status: 'stands', change: { carried: id } },
    { id, status: 'superseded' },
  ]);
  // It is said once, whatever comes in after it, and can be withdrawn like any other.
  const [carried] = await recorded();
  const asker = { by: 'Ines Orla', reason: 'On second thoughts.', reader: PUBLIC };
  await archive.revise({ kind: 'withdraw', revision: carried?.id ?? id }, asker);
  expect((await paper()).words).toContain('The lamqs of Sumburgh');
  await archive.reindex({ threads: 1 });
  await archive.importPaths([join(folder, 'lamps.pdf')], { threads: 1 });
  expect((await paper()).words).toContain('The lamqs of Sumburgh');
});

test('where the page looks different it stays, is told, and is kept among what has nothing to act on', async () => {
  await imported(typedPdf(LAMPS, 'one'));
  const { id } = await corrected();
  expect(await imported(typedPdf(OIL, 'two'))).toEqual([
    'info newer-version',
    'warning words-left',
  ]);
  expect((await paper()).words).toContain('Oil for the lamqs');
  expect(await recorded(true)).toMatchObject([
    { id, gone: 'The picture that it was said of belongs to no paper now.' },
  ]);
});

test('an import that was killed after it stored the new version leaves it to the next', async () => {
  await imported(typedPdf(LAMPS, 'one'));
  await corrected();
  const path = join(folder, 'lamps.pdf');
  await writeFile(path, typedPdf(LAMPS, 'two'));
  await readIntoStore(archive, [path], { threads: 1 });
  expect((await paper()).words).toContain('The lamqs of Sumburgh');
  const { notices } = await archive.importPaths([path], { threads: 1 });
  expect(notices).toMatchObject([{ code: 'words-carried' }]);
  expect((await paper()).words).toContain('The lamps of Sumburgh');
});

test('a page that comes to its paper when its words are read has what was said of it then', async () => {
  await imported(typedPdf(LAMPS, 'one'));
  await corrected();
  const path = join(folder, 'lamps.pdf');
  await writeFile(path, typedPdf(LAMPS, 'two'));
  await readIntoStore(archive, [path], { threads: 1 });
  const newer = (await archive.store.recentSources({ limit: 1, offset: 0 }, PUBLIC)).items[0];
  if (newer === undefined) throw new Error('no source is there');
  await readSourceAgain(archive, newer.record.id, new AbortController().signal);
  expect((await paper()).words).toContain('The lamps of Sumburgh');
});

test('what stayed is told once, and goes over to a later version that looks the same', async () => {
  await imported(typedPdf(LAMPS, 'one'));
  await corrected();
  await imported(typedPdf(OIL, 'two'));
  await writeFile(join(folder, 'note.txt'), 'Lerwick, March 3, 1951. A note.');
  const { notices } = await archive.importPaths([join(folder, 'note.txt')], { threads: 1 });
  expect(notices).toEqual([]);
  expect(await imported(typedPdf(LAMPS, 'three'))).toContain('info words-carried');
});

test('a third version has it from the second', async () => {
  await imported(typedPdf(LAMPS, 'one'));
  await corrected();
  await imported(typedPdf(LAMPS, 'two'));
  await imported(typedPdf(LAMPS, 'three'));
  expect((await paper()).words).toContain('The lamps of Sumburgh');
  expect((await recorded()).map(({ status }) => status)).toEqual([
    'stands',
    'superseded',
    'superseded',
  ]);
});
