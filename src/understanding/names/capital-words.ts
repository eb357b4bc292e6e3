/** A word that begins with a capital letter (or an initial), and where it stands. */
export interface CapitalWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** True when only a space (or a point and a space after an initial) parts it from the capital word before. */
  readonly joined: boolean;
}

const CAPITAL = /\p{Lu}(?:[\p{L}\p{M}]|[-‑–’'ʹ](?=\p{L}))*\.?/gu;
const SHORT =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Brig|Adm|Gov|Amb|Hon|Jr|Sr|St|Sen|Rep|Ph|Wm|Geo|Chas|Messrs|Mme)\.$/u;
const GENERATION = /^(?:Jr|Sr|II|III|IV)\.?$/;
/** Words that may stand inside a name without a capital: `von`, `de la`, `al-`. */
const GAP = /^ ?(?:(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|al|el|bin|ibn)[ -])*$/;

/** All capitalised words of a text in order. Linear. */
export function capitalWords(content: string): readonly CapitalWord[] {
  const words: CapitalWord[] = [];
  let lastEnd = -1;
  for (const match of content.matchAll(CAPITAL)) {
    const start = match.index;
    if (start > 0 && /[\p{L}\p{N}]/u.test(content.charAt(start - 1))) continue;
    const whole = match[0];
    const word = whole.endsWith('.') && !SHORT.test(whole) ? whole.slice(0, -1) : whole;
    const gap = start - lastEnd;
    const joined = lastEnd >= 0 && gap <= 12 && isGap(content.slice(lastEnd, start), word);
    lastEnd = start + word.length;
    words.push({ word, start, end: lastEnd, joined });
  }
  return words;
}

/** `Thorne, Jr.` goes on after its comma. */
function isGap(between: string, word: string): boolean {
  return GAP.test(between) || (between === ', ' && GENERATION.test(word));
}

/** Splits the words into runs that stand side by side: `Mr. W. Averell Harriman`. */
export function runsOf(words: readonly CapitalWord[]): readonly (readonly CapitalWord[])[] {
  const runs: CapitalWord[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last !== undefined && word.joined) last.push(word);
    else runs.push([word]);
  }
  return runs;
}
