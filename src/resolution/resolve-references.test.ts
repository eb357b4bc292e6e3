import { describe, expect, test } from 'vitest';
import { citedPaper, heldPaper } from '../../test/held-paper.ts';
import { memoryHoldings } from './memory-holdings.ts';
import { resolveReferences } from './resolve-references.ts';

const OSLO = 'Ambassador in Norway';
const STATE = 'Secretary of State';

describe('resolveReferences', () => {
  test('links a number to the paper of that number, sender and day', () => {
    const target = heldPaper({
      key: 'd1',
      number: '935',
      from: OSLO,
      to: STATE,
      date: '1944-03-20',
    });
    const other = heldPaper({
      key: 'd2',
      number: '935',
      from: STATE,
      to: 'Embassy in Norway',
      date: '1944-03-20',
    });
    const citing = heldPaper({
      key: 'd3',
      number: '1020',
      from: OSLO,
      to: STATE,
      date: '1944-03-24',
      words: 'As I said in my 935 March 20, 6 p.m.',
    });
    const { links, cited } = resolveReferences(memoryHoldings([citing, other, target]));
    expect(links.map((link) => [link.outcome, link.rule])).toEqual([
      [{ kind: 'held', document: target.id }, 'number'],
    ]);
    expect(cited).toEqual([]);
  });

  test('two equally good papers are an ambiguity, the nearer one named first', () => {
    const twins = ['d1', 'd2'].map((key) =>
      heldPaper({ key, number: '935', from: OSLO, to: STATE, date: '1944-03-20' }),
    );
    const citing = heldPaper({
      key: 'd3',
      from: OSLO,
      to: STATE,
      date: '1944-03-24',
      words: 'See my 935.',
    });
    const { links } = resolveReferences(memoryHoldings([...twins, citing]));
    expect(links[0]?.outcome).toEqual({
      kind: 'ambiguous',
      candidates: twins.map((twin) => twin.id).reverse(),
    });
  });

  test.each([
    ['1951-02-10', 'Deptel 503 of January 19', 'January 19, 1951'],
    ['1951-07-10', 'Deptel 503 of January 19', 'January 19, [1951]'],
    ['1951-11-20', 'Deptel 503 of December 3', 'December 3'],
    ['1951-11-20', 'Deptel 503 of December 3, 1950', 'December 3, 1950'],
  ])('on %s, %s is dated %s: a year nobody says is marked', (date, words, expected) => {
    const { cited } = resolveReferences(
      memoryHoldings([heldPaper({ key: 'd1', from: OSLO, to: STATE, date, words })]),
    );
    expect(cited.map(({ title }) => title)).toEqual([
      `Telegram 503 from the Department of State to the Embassy in Norway, ${expected}`,
    ]);
  });

  test('what the Department sent from July 1966 is one run, whoever cites it, with zeros or without', () => {
    const citing = ['Norway', 'Sweden'].map((country, index) =>
      heldPaper({
        key: `d${index + 1}`,
        from: `Embassy in ${country}`,
        to: 'Department of State',
        date: '1975-02-01',
        words: index === 0 ? 'REF: STATE 018273, OSLO 2811' : 'REF: State 18273',
      }),
    );
    const { cited } = resolveReferences(memoryHoldings(citing));
    expect(cited.map(({ id, title, citedBy }) => [id, title, citedBy.length])).toEqual([
      [
        'cited/telegram-18273-department-1975',
        'Telegram 018273 from the Department of State to the Embassy in Norway',
        2,
      ],
      [
        'cited/telegram-2811-oslo-department-1975',
        'Telegram 2811 from Oslo to the Department of State',
        1,
      ],
    ]);
  });

  test('mentions of one paper become one entry, worded as most of them have it, whatever their order', () => {
    const citing = [
      heldPaper({
        key: 'd1',
        number: '5',
        from: OSLO,
        to: STATE,
        date: '1944-03-21',
        words: 'Your 554 of March 11, 7 p.m.',
      }),
      heldPaper({
        key: 'd2',
        number: '6',
        from: OSLO,
        to: STATE,
        date: '1944-03-24',
        words: 'See Deptel 554.',
      }),
      heldPaper({
        key: 'd3',
        number: '600',
        from: STATE,
        to: OSLO,
        date: '1944-03-28',
        words: 'My 554 stands.',
      }),
    ];
    const forward = resolveReferences(memoryHoldings(citing)).cited;
    const backward = resolveReferences(memoryHoldings([...citing].reverse())).cited;
    expect(forward).toEqual(backward);
    expect(forward.map((paper) => [paper.id, paper.title, paper.citedBy.length])).toEqual([
      [
        'cited/telegram-554-department-oslo-1944',
        'Telegram 554 from the Secretary of State to the Embassy in Norway, March 11, 1944, 7 p.m.',
        3,
      ],
    ]);
  });

  test('a printed page with notes gives each paper it cites, and the page it points to', () => {
    const { links, cited } = resolveReferences(memoryHoldings([citedPaper]));
    expect(links.map((link) => link.outcome.kind)).toEqual([
      'cited',
      'cited',
      'cited',
      'cited',
      'not-indexed',
      'cited',
    ]);
    expect(cited.map(({ id, title, status }) => [id, title, status])).toEqual([
      [
        'cited/circular-telegram-department-05-04-1500',
        'Circular telegram from the Department of State, May 4, 3 p.m.',
        undefined,
      ],
      [
        'cited/file-833-48-harbours-no-5396',
        'Minister Arden’s memorandum on the ferries (833.48 Harbours/5396)',
        undefined,
      ],
      [
        'cited/page-of-notes-page-431-footnote-8',
        'Footnote 8 on page 431 of the same edition',
        undefined,
      ],
      [
        'cited/telegram-412-oslo-department-undated',
        'Telegram 412 from the Embassy in Norway to the Secretary of State, June 10, 6 p.m.',
        'not-printed',
      ],
      [
        'cited/telegram-711-department-oslo-undated',
        'Telegram 711 from the Department of State to the Embassy in Norway, April 2, noon',
        undefined,
      ],
      [
        'cited/telegram-712-department-oslo-undated',
        'Telegram 712 from the Department of State to the Embassy in Norway, April 2, noon',
        undefined,
      ],
    ]);
  });

  test('editors’ cross-references: link, document number, page, note, supra', () => {
    const target = heldPaper({
      key: 'd1',
      printedNumber: '1',
      pages: ['10', '11'],
      notes: ['1', '2'],
    });
    const cite = (words: string) =>
      heldPaper({ key: 'd2', printedNumber: '2', pages: ['12'], words });
    const outcome = (words: string) =>
      resolveReferences(memoryHoldings([target, cite(words)])).links.map((link) => [
        link.rule,
        link.outcome,
      ]);
    const held = { kind: 'held', document: target.id };
    expect(outcome('See Document 1.')).toEqual([['document-number', held]]);
    expect(outcome('Ante, p. 10.')).toEqual([['page', held]]);
    expect(outcome('See footnote 2, p. 11.')).toEqual([
      ['footnote-on-page', { ...held, block: 'd1fn2' }],
    ]);
    expect(outcome('Supra.')).toEqual([['supra', held]]);
    expect(outcome('See Document 77.')[0]?.[1]).toEqual({
      kind: 'not-indexed',
      what: 'document 77 of the same edition',
    });
  });

  test.each([
    ['Infra.', 'infra', 'volume/d3'],
    ['Supra.', 'supra', 'volume/d1'],
    ['Post, p. 13.', 'page', 'volume/d3'],
    ['See page 10 and ante, p. 11.', 'page', 'volume/d1'],
    ['See footnote 1, Document 3.', 'document-number', 'volume/d3#d3fn1'],
    ['See footnote 1, p. 14.', 'footnote-on-page', 'volume/d3#d3fn1'],
    ['Footnote 4 above.', 'footnote', 'volume/d2#d2fn4'],
    ['Foreign Relations, 1951, volume VI, page 20', 'page', 'frus1951v06/d7'],
    ['Foreign Relations, 1951, volume VI, Document 7', 'document-number', 'frus1951v06/d7'],
    ['Foreign Relations, 1951, volume VI, page 99', 'place-not-held', 'not-indexed'],
  ])('“%s” is decided by %s and leads to %s', (words, rule, where) => {
    const papers = [
      heldPaper({ key: 'd1', printedNumber: '1', pages: ['10', '11'] }),
      heldPaper({ key: 'd2', printedNumber: '2', pages: ['12'], notes: ['4'], words }),
      heldPaper({ key: 'd3', printedNumber: '3', pages: ['13', '14'], notes: ['1'] }),
      heldPaper({ key: 'd7', collection: 'frus1951v06', printedNumber: '7', pages: ['20'] }),
    ];
    const { links } = resolveReferences(memoryHoldings(papers));
    const [link] = links.slice(-1);
    const { outcome } = link ?? {};
    const found =
      outcome?.kind === 'held'
        ? [outcome.document, outcome.block].filter(Boolean).join('#')
        : outcome?.kind;
    expect([link?.rule, found]).toEqual([rule, where]);
  });
});
