import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../model/envelopes.ts';
import { blockId, collectionId, documentId, sourceId, textId } from '../../model/ids.ts';
import type { NameMention } from '../../model/mentions.ts';
import type { Paper } from '../../model/papers.ts';
import type { Block } from '../../model/texts.ts';
import { readNames } from './read-names.ts';

const collection = collectionId('invented');

function paperOf(blocks: readonly Partial<Block>[], language = 'en'): Paper {
  return {
    id: documentId(collection, 'd1'),
    collection,
    source: sourceId('0'.repeat(64)),
    place: {},
    ordinal: 1,
    role: 'document',
    title: 'An invented paper',
    texts: [
      {
        id: textId(language),
        layer: 'edition',
        language,
        blocks: blocks.map((block, index) => ({
          id: blockId(`p${index + 1}`),
          kind: 'paragraph',
          content: '',
          ranges: [],
          ...block,
        })),
      },
    ],
    record: [],
    pages: [],
  };
}

function namesIn(content: string, language = 'en'): readonly NameMention[] {
  return readNames(paperOf([{ content }], language), {});
}

const surfaces = (names: readonly NameMention[]): readonly string[] =>
  names.map((name) => name.surface);

describe('readNames in English', () => {
  it.each([
    ['I saw Ambassador Halloran today.', ['Ambassador Halloran']],
    ['I saw Foreign Minister Kestrelov at noon.', ['Foreign Minister Kestrelov']],
    ['The Minister of Foreign Affairs was away.', []],
    ['Mr. W. Ashby Thorne, Jr., called.', ['Mr. W. Ashby Thorne, Jr.']],
    ['Signed by Robert M. Halloran for the Government.', ['Robert M. Halloran']],
    ['The General Assembly of the United Nations met in New York.', []],
    ['The Ambassador in Norway (Halloran) to the Secretary of State', ['Halloran']],
    ['Comrade Kestrelov said so. Kestrelov left.', ['Comrade Kestrelov', 'Kestrelov']],
    ['Thornbury replied that he would. I thanked Thornbury.', ['Thornbury', 'Thornbury']],
    [
      'Argentine said that FonOff told NethDel; Djakarta reported, Administrator agreed. Having said so he left.',
      [],
    ],
    ['I thanked DePuy. McAllen said no, and FitzHale agreed.', ['McAllen', 'FitzHale']],
    ['The General Advisory Committee met.', []],
    ['I referred to Gromyko’s remark.', ['Gromyko']],
  ])('%s', (content, expected) => {
    expect(surfaces(namesIn(content))).toEqual(expected);
  });

  it('says the office of the one in parentheses', () => {
    const [name] = namesIn('The Ambassador in Norway (Halloran) to the Secretary of State');
    expect(name).toMatchObject({ form: 'office-holder', role: 'Ambassador in Norway' });
  });

  it('knows a copy holder from a name in passing', () => {
    const evidence = { text: textId('en'), block: blockId('p1'), start: 8, end: 22 };
    const copy = {
      number: '2',
      holder: 'Kestrelov',
      evidence: { ...evidence, quote: '2 to Kestrelov' },
      confidence: 0.97,
    };
    const paper = paperOf([{ content: 'Copy N° 2 to Kestrelov. He read it.' }]);
    const names = readNames(paper, {}, { copies: [copy] });
    expect(names).toMatchObject([{ surface: 'Kestrelov', part: 'copy-holder', rule: 'copy-list' }]);
  });

  it('lets a note introduce the name it hangs on, and the name when it returns', () => {
    const note = 'Anton Petrovich Kestrelov, Deputy Minister for Foreign Affairs of Norland.';
    const names = readNames(
      paperOf([
        {
          content: 'I handed to Kestrelov on May 2 a memorandum. Kestrelov thanked me.',
          ranges: [{ kind: 'note-anchor', start: 21, end: 21, note: blockId('n59'), label: '59' }],
        },
        { id: blockId('n59'), kind: 'note', content: note, label: '59' },
      ]),
      {},
    );
    expect(surfaces(names)).toEqual(['Kestrelov', 'Kestrelov', 'Anton Petrovich Kestrelov']);
    for (const name of names) {
      expect(name.role).toBe('Deputy Minister for Foreign Affairs of Norland');
    }
    expect(names[0]?.identifiedBy).toMatchObject({ block: 'n59', quote: note.slice(0, -1) });
    expect(names[1]?.identifiedBy?.block).toBe('n59');
  });

  it('takes the key of a marked name', () => {
    const names = readNames(
      paperOf([
        { content: 'He met Thorne.', ranges: [{ kind: 'name', start: 7, end: 13, ref: 'p_TA1' }] },
      ]),
      {},
    );
    expect(names).toMatchObject([{ surface: 'Thorne', ref: 'p_TA1', rule: 'marked-name' }]);
  });

  it('takes the persons of the envelope where they stand', () => {
    const content = 'The Ambassador in Norway (Halloran) to the Secretary of State';
    const evidence = {
      text: textId('en'),
      block: blockId('p1'),
      start: 26,
      end: 34,
      quote: 'Halloran',
    };
    const envelope: Envelope = {
      fromPerson: {
        value: 'Halloran',
        confidence: 0.98,
        rule: 'head',
        author: 'grammar',
        evidence: [evidence],
      },
    };
    const names = readNames(paperOf([{ content, kind: 'head' }]), envelope);
    expect(names).toMatchObject([
      { surface: 'Halloran', part: 'author', role: 'Ambassador in Norway' },
    ]);
  });
});

describe('readNames in Russian', () => {
  it.each([
    ['Экз. № 3 – т. Маленкову', [['Маленкову', 'Маленков', 'copy-holder']]],
    ['С разрешения Малика встретился с ним.', [['Малика', 'Малик', 'mentioned']]],
    ['Доложите тов. Кестрелову.', [['Кестрелову', 'Кестрелов', 'mentioned']]],
    ['Торнбери ответил, что согласен.', [['Торнбери', 'Торнбери', 'mentioned']]],
    ['Министерство иностранных дел СССР', []],
  ])('%s', (content, expected) => {
    const found = namesIn(content, 'ru').map((name) => [name.surface, name.surname, name.part]);
    expect(found).toEqual(expected);
  });
});

describe('readNames in misread Russian', () => {
  it('knows a surname whose letters OCR has changed, in its cases', () => {
    const content =
      'Ланкастер сказал, что встреча состоится. Ланкастер добавил. По просьбе Данкастера. Панкастер ответил.';
    expect(namesIn(content, 'ru').map(({ surface, surname }) => [surface, surname])).toEqual([
      ['Ланкастер', 'Ланкастер'],
      ['Ланкастер', 'Ланкастер'],
      ['Данкастера', 'Ланкастер'],
      ['Панкастер', 'Ланкастер'],
    ]);
  });
});

describe('readNames on anything', () => {
  it('never throws, and every name is where it says', () => {
    const word = constantFrom(
      'Mr.',
      'Ambassador',
      'Orlov',
      '(',
      ')',
      'т.',
      'Copy N° 2 to',
      '’s',
      'said',
    );
    const text = oneof(
      string({ unit: 'binary' }),
      array(word).map((words) => words.join(' ')),
    );
    assert(
      property(text, constantFrom('en', 'ru'), (content, language) => {
        for (const name of namesIn(content, language)) {
          const { start, end, quote } = name.evidence;
          expect(content.slice(start, end)).toBe(quote);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });
});
