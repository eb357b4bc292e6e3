import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { greyPage, greyRecogniser } from '../../test/grey-pages.ts';
import { pdfOfPages } from '../../test/raw-pdf.ts';
import { PUBLIC } from '../model/reader.ts';
import type { Revision } from '../model/revisions.ts';
import { searchArchive } from '../search/searching.ts';
import type { HeldDocument } from '../store/store.ts';
import { type Archive, openArchive } from './archive.ts';
import { workForArchive } from './jobs/archive-worker.ts';
import { askForSources } from './jobs/asking.ts';
import { contentOf } from './revise-words.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder = '';
let archive: Archive;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-words-'));
  await writeFile(join(folder, 'one.png'), await greyPage(11));
  await writeFile(join(folder, 'note.txt'), 'Strelsau, March 3, 1951\n\nA note.');
  archive = await openArchive(join(folder, 'archive'), { create: true });
  const files = ['one.png', 'note.txt'].map((name) => join(folder, name));
  await archive.importPaths(files, { threads: 1 });
  await read('fake 1.0');
});
afterEach(async () => {
  await archive.close();
  await rm(folder, { recursive: true });
});

async function read(version: string): Promise<void> {
  const recogniser = greyRecogniser({ version });
  await workForArchive(archive, {
    signal: new AbortController().signal,
    once: true,
    findRecogniser: async () => recogniser,
  });
}

async function paper(name: string): Promise<HeldDocument> {
  const collections = await archive.store.collections(PUBLIC);
  const lists = await Promise.all(
    collections.map(({ collection }) =>
      archive.store.papersOf(collection.id, { limit: 9, offset: 0 }, PUBLIC),
    ),
  );
  const id = lists.flatMap(({ items }) => items).find((item) => item.id.includes(name))?.id;
  const document = id && (await archive.store.document(id, PUBLIC));
  if (document === undefined || document.holding === 'cited') throw new Error(`no ${name}`);
  return document;
}

/** The paper's block with these words, and what stands in it. */
async function blockWith(words: string, name: string) {
  const document = await paper(name);
  const [text] = document.paper.texts;
  const block = text?.blocks.find(({ content }) => content.includes(words));
  if (text === undefined || block === undefined) throw new Error(`no block with ${words}`);
  const content = contentOf(document, text.id, block.id) ?? '';
  return { document: document.paper.id, text: text.id, block: block.id, content };
}

async function found(query: string): Promise<number> {
  const answer = await searchArchive(
    archive.store,
    { query, sort: 'date', limit: 9, offset: 0 },
    PUBLIC,
  );
  if (answer.kind === 'unread') throw new Error(answer.message);
  return answer.total;
}

const ASKER = { by: 'Ines Orla', reason: 'Plain on the picture.', reader: PUBLIC };

async function correct(from: string, to: string, name = 'one'): Promise<Revision> {
  const { content, ...at } = await blockWith(from, name);
  return archive.revise({ kind: 'words', ...at, value: content.replace(from, to) }, ASKER);
}

test('a person’s words are the text, are found, and say who read them', async () => {
  const revision = await correct('harbour', 'lighthouse');
  expect(revision.change).toMatchObject({ kind: 'words-corrected' });
  expect([await found('harbour'), await found('lighthouse')]).toEqual([0, 1]);
  const document = await paper('one');
  expect(document.paper.texts[0]?.by).toContain('corrected by Ines Orla');
  expect(document.revisions).toMatchObject([{ id: revision.id, status: 'stands' }]);
  const [page] = await archive.store.scans(document.paper.id, PUBLIC);
  expect(page?.words.filter(({ confidence }) => confidence === 1).length).toBeGreaterThan(5);
});

test('they stand when a machine reads the page again, and when the archive is built anew', async () => {
  await correct('harbour', 'lighthouse');
  await askForSources(archive, { sources: [], again: true });
  await read('fake 2.0');
  expect([await found('lighthouse'), await found('fake20')]).toEqual([1, 0]);
  await archive.reindex({ threads: 1 });
  expect([await found('lighthouse'), await found('harbour')]).toEqual([1, 0]);
});

