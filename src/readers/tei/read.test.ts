import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileOf } from '../../../test/source-files.ts';
import type { Paper } from '../../model/papers.ts';
import { rangesOf } from '../../model/ranges.ts';
import type { Block } from '../../model/texts.ts';
import { readTei } from './read.ts';

const telegram = readFileSync(
  new URL('../../../test/fixtures/tei/telegram.xml', import.meta.url),
  'utf8',
);

function papersOf(xml: string): readonly Paper[] {
  const result = readTei(fileOf(xml, 'volume.xml'));
  if (result.kind === 'refused') throw new Error(result.notices[0]?.message);
  return result.papers;
}

function blockOf(paper: Paper | undefined, id: string): Block | undefined {
  return paper?.texts[0]?.blocks.find((block) => block.id === id);
}

test('a volume yields its documents, and a paper for every other division that has words', () => {
  expect(papersOf(telegram).map(({ id, role, title }) => [id, role, title])).toEqual([
    ['kestrel1951v01/persons', 'apparatus', 'Persons'],
    ['kestrel1951v01/comp1', 'apparatus', 'The Kestrel Affair'],
    ['kestrel1951v01/d1', 'document', 'The Chargé in Ostland (Marrow) to the Department of State'],
  ]);
});

test('notes leave their anchors behind, tight to the word, and page breaks part no word', () => {
  const paragraph = blockOf(papersOf(telegram)[2], 'p1');
  expect(paragraph?.content).toBe(
    '412. Foreign Minister (Deptel 380) told me yesterday that Kestrel had sailed.',
  );
  expect(rangesOf(paragraph?.ranges ?? [], 'note-anchor')).toEqual([
    { kind: 'note-anchor', note: 'd1fn1', label: '1', start: 21, end: 21 },
    { kind: 'note-anchor', note: 'd1fn2', label: '2', start: 34, end: 34 },
  ]);
  expect(rangesOf(paragraph?.ranges ?? [], 'page-break')).toEqual([
    { kind: 'page-break', page: '4', start: 49, end: 49 },
  ]);
  expect(blockOf(papersOf(telegram)[2], 'd1fn1')?.content).toBe('Piet Hallam.');
});

test('a paper names the printed pages it stands on', () => {
  expect(papersOf(telegram)[2]?.pages).toEqual(['3', '4']);
});

test('the lists of the volume are read with their keys', () => {
  const result = readTei(fileOf(telegram, 'volume.xml'));
  expect(result.kind === 'read' && result.collection.persons).toEqual([
    { key: 'p_MA1', name: 'Marrow, Adele', description: 'Chargé in Ostland from May 1951' },
  ]);
});

test('a summary that a note calls stands behind that note, and keeps its words', () => {
  const xml =
    '<TEI><text><p>The ship<note>See <note type="summary">What happened</note> below</note> sailed</p></text></TEI>';
  const blocks = papersOf(xml)[0]?.texts[0]?.blocks ?? [];
  expect(blocks.map(({ kind, content }) => [kind, content])).toEqual([
    ['paragraph', 'The ship sailed'],
    ['note', 'See below'],
    ['summary', 'What happened'],
  ]);
});
