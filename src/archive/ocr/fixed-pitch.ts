import type { ReadBlocks, ReadWord } from './tsv.ts';
import { wordsIn } from './tsv.ts';

/** So much of a cell a letter leaves free on the mean. */
const BESIDE = 0.22;
/** Words further off the pitch than this were not typed, or were read wrongly. */
const OFF = 0.07;
const LEAST_WORDS = 12;

/** How far apart the letters of a word stand. */
export function letterPitch({ content, box }: Pick<ReadWord, 'content' | 'box'>): number {
  return box.width / (content.length - BESIDE);
}

/**
 * The width of a letter with its space, where the page was typed: all its letters are equally wide. Nothing where words agree on none, as
 * on printed pages.
 */
export function pitchOf(blocks: ReadBlocks): number | undefined {
  const pitches = wordsIn(blocks)
    .filter(({ content, confidence }) => content.length >= 5 && confidence > 0.7)
    .map(letterPitch)
    .sort((one, other) => one - other);
  const middle = pitches[Math.floor(pitches.length / 2)];
  if (middle === undefined || pitches.length < LEAST_WORDS) return undefined;
  const agreeing = pitches.filter((pitch) => Math.abs(pitch - middle) < OFF * middle);
  return agreeing.length > 0.7 * pitches.length ? middle : undefined;
}

/** Between letters of two words there is at least the space's cell, less what wide letters take of their own; a colon leaves more of its cell free (`JLB: DWT`). */
const SPACE = 0.6;
const BESIDE_A_STOP = 0.35;

/**
 * Puts spaces where the typewriter put them. Between words it moves on by a whole cell: parts that stand closer are one word
 * (`13- копия`), and a number sign with a free cell behind it is a word of its own (`№2-т.`).
 */
export function respaced(blocks: ReadBlocks): ReadBlocks {
  const pitch = pitchOf(blocks);
  if (pitch === undefined) return blocks;
  return blocks.map((lines) =>
    lines.map((words) =>
      joined(words, pitch)
        .map((word) => oneACell(word, pitch))
        .flatMap((word) => parted(word, pitch)),
    ),
  );
}

function joined(words: readonly ReadWord[], pitch: number): readonly ReadWord[] {
  const found: ReadWord[] = [];
  for (const word of words) {
    const before = found.at(-1);
    const gap = before === undefined ? pitch : word.box.x - before.box.x - before.box.width;
    const space = /[.:]$/.test(before?.content ?? '') ? SPACE + BESIDE_A_STOP : SPACE;
    const isOne = gap < space * pitch && gap > -pitch && isTyping(word, before, pitch);
    if (before === undefined || !isOne) found.push(word);
    else found.splice(-1, 1, together(before, word));
  }
  return found;
}

/** Rules, strokes and dirt have other heights than letters, and are no parts of words. */
function isTyping(word: ReadWord, before: ReadWord | undefined, pitch: number): boolean {
  return [word, before].every(
    (each) =>
      each !== undefined &&
      /[\p{L}\d]/u.test(each.content) &&
      each.box.height < 2.6 * pitch &&
      each.box.width > 0.3 * pitch,
  );
}

function together(left: ReadWord, right: ReadWord): ReadWord {
  const letters = left.content.length + right.content.length;
  const sum = left.confidence * left.content.length + right.confidence * right.content.length;
  const y = Math.min(left.box.y, right.box.y);
  const bottom = Math.max(left.box.y + left.box.height, right.box.y + right.box.height);
  return {
    content: left.content + right.content,
    confidence: sum / letters,
    box: {
      x: left.box.x,
      y,
      width: right.box.x + right.box.width - left.box.x,
      height: bottom - y,
    },
  };
}

/** Letters that are read for a figure, each of that figure's shape. */
const SHAPES: Readonly<Record<string, string>> = {
  З: '3',
  з: '3',
  б: '6',
  О: '0',
  о: '0',
  O: '0',
  o: '0',
  I: '1',
  l: '1',
};

/**
 * A cell holds one letter: where a word has one more than cells, of a letter and a figure that were both read in one (`б6-т.`, `Ю9-т.`) the
 * figure is kept.
 */
function oneACell(word: ReadWord, pitch: number): ReadWord {
  const { content, box } = word;
  const surplus = content.length - box.width / pitch - BESIDE;
  if (Math.abs(surplus - 1) > 0.3) return word;
  const twice = /(?<letter>\p{L})(?<figure>\d)/u.exec(content);
  const { letter = '', figure } = twice?.groups ?? {};
  if (twice === null || (twice.index > 0 && SHAPES[letter] !== figure)) return word;
  return { ...word, content: content.slice(0, twice.index) + content.slice(twice.index + 1) };
}

/** A long dash is on no typewriter: before a word it is a stroke or a speck (`—7.VI.1953`). */
const DASH = /^[—_]+(?=[\p{L}\d])/u;
/** A sign with free cells behind it: `№7-т.`, `"№`. */
const SIGN = /^(?:№(?=[\p{L}\d])|["”](?=№))/u;

function parted(word: ReadWord, pitch: number): readonly ReadWord[] {
  const { content, box } = word;
  const dash = DASH.exec(content)?.[0].length ?? 0;
  if (dash > 0) {
    const width = (box.width * dash) / content.length;
    return cut(word, dash, { ends: width, begins: width });
  }
  const cells = box.width / pitch + BESIDE;
  if (!SIGN.test(content) || cells < content.length + 0.6) return [word];
  return cut(word, 1, { ends: pitch, begins: Math.round(cells - content.length + 1) * pitch });
}

/** A word as two: so many letters, which end so many pixels from its left, and the others, which begin there or behind it. */
function cut(
  { content, box, confidence }: ReadWord,
  letters: number,
  { ends, begins }: { readonly ends: number; readonly begins: number },
): readonly ReadWord[] {
  const left = Math.round(begins);
  const first = { ...box, width: Math.max(1, Math.round(ends)) };
  const rest = { ...box, x: box.x + left, width: Math.max(1, box.width - left) };
  return [
    { content: content.slice(0, letters), box: first, confidence },
    { content: content.slice(letters), box: rest, confidence },
  ];
}
