import { array, assert, constantFrom, integer, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LaidBlock, LaidWord, PageLayout } from '../../model/scans.ts';
import { type LaidPage, layText } from './laid-text.ts';

const LINE = 40;
const LETTER = 12;

/** A page typed on a grid: a string for each line, blocks parted by empty ones, each word where its letters stand. */
function typedPage(ordinal: number, lines: readonly string[], language = 'en'): LaidPage {
  const blocks: LaidBlock[] = [];
  let open: LaidBlock['lines'][number][] = [];
  for (const [row, line] of [...lines, ''].entries()) {
    const words = [...line.matchAll(/\S+/g)].map((match): LaidWord => ({
      content: match[0],
      box: boxAt(match.index, row, match[0].length),
    }));
    const start = line.length - line.trimStart().length;
    if (words.length > 0) open.push({ box: boxAt(start, row, line.trim().length), words });
    else if (open.length > 0) {
      blocks.push({ box: open[0]?.box ?? boxAt(0, row, 0), lines: open });
      open = [];
    }
  }
  const layout: PageLayout = { width: 1000, height: 2000, language, by: 'a typist', blocks };
  return { ordinal, layout, label: String(ordinal), image: `image-${ordinal}` };
}

function boxAt(column: number, row: number, letters: number): LaidWord['box'] {
  return { x: 100 + column * LETTER, y: 100 + row * LINE, width: letters * LETTER, height: 24 };
}

const TELEGRAM = [
  'FROM OSLO TO FOREIGN OFFICE',
  '',
  'No. 88                         April 4, 1950',
  '',
  'The keeper of the light has reported that the lamps were',
  'put out on the evening of the third, and that no negotia-',
  'tions with the owners of the oil have been held since.',
  '',
  'HARLOW',
];

describe('a page laid out', () => {
  const { texts, words } = layText([typedPage(1, TELEGRAM)]);

  test('has the blocks that the same text typed would have', () => {
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatchObject({ id: 'en', layer: 'original', language: 'en', by: 'a typist' });
    expect(texts[0]?.blocks.map(({ kind, content }) => [kind, content.slice(0, 12)])).toEqual([
      ['head', 'FROM OSLO TO'],
      ['dateline', 'No. 88 April'],
      ['paragraph', 'The keeper o'],
      ['signature', 'HARLOW'],
    ]);
  });

  test('keeps the hyphen at a line end, and the line end as a point', () => {
    const paragraph = texts[0]?.blocks[2];
    const at = paragraph?.content.indexOf('negotia- tions') ?? -1;
    expect(at).toBeGreaterThan(0);
    expect(paragraph?.ranges).toContainEqual({ kind: 'line-break', start: at + 8, end: at + 8 });
  });

  test('knows each word in the text and on the page', () => {
    const blocks = new Map(texts[0]?.blocks.map((block) => [block.id, block.content]));
    const placed = words.get(1) ?? [];
    expect(
      placed.map(({ block, start, end }) => blocks.get(block)?.slice(start, end)).join(' '),
    ).toBe(TELEGRAM.join(' ').replace(/\s+/g, ' '));
    expect(placed[0]?.box).toEqual(boxAt(0, 0, 4));
    expect(placed.at(-1)?.box).toEqual(boxAt(0, 8, 6));
  });
});

describe('several pages', () => {
  const first = [
    'The keeper of the light has reported that the lamps were put',
    'out on the evening of the third, and that he will send the',
  ];

  test('a sentence that runs on is one paragraph, with a point where the page begins', () => {
    const second = ['boat of the pilots for oil as soon as the ice has gone from the', 'sound.'];
    const { texts } = layText([typedPage(1, first), typedPage(2, second)]);
    const blocks = texts[0]?.blocks ?? [];
    expect(blocks).toHaveLength(1);
    const at = blocks[0]?.content.indexOf('boat') ?? -1;
    expect(blocks[0]?.ranges).toContainEqual({
      kind: 'page-break',
      page: '2',
      facsimile: 'image-2',
      start: at,
      end: at,
    });
  });

  test('a new sentence is a new paragraph', () => {
    const second = ['The boat of the pilots will fetch oil as soon as the ice has gone.'];
    const { texts } = layText([typedPage(1, [...first, 'boat.']), typedPage(2, second)]);
    expect(texts[0]?.blocks).toHaveLength(2);
  });

  test('a blank page gives no words and breaks nothing', () => {
    const { texts, words } = layText([typedPage(1, []), typedPage(2, TELEGRAM)]);
    expect(words.get(1)).toEqual([]);
    expect(texts[0]?.blocks[0]?.ranges[0]).toMatchObject({ kind: 'page-break', page: '2' });
  });

  test('pages in another language are another text', () => {
    const russian = [
      'Смотритель сообщил, что огонь погашен и не будет зажжен раньше мая, так как масла нет.',
    ];
    const { texts, words } = layText([typedPage(1, russian), typedPage(2, TELEGRAM)]);
    expect(texts.map(({ id, language }) => [id, language])).toEqual([
      ['ru', 'ru'],
      ['en', 'en'],
    ]);
    expect(words.get(2)?.[0]).toMatchObject({ text: 'en', block: 'h1' });
  });
});

