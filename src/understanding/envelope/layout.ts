import { leadingFileNumber } from '../file-numbers/file-numbers.ts';
import type { Line } from '../lines.ts';
import { printedLines } from '../lines.ts';
import { readLeadingNumber } from '../numbers/leading-number.ts';
import { isDateline } from './dateline.ts';
import { kindOf } from './kinds.ts';
import { markingsOf } from './markings.ts';
import type { SourceNote } from './source-note.ts';
import { findSourceNote } from './source-note.ts';

/** The parts of a printed page that an edition sets apart, each found by its shape. */
export interface Layout {
  readonly sourceLine: Line | undefined;
  readonly head: Line | undefined;
  readonly datelines: readonly Line[];
  readonly markings: readonly Line[];
  /** Short lines at the top that are nothing of the above: `No. 184`, `A–161`, `[Extract]`. */
  readonly others: readonly Line[];
  /** The first lines of the body. */
  readonly body: readonly Line[];
  /** All lines that are no notes. */
  readonly main: readonly Line[];
  /** The other lines and those of the body, in order. */
  readonly below: readonly Line[];
  readonly last: Line | undefined;
  readonly sourceNote: SourceNote | undefined;
}

/** How many blocks from the top can belong to the head of a paper, and how many of the body are looked at. */
const TOP = 14;
const BODY = 4;

type Part = 'source-line' | 'head' | 'dateline' | 'marking' | 'other' | 'body';
type Sorted = Part | 'below';

/** Lays out one text by the shapes of its lines. */
export function layOut(lines: readonly Line[]): Layout {
  const main = lines.filter((line) => line.kind !== 'note' && line.kind !== 'source-note');
  const parts = sortTop(main);
  return {
    sourceLine: parts['source-line'][0],
    head: parts.head[0],
    last: main.at(-1),
    main,
    sourceNote: findSourceNote(lines),
    datelines: parts.dateline,
    markings: parts.marking,
    others: parts.other,
    body: parts.body,
    below: parts.below,
  };
}

type Parts = Readonly<Record<Sorted, readonly Line[]>>;

/** Sorts the lines at the top by what they are, until enough of the body is seen. */
function sortTop(main: readonly Line[]): Parts {
  const parts: Record<Sorted, Line[]> = {
    'source-line': [],
    head: [],
    dateline: [],
    marking: [],
    other: [],
    body: [],
    below: [],
  };
  for (const line of main.slice(0, TOP).flatMap(topLines)) {
    const part = partOf(line, parts);
    parts[part].push(line);
    const isBelow = parts.head.length > 0 && (part === 'body' || part === 'other');
    if (isBelow) parts.below.push(line);
    if (parts.body.length >= BODY) break;
  }
  return parts;
}

// A block at the top may hold several lines: `secret` over `No. 298`, `No. 184` over the head.
function topLines(line: Line): readonly Line[] {
  return line.words.length < 1000 ? printedLines(line).slice(0, 12) : [line];
}

function partOf(line: Line, parts: Parts): Part {
  const words = line.words.trim();
  return partAboveBody(line, words, parts) ?? partAnywhere(words);
}

function partAboveBody(line: Line, words: string, parts: Parts): Part | undefined {
  const isAbove = parts.body.length === 0;
  const isHeadless = parts.head.length === 0;
  if (line.kind === 'source-line') return 'source-line';
  if (isAbove && isHeadless && parts['source-line'].length === 0 && isSourceLine(words)) {
    return 'source-line';
  }
  if (isHeadless && isHead(line, words)) return 'head';
  return line.kind === 'dateline' || (isAbove && isDateline(words)) ? 'dateline' : undefined;
}

function partAnywhere(words: string): Part {
  if (words.length < 160 && markingsOf(words).length > 0) return 'marking';
  const isBody = words.length >= 40 || readLeadingNumber(words.slice(0, 60)) !== undefined;
  return isBody ? 'body' : 'other';
}

// `840.48 Refugees/5425: Telegram`, `S/P files, lot 64 D 563: Airgram`, `Eisenhower Library, …`
function isSourceLine(words: string): boolean {
  if (words.length > 200) return false;
  if (leadingFileNumber(words) !== undefined) return true;
  const kind = /: ?((?:Circular |Draft )?[A-Za-z][a-z]+(?: [a-z]+)?)[.\d]{0,3}$/.exec(words)?.[1];
  return kind !== undefined && kindOf(`${kind} From`) !== undefined;
}

function isHead(line: Line, words: string): boolean {
  if (line.kind === 'head') return !/^No\. \d+$/.test(words);
  if (words.length > 700) return false;
  if (/^\d{1,4}[a-z]?\.\d? ?[\p{L}“[]/u.test(words)) return true;
  return (
    /^(?:The|Mr\.|President|Prime|Ambassador|Chairman) .{3,200} to (?:the )?[A-Z]/.test(words) ||
    kindOf(words) !== undefined
  );
}
