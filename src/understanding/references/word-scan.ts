/**
 * Finds patterns that begin with known words. A table over the first three characters says at which words of a text any pattern could
 * begin at all; only there are the patterns tried. That keeps the walk over a whole volume at the speed of a character loop.
 */
export interface WordPattern<Found> {
  /** Words, or beginnings of words, with which the pattern can start; `0` stands for any digit. */
  readonly starts: readonly string[];
  /** Whether the first letter may stand in either case; all later ones may. */
  readonly anyCase?: boolean;
  /** Sticky: tried at a word's start. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, words: string) => Found | undefined;
}

const CLASSES = 32;
const DIGIT = 27;
const FOREIGN = 28;
/** Added to the class of a capital at the start of a word. */
const CAPITAL = 32;

/** 1 to 26 for letters in either case, 27 for digits, 28 beyond ASCII, 0 for all that ends a word. */
const ASCII_CLASSES: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  return code >= 48 && code <= 57 ? DIGIT : 0;
});

function classOf(code: number): number {
  if (code < 128) return ASCII_CLASSES[code] ?? 0;
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f) ? FOREIGN : 0;
}

/** Makes a function that finds all matches of the patterns in a string, in order of their starts. */
export function wordScanner<Found>(
  patterns: readonly WordPattern<Found>[],
): (words: string) => readonly Found[] {
  const { lists, index } = tableOf(patterns);
  return (words) => {
    const found: Found[] = [];
    let before = 0;
    for (let at = 0; at < words.length; at += 1) {
      const here = classOf(words.charCodeAt(at));
      if (here !== 0 && before === 0)
        tryPatterns(lists[index[keyAt(words, at)] ?? 0], { words, at, found });
      before = here;
    }
    return found;
  };
}

interface Walk<Found> {
  readonly words: string;
  readonly at: number;
  readonly found: Found[];
}

function tryPatterns<Found>(
  patterns: readonly WordPattern<Found>[] | undefined,
  { words, at, found }: Walk<Found>,
): void {
  if (patterns === undefined) return;
  for (const { pattern, read } of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(words);
    const seen = match === null ? undefined : read(match, words);
    if (seen !== undefined) found.push(seen);
  }
}

function keyAt(words: string, at: number): number {
  const code = words.charCodeAt(at);
  const first = code >= 65 && code <= 90 ? CAPITAL + classOf(code) : classOf(code);
  const second = at + 1 < words.length ? classOf(words.charCodeAt(at + 1)) : 0;
  const third = second !== 0 && at + 2 < words.length ? classOf(words.charCodeAt(at + 2)) : 0;
  return (first * CLASSES + second) * CLASSES + third;
}

/** For each key the place of its list of patterns; 0 is the list that is not there. */
function tableOf<Found>(patterns: readonly WordPattern<Found>[]) {
  const index = new Uint16Array(2 * CLASSES ** 3);
  const lists: (WordPattern<Found>[] | undefined)[] = [undefined];
  for (const pattern of patterns) {
    for (const key of new Set(startsOf(pattern).map((start) => keyAt(start, 0)))) {
      index[key] ||= lists.push([]) - 1;
      lists[index[key] ?? 0]?.push(pattern);
    }
  }
  return { index, lists };
}

function startsOf(pattern: WordPattern<unknown>): readonly string[] {
  if (pattern.anyCase !== true) return pattern.starts;
  return pattern.starts.flatMap((start) => [start.toLowerCase(), capital(start)]);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
