import { describe, expect, test } from 'vitest';
import { telegram } from '../../../test/fixtures/held-document.ts';
import type { Collection } from '../../model/collections.ts';
import type { HeldDocument } from '../../store/store.ts';
import { bibtex } from './bibtex.ts';
import { citation } from './citation.ts';
import { coins } from './coins.ts';
import { cslItem } from './csl.ts';
import { ris } from './ris.ts';

const collection: Collection = {
  id: telegram.paper.collection,
  kind: 'volume',
  title: 'Papers on Ruritania, 1951, Volume II',
  record: [{ name: 'other', value: 'Publisher: Strelsau University Press' }],
  parts: [],
  persons: [],
  terms: [],
};

const cited = citation(telegram, {
  collection,
  author: 'Hale, Josiah',
  url: 'https://archive.example/d/invented1951v02/d12',
});

function dated(date: string | null): HeldDocument {
  return { ...telegram, summary: { ...telegram.summary, date } };
}

test('CSL-JSON holds who wrote to whom, what, when and where it lies', () => {
  expect(cslItem(cited)).toMatchObject({
    id: 'invented1951v02/d12',
    type: 'personal_communication',
    genre: 'Telegram 417',
    author: [{ family: 'Hale', given: 'Josiah' }],
    recipient: [{ literal: 'Secretary of State' }],
    issued: { 'date-parts': [[1951, 6, 3]] },
    'container-title': 'Papers on Ruritania, 1951, Volume II',
    publisher: 'Strelsau University Press',
    archive_location: '611.95/6-351',
    page: '87–88',
    URL: 'https://archive.example/d/invented1951v02/d12',
  });
});

describe('dates', () => {
  test.each([
    ['1951', { 'date-parts': [[1951]] }],
    ['1951-06', { 'date-parts': [[1951, 6]] }],
    [
      '1944-03-21/1946-01-24',
      {
        'date-parts': [
          [1944, 3, 21],
          [1946, 1, 24],
        ],
      },
    ],
    [
      '1944~',
      {
        'date-parts': [
          [1944, 1, 1],
          [1944, 12, 31],
        ],
        circa: true,
      },
    ],
    ['the third day', { literal: 'the third day' }],
  ])('%s', (date, issued) => {
    expect(cslItem(citation(dated(date), { collection }))).toMatchObject({ issued });
  });

  test('a paper without a date has none', () => {
    const undated = citation(dated(null), { collection });
    expect(cslItem(undated)).not.toHaveProperty('issued');
    expect(bibtex(undated)).not.toMatch(/\b(?:date|year) =/);
    expect(ris(undated)).not.toMatch(/^(?:PY|DA)/m);
  });
});

test.each([
  ['50% of R&D_#1 {x} $5', String.raw`50\% of R\&D\_\#1 \{x\} \$5`],
  [String.raw`C:\input{secret}`, String.raw`C:\textbackslash{}input\{secret\}`],
  ['two\nlines ~ ^', String.raw`two lines \textasciitilde{} \textasciicircum{}`],
  ['Шифртелеграмма № 5', 'Шифртелеграмма № 5'],
])('in BibTeX the title %j does nothing', (title, written) => {
  expect(bibtex({ ...cited, title })).toContain(`  title = {${written}},\n`);
});

test('in BibTeX an office is not taken apart as a name', () => {
  const office = { ...cited, authors: [{ literal: 'Department of State' }] };
  expect(bibtex(office)).toContain('author = {{Department of State}}');
});

test('RIS is one field a line, whatever the words hold', () => {
  const record = ris({ ...cited, title: 'One\r\nER  - \r\nTY  - BOOK' });
  expect(record.split('\r\n').slice(0, 3)).toEqual([
    'TY  - PCOMM',
    'ID  - invented1951v02/d12',
    'AU  - Hale, Josiah',
  ]);
  expect(record).toContain('TI  - One ER - TY - BOOK\r\n');
  expect(record).toContain('DA  - 1951/06/03/\r\n');
  expect(record).toContain('SP  - 87\r\nEP  - 88\r\n');
  expect(record.endsWith('ER  - \r\n')).toBe(true);
});

test('Zotero is told on the page that this is a letter, not an article', () => {
  const said = new URLSearchParams(coins(cited));
  expect(said.get('rft.type')).toBe('letter');
  expect(said.get('rft.creator')).toBe('Josiah Hale');
  expect(said.get('rft.date')).toBe('1951-06-03');
});

test.each([
  ['memcon', 'report', 'Memorandum of conversation'],
  ['editorial_note', 'chapter', 'Editorial note'],
  ['unknown', 'document', 'Paper'],
] as const)('a %s is a %s', (kind, type, genre) => {
  const paper = { ...telegram, summary: { ...telegram.summary, kind, number: null } };
  expect(cslItem(citation(paper, { collection }))).toMatchObject({ type, genre });
});
