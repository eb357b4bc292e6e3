import type { Language } from '../../model/texts.ts';
import { type KnownLanguage, LANGUAGES, type Script } from './word-lists.ts';
import { WordTable } from './word-table.ts';

const BY_CODE: ReadonlyMap<Language, KnownLanguage> = new Map(
  Object.values(LANGUAGES).map((language) => [language.code, language]),
);

/** Which languages list a word. */
const BY_WORD: ReadonlyMap<string, readonly Language[]> = invert(Object.values(LANGUAGES));

function invert(languages: readonly KnownLanguage[]): ReadonlyMap<string, readonly Language[]> {
  const found = new Map<string, Language[]>();
  for (const { code, words } of languages) {
    for (const word of words) found.set(word, [...(found.get(word) ?? []), code]);
  }
  return found;
}

const SCRIPT_LETTERS: Readonly<Record<Script, RegExp>> = {
  cyrillic: /^\p{Script=Cyrillic}/u,
  latin: /^\p{Script=Latin}/u,
  han: /^\p{Script=Han}/u,
  hangul: /^\p{Script=Hangul}/u,
};

/** `Russian` -> `ru`; several languages (`Russian; German`) give the first; unknown names give undefined. */
export function languageNamed(name: string): Language | undefined {
  const first = /[a-z]+/.exec(name.toLowerCase())?.[0];
  return first === undefined ? undefined : LANGUAGES[first]?.code;
}

export function isCyrillic(language: Language): boolean {
  return BY_CODE.get(language)?.script === 'cyrillic';
}

/** Which of two languages a word speaks for, by its script where the scripts differ, else by word lists. */
export function speaksFor(
  word: string,
  [one, other]: readonly [Language, Language],
): Language | undefined {
  const forOne = belongs(word, one, other);
  const forOther = belongs(word, other, one);
  if (forOne === forOther) return undefined;
  return forOne ? one : other;
}

/** So many words of a text settle its language. */
const SAMPLE = 2000;

/** The language of some words by script, then by the small ones among them; undefined where too few speak. */
export function languageOf(words: readonly string[]): Language | undefined {
  const votes = new Votes();
  for (const word of words.slice(0, SAMPLE)) votes.add(spokenFor(word));
  return votes.winner;
}

const TABLE = new WordTable(BY_WORD.keys());
const SPEAKING = [...BY_WORD.values()];

/** The same for a running text, without cutting it into words: most are in no list and speak for nothing. */
export function languageOfText(text: string): Language | undefined {
  const { counts, foreign } = TABLE.count(text, SAMPLE);
  const votes = new Votes();
  for (let place = 0; place < counts.length; place += 1) {
    const count = counts[place] ?? 0;
    if (count > 0) votes.add(SPEAKING[place] ?? [], count);
  }
  for (const word of foreign) votes.add(spokenFor(word));
  return votes.winner;
}

/** How many words spoke for each language. */
class Votes {
  readonly #counts = new Map<Language, number>();

  add(languages: readonly Language[], count = 1): void {
    for (const code of languages) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  get winner(): Language | undefined {
    const [first, second] = [...this.#counts].sort((a, b) => b[1] - a[1]);
    if (first === undefined || first[1] < 3) return undefined;
    return second !== undefined && second[1] * 1.3 > first[1] ? undefined : first[0];
  }
}

/** Scripts without a word list stand for their most frequent language in such archives. */
const BY_SCRIPT: readonly (readonly [Script, Language])[] = [
  ['cyrillic', 'ru'],
  ['han', 'zh'],
  ['hangul', 'ko'],
];

function spokenFor(word: string): readonly Language[] {
  const script = /^[a-z]/i.test(word)
    ? undefined
    : BY_SCRIPT.find(([script]) => SCRIPT_LETTERS[script].test(word));
  if (script !== undefined) return word.length > 1 || script[0] !== 'cyrillic' ? [script[1]] : [];
  return BY_WORD.get(word.toLowerCase()) ?? [];
}

function belongs(word: string, language: Language, other: Language): boolean {
  const known = BY_CODE.get(language);
  if (known === undefined || !SCRIPT_LETTERS[known.script].test(word)) return false;
  if (known.script !== BY_CODE.get(other)?.script && known.script !== 'latin') {
    return word.length > 1 || known.script === 'han' || known.script === 'hangul';
  }
  return known.words.has(word.toLowerCase());
}
