import type { LaidLine } from '../../model/scans.ts';
import { letterPitch, pitchOf } from './fixed-pitch.ts';
import { middle } from './middle.ts';
import type { ReadBlocks, ReadWord } from './tsv.ts';

/** What each line of a page is beside the typing: rubber stamps, and strokes and dirt in which no words are left. */
export type Asides = ReadonlyMap<readonly ReadWord[], NonNullable<LaidLine['aside']>>;

/** Typing is level within this many degrees of the page's; a stamp is set by hand. */
const TILTED = 1.5;
/** Words whose letters all stand so much wider than the machine's, or closer, were not struck by it; part of a word may seem a little closer. */
const OFF_PITCH = 0.04;
const FAR_OFF_PITCH = 0.075;
const SURE = 0.7;
/** So many words around a line say how wide letters are there: on a photograph they are wider at one end of the page. */
const AROUND = 15;
/** Of so many letters in several words the pitch is known well enough; one word alone may have lost a letter, and may be a signature. */
const LONG = 8;
/**
 * A word whose letters stand so much wider than the machine's, and are as much higher than its capitals, was not struck by it, however few there are: a lost
 * letter makes none higher. Where too few capitals are known they are measured by all its words, which hang below the line.
 */
const WIDER = 1.1;
const HIGHER = 1.12;
const HIGHER_THAN_WORDS = 1.3;
const SEVERAL = 4;
const TYPED = 0.05;
/** Marks read less surely than this may be strokes and dirt. */
const DOUBTFUL = 0.4;
/** In letters' widths: how small a speck is, how high a stroke, and one that is broader by so much than its letters. A typed line is 1.8 high. */
const SPECK = 0.28;
const HIGH = 2.9;
const HIGH_AND_BROAD = 2.2;
const BROAD = 0.5;

/** Says which lines of a page are no part of its typing. */
export function asidesOf(blocks: ReadBlocks): Asides {
  const page = measured(blocks);
  return new Map(
    blocks.flat().flatMap((line) => {
      const aside = asideOf(line, page);
      return aside === undefined ? [] : [[line, aside] as const];
    }),
  );
}

/** Whether words that stand together are strokes and dirt, or a stamp. */
export function asideOf(
  words: readonly ReadWord[],
  page: TypedPage,
): NonNullable<LaidLine['aside']> | undefined {
  if (isNoise(words) || words.every((word) => isStroke(word, page))) return 'noise';
  return isStamp(words, page) ? 'stamp' : undefined;
}

