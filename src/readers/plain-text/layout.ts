import type { Block, BlockKind } from '../../model/texts.ts';
import { BlockList } from './blocks.ts';
import { furnitureRanges, isFurniture, isPageLine } from './furniture.ts';
import { flow, stretches } from './paragraphs.ts';

/** Lines at least this long, all but the last, are one text set over several lines; shorter ones stand for themselves. */
const FULL_LINE = 45;
/** A single line of this length is text, whatever it says. */
const LONG_LINE = 90;

interface Piece {
  readonly lines: readonly string[];
  readonly running: boolean;
}

/**
 * Lays out a paper given as plain text: paragraphs end at blank lines, or where a line is set in from the margin; the short
 * lines above the first and below the last paragraph are heads and closing lines, each a block. Furniture of a page
 * (`PAGE 02 STATE 018273`) stays where it stands, inside the paragraph that it cuts.
 */
export function layOut(text: string): readonly Block[] {
  const pieces = rejoin(stretches(text).flatMap(({ lines }) => piecesOf(lines)));
  const first = pieces.findIndex(({ running }) => running);
  const last = pieces.findLastIndex(({ running }) => running);
  const list = new BlockList();
  for (const [index, { lines, running }] of pieces.entries()) {
    const line = lines.join(' ').trim();
    const headed = index < first || (first < 0 && index === 0);
    const kind = running
      ? 'paragraph'
      : headed
        ? headKind(line, index)
        : tailKind(line, index > last);
    list.add(kind, lines, { ranges: furnitureRanges(flow(lines).content) });
  }
  return list.blocks;
}

/** Joins a paragraph that a page's furniture cuts in mid-sentence: `468 OF`, `PAGE 02 OSLO 02914`, `DECEMBER 29`. */
function rejoin(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const [piece, length] = cutParagraph(pieces, index);
    joined.push(piece);
    index += length - 1;
  }
  return joined;
}

/** The paragraph that starts at a piece and goes on behind furniture, and how many pieces it takes up. */
function cutParagraph(pieces: readonly Piece[], index: number): readonly [Piece, number] {
  const above = pieces[index] ?? { lines: [], running: false };
  const broken = above.running && !/[.:?!]["”)]?$/.test(above.lines.at(-1)?.trim() ?? '');
  if (!broken) return [above, 1];
  let next = index + 1;
  while (pieces[next]?.lines.every(isFurniture) === true) next += 1;
  const below = pieces[next];
  const furniture = pieces.slice(index + 1, next).flatMap(({ lines }) => lines);
  if (below?.running !== true || !furniture.some(isPageLine)) return [above, 1];
  return [
    { lines: [...above.lines, ...furniture, ...below.lines], running: true },
    next - index + 1,
  ];
}

function piecesOf(lines: readonly string[]): readonly Piece[] {
  return splitAtIndents(lines).flatMap((paragraph): readonly Piece[] => {
    const signed = signatureUnder(paragraph);
    const text = signed === undefined ? paragraph : paragraph.slice(0, -1);
    const below = signed === undefined ? [] : [{ lines: [signed], running: false }];
    if (isRunning(text)) return [{ lines: text, running: true }, ...below];
    return paragraph.map((line) => ({ lines: [line], running: isSentence(line) }));
  });
}

/** Telegrams set the name right under the text: `... ON THE\nCASE.\nTRAVERS`. */
function signatureUnder(lines: readonly string[]): string | undefined {
  const last = lines.at(-1)?.trim() ?? '';
  return lines.length > 1 && isSignature(last) && !last.endsWith('.') ? last : undefined;
}

function isRunning(lines: readonly string[]): boolean {
  const [only = '', ...others] = lines;
  if (others.length === 0) return isSentence(only);
  const words = lines.join(' ').match(/\p{L}+/gu) ?? [];
  return words.length >= 12 && lines.slice(0, -1).every((line) => line.trim().length >= FULL_LINE);
}

/** A line that is text by itself: long, or a sentence of five words with its full stop; not `SUBJECT: ...`. */
function isSentence(line: string): boolean {
  const words = line.match(/\p{L}+/gu) ?? [];
  if (line.trim().length >= LONG_LINE) return true;
  return words.length >= 5 && /[.?!]["”»]?$/.test(line.trim()) && !/^\s*\p{L}+\s?:/u.test(line);
}

/** Paragraphs that are marked by the indentation of their first line only. */
function splitAtIndents(lines: readonly string[]): readonly (readonly string[])[] {
  const indented = lines.map((line) => /^(?: {2,}|\t)/.test(line));
  const mixed = indented.some(Boolean) && !indented.every(Boolean);
  if (!mixed) return [lines];
  const starts = lines.flatMap((_, index) => (index === 0 || indented[index] ? [index] : []));
  return starts.map((from, index) => lines.slice(from, starts[index + 1]));
}

const DATE =
  /\d{1,2}(?:st|nd|rd|th|er)?\.?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,\s+\d{4}|\b\d{6}Z\b|\b\d{1,2}[./]\s?(?:[IVX]+|\d{1,2})[./]\s?(?:19)?\d{2}\b/u;

function headKind(line: string, index: number): BlockKind {
  if (DATE.test(line)) return 'dateline';
  return index === 0 || isHeadLine(line) ? 'head' : 'opener';
}

const NAME_IN_CAPITALS =
  /^(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{Lu}'’-]{2,}(?:\s\p{Lu}[\p{Lu}'’.-]*){0,2}\.?$/u;
/** Words of the form that stand alone in capitals as names do. */
const BANNER = /^(?:TOP|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|UNCLAS|LIMITED|END|COPY)\b/;

function isSignature(line: string): boolean {
  return NAME_IN_CAPITALS.test(line) && !BANNER.test(line);
}

function tailKind(line: string, below: boolean): BlockKind {
  if (!below) return 'paragraph';
  return isSignature(line) ? 'signature' : 'closer';
}

/** Whether a line reads like the head of a paper: `FROM OSLO TO FOREIGN OFFICE`, `TÉLÉGRAMME À L'ARRIVÉE`. */
function isHeadLine(line: string): boolean {
  return HEAD_FORMS.some((form) => form.test(line));
}

/** Forms of heads, the more telling first. */
const HEAD_FORMS: readonly RegExp[] = [
  /\bfrom\b.{2,60}\bto\b/iu,
  /^\s*subject\s*:/iu,
  /\b(?:telegram|telegramm|despatch|memorandum|airgram|circular|aide-m[ée]moire|minute)\b/iu,
  /t[ée]l[ée]gramme|шифр\s*телеграмма|szyfrogram|drahtbericht|drahterlass/iu,
];

/** The most telling head of a paper, as one line: by form, else its first line if that is short; undefined if neither. */
export function titleOf(blocks: readonly Block[]): string | undefined {
  const words = blocks.filter(({ kind }) => kind !== 'stamp' && kind !== 'ocr-noise');
  const above = words.slice(
    0,
    Math.max(
      1,
      words.findIndex(({ kind }) => kind === 'paragraph'),
    ),
  );
  const lines = above.map(({ content }) => content.trim()).filter((line) => line.length <= 120);
  for (const form of HEAD_FORMS) {
    const line = lines.find((each) => form.test(each));
    if (line !== undefined) return line.replace(/^\s*subject\s*:\s*/i, '');
  }
  const [first] = lines;
  return first !== undefined && !/[.;,]$/.test(first) ? first : undefined;
}
