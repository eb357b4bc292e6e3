import type { Language } from '../../model/texts.ts';

/** Small words by language; the one whose words occur most is taken. */
const SMALL_WORDS: readonly (readonly [Language, ReadonlySet<string>])[] = [
  ['en', new Set('the of and to in that is was for on with as by be at from it this which has have not are would'.split(' '))],
  ['fr', new Set('le la les des de du et un une que qui dans par pour sur est au aux ce cette il ne pas plus'.split(' '))],
  ['de', new Set('der die das und den dem des ein eine nicht von zu mit ist im auf für sich dass daß als auch es'.split(' '))],
  ['it', new Set('il la le di che e un una per del della con non sono dal nel alla gli ha al'.split(' '))],
  ['es', new Set('el la los las de que y en un una por con del se no es para su al lo'.split(' '))],
  ['ru', new Set('и в не на что с по как это он к но его о из за для от у же'.split(' '))],
]; // prettier-ignore

/** How much of a text is looked at. */
const SAMPLE = 4000;

/** The language that most words of a text belong to; `und` where there is too little to tell. */
export function languageOf(words: string): Language {
  const sample = words.slice(0, SAMPLE);
  const tokens = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (tokens.length < 4) return scriptOf(sample);
  const counts = SMALL_WORDS.map(
    ([language, small]) => [language, tokens.filter((token) => small.has(token)).length] as const,
  ).toSorted((a, b) => b[1] - a[1]);
  const [best, second] = counts;
  if (best === undefined || best[1] === 0 || best[1] === second?.[1]) return scriptOf(sample);
  return best[0];
}

function scriptOf(sample: string): Language {
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 4 && cyrillic * 2 > letters ? 'ru' : 'und';
}

/** Where Unicode keeps Cyrillic; a pattern of plain ranges is many times as quick as one for a script. */
const CYRILLIC_BLOCKS =
  /[\u0400-\u052f\u1c80-\u1c8f\u1d2b\u1d78\u2de0-\u2dff\ua640-\ua69f]|\ufe2e|\ufe2f/;

/** Whether a good part of the letters is Cyrillic, as also in a Russian text whose capitals OCR read as Latin. */
export function isRussian(words: string): boolean {
  const sample = words.slice(0, SAMPLE);
  // Nearly every paper is English: counting its letters would cost more than all its dates.
  if (!CYRILLIC_BLOCKS.test(sample)) return false;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return cyrillic * 3 > letters;
}
