import { expect, test } from 'vitest';
import { telegram } from '../../../test/fixtures/held-document.ts';
import type { Collection } from '../../model/collections.ts';
import type { HeldDocument } from '../../store/store.ts';
import { footnote } from './citation.ts';

const volume: Collection = {
  id: telegram.paper.collection,
  kind: 'volume',
  title: 'Papers on Ruritania, 1951, Volume II',
  record: [],
  parts: [],
  persons: [],
  terms: [],
};

function unnumbered(document: HeldDocument): HeldDocument {
  const { printedNumber: _, ...paper } = document.paper;
  return { ...document, summary: { ...document.summary, date: null, printedNumber: null }, paper };
}

test('a paper of an edition is cited with its number there', () => {
  expect(footnote(telegram, volume)).toBe(
    '“The Minister in Ruritania (Hale) to the Secretary of State,” telegram 417, June 3, 1951, 611.95/6-351, Papers on Ruritania, 1951, Volume II, document 12.',
  );
});

test('without a number it is cited by its pages, and a missing date is said', () => {
  expect(footnote(unnumbered(telegram), volume)).toBe(
    '“The Minister in Ruritania (Hale) to the Secretary of State,” telegram 417, n.d., 611.95/6-351, Papers on Ruritania, 1951, Volume II, pp. 87–88.',
  );
});

test.each([
  ['Minutes of the “Ferry” Meeting.', '“Minutes of the ‘Ferry’ Meeting,” June 3, 1951'],
  ['What Is To Be Done?', '“What Is To Be Done?” June 3, 1951'],
])('%s stands in quotation marks as the Chicago manual has them', (title, start) => {
  const kind = 'minutes_notes' as const;
  const summary = { ...telegram.summary, title, kind, number: null };
  expect(footnote({ ...telegram, summary }, volume).startsWith(start)).toBe(true);
});

test('an archive’s own words on how to cite stand as they are', () => {
  const citation = '"Incoming Cable", May 20, 1951, Kestrel Digital Archive.';
  const record = [{ name: 'citation', value: citation } as const];
  expect(footnote({ ...telegram, paper: { ...telegram.paper, record } }, volume)).toBe(citation);
});
