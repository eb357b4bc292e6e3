import type { Span } from '../model/evidence.ts';
import { UnitRoom } from '../model/units.ts';
import {
  APOSTROPHE,
  characterClass,
  COMMA,
  DASH,
  DIGIT,
  IDEOGRAPH,
  LETTER,
  LONG_DASH,
  OTHER,
  SLASH,
  STOP,
} from './characters.ts';
import type { CharacterClass } from './characters.ts';
import { ChunkTable, hashWith, LONGEST_REMEMBERED, NO_LETTERS } from './chunk-table.ts';
import { readChunk } from './chunks.ts';
import type { Chunk } from './chunks.ts';

/** A chunk and where it begins in the text. */
export type ChunkVisitor = (chunk: Chunk, start: number) => void;

/** A chunk that never ends (a line of OCR without spaces) is cut, so that no pattern sees more than this. */
const LONGEST_CHUNK = 200;
/** Words repeat: a chunk that was read before is looked up. */
const remembered = new ChunkTable();
const room = new UnitRoom();

/** Takes the chunks of a text as they are found: by their letters, not cut out of it. */
export interface ChunkTaker {
  /** Letters and digits alone; `hash` is `hashWith` over their units. */
  run(start: number, end: number, hash: number): void;
  /** Any other. */
  chunk(start: number, end: number): void;
}

interface Scanned {
  readonly content: string;
  readonly units: Uint16Array;
  readonly taker: ChunkTaker;
}

/** Which words are worth reading, by their first letters, for one who looks for few of them. */
export interface Choice {
  /** Asked of what stands in the units from `start` to `end`. */
  readonly mayBegin: (units: Uint16Array, start: number, end: number) => boolean;
  /** Called for each single word that is not read, in its place among the others. */
  readonly passOver: (start: number, end: number) => void;
}

/**
 * Calls `visit` for each chunk of `content` outside the spans `without` (sorted), in order; `visit` must not ask for the chunks of another
 * text. Takes time linear in the length of the content.
 */
export function eachChunk(content: string, without: readonly Span[], visit: ChunkVisitor): void {
  takeChunks(content, without, () => visiting(content, visit));
}

/** The same for chunks that are more than one word, or begin as they may. */
export function eachChosenChunk(
  content: string,
  without: readonly Span[],
  { visit, mayBegin, passOver }: Choice & { readonly visit: ChunkVisitor },
): void {
  takeChunks(content, without, (units) => {
    const all = visiting(content, visit);
    return {
      run: (start, end, hash) => {
        if (mayBegin(units, start, end)) all.run(start, end, hash);
        else passOver(start, end);
      },
      chunk: (start, end) => all.chunk(start, end),
    };
  });
}

function visiting(content: string, visit: ChunkVisitor): ChunkTaker {
  return {
    run: (start, end, hash) => visit(remembered.hashed(content, start, end, hash), start),
    chunk: (start, end) => visit(chunkAt(content, start, end), start),
  };
}

/** The same for one who takes chunks as they stand in the units of the content; these hold until the chunks of another text are asked for. */
export function takeChunks(
  content: string,
  without: readonly Span[],
  takerOf: (units: Uint16Array) => ChunkTaker,
): void {
  const units = room.of(content);
  scanOutside({ content, units, taker: takerOf(units) }, without);
}

function scanOutside(text: Scanned, without: readonly Span[]): void {
  let from = 0;
  for (const span of without) {
    if (span.start > from) scan(text, from, span.start);
    from = Math.max(from, span.end);
  }
  scan(text, from, text.content.length);
}

function scan(text: Scanned, from: number, limit: number): void {
  const { content, units, taker } = text;
  let at = from;
  while (at < limit) {
    const code = units[at] ?? 0;
    const kind = characterClass(code);
    if (kind === LETTER || kind === DIGIT) {
      at = visitChunk(text, at, limit);
    } else if (kind === IDEOGRAPH) {
      taker.chunk(at, at + 1);
      at += 1;
    } else if (code === BRACKET) {
      at = afterPageMark(content, at);
    } else {
      at += 1;
    }
  }
}

