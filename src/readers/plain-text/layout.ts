import type { Block, BlockKind } from '../../model/texts.ts';
import { BlockList } from './blocks.ts';
import { stretches } from './paragraphs.ts';

/** Lines at least this long, all but the last, are one text set over several lines; shorter ones stand for themselves. */
const FULL_LINE = 45;
/** A single line of this length is text, not a head. */
const LONG_LINE = 90;

interface Piece {
  readonly lines: readonly string[];
  readonly running: boolean;
}

/**
 * Lays out a paper given as plain text: paragraphs end at blank lines, or where a line is set in from the margin; the short
 * lines above the first and below the last paragraph are heads and closing lines, each a block. Furniture of a page
 * (`PAGE 02 STATE 018273`) stays where it stands.
 */
export function layOut(text: string): readonly Block[] {
  const pieces = stretches(text).flatMap(({ lines }) => piecesOf(lines));
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
    list.add(kind, lines);
  }
  return list.blocks;
}

function piecesOf(lines: readonly string[]): readonly Piece[] {
  const pieces: { lines: string[]; running: boolean }[] = [];
  for (const paragraph of splitAtIndents(lines)) {
    if (isRunning(paragraph)) pieces.push({ lines: [...paragraph], running: true });
    else pieces.push(...paragraph.map((line) => ({ lines: [line], running: false })));
  }
  return pieces;
}

function isRunning(lines: readonly string[]): boolean {
  const [only = '', ...others] = lines;
  if (others.length === 0) return only.trim().length >= LONG_LINE;
  const words = lines.join(' ').match(/\p{L}+/gu) ?? [];
  return words.length >= 12 && lines.slice(0, -1).every((line) => line.trim().length >= FULL_LINE);
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

function tailKind(line: string, below: boolean): BlockKind {
  if (!below) return 'paragraph';
  return NAME_IN_CAPITALS.test(line) ? 'signature' : 'closer';
}

/** Whether a line reads like the head of a paper: `FROM OSLO TO FOREIGN OFFICE`, `TÉLÉGRAMME À L'ARRIVÉE`. */
export function isHeadLine(line: string): boolean {
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
  const above = blocks.slice(
    0,
    Math.max(
      1,
      blocks.findIndex(({ kind }) => kind === 'paragraph'),
    ),
  );
  const lines = above.map(({ content }) => content.trim()).filter((line) => line.length <= 120);
  for (const form of HEAD_FORMS) {
    const line = lines.find((each) => form.test(each));
    if (line !== undefined) return line;
  }
  const [first] = lines;
  return first !== undefined && !/[.;,]$/.test(first) ? first : undefined;
}
