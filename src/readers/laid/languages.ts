import type { Language } from '../../model/texts.ts';

/** Three letters, as recognisers name languages, to two. */
const SHORT: Readonly<Record<string, Language>> = {
  eng: 'en',
  rus: 'ru',
  deu: 'de',
  ger: 'de',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  ita: 'it',
  pol: 'pl',
  ces: 'cs',
  cze: 'cs',
  ukr: 'uk',
  bul: 'bg',
  srp: 'sr',
  zho: 'zh',
  chi_sim: 'zh',
  chi_tra: 'zh',
  kor: 'ko',
  jpn: 'ja',
};

const NAMED: Readonly<Record<string, Language>> = {
  english: 'en',
  russian: 'ru',
  german: 'de',
  french: 'fr',
};

/** `rus`, `ru-RU`, `Russian` and `rus+eng` as `ru`; what is not known as `und`. */
export function languageCode(said: string | undefined): Language {
  const [first = ''] = (said ?? '')
    .trim()
    .toLowerCase()
    .split(/[+ ,;]/);
  const known = SHORT[first] ?? NAMED[first];
  if (known !== undefined) return known;
  return /^[a-z]{2,3}(?:[-_]|$)/.exec(first)?.[0].replace(/[-_]$/, '') ?? 'und';
}
