import { fold } from './folding.ts';
import { stem } from './stems.ts';
import { stemToken } from './tokens.ts';

/** One word of a chunk; `start` and `end` are offsets in the chunk as it stands in the text. */
interface Word {
  readonly form: string;
  readonly stem: string;
  /** The stem as the index keeps it, made once for all the places where the word stands. */
  readonly stemToken: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits that stand together without a space: `conduct`, `U.S.S.R.`, `MAP/2-2751`. */
export interface Chunk {
  /** The words it counts as, in order. */
  readonly words: readonly Word[];
  /** Other ways to write all of it: `c66781` for `C–66781`, the stem of `cooperation` for `co-operation`. */
  readonly wholes: readonly string[];
  /** Pieces that someone may look for alone: `neill` in `O’Neill`. */
  readonly parts: readonly string[];
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
/** Hyphens and the short dashes that stand for them; the line may end after one. */
const HYPHENATED = /^[\p{L}\p{M}]+(?:[-\u2010-\u2013\u2212]\s?[\p{L}\p{M}]+){1,3}$/u;
/** `C–66781`: letters and a number that are also written as one. */
const CODE = /^\p{L}{1,5}[-\u2010-\u2015\u2212]\d+\p{L}?$/u;

/** Nearly every chunk: one word of one script, or a number, without a mark in it. */
const PLAIN_WORD = /^(?:[A-Za-z]+|[А-Яа-яЁё]+|\d+)$/;
const NONE: readonly string[] = [];

/** Works out one chunk. It never throws; what holds no letter and no digit has no words. */
export function readChunk(raw: string): Chunk {
  if (PLAIN_WORD.test(raw)) return { words: [word(raw, 0, raw.length)], wholes: NONE, parts: NONE };
  const chunk: Draft = { words: [], wholes: [], parts: [] };
  const letters = INITIALS.exec(raw)?.[0].length ?? 0;
  if (letters > 0) chunk.words.push(word(raw.slice(0, letters).replace(/[. ]+/g, ''), 0, letters));
  const rest = raw.slice(letters);
  // `7 p.m.60`: the number of a note, which no phrase should stumble over.
  if (letters > 0 && NOTE_NUMBER.test(rest)) chunk.parts.push(rest);
  else for (const piece of rest.matchAll(PIECE)) addPiece(piece[0], letters + piece.index, chunk);
  if (chunk.words.length > 1) addWholes(raw, chunk);
  return chunk;
}

const NOTE_NUMBER = /^\d{1,3}$/;

interface Draft {
  readonly words: Word[];
  readonly wholes: string[];
  readonly parts: string[];
}

function addPiece(piece: string, start: number, chunk: Draft): void {
  if (GROUPED.test(piece)) {
    chunk.words.push(word(piece.replaceAll(',', ''), start, start + piece.length));
    chunk.parts.push(...piece.split(','));
    return;
  }
  const plain = piece.replace(POSSESSIVE, '');
  const unfused = FUSED.exec(plain)?.[1];
  const letters = unfused ?? plain;
  const joined = word(letters.replace(APOSTROPHES, ''), start, start + letters.length);
  if (joined.form === '') return;
  chunk.words.push(joined);
  if (unfused === undefined) chunk.parts.push(...partsOf(plain));
  else chunk.wholes.push(fold(plain));
}

/** `O’Neill` is also found as Neill, `271546Z` as 271546. */
function partsOf(plain: string): readonly string[] {
  const names = plain.split(APOSTROPHES).slice(1);
  const number = NUMBER_WITH_LETTERS.exec(plain)?.[1];
  return [
    ...names.filter((name) => name.length > 2).map((name) => stem(fold(name))),
    ...(number === undefined ? [] : [number]),
  ];
}

const NUMBER_WITH_LETTERS = /^(\d{3,})\p{L}{1,3}$/u;

function addWholes(raw: string, { words, wholes }: Draft): void {
  const joined = words.map((part) => part.form).join('');
  if (HAS_DIGIT.test(raw)) {
    wholes.push(fold(raw).replace(DASHES, '-').replace(APOSTROPHES, ''));
    if (CODE.test(raw)) wholes.push(joined);
  } else if (HYPHENATED.test(raw)) {
    wholes.push(stem(joined));
  }
}

function word(letters: string, start: number, end: number): Word {
  const form = fold(letters);
  const stemmed = stem(form);
  return { form, stem: stemmed, stemToken: stemToken(stemmed), start, end };
}