describe('spaces of the page', () => {
  test('a wider space than usual parts paragraphs within a block', () => {
    const page = typedPage(1, [
      'First line that is long enough to run on',
      'and its second',
      'Next',
    ]);
    const [block] = page.layout.blocks;
    if (block === undefined) throw new Error('the page has a block');
    const lines = block.lines.map((line, index) =>
      index < 2 ? line : { ...line, box: { ...line.box, y: line.box.y + LINE } },
    );
    const { texts } = layText([
      { ...page, layout: { ...page.layout, blocks: [{ ...block, lines }] } },
    ]);
    expect(texts[0]?.blocks.at(-1)?.content).toBe('Next');
  });

  test('a line that is set in begins a paragraph', () => {
    const full = 'a line of the page that is as long as all the other lines';
    const { texts } = layText([typedPage(1, [`     ${full}`, full, `     ${full}`, full])]);
    expect(texts[0]?.blocks).toHaveLength(2);
  });
});

const anyWord = oneof(
  constantFrom(
    'FROM',
    'Экз.',
    '№',
    '1.',
    '-',
    '[',
    ']',
    '[Page',
    '=====',
    'PAGE',
    '01',
    '\f',
    '\0',
  ),
  string({ unit: 'binary', maxLength: 8 }),
);

test('whatever was recognised, no letter is lost and each word stands where it says', () => {
  const line = tuple(integer({ min: 0, max: 400 }), array(anyWord, { maxLength: 6 }));
  assert(
    property(
      array(array(array(line, { maxLength: 4 }), { maxLength: 4 }), { maxLength: 3 }),
      (all) => {
        const pages = all.map((blocks, index): LaidPage => {
          const laid = blocks.map((lines): LaidBlock => ({
            box: { x: 0, y: 0, width: 500, height: 500 },
            lines: lines.map(([y, words]) => {
              const box = { x: y % 50, y, width: 300, height: 20 };
              return { box, words: words.map((content) => ({ content, box })) };
            }),
          }));
          const layout = { width: 500, height: 500, language: 'und', blocks: laid };
          return { ordinal: index + 1, layout, label: `${index + 1}`, image: `${index}` };
        });
        const { texts, words } = layText(pages);
        const said = all.flat(3).flatMap((part) => (typeof part === 'number' ? [] : part));
        // oxlint-disable-next-line no-control-regex
        const bare = (content: string): string => content.replace(/[\0-\x1F\x7F-\x9F\s]+/g, '');
        const blocks = texts.flatMap(({ id, blocks }) => blocks.map((block) => ({ id, block })));
        expect(blocks.map(({ block }) => bare(block.content)).join('')).toBe(
          said.map(bare).join(''),
        );
        const placed = [...words.values()].flat();
        const shown = placed.map(({ text, block: id, start, end }) =>
          blocks
            .find((one) => one.id === text && one.block.id === id)
            ?.block.content.slice(start, end),
        );
        expect(shown.map((content) => bare(content ?? '?')).join('')).toBe(said.map(bare).join(''));
      },
    ),
    { numRuns: 300 },
  );
});

describe('what stands beside the typing', () => {
  const page = typedPage(1, [
    'FROM OSLO TO FOREIGN OFFICE',
    '',
    'The keeper of the light has reported that the lamps were',
    'ACTION COPY',
    'put out on the evening of the third, and that no negotia-',
    '~ ;',
    'tions with the owners of the oil have been held since.',
  ]);
  const aside = (content: string): 'stamp' | 'noise' | undefined =>
    content === 'ACTION' ? 'stamp' : content === '~' ? 'noise' : undefined;
  const blocks = page.layout.blocks.map((block) => ({
    ...block,
    lines: block.lines.map((line) => {
      const said = aside(line.words[0]?.content ?? '');
      return said === undefined ? line : { ...line, aside: said };
    }),
  }));
  const { texts, words } = layText([{ ...page, layout: { ...page.layout, blocks } }]);

  test('is in blocks of its own, and in no sentence', () => {
    expect(texts[0]?.blocks.map(({ id, kind, content }) => [id, kind, content])).toEqual([
      ['h1', 'head', 'FROM OSLO TO FOREIGN OFFICE'],
      [
        'p1',
        'paragraph',
        'The keeper of the light has reported that the lamps were put out on the evening of the third, and that no negotia- tions with the owners of the oil have been held since.',
      ],
      ['st1', 'stamp', 'ACTION COPY'],
      ['x1', 'ocr-noise', '~ ;'],
    ]);
  });

  test('has its words where they stand on the page', () => {
    const content = new Map(texts[0]?.blocks.map((block) => [block.id, block.content]));
    const stamped = (words.get(1) ?? []).filter(({ block }) => block === 'st1');
    expect(stamped.map(({ start, end, block }) => content.get(block)?.slice(start, end))).toEqual([
      'ACTION',
      'COPY',
    ]);
    expect(stamped[1]?.box).toEqual(boxAt(7, 3, 4));
    const order = (words.get(1) ?? []).map(({ box }) => box.y);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  test('stands first where it stands above all typing, and alone where nothing was typed', () => {
    const stamp = { ...blocks[0], lines: blocks.flatMap(({ lines }) => lines).slice(2, 3) };
    const only = stamp as LaidBlock;
    const above = layText([
      { ...page, layout: { ...page.layout, blocks: [only, ...blocks.slice(0, 1)] } },
    ]);
    expect(above.texts[0]?.blocks.map(({ kind }) => kind)).toEqual(['stamp', 'head']);
    const alone = layText([{ ...page, layout: { ...page.layout, blocks: [only] } }]);
    expect(alone.texts[0]?.blocks.map(({ kind }) => kind)).toEqual(['stamp']);
  });
});
