import { GENERATIONS, PARTICLES, TITLES } from './name-words.ts';

/** The parts of a name as its words give them. `given` are forenames and initials, in order. */
export interface NameParts {
  readonly titles: readonly string[];
  readonly given: readonly string[];
  readonly surname: string;
  readonly generation?: string;
  /** The name as it stands where its parts are those that a note lends it. */
  readonly written?: string;
}

/** Reads a name in the order of speech: `Ambassador W. Averell Harriman`, `Thomas J. Watson, Jr.`, `Vyshinski`. */
export function parseSpokenName(surface: string): NameParts {
  const inverted = INVERTED.exec(surface);
  const after = inverted?.[2] ?? '';
  if (inverted !== null && !isTitle(after) && !GENERATIONS.has(bare(after))) {
    return parseListedName(surface);
  }
  const [spoken = ''] = surface.replace(/\[[Pp]age \d+\]/g, ' ').split(TRAILING_TITLE);
  const words = wordsOf(spoken);
  const generation = takeGeneration(words);
  const titles = takeTitles(words);
  const start = surnameStart(words);
  return {
    titles,
    given: words.slice(0, start),
    surname: words.slice(start).join(' '),
    ...(generation === undefined ? {} : { generation }),
  };
}

/** Reads a name as lists invert it: `Watson, Thomas J., Jr.`, `Legere, Colonel Lawrence J.`, `Bay Vien`. */
export function parseListedName(name: string): NameParts {
  const [head = '', ...rest] = name
    .replace(INITIALS_AFTER, '$1,$2')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(',');
  const words = wordsOf(rest.join(' '));
  const generation = takeGeneration(words);
  const titles = words.filter(isTitle);
  const given = words.filter((word) => !isTitle(word));
  const headWords = wordsOf(head);
  const own = generation ?? takeGeneration(headWords);
  const parts = { titles, given, surname: headWords.join(' ') };
  return own === undefined ? parts : { ...parts, generation: own };
}

/** `Jackson C. D.`: a list forgot its comma. */
const INITIALS_AFTER = /^(\p{Lu}[\p{L}’'-]+)((?: \p{Lu}\.)+)$/u;
/** `Kim, Dong-jo` in a list of participants. */
const INVERTED = /^([^\s,]{2,}), ([^\s,]+)$/u;

export function isTitle(word: string): boolean {
  return TITLES.has(bare(word));
}

/** Lower case without points: `Lt.` is `lt`. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[.’']/g, '');
}

/** `B. E. L. Timmons, Director`: what follows is no part of the name. */
const TRAILING_TITLE =
  /,\s+(?=(?:Director|Secretary|Ambassador|Minister|Chief|Deputy|Assistant|Counselor)\b)/;

function wordsOf(name: string): string[] {
  return name
    .replace(/[’']s(?=\s|$)/gu, '')
    .replace(/(\p{L})\[(\p{Ll}+)\]/gu, '$1$2') // H[erter]
    .replace(/([\p{Lu}])\.(?=\p{L})/gu, '$1. ')
    .replace(/^(\p{Lu})(\p{Lu})(\p{Lu})?\.? (?=\p{Lu}\p{Ll})/u, '$1. $2. $3 ') // EK Melby
    .split(/[\s,;()[\]“”"]+/u)
    .filter((word) => /\p{L}/u.test(word));
}

function takeGeneration(words: string[]): string | undefined {
  const last = words.at(-1);
  if (last === undefined || words.length < 2 || !GENERATIONS.has(bare(last))) return undefined;
  words.pop();
  return bare(last);
}

function takeTitles(words: string[]): readonly string[] {
  let count = 0;
  while (count < words.length - 1 && isTitleOrLink(words, count)) count += 1;
  return words.splice(0, count).filter(isTitle);
}

/** `of State` inside `Secretary of State Dulles`. */
function isTitleOrLink(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return (
    isTitle(word) || (at > 0 && /^(?:of|for|the|to|State|Defense|Foreign|Affairs)$/.test(word))
  );
}

/** `Ben` and `Al` that open a name are forenames. */
function isParticle(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return PARTICLES.has(bare(word)) && !(at === 0 && /^(?:Ben|Al)$/.test(word));
}

/** The surname is the last word and the particles before it: `von Brentano`, `al-Khayyal`. */
function surnameStart(words: readonly string[]): number {
  let start = Math.max(words.length - 1, 0);
  while (start > 0 && isParticle(words, start - 1)) start -= 1;
  return start;
}
