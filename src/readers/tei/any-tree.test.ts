import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { markupText } from '../../../test/markup-text.ts';
import { fileOf } from '../../../test/source-files.ts';
import { weave } from '../../../test/weave.ts';
import { readTei } from './read.ts';

/** Elements of every sort, to be put into one another without regard to what an edition may do. */
const NAMES = (
  'p head hi persName list item label table row cell note quote opener closer signed dateline date seg ' +
  'figure frus:attachment postscript salute div front body ref gloss term titlePage choice blink q del'
).split(' ');
const EMPTY = [
  '<pb n="3"/>',
  '<lb/>',
  '<gap/>',
  '<graphic url="a.tif"/>',
  '<note n="1" target="x"/>',
];
const ATTRIBUTES = [
  '',
  '',
  ' type="document"',
  ' rend="inline" type="source"',
  ' n="2"',
  ' xml:id="x"',
  ' type="source"',
  ' type="summary"',
];
const WORDS = [
  'Kestrel',
  ' sailed ',
  '\n   ',
  'on',
  ', ',
  '(',
  ') ',
  '2 p. m.',
  '&amp;',
  'Д',
  '\u00a0',
  ' ',
];

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((words) => words.join(''));
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    text,
    fc.constantFrom(...EMPTY),
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.constantFrom(...ATTRIBUTES),
        fc.array(tie('node'), { maxLength: 5 }),
      )
      .map(
        ([name, attributes, children]) => `<${name}${attributes}>${children.join('')}</${name}>`,
      ),
  ),
}));
const volume = fc
  .array(node, { maxLength: 8 })
  .map((nodes) => `<TEI><text>${nodes.join('')}</text></TEI>`);

/** Without blanks: trees like these do not say where words part. */
function bare(words: string): string {
  return words.replace(/[ \t\r\n]+/g, '');
}

test('any tree of elements keeps every character, in order, in blocks with ids of their own', () => {
  fc.assert(
    fc.property(volume, (xml) => {
      const result = readTei(fileOf(xml, 'any.xml'));
      if (result.kind === 'refused') throw new Error(result.notices[0]?.message);
      const papers = result.papers.map((paper) => paper.texts.flatMap((each) => each.blocks));

      expect(bare(papers.map(weave).join(''))).toBe(bare(markupText(xml, { notes: 'in-place' })));
      for (const blocks of papers) {
        const ids = new Set(blocks.map((block) => block.id));
        expect(ids.size).toBe(blocks.length);
        for (const block of blocks) {
          if (block.within !== undefined) expect(ids).toContain(block.within);
          for (const range of block.ranges) {
            expect(range.start).toBeLessThanOrEqual(range.end);
            expect(range.end).toBeLessThanOrEqual(block.content.length);
            if (range.kind === 'note-anchor') expect(ids).toContain(range.note);
          }
        }
      }
      expect(new Set(result.papers.map((paper) => paper.id)).size).toBe(papers.length);
    }),
    { numRuns: 300 },
  );
});
