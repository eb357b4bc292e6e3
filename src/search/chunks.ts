import { fold } from './folding.ts';
import { stem } from './stems.ts';

/** One word of a chunk; `start` and `end` are offsets in the chunk as it stands in the text. */
export interface Word {
  readonly form: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Letters and digits that stand together without a space: `conduct`, `U.S.S.R.`, `MAP/2-2751`. It counts as one or several
 * words, and beside them as `wholes`: what someone may type instead of these words.
 */
export interface Chunk {
  readonly words: readonly Word[];
  readonly wholes: readonly string[];
}

/** `U.S.S.R`, `U. S. S. R.`, `p.m`: letters that stand alone, each with a stop; what follows may touch them (`p.m.61`). */
const INITIALS = /^\p{L}\p{M}?(?:\. ?\p{L}\p{M}?){1,11}(?:\.|$)(?! )/u;
/** `1,020` and `12,345,678`: commas that only group digits. */
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
/** A stretch of letters, digits and apostrophes: `O’Neill`, `95A241`; whatever is no mark that joins words. */
const PIECE =
  /\d{1,3}(?:,\d{3})+(?![\d\p{L}])|[^-\u2010-\u2015\u2212~'\u2018\u2019\u02bc\u02b9\u2032.,/\s]+(?:['\u2018\u2019\u02bc\u02b9\u2032][^-\u2010-\u2015\u2212~'\u2018\u2019\u02bc\u02b9\u2032.,/\s]+)*/gu;
const APOSTROPHES = /['\u2019\u2018\u02bc\u02b9\u2032]/g;
const POSSESSIVE = /['\u2019\u2018\u02bc\u02b9\u2032][sS]$/;
/** `Vyshinski59`: a note's number that the page's plain text has fused to the word before it. */
const FUSED = /^(\p{L}*\p{Ll}{3,})(\d{1,3})$/u;
const HAS_DIGIT = /\d/;
const DASHES = /[-\u2010-\u2015\u2212~]/g;
/** Hyphens, not the dash of a sentence; the line may end after it. */
const HYPHENATED = /^[\p{L}\p{M}]+(?:[-\u2010\u2011]\s?[\p{L}\p{M}]+){1,3}$/u;
/** `C–66781`: letters and a number that are also written as one. */
const CODE = /^\p{L}{1,5}[-\u2010-\u2015\u2212]\d+\p{L}?$/u;

/** Works out one chunk. It never throws; what holds no letter and no digit has no words. */
export function readChunk(raw: string): Chunk {
  const parts: Parts = { words: [], wholes: [] };
  const letters = initials(raw);
  if (letters > 0) parts.words.push(word(raw.slice(0, letters).replace(/[. ]+/g, ''), 0, letters));
  const rest = raw.slice(letters);
  // `7 p.m.60`: the number of a note, which no phrase should stumble over.
  if (letters > 0 && NOTE_NUMBER.test(rest)) parts.wholes.push(rest);
  else for (const piece of rest.matchAll(PIECE)) addPiece(piece[0], letters + piece.index, parts);
  addWholes(raw, parts);
  return parts;
}

const NOTE_NUMBER = /^\d{1,3}$/;

/** Where leading initials end; 0 when there are none. */
function initials(raw: string): number {
  return INITIALS.exec(raw)?.[0].length ?? 0;
}

interface Parts {
  readonly words: Word[];
  readonly wholes: string[];
}

function addPiece(piece: string, start: number, parts: Parts): void {
  const { words, wholes } = parts;
  if (GROUPED.test(piece)) {
    words.push(word(piece.replaceAll(',', ''), start, start + piece.length));
    wholes.push(...piece.split(','));
    return;
  }
  const plain = piece.replace(POSSESSIVE, '');
  const fused = FUSED.exec(plain);
  if (fused) {
    const letters = fused[1] ?? plain;
    words.push(word(letters, start, start + letters.length));
    wholes.push(fold(plain));
    return;
  }
  const joined = word(plain.replace(APOSTROPHES, ''), start, start + plain.length);
  if (joined.form === '') return;
  words.push(joined);
  // `O’Neill` is also found as Neill, `271546Z` as 271546.
  for (const part of plain.split(APOSTROPHES).slice(1)) addWord(part, wholes);
  const number = /^(\d{3,})\p{L}{1,3}$/u.exec(plain);
  if (number?.[1] !== undefined) wholes.push(number[1]);
}

function addWord(part: string, wholes: string[]): void {
  if (part.length > 2) wholes.push(stem(fold(part)));
}

function addWholes(raw: string, { words, wholes }: Parts): void {
  if (words.length < 2) return;
  if (HAS_DIGIT.test(raw)) {
    wholes.push(fold(raw).replace(DASHES, '-').replace(APOSTROPHES, ''));
    if (CODE.test(raw)) wholes.push(words.map((part) => part.form).join(''));
  } else if (HYPHENATED.test(raw)) {
    wholes.push(stem(words.map((part) => part.form).join('')));
  }
}

function word(letters: string, start: number, end: number): Word {
  const form = fold(letters);
  return { form, stem: stem(form), start, end };
}
