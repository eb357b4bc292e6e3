import type { Box } from '../../model/scans.ts';
import type { ReadBlocks, ReadWord } from './tsv.ts';
import { wordsIn } from './tsv.ts';

/** So much of a cell a letter leaves free on the mean. */
const BESIDE = 0.22;
/** Words further off the pitch than this were not typed, or were read wrongly. */
const OFF = 0.07;
const LEAST_WORDS = 12;

/**
 * The width of a letter with its space, where the page was typed: all its letters are equally wide. Nothing where words agree on none, as
 * on printed pages.
 */
export function pitchOf(blocks: ReadBlocks): number | undefined {
  const pitches = wordsIn(blocks)
    .filter(({ content, confidence }) => content.length >= 5 && confidence > 0.7)
    .map(({ content, box }) => box.width / (content.length - BESIDE))
    .sort((one, other) => one - other);
  const middle = pitches[Math.floor(pitches.length / 2)];
  if (middle === undefined || pitches.length < LEAST_WORDS) return undefined;
  const agreeing = pitches.filter((pitch) => Math.abs(pitch - middle) < OFF * middle);
  return agreeing.length > 0.7 * pitches.length ? middle : undefined;
}

/** Between letters of two words there is at least the space's cell, less what wide letters take of their own. */
const SPACE = 0.6;

/**
 * Puts spaces where the typewriter put them. Between words it moves on by a whole cell: parts that stand closer are one word
 * (`13- копия`), and a number sign with a free cell behind it is a word of its own (`№2-т.`).
 */
export function respaced(blocks: ReadBlocks): ReadBlocks {
  const pitch = pitchOf(blocks);
  if (pitch === undefined) return blocks;
  return blocks.map((lines) =>
    lines.map((words) => joined(words, pitch).flatMap((word) => parted(word, pitch))),
  );
}

function joined(words: readonly ReadWord[], pitch: number): readonly ReadWord[] {
  const found: ReadWord[] = [];
  for (const word of words) {
    const before = found.at(-1);
    const gap = before === undefined ? pitch : word.box.x - before.box.x - before.box.width;
    const isOne = gap < SPACE * pitch && gap > -pitch && isTyping(word, before, pitch);
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

function parted(word: ReadWord, pitch: number): readonly ReadWord[] {
  const { content, box, confidence } = word;
  const cells = box.width / pitch + BESIDE;
  if (!/^№[\p{L}\d]/u.test(content) || cells < content.length + 0.6) return [word];
  const sign: Box = { ...box, width: Math.round(pitch) };
  const left = box.x + Math.round(2 * pitch);
  const rest: Box = { ...box, x: left, width: Math.max(1, box.x + box.width - left) };
  return [
    { content: '№', box: sign, confidence },
    { content: content.slice(1), box: rest, confidence },
  ];
}