test('a corrected number is the number of the paper', async () => {
  expect((await paper('one')).summary.number).toBe('11');
  await correct('11. The', '417. The');
  expect((await paper('one')).summary.number).toBe('417');
});

test('withdrawn, the machine’s words are there again; corrected once more, the later stands', async () => {
  const { id } = await correct('harbour', 'lighthouse');
  await archive.revise({ kind: 'withdraw', revision: id }, ASKER);
  expect([await found('harbour'), await found('lighthouse')]).toEqual([1, 0]);
  await correct('harbour', 'customs house');
  await correct('customs house', 'arsenal');
  expect([await found('arsenal'), await found('customs')]).toEqual([1, 0]);
  const statuses = (await paper('one')).revisions.map(({ status }) => status);
  expect(statuses.slice(0, 2)).toEqual(['stands', 'superseded']);
});

const LINES = [
  'Telegram From the Embassy in Ruritania to the Department of State',
  'Strelsau, March 9, 1951, 6 p.m.',
  '11. The harbour was closed again today.',
];

/** A PDF with these lines as its text layer. */
function typedPdf(): Buffer {
  const shown = LINES.map((line) => `(${line}) Tj 0 -24 Td`).join(' ');
  return pdfOfPages(1, Buffer.from(`BT /F1 10 Tf 72 760 Td ${shown} ET`));
}

function altoOf(lines: readonly string[]): string {
  const placed = lines.map((line, row) => {
    const place = `HPOS="20" VPOS="${20 + 40 * row}" WIDTH="900" HEIGHT="20"`;
    const strings = line.split(' ').map((word, at) => {
      const box = `HPOS="${20 + 80 * at}" VPOS="${20 + 40 * row}" WIDTH="70" HEIGHT="20"`;
      return `<String ${box} CONTENT="${word}"/>`;
    });
    return `<TextLine ${place}>${strings.join('')}</TextLine>`;
  });
  return `<alto><Layout><Page WIDTH="1400" HEIGHT="400"><PrintSpace><TextBlock>${placed.join('')}</TextBlock></PrintSpace></Page></Layout></alto>`;
}

describe('words that came with a file', () => {
  const kinds = {
    'a text layer of a PDF': async () => {
      await writeFile(join(folder, 'typed.pdf'), typedPdf());
      return join(folder, 'typed.pdf');
    },
    'an ALTO file beside the picture': async () => {
      await mkdir(join(folder, 'box'));
      await writeFile(join(folder, 'box', 'typed.png'), await greyPage(9));
      await writeFile(join(folder, 'box', 'typed.alto.xml'), altoOf(LINES));
      return join(folder, 'box');
    },
  };

  test.each(Object.entries(kinds))('are corrected like those read here: %s', async (_, made) => {
    await archive.importPaths([await made()], { threads: 1 });
    expect((await paper('typed')).summary.number).toBe('11');
    const { id } = await correct('11. The harbour', '417. The lighthouse', 'typed');
    expect((await paper('typed')).summary.number).toBe('417');
    expect(await found('lighthouse')).toBe(1);
    await archive.reindex({ threads: 1 });
    expect((await paper('typed')).summary.number).toBe('417');
    await archive.revise({ kind: 'withdraw', revision: id }, ASKER);
    expect((await paper('typed')).summary.number).toBe('11');
    expect(await found('lighthouse')).toBe(0);
  });
});

test('what stands on no picture is refused, and so is what changes nothing', async () => {
  const note = await paper('note');
  const [text] = note.paper.texts;
  const block = text?.blocks.at(-1);
  if (text === undefined || block === undefined) throw new Error('the note has a text');
  const at = { document: note.paper.id, text: text.id, block: block.id };
  const ask = (value: string) => archive.revise({ kind: 'words', ...at, value }, ASKER);
  await expect(ask('Other words')).rejects.toThrow('not read from a page picture');
  await expect(correct('harbour', 'harbour')).rejects.toThrow('stands there already');
  expect(await archive.store.revisions()).toEqual([]);
});
