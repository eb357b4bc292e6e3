import { expect, test } from 'vitest';
import { citationFields, readCitation } from './citation.ts';

test.each([
  [
    '"Cable No. 7, Rook to Finch", May 3, 1951, Harbour Digital Archive, Lights Collection. Translated by A. B. Carr. https://harbour.example/document/7',
    {
      title: 'Cable No. 7, Rook to Finch',
      date: 'May 3, 1951',
      archive: 'Harbour Digital Archive',
      fond: 'Lights Collection',
      translator: 'A. B. Carr',
      address: 'https://harbour.example/document/7',
    },
  ],
  [
    '“Note on Oil,” 3 May 1951, State Archive, F. 7, Op. 2, D. 14, Ll. 3–4. Obtained by D. Rook and translated for the project by Eve Carr.',
    {
      title: 'Note on Oil',
      date: '3 May 1951',
      archive: 'State Archive',
      fond: 'F. 7, Op. 2, D. 14, Ll. 3–4',
      translator: 'Eve Carr',
    },
  ],
  [
    '"A Note", 1951, Harbour Archive https://harbour.example/7.',
    { title: 'A Note', archive: 'Harbour Archive', address: 'https://harbour.example/7' },
  ],
  ['Harbour Archive', { archive: 'Harbour Archive' }],
  ['', {}],
])('%s', (citation, expected) => {
  expect(readCitation(citation)).toEqual(expected);
});

test('what the record states in a field of its own is not taken from the citation again', () => {
  const fields = [
    { name: 'citation', value: '"A Note", May 3, 1951, Harbour Archive, Box 2.' },
    { name: 'archive', value: 'Archive of the Harbour' },
  ] as const;
  expect(citationFields(fields)).toEqual([
    { name: 'date', value: 'May 3, 1951' },
    { name: 'fond', value: 'Box 2' },
  ]);
});
