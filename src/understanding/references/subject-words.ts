/**
 * Words that can tell what a stretch of text is about, cut so that `financing` and `finance` meet. Function words and those of every
 * cable (`Embassy`, `telegram`) are left out; how rare a word is among other papers is for resolution to weigh.
 */
export function subjectWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(WORD) ?? [];
  return new Set(words.map(stemOf).filter((stem) => !COMMON.has(stem)));
}

/** A word in small letters, cut as subject words are. */
export const stemOf = (word: string): string => word.slice(0, STEM);

const WORD = /\p{L}{4,24}/gu;
const STEM = 7;

const COMMON: ReadonlySet<string> = new Set(
  [
    'that this with from have been which were will would they them there than then also into upon should could their what when such',
    'about after before some more other only said most very made make many being under over these those where while both each',
    'page embassy department secretary state states united american america ambassador telegram government message letter dear',
    'memorandum following reference deptel embtel washington',
    'january february march april june july august september october november december',
  ]
    .join(' ')
    .split(' ')
    .map((word) => word.slice(0, STEM)),
);

/** So far to each side of a mention, a text speaks of what is cited. */
const BESIDE = 240;
const MOST_WORDS = 40;

/** The subject words around a mention, those nearest first. */
export function wordsAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly string[] {
  const before = [...subjectWords(text.slice(Math.max(0, start - BESIDE), start))].reverse();
  const after = [...subjectWords(text.slice(end, end + BESIDE))];
  const words = [...before.slice(0, MOST_WORDS / 2), ...after.slice(0, MOST_WORDS / 2)];
  return [...new Set(words)];
}
