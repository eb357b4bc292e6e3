import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../../test/source-files.ts';
import type { Notice } from '../../model/notices.ts';
import { readTei } from './read.ts';

const telegram = readFileSync(
  new URL('../../../test/fixtures/tei/telegram.xml', import.meta.url),
  'utf8',
);

/** Line of the words that the cases replace. */
const HERE = telegram.slice(0, telegram.indexOf('had sailed')).split('\n').length;
const LAST = telegram.split('\n').length;

/** The volume with its words, `had sailed`, replaced. */
function withWords(words: string): string {
  return telegram.replace('had sailed', words);
}

function withDoctype(subset: string): string {
  return telegram.replace('?>', `?>\n<!DOCTYPE TEI ${subset}>`);
}

function refusalOf(content: string | Uint8Array): Notice {
  const result = readTei(fileOf(content, 'volume.xml'));
  expect(result.kind).toBe('refused');
  expect(result.notices).toHaveLength(1);
  const notice = result.notices[0];
  if (notice === undefined) throw new Error('no notice');
  expect(notice).toMatchObject({ severity: 'error', source: 'volume.xml' });
  return notice;
}

const bomb = Array.from({ length: 10 }, (_, level) => {
  const inner = level === 0 ? 'ha' : `&e${level - 1};`.repeat(10);
  return `<!ENTITY e${level} "${inner}">`;
}).join('');

describe('a hostile or broken file is refused whole, with one notice that says where and why', () => {
  test.each([
    [
      'an external entity',
      withDoctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]'),
      { code: 'entity-declaration', line: 2 },
    ],
    ['an entity bomb', withDoctype(`[${bomb}]`), { code: 'entity-declaration', line: 2 }],
    [
      'a parameter entity',
      withDoctype('[<!ENTITY % x SYSTEM "http://ostland.test/x"> %x;]'),
      { code: 'entity-declaration', line: 2 },
    ],
    ['an entity nobody declared', withWords('&kestrel;'), { code: 'not-well-formed', line: HERE }],
    ['a bare ampersand', withWords('Day & Co'), { code: 'not-well-formed', line: HERE }],
    ['tags that cross', withWords('<b><i></b></i>'), { code: 'not-well-formed', line: HERE }],
    ['a control character', withWords('\u0001'), { code: 'not-well-formed', line: HERE }],
    ['a second root', `${telegram}<TEI/>`, { code: 'not-well-formed', line: LAST }],
    ['an attribute twice', withWords('<p n="1" n="2"/>'), { code: 'not-well-formed', line: HERE }],
    [
      'an include under another prefix',
      withWords('<x:include href="/etc/passwd"/>'),
      { code: 'xinclude', line: HERE },
    ],
    ['an include', withWords('<xi:include href="/etc/passwd"/>'), { code: 'xinclude', line: HERE }],
    [
      '10,000 elements inside each other',
      withWords('<hi>'.repeat(10_000)),
      { code: 'nested-too-deep', line: HERE },
    ],
  ])('%s', (_name, xml, { code, line }) => {
    expect(refusalOf(xml)).toMatchObject({ code, place: { line } });
  });

  test.each([
    ['cut off anywhere', telegram.slice(0, 1500), 'truncated'],
    ['cut off in a tag', telegram.slice(0, telegram.indexOf('<gloss') + 4), 'truncated'],
    ['empty', '', 'empty-file'],
    ['of blanks', '  \n ', 'empty-file'],
    ['of another kind of XML', '<?xml version="1.0"?><ead/>', 'not-tei'],
    ['a corpus of volumes', '<teiCorpus><TEI/></teiCorpus>', 'not-tei'],
    ['without text', '<TEI><teiHeader/></TEI>', 'not-tei'],
    ['plain words', 'Telegram 412', 'not-well-formed'],
  ])('a file %s', (_name, xml, code) => {
    expect(refusalOf(xml).code).toBe(code);
  });

  test('bytes that are not what they say', () => {
    const ascii = telegram.replace(/[^\n\u0020-\u007e]/g, '-').replace('had sailed', 'Café');
    const latin = Buffer.from(ascii, 'latin1');
    const before = latin.toString('latin1').split('\n')[HERE - 1]?.indexOf('é') ?? -1;
    const place = { line: HERE, column: before + 1 };
    expect(refusalOf(latin)).toMatchObject({ code: 'wrong-encoding', place });
  });

  test('every place where a volume can be cut off', () => {
    for (let end = 10; end < telegram.length - 1; end += 37) {
      expect(['truncated', 'not-well-formed']).toContain(refusalOf(telegram.slice(0, end)).code);
    }
  });
});

describe('what is odd but does no harm', () => {
  test('a DTD is named: nothing is fetched, and the volume is read', () => {
    const result = readTei(fileOf(withDoctype('SYSTEM "http://ostland.test/tei.dtd"')));
    expect(result.kind).toBe('read');
    expect(result.notices).toMatchObject([
      { code: 'dtd-ignored', severity: 'info', place: { line: 2 } },
    ]);
  });

  test('a script in a link is kept as data', () => {
    const result = readTei(fileOf(withWords('<ref target="javascript:alert(1)">sailed</ref>')));
    const blocks = result.kind === 'read' ? result.papers.at(-1)?.texts[0]?.blocks : undefined;
    const ranges = blocks?.find((block) => block.id === 'p1')?.ranges;
    expect(ranges).toContainEqual({
      kind: 'link',
      target: 'javascript:alert(1)',
      start: 66,
      end: 72,
    });
  });

  test('a million links to nowhere are not a million notices', () => {
    const links = Array.from({ length: 5000 }, (_, each) => `<ref target="#x${each}">x</ref>`);
    const result = readTei(fileOf(withWords(links.join(' '))));
    expect(result.notices).toHaveLength(20);
    expect(result.notices.at(-1)?.message).toContain('4981 more');
  });
});

describe('a volume damaged at any place', () => {
  const volume = readFileSync(
    new URL('../../../test/fixtures/tei/volume.xml', import.meta.url),
    'utf8',
  );
  const damages = fc.array(
    fc.record({
      at: fc.nat(volume.length),
      lost: fc.nat(40),
      put: fc.constantFrom(
        '',
        '<',
        '>',
        '&',
        '"',
        '</div>',
        '<note>',
        '<!--',
        ']]>',
        '\u0000',
        '�',
      ),
    }),
    { minLength: 1, maxLength: 3 },
  );

  test('is read or refused, and never throws', () => {
    fc.assert(
      fc.property(damages, (all) => {
        let damaged = volume;
        for (const { at, lost, put } of all) {
          damaged = damaged.slice(0, at) + put + damaged.slice(at + lost);
        }
        const result = readTei(fileOf(damaged, 'volume.xml'));
        const errors = result.notices.filter((notice) => notice.severity === 'error');
        expect(errors).toHaveLength(result.kind === 'refused' ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });
});
