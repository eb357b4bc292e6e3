import { describe, expect, test } from 'vitest';
import {
  blockId,
  collectionId,
  type DocumentId,
  documentId,
  seriesId,
  textId,
} from '../model/ids.ts';
import type { CitedField } from '../model/links.ts';
import type { SeriesHead, SeriesPaper } from '../store/series-answers.ts';
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
  const files = new Map<DocumentId, string>();

  test('names file, date, number and who cites the paper, in what words', () => {
    const paper = wanted({
      ...CABLE,
      number: '402',
      date: '1951-03-01',
      fileNumber: '833.48/3–151',
    });
    const letter = requestLetter({
      papers: [paper],
      holder: 'national-archives-us',
      collections,
      files,
    });
    expect(letter).toContain('To: National Archives at College Park');
    expect(letter).toContain('Number: 402');
    expect(letter).toContain('Date: 1951-03-01');
    expect(letter).toContain('File: 833.48/3–151');
    expect(letter).toContain(
      '– Telegram From the Embassy in Latvia, 1951-03-02, The Affair of the Two Lakes, document 7: “my 402”',
    );
  });

  test('says what is not known, and invents no addressee', () => {
    const letter = requestLetter({ papers: [wanted({})], holder: 'unknown', collections, files });
    expect(letter).toContain('do not say who holds them');
    expect(letter).toContain('File: not known');
    expect(letter).toContain('Date: not known');
    expect(letter).not.toContain('Archives at');
  });

  test('names the papers next to it in its run, their files and days', () => {
    const paper = standing(wanted({ ...CABLE, number: '402' }), {
      before: { number: 398, date: '1951-02-27' },
      after: { number: 460, date: '1951-03-09' },
    });
    const beside = new Map([
      [besideId(398), '833.48/2–2751'],
      [besideId(460), '611.33/3–951'],
    ]);
    const letter = requestLetter({
      papers: [paper],
      holder: 'national-archives-us',
      collections,
      files: beside,
    });
    expect(letter).toContain(
      'Date: not known; by the numbers next to it between 1951-02-27 and 1951-03-09',
    );
    expect(letter).toContain('In its run (Telegrams from Oslo to the Department of State, 1951):');
    expect(letter).toContain('– before it number 398, 1951-02-27, filed under 833.48/2–2751');
    // Sixty numbers on, the file says nothing.
    expect(letter).toContain('– after it number 460, 1951-03-09\n');
  });

  test.each<readonly [string, Fields, string]>([
    ['a day without a year', { date: '--02-28' }, 'Date: 02-28, of a year not known; by'],
    ['a day', { date: '1951-02-28' }, 'Date: 1951-02-28\n'],
  ])('%s stays what is said', (_, fields, line) => {
    const paper = standing(wanted({ ...CABLE, ...fields }), {
      before: { number: 398, date: '1951-02-27' },
      after: { number: 404, date: '1951-03-09' },
    });
    expect(requestLetter({ papers: [paper], holder: 'unknown', collections, files })).toContain(
      line,
    );
  });

  test('neighbours that contradict each other say no days', () => {
    const paper = standing(wanted(CABLE), {
      before: { number: 398, date: '1951-04-27' },
      after: { number: 404, date: '1951-03-09' },
    });
    const letter = requestLetter({ papers: [paper], holder: 'unknown', collections, files });
    expect(letter).toContain('Date: not known\n');
  });
});

interface Sides {
  readonly before: { readonly number: number; readonly date: string };
  readonly after: { readonly number: number; readonly date: string };
}

const besideId = (number: number): DocumentId =>
  documentId(collectionId('lakes1951'), `d${number}`);

/** The paper as number 402 of a run. */
function standing(paper: CitedDocument, { before, after }: Sides): CitedDocument {
  const beside = ({ number, date }: Sides['before']): SeriesPaper => ({
    number,
    date,
    document: { ...paper.summary, id: besideId(number), holding: 'held', date },
  });
  const series: SeriesHead = {
    id: seriesId('oslo-to-department-1951'),
    title: 'Telegrams from Oslo to the Department of State, 1951',
    run: 'telegram',
  };
  return {
    ...paper,
    series: [{ series, number: 402, before: beside(before), after: beside(after) }],
  };
}
