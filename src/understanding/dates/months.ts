/** Months by the first letters that tell them apart, in the languages of the forms. Longer beginnings come first. */
const BEGINNINGS: readonly (readonly [string, number])[] = [
  // English, also `Sept.`; French; German; Italian share most beginnings.
  ['januar', 1], ['janv', 1], ['jan', 1], ['jän', 1], ['genn', 1],
  ['feb', 2], ['fév', 2], ['fev', 2],
  ['mar', 3], ['mär', 3], ['maer', 3],
  ['apr', 4], ['avr', 4],
  ['may', 5], ['mai', 5], ['magg', 5],
  ['juin', 6], ['jun', 6], ['giu', 6],
  ['juil', 7], ['jul', 7], ['lug', 7],
  ['aug', 8], ['aoû', 8], ['aou', 8], ['ago', 8],
  ['sep', 9], ['sett', 9],
  ['oct', 10], ['okt', 10], ['ott', 10],
  ['nov', 11],
  ['dec', 12], ['déc', 12], ['dez', 12], ['dic', 12],
  // Russian, nominative and genitive.
  ['январ', 1], ['феврал', 2], ['март', 3], ['апрел', 4], ['май', 5], ['мая', 5], ['июн', 6], ['июл', 7],
  ['август', 8], ['сентябр', 9], ['октябр', 10], ['ноябр', 11], ['декабр', 12],
]; // prettier-ignore

const ROMAN: readonly string[] = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
];

/** The number of a month named in words (`Sept.`, `сентября`), or undefined. */
export function monthNumber(word: string): number | undefined {
  const folded = word.toLowerCase();
  return BEGINNINGS.find(([beginning]) => folded.startsWith(beginning))?.[1];
}

/**
 * The number of a month in Roman figures. Typescript and OCR write them with figures and Cyrillic letters: `1X`, `IХ` and
 * `lX` are IX, `У` is V. A model of the Russian alphabet, which has no letter of one stroke, reads `тт` or `П` for II, `Ш` for III
 * and `№` for V; it also reads one letter twice (`Хх11` for XII).
 */
export function romanMonth(figures: string): number | undefined {
  const latin = figures
    .toLowerCase()
    .replace(/ш/g, 'iii')
    .replace(/п/g, 'ii')
    .replace(/[1lі|!т]/g, 'i')
    .replace(/х/g, 'x')
    .replace(/[уy№]/g, 'v')
    .replace(/xx/g, 'x')
    .replace(/vv/g, 'v');
  const at = ROMAN.indexOf(latin);
  return at < 0 ? undefined : at + 1;
}

/** Alternatives for a pattern that wants an English month in full or short. */
export const ENGLISH_MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
