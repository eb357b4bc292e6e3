import type { Block, BlockKind, Language } from '../../model/texts.ts';
import { BlockList } from '../plain-text/blocks.ts';
import { stretches } from '../plain-text/paragraphs.ts';
import { isCyrillic } from '../plain-text/languages.ts';

/** A piece of the page that becomes one block. */
interface Piece {
  readonly lines: readonly string[];
  readonly prose: boolean;
}

/** A paragraph has at least this many words, most of them lower case; a sentence with its full stop has fewer. */
const PROSE_WORDS = 12;
const SENTENCE_WORDS = 3;

/**
 * Lays out one layer of a cable as archives save it: heads of the form, copy list, dateline, then the text, then signature and
 * closing lines. Heads are kept a line a block; a copy list set in one line (`Copy N° 1 ... Copy N° 2 ...`) an entry a block.
 */
export function layOut(layer: string, language: Language): readonly Block[] {
  const pieces = stretches(layer).flatMap(({ lines }) => piecesOf(lines));
  const first = pieces.findIndex(({ prose }) => prose);
  const last = pieces.findLastIndex(({ prose }) => prose);
  const list = new BlockList();
  for (const [index, piece] of pieces.entries()) {
    list.add(kindOf(piece, { index, first, last, language }), piece.lines);
  }
  return list.blocks;
}

function piecesOf(lines: readonly string[]): readonly Piece[] {
  if (!lines.some((line) => line.includes('\t')) && isProse(lines.join(' '))) {
    return [{ lines, prose: true }];
  }
  return lines.flatMap((line) =>
    copyEntries(line).map((entry) => ({ lines: [entry], prose: isProse(entry) })),
  );
}

function isProse(words: string): boolean {
  if (isCopyLine(words) || isClosing(words)) return false;
  const all = words.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const lower = all.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (all.length >= PROSE_WORDS) return lower * 2 >= all.length;
  const ends = /[.?!…]["”»]?$/.test(words.trim());
  return ends && all.length >= SENTENCE_WORDS && lower * 3 >= all.length * 2;
}

const COPY_MARK = /\bCopy N[°ºo.]*\s*\d+|(?<!\p{L})[Ээ]кз\.?\s*№?\s*\d+/gu;

/** `Copy N° 1 LAYOUT Copy N° 2 to ...` as its entries; any other line as itself. */
function copyEntries(line: string): readonly string[] {
  const marks = [...line.matchAll(COPY_MARK)].map((mark) => mark.index);
  if (marks.length < 2) return [line];
  const cuts = [0, ...marks.filter((mark) => line.slice(0, mark).trim() !== '')];
  return cuts.map((from, index) => line.slice(from, cuts[index + 1]).trim());
}

/** Lines of a copy list: `Copy N° 4 to ...`, `№ 8-т. Кагановичу`, and what scanning makes of them (`» 9.7 ...`). */
function isCopyLine(line: string): boolean {
  return (
    /^\s*Copy N[°ºo.]*\s*\d/.test(line) ||
    /(?<!\p{L})[Ээ]к[зв]\.?\s*№/u.test(line) ||
    /(?:№|»|N|\u2116)\s*\d{1,2}\s*[-.]\s*[т7](?!\p{L}|\d)/u.test(line)
  );
}

const CLOSING =
  /^(?:\d+\s+(?:copies|экз|экв)|printed at|distributed|issued by|authenticated|верно|отпеч|разослано|выпустил)(?!\p{L})/iu;

function isClosing(line: string): boolean {
  return CLOSING.test(line.trim());
}

const DATE =
  /\d{1,2}\.?\s+\p{L}{3,12}\s+\d{4}|\p{L}{3,9}\s+\d{1,2},\s+\d{4}|(?<!\d)(?:[1-9]|[12]\d|3[01])\s?[./ ]\s?[IVXХ1l]{1,4}[./ ]\s?(?:19\s?)?\d{2}/u;

/** `27 September 1950 SURNAME`, `27.IX.50 г. ФАМИЛИЯ`, or a name in capitals alone. */
const SIGNATURE =
  /^(?:[^\p{L}]*\d[^\n]{0,24}?\s)?(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{Lu}'’-]{2,}(?:\s\p{Lu}[\p{Lu}'’-]+){0,2}[."]?$/u;

interface Standing {
  readonly index: number;
  /** Indexes of the first and last prose paragraph, -1 where the layer has none. */
  readonly first: number;
  readonly last: number;
  readonly language: Language;
}

function kindOf(piece: Piece, { index, first, last, language }: Standing): BlockKind {
  if (piece.prose) return 'paragraph';
  const line = piece.lines.join(' ').trim();
  if (isNoise(line, language)) return 'ocr-noise';
  if (index < first) return headKind(line);
  if (index > last && last >= 0) return SIGNATURE.test(line) ? 'signature' : 'closer';
  if (isCopyLine(line)) return 'list-item';
  return isClosing(line) ? 'closer' : 'paragraph';
}

function headKind(line: string): BlockKind {
  if (isCopyLine(line)) return 'list-item';
  if (DATE.test(line)) return 'dateline';
  return /^(?:spets|special|спе[цп])\.?\s*N?[°ºo№]|^\/.*\//iu.test(line) ? 'source-line' : 'head';
}

/**
 * A line in which no words are left. In a Russian layer words are Cyrillic ones, or capitals of five letters and more, since
 * scanning turns whole words of capitals into Latin letters (`BODHO` for `ВЕРНО`); numbers and dates are words too.
 */
function isNoise(line: string, language: Language): boolean {
  if (/№|\d{4}/.test(line) || DATE.test(line)) return false;
  if (isCyrillic(language)) {
    return !/\p{Script=Cyrillic}{3}|(?<!\p{L})\p{Lu}{5,}/u.test(line);
  }
  return !/\p{L}{3}|\d{2}/u.test(line);
}
