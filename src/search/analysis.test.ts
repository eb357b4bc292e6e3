import { describe, expect, test } from 'vitest';
import { blockId, collectionId, documentId, textId } from '../model/ids.ts';
import { citedTerms, indexTerms } from './analysis.ts';
import { imported, paper, understanding } from './papers.contract.ts';
import type { SketchedPaper } from './papers.contract.ts';
import { parseQuery } from './query.ts';
import { matches, tokensIn } from './reference-evaluation.contract.ts';

const HARBOUR: SketchedPaper = {
  key: 'd1',
  title: 'The Ambassador in Latvia (Hale) to the Secretary of State',
  stated: {
    from: 'Embassy in Latvia',
    fromPerson: 'Hale',
    to: 'Department of State',
    fileNumber: '840.48 Refugees/5425',
  },
  names: [
    { surface: 'Morrow', part: 'mentioned' },
    { surface: 'Вышинскому', surname: 'Вышинский', part: 'addressee' },
  ],
  blocks: [
    'source-line: 840.48 Refugees/5425: Telegram',
    'head: The Ambassador in Latvia (Hale) to the Secretary of State',
    'paragraph: 1,020. I handed to Morrow‹59› on April 21 an assurance of safe conduct to the Zarja (my 417 April ‹26=20›, 6 p.m.‹61›).',
    'paragraph: There are similar ‹Page 17› specific problems. The U. S. S. R. and O’Neill spoke of co-operation in SALT–II; see C–66781, 271546Z and despatch 793.5 MAP/2–2751.',
    'paragraph: Đorđević of Łódź brought nego-\ntiations to an end; Plum59 saw it.',
    'note: Not printed; it asked the Commissariat for passage.',
    'ocr-noise: ilsc HE74 Blunk',
  ],
  record: [
    { name: 'summary', value: 'On a ship called Zarja.' },
    { name: 'citation', value: 'Harbour Archive, folder 7' },
  ],
};

const RUSSIAN: SketchedPaper = {
  key: 'd2',
  language: 'ru',
  blocks: ['paragraph: Ланкастер просил о встрече; ёлка стоит. Мой ответ: переговоры с СССР.'],
};

function finds(query: string, sketch: SketchedPaper): boolean {
  const parsed = parseQuery(query);
  if (parsed.kind === 'unread') throw new Error(parsed.message);
  const { terms } = imported(sketch);
  return matches(parsed.condition, { terms, values: {} });
}

describe('what is typed finds the paper, or not', () => {
  test.each([
    // words and phrases
    ['assurances', true],
    ['"assurance of safe conduct"', true],
    ['"assurance of safe conducts"', false],
    ['"conduct safe"', false],
    ['"safe conduct" Zarja', true],
    ['conduct -Zarja', false],
    ['harbour OR Zarja', true],
    ['assur*', true],
    ['assurances*', false],
    // across what print puts into a sentence
    ['"handed to Morrow on April 21"', true],
    ['"similar specific problems"', true],
    ['"April 26, 6 p.m."', true],
    ['"April 20, 6 p.m."', true],
    ['"April 26 [20], 6 p. m."', true],
    ['"brought negotiations"', false],
    ['negotiations', true],
    ['Plum', true],
    ['Plum59', true],
    ['Plum58', false],
    ['"Plum saw it"', true],
    // numbers as typed
    ['1020', true],
    ['1,020', true],
    ['417', true],
    ['793.5 MAP/2-2751', true],
    ['793.5 MAP/2–2751', true],
    ['793.5 MAP/2—2751', true],
    ['"793.5 MAP/2-2751"', true],
    ['793.5 MAP/2-2752', false],
    ['793.5*', true],
    ['map/2-27*', true],
    ['2751', true],
    ['840.48 Refugees/5425', true],
    ['file:840.48*', true],
    ['file:"840.48 Refugees/5425"', true],
    ['file:5425', true],
    ['file:793.5', false],
    ['C-66781', true],
    ['C66781', true],
    ['66781', true],
    ['271546Z', true],
    ['271546', true],
    // abbreviations and names
    ['U.S.S.R.', true],
    ['USSR', true],
    ['U. S. S. R.', true],
    ['(U. S. S. R.) Zarja', true],
    ['"U. S. S. R."', true],
    ["O'Neill", true],
    ['O’Neill', true],
    ['ONeill', true],
    ['Neill', true],
    ['SALT-II', true],
    ['SALT II', true],
    ['"SALT II"', true],
    ['SALTII', true],
    ['cooperation', true],
    ['co-operation', true],
    ['Djordjevic', false],
    ['Dordevic', true],
    ['Đorđević', true],
    ['Lodz', true],
    // fields
    ['from:Hale', true],
    ['from:"Embassy in Latvia"', true],
    ['to:Hale', false],
    ['by:Hale', true],
    ['by:Hal*', true],
    ['by:Morrow', false],
    ['person:Morrow', true],
    ['person:Вышинский', true],
    ['person:Вышинского', true],
    ['person:Zarja', false],
    ['head:Hale', true],
    ['head:Zarja', false],
    ['body:Zarja', true],
    ['notes:Commissariat', true],
    ['body:Commissariat', false],
    ['Commissariat', true],
    ['notes:"Harbour Archive"', true],
    ['"Secretary of State 1,020"', false],
    // proximity
    ['NEAR(assurance Zarja, 5)', true],
    ['NEAR(assurance Zarja, 4)', false],
    ['NEAR(Zarja assurance, 5)', true],
    ['NEAR(handed conduct Zarja, 12)', true],
    // a line of the scan without words is no text
    ['Blunk', false],
  ])('%s: %s', (query, expected) => expect(finds(query, HARBOUR)).toBe(expected));

  test.each([
    ['Ланкастер', true],
    ['Ланкастером', true],
    ['Ланк*', true],
    ['встречи', true],
    ['елка', true],
    ['ЁЛКА', true],
    ['"мой ответ"', true],
    ['мои', true],
    ['"мои ответ"', false],
    ['переговорах', true],
    ['С.С.С.Р.', true],
    ['«просил о встрече»', true],
    ['встр', false],
  ])('Russian: %s: %s', (query, expected) => expect(finds(query, RUSSIAN)).toBe(expected));
});

test('a title that a head repeats is counted once', () => {
  const { head } = indexTerms(paper(HARBOUR), understanding(HARBOUR));
  expect(tokensIn(head).filter((token) => token === 'ambassador')).toHaveLength(1);
});

test('a cited paper is found by what its mentions say', () => {
  const evidence = {
    document: documentId(collectionId('harbour1951'), 'd1'),
    text: textId('en'),
    block: blockId('b0'),
    start: 0,
    end: 3,
    quote: '417',
  };
  const stated = (field: 'from' | 'fileNumber' | 'date', value: string) => ({
    field,
    value,
    confidence: 1,
    evidence: [evidence],
  });
  const terms = citedTerms({
    id: documentId(collectionId('harbour1951'), 'c1'),
    collection: collectionId('harbour1951'),
    title: 'Telegram 417 from the Embassy in Latvia',
    fields: [
      stated('from', 'Embassy in Latvia'),
      stated('fileNumber', '840.48 Refugees/5396'),
      stated('date', '1944-03-20'),
    ],
    citedBy: [evidence],
  });
  const found = (query: string): boolean => {
    const parsed = parseQuery(query);
    return parsed.kind === 'read' && matches(parsed.condition, { terms, values: {} });
  };
  expect(found('head:417 from:Latvia file:5396')).toBe(true);
  expect(found('5425')).toBe(false);
});