/** Visits the chunk that begins at a letter or digit; gives its end. */
function visitChunk(text: Scanned, start: number, limit: number): number {
  const { content, units, taker } = text;
  // One letter more than can be remembered is enough to know that it cannot.
  const enough = Math.min(limit, start + LONGEST_REMEMBERED + 1);
  let at = start;
  let hash = NO_LETTERS;
  let kind: CharacterClass;
  do {
    hash = hashWith(hash, units[at] ?? 0);
    at += 1;
    kind = characterClass(units[at] ?? 0);
  } while (at < enough && (kind === LETTER || kind === DIGIT));
  if (at - start <= LONGEST_REMEMBERED && endsAt({ units, start, at, limit })) {
    taker.run(start, at, hash);
    return at;
  }
  const end = chunkEnd(content, start, limit);
  taker.chunk(start, end);
  return end;
}

/** Whether a run of letters and digits is all of its chunk: nearly always a space follows, or a mark and a space. */
function endsAt({ units, start, at, limit }: Run): boolean {
  if (at + 1 >= limit) return true;
  const mark = characterClass(units[at] ?? 0);
  if (mark === OTHER || mark === IDEOGRAPH) return true;
  // `negotia-` may go on in the next line, `U. S.` after a space.
  if (mark === DASH || at === start + 1) return false;
  const after = characterClass(units[at + 1] ?? 0);
  return after !== LETTER && after !== DIGIT;
}

interface Run {
  readonly units: Uint16Array;
  readonly start: number;
  readonly at: number;
  readonly limit: number;
}

const BRACKET = 0x5b;
const PAGE_MARK = /\[Page [0-9ivxlcdm]{1,8}\]/iy;

/** `similar [Page 1017] specific problems` reads on over the page. */
function afterPageMark(content: string, at: number): number {
  PAGE_MARK.lastIndex = at;
  return PAGE_MARK.test(content) ? PAGE_MARK.lastIndex : at + 1;
}

function chunkAt(content: string, start: number, end: number): Chunk {
  if (end - start > LONGEST_REMEMBERED) return readChunk(content.slice(start, end));
  return remembered.chunk(content, start, end);
}

function chunkEnd(content: string, start: number, limit: number): number {
  const spaced = spacedInitials(content, start, limit);
  if (spaced > start) return spaced;
  const end = Math.min(limit, start + LONGEST_CHUNK);
  let at = start;
  while (at < end) {
    const kind = characterClass(content.charCodeAt(at));
    if (kind === LETTER || kind === DIGIT) at += 1;
    else if (kind === OTHER || kind === IDEOGRAPH) return at;
    else {
      const next = afterGlue(content, at, end);
      if (next === at) return at;
      at = next;
    }
  }
  return end;
}

/** Past the mark at `at` when it holds its neighbours together, else `at`. */
function afterGlue(content: string, at: number, end: number): number {
  if (at + 1 >= end) return at;
  const mark = characterClass(content.charCodeAt(at));
  const before = characterClass(content.charCodeAt(at - 1));
  const after = characterClass(content.charCodeAt(at + 1));
  if (GLUES[mark]?.(before, after)) return at + 1;
  return mark === DASH && before === LETTER ? afterLineEnd(content, at, end) : at;
}

type Glue = (before: CharacterClass, after: CharacterClass) => boolean;

const betweenDigits: Glue = (before, after) => before === DIGIT && after === DIGIT;
const beforeWord: Glue = (_before, after) => after === LETTER || after === DIGIT;

const GLUES: Readonly<Partial<Record<CharacterClass, Glue>>> = {
  [DASH]: beforeWord,
  [STOP]: beforeWord,
  [SLASH]: beforeWord,
  [COMMA]: betweenDigits,
  /** Between words it parts a sentence, between digits it stands for a hyphen: `2—2751`. */
  [LONG_DASH]: betweenDigits,
  [APOSTROPHE]: (_before, after) => after === LETTER,
};

/** `negotia-` at the end of a line goes on in the next. */
function afterLineEnd(content: string, at: number, end: number): number {
  const goesOn = content[at + 1] === '\n' && at + 2 < end;
  return goesOn && characterClass(content.charCodeAt(at + 2)) === LETTER ? at + 2 : at;
}

const SPACED_INITIALS = /\p{L}\.(?: \p{L}\.){1,11}(?![\p{L}\p{Nd}])/uy;

/** The end of `U. S. S. R.` or `6 p. m.`, which stand in older print with spaces; `start` when there are none. */
function spacedInitials(content: string, start: number, limit: number): number {
  if (content.charCodeAt(start + 1) !== 0x2e || content.charCodeAt(start + 2) !== 0x20)
    return start;
  SPACED_INITIALS.lastIndex = start;
  const found = SPACED_INITIALS.test(content) ? SPACED_INITIALS.lastIndex : start;
  return found <= limit ? found : start;
}
