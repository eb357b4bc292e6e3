import type { Evidence, Span } from '../model/evidence.ts';
import type { BlockId, TextId } from '../model/ids.ts';
import type { Range } from '../model/ranges.ts';
import type { Block, BlockKind, Text } from '../model/texts.ts';
import { isRussian } from './languages/languages.ts';
import { isCall, withoutStretches } from './words/note-calls.ts';

/**
 * What the grammar reads: the words of a block without what the page put between them. Note digits fused to a word
 * (`Vyshinski59`) and page marks in mid-sentence (`similar [Page 1017] problems`) are left out; the way back to the
 * block as received is kept, so that every reading can be shown where it stands.
 */
export interface Line {
  readonly text: TextId;
  readonly block: BlockId;
  readonly kind: BlockKind;
  /** The words to match patterns against. */
  readonly words: string;
  /** The block's content as received. */
  readonly source: string;
  readonly ranges: readonly Range[];
  /** Stretches of `source` that `words` leaves out, in order. */
  readonly omitted: readonly Span[];
  /** Where `words` begins among the block's words (in `places`, where these are given), for one line of several. */
  readonly shift: number;
  /** Of words that are read otherwise than they stand: where each letter stands among the block's words, and where they end. */
  readonly places?: readonly number[];
}

// Between the pages of an electronic telegram: a banner, then `PAGE 02 STATE 018273 271550Z`, in mid-sentence
const PAGE_FURNITURE =
  /(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE)\s{1,4}){0,3}PAGE \d\d\s{1,20}[A-Z]{3,12}\s{1,4}\d{4,6}(?:\s{1,4}\d\d OF \d\d)?(?:\s{1,4}\d{6}Z)?\s{0,3}/g;
const PAGE_MARK = /\[Page [0-9ivxlcA-Z–-]{1,12}\] ?/g;

/** A line to read, made of one block. */
export function lineOf(text: Text, block: Block): Line {
  const omitted = omissions(block);
  return {
    text: text.id,
    block: block.id,
    kind: block.kind,
    words: omitted.length === 0 ? block.content : without(block.content, omitted),
    source: block.content,
    ranges: block.ranges,
    omitted,
    shift: 0,
  };
}

/** The lines that a block is printed on, each to be read by itself. */
export function printedLines(line: Line): readonly Line[] {
  if (!line.words.includes('\n')) return [line];
  return [...line.words.matchAll(/[^\n]+/g)].map((match) =>
    stretch(line, match.index, match.index + match[0].length),
  );
}

/** The same, with the line ends that an edition only marks. */
export function markedLines(line: Line): readonly Line[] {
  const breaks = line.ranges.filter(({ kind }) => kind === 'line-break').map(({ start }) => start);
  if (breaks.length === 0 || line.omitted.length > 0 || line.places !== undefined) {
    return printedLines(line);
  }
  const cuts = [0, ...breaks, line.words.length];
  return cuts
    .slice(1)
    .map((end, index) => stretch(line, cuts[index] ?? 0, end))
    .flatMap(printedLines);
}

/** A stretch of a line, to be read by itself. */
export function stretch(line: Line, start: number, end: number): Line {
  return { ...line, words: line.words.slice(start, end), shift: line.shift + start };
}

/** The beginning of a text. */
function sampleOf(text: Text): string {
  let sample = '';
  for (const { content } of text.blocks) {
    sample += `${content}\n`;
    if (sample.length > 3000) break;
  }
  return sample;
}

/** Whether a text is Russian, told by its beginning; asked once for each text. */
export function isRussianText(text: Text): boolean {
  const known = russian.get(text);
  if (known !== undefined) return known;
  const answer = isRussian(sampleOf(text));
  russian.set(text, answer);
  return answer;
}

const russian = new WeakMap<Text, boolean>();

/** Where a stretch of a line's words stands in its block. */
function spanIn(line: Line, start: number, end: number): Span {
  if (line.omitted.length === 0 && line.places === undefined) {
    return { start: start + line.shift, end: end + line.shift };
  }
  const last = end > start ? sourceOffset(line, end - 1) + 1 : sourceOffset(line, end);
  return { start: sourceOffset(line, start), end: last };
}

/** The digits of note calls that the words leave out. */
function omittedCalls({ ranges, omitted }: Line): readonly Span[] {
  if (omitted.length === 0) return NOTHING;
  return ranges.filter(
    (range) =>
      isCall(range) && omitted.some(({ start, end }) => start <= range.start && range.end <= end),
  );
}

/** The words of a stretch of a line, as evidence. */
export function evidenceIn(line: Line, start: number, end: number): Evidence {
  const span = spanIn(line, start, end);
  return {
    text: line.text,
    block: line.block,
    quote: withoutStretches(line.source, span, omittedCalls(line)),
    ...span,
  };
}

const NOTHING: readonly Span[] = [];

/** Stretches to leave out: note digits and page marks, sorted and without overlap. */
function omissions(block: Block): readonly Span[] {
  const spans = block.ranges.filter((range) => isMark(block, range)).map(spanOf);
  if (block.content.includes('[Page ')) spans.push(...spansOf(block.content, PAGE_MARK));
  if (block.content.includes('PAGE ')) {
    // The first page has its line above the head, where it is read.
    spans.push(...spansOf(block.content, PAGE_FURNITURE).filter(({ start }) => start > 0));
  }
  return spans.length === 0 ? NOTHING : disjoint(spans);
}

function isMark({ content }: Block, range: Range): boolean {
  if (range.end <= range.start) return false;
  return (
    range.kind === 'page-break' || (range.kind === 'note-anchor' && !endsNumber(content, range))
  );
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

// `922. On …`, `Telegram 1835 From`, `USUN 3725`: digits after the digits of a cable's own number belong to it, though they could be
// those of a note.
const NUMBER_BEFORE =
  /(?:^|\b(?:Telegram|Airgram|Message|Cable|Despatch) (?:[A-Z]\w{2,8} )?)(?:[A-Z]{1,12}[ –-]?)?\d{1,6}$/;

function endsNumber(content: string, { start, end }: Span): boolean {
  const before = content.slice(Math.max(0, start - 60), start);
  return (
    NUMBER_BEFORE.test(before) && /^\d{0,4}(?:$|[.,] | [Ff]rom\b)/.test(content.slice(end, end + 8))
  );
}

function spansOf(content: string, pattern: RegExp): readonly Span[] {
  return [...content.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function disjoint(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const before = kept.at(-1);
    if (before === undefined || span.start >= before.end) kept.push(span);
  }
  return kept;
}

function without(content: string, omitted: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const span of omitted) {
    pieces.push(content.slice(from, span.start));
    from = span.end;
  }
  pieces.push(content.slice(from));
  return pieces.join('');
}

function sourceOffset(line: Line, offset: number): number {
  const place = offset + line.shift;
  let moved = line.places?.[place] ?? place;
  for (const span of line.omitted) {
    if (span.start > moved) break;
    moved += span.end - span.start;
  }
  return moved;
}
