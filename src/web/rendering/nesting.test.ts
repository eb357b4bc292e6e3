import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mark, type Piece, nest } from './nesting.ts';

const words = 'Whitlock’s telegram 412 of April 26 [20]';

/** Writes pieces with their names as brackets, so that nesting can be read. */
function drawn(pieces: readonly Piece<string>[]): string {
  return pieces
    .map((piece) =>
      piece.kind === 'words'
        ? words.slice(piece.start, piece.end)
        : `<${piece.meaning}${piece.first ? '' : '+'}:${drawn(piece.inside)}>`,
    )
    .join('');
}

function mark(meaning: string, stretch: string, link?: number): Mark<string> {
  const start = words.indexOf(stretch);
  const span = { start, end: start + stretch.length, meaning };
  return link === undefined ? span : { ...span, link };
}

function point(meaning: string, after: string, link?: number): Mark<string> {
  const start = words.indexOf(after) + after.length;
  return link === undefined ? { start, end: start, meaning } : { start, end: start, meaning, link };
}

describe('marks over one stretch of words', () => {
  test.each<{ name: string; marks: Mark<string>[]; drawn: string }>([
    { name: 'none', marks: [], drawn: words },
    {
      name: 'one in another',
      marks: [mark('date', 'April 26 [20]'), mark('em', '26 [20]')],
      drawn: 'Whitlock’s telegram 412 of <date:April <em:26 [20]>>',
    },
    {
      name: 'crossing: the later is cut where the earlier ends',
      marks: [mark('em', 'telegram 412 of'), mark('date', 'of April 26')],
      drawn: 'Whitlock’s <em:telegram 412 <date:of>><date+: April 26> [20]',
    },
    {
      name: 'the same stretch: in the order given',
      marks: [mark('b', '412'), mark('i', '412')],
      drawn: 'Whitlock’s telegram <b:<i:412>> of April 26 [20]',
    },
    {
      name: 'a link in a stronger link keeps its meaning only',
      marks: [mark('name', 'Whitlock', 3), mark('ref', 'Whitlock’s telegram 412', 1)],
      drawn: '<ref:<name:Whitlock>’s telegram 412> of April 26 [20]',
    },
    {
      name: 'a note anchor cuts the link it stands in',
      marks: [mark('ref', 'telegram 412 of April 26', 1), point('note', '412', 0)],
      drawn: 'Whitlock’s <ref:telegram 412><note:><ref+: of April 26> [20]',
    },
    {
      name: 'a printed note number cuts the link around it',
      marks: [mark('ref', 'telegram 412 of April', 1), mark('note', '412', 0)],
      drawn: 'Whitlock’s <ref:telegram ><note:412><ref+: of April> 26 [20]',
    },
    {
      name: 'a point at the end of a mark stands after it',
      marks: [mark('em', 'telegram'), point('page', 'telegram')],
      drawn: 'Whitlock’s <em:telegram><page:> 412 of April 26 [20]',
    },
  ])('$name', ({ marks, drawn: expected }) => {
    expect(drawn(nest({ start: 0, end: words.length }, marks))).toBe(expected);
  });

  test('a stretch of the block takes what falls into it', () => {
    const span = { start: 11, end: 23 };
    expect(drawn(nest(span, [mark('ref', 'Whitlock’s telegram')]))).toBe('<ref:telegram> 412');
  });
});

const anyMark = fc
  .record({
    start: fc.nat(60),
    length: fc.nat(30),
    link: fc.option(fc.constantFrom(0, 1, 2, 3), { nil: undefined }),
  })
  .map(({ start, length, link }): Mark<object> => {
    const span = { start, end: start + length, meaning: {} };
    return link === undefined ? span : { ...span, link };
  });

/** The stretches of words in order, and whether any link stands in another. */
function walk(pieces: readonly Piece<Mark<object>>[], inLink = false): [number, number][] {
  return pieces.flatMap((piece): [number, number][] => {
    if (piece.kind === 'words') return [[piece.start, piece.end]];
    const anchor = piece.meaning.link === 0;
    expect(anchor && inLink).toBe(false);
    return walk(piece.inside, inLink || anchor);
  });
}

test('the words of the pieces are the stretch, whatever overlaps', () => {
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 12 }), fc.nat(50), fc.nat(50), (marks, a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      const named = marks.map((one) => ({ ...one, meaning: one }));
      const stretches = walk(nest(span, named));
      let at = span.start;
      for (const [start, end] of stretches) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBe(span.end);
    }),
  );
});

test('ten thousand marks over one block are nested in well under a second', () => {
  const many = Array.from({ length: 10_000 }, (_, at): Mark<object> => {
    const span = { start: at * 3, end: at * 3 + 5, meaning: {} };
    return at % 2 === 0 ? span : { start: at * 3, end: at * 3, meaning: {} };
  });
  const start = performance.now();
  nest({ start: 0, end: 30_010 }, many);
  expect(performance.now() - start).toBeLessThan(1000);
});
