import { describe, expect, test } from 'vitest';
import { blockId, collectionId, documentId, textId } from '../model/ids.ts';
import type { CitedField } from '../model/links.ts';
import type { CitedDocument, DocumentSummary } from '../store/store.ts';
import { whereaboutsOf, type Whereabouts } from '../resolution/whereabouts.ts';
import { requestLetter } from './request-letter.ts';

type Fields = Partial<Record<CitedField['field'], string>>;

function wanted(fields: Fields): CitedDocument {
  const id = documentId(collectionId('cited'), `telegram-${fields.number ?? 'x'}`);
  const summary: DocumentSummary = {
    id,
    holding: 'cited',
    title: `Telegram ${fields.number ?? ''}`,
    collection: collectionId('cited'),
    ordinal: 0,
    kind: 'telegram',
    number: fields.number ?? null,
    series: null,
    from: fields.from ?? null,
    to: fields.to ?? null,
    date: fields.date ?? null,
    hour: null,
    classification: null,
    printedNumber: null,
  };
  const citing = documentId(collectionId('lakes1951'), 'd7');
  const evidence = {
    document: citing,
    text: textId('en'),
    block: blockId('p1'),
    start: 0,
    end: 6,
    quote: 'my 402',
  };
  const given = Object.entries(fields).map(([field, value]) => ({
    field: field as CitedField['field'],
    value,
    confidence: 1,
    evidence: [evidence],
  }));
  const document = {
    ...summary,
    id: citing,
    title: '7. Telegram From the Embassy in Latvia',
    collection: collectionId('lakes1951'),
    printedNumber: '7',
    date: '1951-03-02',
  };
  return {
    holding: 'cited',
    summary,
    cited: {
      id,
      collection: summary.collection,
      title: summary.title,
      fields: given,
      citedBy: [evidence],
    },
    citedBy: [{ document, evidence }],
    series: [],
  };
}

const CABLE = { kind: 'telegram', from: 'Embassy in Norway', to: 'Department of State' } as const;

describe('where to ask', () => {
  test.each<readonly [Fields, Partial<Whereabouts>]>([
    [
      { fileNumber: '833.48 Harbours/5396', date: '1944-03-20' },
      {
        holder: 'national-archives-us',
        series: 'RG 59, General Records of the Department of State, central decimal files 1940–44',
      },
    ],
    [{ fileNumber: 'POL 27–14 LAKES' }, { holder: 'national-archives-us' }],
    [{ fileNumber: 'Lot 64 D 560' }, { holder: 'national-archives-us' }],
    [{ fileNumber: 'D750170–0109' }, { holder: 'national-archives-us' }],
    [{ fileNumber: 'FO 371/84104' }, { holder: 'national-archives-uk' }],
    [{ fileNumber: 'АВП РФ, ф. 059, оп. 1' }, { holder: 'foreign-policy-archive-russia' }],
    [{ fileNumber: 'RGASPI, f. 558, op. 11' }, { holder: 'social-political-history-russia' }],
    [{ fileNumber: 'Cabinet 7, shelf 3' }, { holder: 'unknown', file: 'Cabinet 7, shelf 3' }],
    [
      { ...CABLE, date: '1951-03-02' },
      {
        holder: 'national-archives-us',
        series: 'RG 59, General Records of the Department of State, central decimal files 1950–54',
      },
    ],
    [{ ...CABLE, kind: 'letter' }, { holder: 'unknown' }],
    [
      { kind: 'telegram', from: 'the harbour master', to: 'Department of State' },
      { holder: 'unknown' },
    ],
    [{}, { holder: 'unknown' }],
  ])('%o', (fields, where) => {
    expect(whereaboutsOf(wanted(fields).cited)).toMatchObject(where);
  });
});

describe('the letter', () => {
  const collections = new Map([['lakes1951', 'The Affair of the Two Lakes']]);

  test('names file, date, number and who cites the paper, in what words', () => {
    const paper = wanted({
      ...CABLE,
      number: '402',
      date: '1951-03-01',
      fileNumber: '833.48/3–151',
    });
    const letter = requestLetter({ papers: [paper], holder: 'national-archives-us', collections });
    expect(letter).toContain('To: National Archives at College Park');
    expect(letter).toContain('Number: 402');
    expect(letter).toContain('Date: 1951-03-01');
    expect(letter).toContain('File: 833.48/3–151');
    expect(letter).toContain(
      '– Telegram From the Embassy in Latvia, 1951-03-02, The Affair of the Two Lakes, document 7: “my 402”',
    );
  });

  test('says what is not known, and invents no addressee', () => {
    const letter = requestLetter({ papers: [wanted({})], holder: 'unknown', collections });
    expect(letter).toContain('do not say who holds them');
    expect(letter).toContain('File: not known');
    expect(letter).toContain('Date: not known');
    expect(letter).not.toContain('Archives at');
  });
});
