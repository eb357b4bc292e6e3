import { leadingFileNumber } from '../file-numbers/file-numbers.ts';
import type { Line } from '../lines.ts';
import { printedLines, stretch } from '../lines.ts';
import { readLeadingNumber } from '../numbers/leading-number.ts';
import { isDateline } from './dateline.ts';
import { kindOf } from './kinds.ts';
import { markingsOf } from './markings.ts';
import { KIND_AT_END } from './source-line.ts';
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

/** Whether a head as American editions set it stands at the top. */
export function hasEditionHead(lines: readonly Line[]): boolean {
  return lines
    .slice(0, 4)
    .some((line) => EDITION_NUMBER.test(line.words) || PARTIES.test(line.words.slice(0, 700)));
}

/** How many blocks from the top can belong to the head of a paper, and how many of the body are looked at. */
const TOP = 14;
const BODY = 4;

type Part = 'source-line' | 'head' | 'dateline' | 'marking' | 'other' | 'body';
type Sorted = Part | 'below';

/** Lays out one text by the shapes of its lines. */
export function layOut(lines: readonly Line[]): Layout {
  const main = lines.filter((line) => line.kind !== 'note' && line.kind !== 'source-note');
  const parts = sortTop(main.slice(0, TOP).flatMap(topLines));
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
function sortTop(lines: readonly Line[]): Parts {
  const head = lines.find(hasShapeOfHead) ?? lines.find(({ kind }) => kind === 'head');
  const parts: Record<Sorted, Line[]> = {
    'source-line': [],
    head: head === undefined ? [] : [head],
    dateline: [],
    marking: [],
    other: [],
    body: [],
    below: [],
  };
  let isBelowHead = false;
  for (const line of lines) {
    if (line === head) isBelowHead = true;
    if (line === head) continue;
    const part = partOf(line, parts, isBelowHead);
    parts[part].push(line);
    if (isBelowHead && (part === 'body' || part === 'other')) parts.below.push(line);
    if (parts.body.length >= BODY) break;
  }
  return parts;
}

// A block at the top may hold several lines, or several things on one: `secret` over or before `No. 298`.
function topLines(line: Line): readonly Line[] {
  if (line.words.length >= 1000) return [line];
  return printedLines(line).slice(0, 12).flatMap(partedLine);
}

function partedLine(line: Line): readonly Line[] {
  const number = / No\. \d{1,6}$/.exec(line.words);
  if (number === null || markingsOf(line.words.slice(0, number.index)).length === 0) return [line];
  const end = line.words.length;
  return [stretch(line, 0, number.index), stretch(line, number.index + 1, end)];
}

function partOf(line: Line, parts: Parts, isBelowHead: boolean): Part {
  const words = line.words.trim();
  if (!isBelowHead && parts['source-line'].length === 0 && isSourceLine(line, words)) {
    return 'source-line';
  }
  const isAboveBody = parts.body.length === 0;
  if (isAboveBody && isDateline(words)) return 'dateline';
  if (line.kind === 'dateline' && readLeadingNumber(words) === undefined) return 'dateline';
  if (words.length < 160 && markingsOf(words).length > 0) return 'marking';
  return isBody(words) ? 'body' : 'other';
}

// `871. Ref: Deptel 602.` is short and opens the body; `No. 298` stands above it.
function isBody(words: string): boolean {
  if (/^\[?No\. \d{1,6}[.\]]{0,2}$/.test(words)) return false;
  return words.length >= 40 || readLeadingNumber(words.slice(0, 60)) !== undefined;
}

// `840.48 Refugees/5425: Telegram`, `S/P files, lot 64 D 563: Airgram`, `Eisenhower Library, …`
function isSourceLine(line: Line, words: string): boolean {
  if (words.length > 200) return false;
  if (line.kind === 'source-line' || /^File No\. \d/.test(words)) return true;
  if (leadingFileNumber(words) !== undefined) return true;
  const kind = KIND_AT_END.exec(words)?.[1];
  return kind !== undefined && kindOf(`${kind} From`) !== undefined;
}

// `112. `; OCR and note digits leave `306.Telegram`, `422.1 Telegram`; but `501.BC` is a file number
const EDITION_NUMBER = /^\d{1,4}[a-z]?\.(?: (?=[\p{L}“[])|\d (?=\p{Lu}\p{Ll})|(?=\p{Lu}\p{Ll}))/u;
const PARTIES =
  /^(?:The|Mr\.|Mrs\.|Miss|Sir|Lord|President|Prime|Ambassador|Chairman|Minister|Secretary|Consul|Chargé|Acting) .{2,200} to (?:the )?[A-Z]/;

// `The enclosed draft, prepared pursuant to the decision, is transmitted`: a sentence, and no head
const PROSE =
  /(?:^|[a-z,] )(?:is|was|were|are|has|had|have|that|which|will|would|requested|refers?|reference)(?= [a-z])/;

// `112. Telegram From …`, `Memorandum of Conversation`, `The Ambassador in X (Reed) to the Secretary of State`
function hasShapeOfHead(line: Line): boolean {
  const words = line.words.trim().replace(/^No\. \d{1,4} /, '');
  if (words.length > 700 || KIND_AT_END.test(words)) return false;
  const number = EDITION_NUMBER.exec(words);
  if (line.kind === 'paragraph' && number === null && PROSE.test(words)) return false;
  if (number === null) return PARTIES.test(words) || kindOf(words) !== undefined;
  return line.kind !== 'paragraph' || kindOf(words.slice(number[0].length)) !== undefined;
}
