/** Tesseract's names of languages, by BCP 47. Others are asked for by tesseract's own names. */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    'ru rus, en eng, de deu, fr fra, it ita, es spa, pt por, pl pol, cs ces, sk slk, hu hun, ro ron, bg bul, uk ukr, be bel, ' +
    'sr srp, hr hrv, sl slv, nl nld, da dan, sv swe, nb nor, no nor, fi fin, et est, lv lav, lt lit, el ell, tr tur, zh chi_sim, ' +
    'ja jpn, ko kor, ar ara, fa fas, he heb, ka kat, hy hye'
  )
    .split(', ')
    .map((pair) => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);
const TAGS: ReadonlyMap<string, string> = new Map([...NAMES].map(([tag, name]) => [name, tag]));

/** The installed ones of languages given as `ru`, `ru-RU` or `rus`. */
export function installedOf(
  asked: readonly string[],
  installed: ReadonlySet<string>,
): readonly string[] {
  const names = asked.map((language) => NAMES.get(language.split('-')[0] ?? '') ?? language);
  return [...new Set(names)].filter((name) => installed.has(name));
}

/** `ru` for `rus`; of several the first; `und` for one without a tag of its own. */
export function tagOf(names: readonly string[]): string {
  return TAGS.get(names[0] ?? '') ?? 'und';
}

/** In what languages a page may be of which nothing is known. */
export const USUAL: readonly string[] = ['rus', 'eng'];
