import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { telegram } from '../../../test/fixtures/held-document.ts';
import { wordsOfMarkup } from '../../../test/words-of-markup.ts';
import { blockId, textId } from '../../model/ids.ts';
import type { Range } from '../../model/ranges.ts';
import type { Block } from '../../model/texts.ts';
import { rendered } from '../rendered.ts';
import type { BlockMark, Meaning } from '../rendering/marks.ts';
import { references } from '../rendering/references.ts';
import { type Showing, Words } from './words.tsx';

const text = textId('en');
const [reference] = references(telegram, new Map());

/** What can be said of a stretch, one of each shape that makes other markup. */
const SAID: readonly Meaning[] = [
  { kind: 'evidence', anchor: 'read.from.0' },
  { kind: 'person', address: '/people/x', title: 'Note 1' },
  { kind: 'person', title: 'Not identified' },
  ...(reference ? [{ kind: 'reference', reference } as const] : []),
];

type Made = Range extends infer One
  ? One extends Range
    ? Omit<One, 'start' | 'end'>
    : never
  : never;

const MARKED: readonly Made[] = [
  { kind: 'emphasis', style: 'italic' },
  { kind: 'date', when: '1951-05-14T15:00:00' },
  { kind: 'link', target: 'https://example.org/a?b&c' },
  { kind: 'link', target: 'javascript:alert(1)' },
  { kind: 'page-break', page: '88' },
  { kind: 'note-anchor', note: blockId('n1'), label: '1' },
  { kind: 'emendation', printed: '26', corrected: '20' },
  { kind: 'gap', reason: 'omitted' },
  { kind: 'deletion' },
  { kind: 'unclear' },
  { kind: 'term', ref: 't_UN1' },
  { kind: 'unknown', element: 'seg' },
];

const span = fc
  .record({ start: fc.nat(40), length: fc.nat(20) })
  .map(({ start, length }) => ({ start, end: start + length }));

const ranges: fc.Arbitrary<Range[]> = fc.array(
  fc.tuple(span, fc.constantFrom(...MARKED)).map(([at, made]) => ({ ...made, ...at })),
  { maxLength: 10 },
);
const marks = fc.array(fc.tuple(span, fc.constantFrom(...SAID), fc.constantFrom(1, 2, undefined)), {
  maxLength: 6,
});

function shown(block: Block, said: readonly BlockMark[]): string {
  const showing: Showing = {
    text,
    marks: new Map([['en.p1', said]]),
    labels: new Map(),
    terms: new Map([['t_UN1', 'United Nations']]),
    isMain: true,
  };
  return rendered(
    <p>
      <Words block={block} showing={showing} />
    </p>,
  );
}

test('whatever is said of a block, its words on the page are its content', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60, unit: 'grapheme' }),
      ranges,
      marks,
      (content, ranges, said) => {
        const block: Block = { id: blockId('p1'), kind: 'paragraph', content, ranges };
        const markup = shown(
          block,
          said.map(([at, meaning, link]) =>
            link === undefined ? { ...at, meaning } : { ...at, meaning, link },
          ),
        );
        expect(wordsOfMarkup(markup)).toBe(content);
        expect(markup).not.toContain('="javascript:');
        expect(markup).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
      },
    ),
    { numRuns: 400 },
  );
});

test('a link of the edition leads out only to the web', () => {
  const content = 'see the log';
  const link = (target: string): Block => ({
    id: blockId('p1'),
    kind: 'paragraph',
    content,
    ranges: [{ kind: 'link', target, start: 4, end: 11 }],
  });
  expect(shown(link('https://example.org/log'), [])).toBe(
    '<p>see <a href="https://example.org/log" rel="noreferrer">the log</a></p>',
  );
  for (const target of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    '#d5',
    ' http://x',
  ]) {
    expect(shown(link(target), [])).toBe('<p>see the log</p>');
  }
});