/** A pen's stroke in a margin is read as a letter or two that is higher than two lines, or as a dash that no typewriter has; a speck of dirt as a stop without a word. */
export function isStroke({ content, box }: ReadWord, { pitch }: TypedPage): boolean {
  if (pitch === undefined) return false;
  if (/^[_—–°'‘’]$/.test(content)) return true;
  if (!/[\p{L}\d]/u.test(content)) return Math.max(box.width, box.height) < SPECK * pitch;
  const surplus = box.width / pitch - content.length;
  const most = surplus > BROAD ? HIGH_AND_BROAD : HIGH;
  return content.length <= 3 && box.height > most * pitch;
}

/** A longer word, however badly it was read, may be one; so may initials: `JLB:DWT`. */
function isNoise(words: readonly ReadWord[]): boolean {
  const isWord = words.some(({ content }) =>
    /[\p{L}\d]{4}|\d{2}|\p{L}{2}[^\p{L}\s]\p{L}{2}/u.test(content),
  );
  return (
    !isWord &&
    words.every(({ content, confidence }) => confidence < DOUBTFUL || !/[\p{L}\d]/u.test(content))
  );
}

/** What a page's typing is like. */
export interface TypedPage {
  /** Degrees by which its lines rise to the right. */
  readonly level: number;
  readonly pitch: number | undefined;
  /** How far apart its letters stand at a height of the page. */
  readonly pitchAt: (y: number) => number;
  /** How high a word is, in pixels, that is higher than its capitals. */
  readonly tooHigh: number;
}

export function measured(blocks: ReadBlocks): TypedPage {
  const lines = blocks.flat();
  const pitch = pitchOf(blocks);
  const long = lines.flat().filter(isLong);
  const capitals = long.filter(
    (word) =>
      /^\p{Lu}+$/u.test(word.content) &&
      pitch !== undefined &&
      Math.abs(letterPitch(word) / pitch - 1) < TYPED,
  );
  const struck = long.filter(({ confidence }) => confidence > SURE);
  const heightOf = (words: readonly ReadWord[]) => middle(words.map(({ box }) => box.height));
  return {
    level: middle(lines.flatMap((line) => riseOf(line) ?? [])),
    pitch,
    pitchAt: (y) =>
      middle(
        struck
          .toSorted((one, other) => Math.abs(one.box.y - y) - Math.abs(other.box.y - y))
          .filter((word) => /\p{Ll}{3}/u.test(word.content))
          .slice(0, AROUND)
          .map(letterPitch),
      ) ||
      (pitch ?? 0),
    tooHigh:
      capitals.length < SEVERAL ? HIGHER_THAN_WORDS * heightOf(long) : HIGHER * heightOf(capitals),
  };
}

/** Stamps are cut in capitals, in letters of their own, and stand as they were set: `ACTION COPY`, `СЕКРЕТНО`. */
function isStamp(line: readonly ReadWord[], page: TypedPage): boolean {
  const { level, pitch } = page;
  const capitals = line.filter(isInCapitals);
  if (capitals.length === 0 || lettersIn(capitals) * 2 < lettersIn(line)) return false;
  const coarse = capitals.filter((word) => isCoarse(word, page));
  const told = line.filter(({ confidence }) => confidence > 0);
  if (coarse.length > 0 && lettersIn(coarse) * 2 >= lettersIn(told)) return true;
  const rise = riseOf(capitals);
  if (rise !== undefined && Math.abs(rise - level) > TILTED) return true;
  return pitch !== undefined && isOffPitch(line, page.pitchAt(line[0]?.box.y ?? 0));
}

/** Whether every word that was read surely is in letters wider than those of the typing around it, or every one in closer ones. */
function isOffPitch(line: readonly ReadWord[], pitch: number): boolean {
  const sure = line.filter(
    (word) => word.confidence > SURE && (isInCapitals(word) || /^\d{2}$/.test(word.content)),
  );
  if (sure.length < 2 || lettersIn(sure) < LONG || lettersIn(sure) * 3 <= lettersIn(line)) {
    return false;
  }
  const shares = sure.map((word) => letterPitch(word) / pitch);
  return (
    shares.every((each) => each > 1 + OFF_PITCH) || shares.every((each) => each < 1 - FAR_OFF_PITCH)
  );
}

/** A piece of a tilted stamp, which is read as several lines, and a stamp of one word: `ПОЛУЧЕНО 4 XI`. */
function isCoarse(word: ReadWord, { pitch, tooHigh }: TypedPage): boolean {
  const letters = word.content.match(/\p{L}/gu)?.length ?? 0;
  if (pitch === undefined || letters < SEVERAL) return false;
  return letterPitch(word) > WIDER * pitch && word.box.height > tooHigh;
}

/** Capitals, and small letters of the same shape, as large ones are read at times: `Copy`. A hyphen may be the mark of a seam: `PERMANENT-RECORD`. */
const CAPITALS =
  /^\P{L}*[\p{Lu}copsuvwxyzвгзкмопстухчшэ]{4,}(?:-[\p{Lu}copsuvwxyzвгзкмопстухчшэ]{4,})*\P{L}*$/u;

const isInCapitals = ({ content }: ReadWord): boolean => CAPITALS.test(content);

/** Degrees by which a line rises to the right, from its first and last long words; nothing for one of too few. */
function riseOf(words: readonly ReadWord[]): number | undefined {
  const long = words.filter(isLong);
  const [first, last] = [long[0], long.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const [[left, top], [right, bottom]] = [centreOf(first), centreOf(last)];
  return (Math.atan2(top - bottom, right - left) * 180) / Math.PI;
}

const isLong = ({ content }: ReadWord): boolean => content.length >= 4;

const centreOf = ({ box }: ReadWord): readonly [number, number] => [
  box.x + box.width / 2,
  box.y + box.height / 2,
];

const lettersIn = (words: readonly ReadWord[]): number =>
  words.reduce((sum, { content }) => sum + content.length, 0);
