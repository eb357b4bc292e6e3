/**
 * How easily one letter is read for another, from typescript that went through OCR: `ГРОМЫКО` comes out as `TPOMERO`, `Хрущеву`
 * as `Хрудеву`, `экз.` as `экв.`. A cost of 0 is the same letter, 1 any other.
 */

/** Latin letters and figures of the same shape as a Cyrillic letter: read, meant. */
const LOOK_ALIKES =
  'AА BВ CС EЕ HН KК MМ OО PР TТ XХ YУ aа cс eе oо pр xх yу 3З 3з 0О 0о 6б 4Ч 4ч nп uи rг mт bЬ bь kк hн tт iі';

/** Letters that typewriter and OCR mix up, either way round; capitals stand for both. */
const MIXED_UP: Readonly<Record<string, number>> = {
  // a stroke more or less
  'ЛД ЩД ЩШ ИН ИЯ ИМ НМ НП ЫН ИП ЦП ЦД ЗВ ЗЭ КН ЕС ОС АЯ ИЙ ЕЁ ВБ ЬЫ ЬБ ЬВ АИ МШ ШИ ТГ ГР ЖК': 0.35,
  // Latin letters for each other
  'EC CO GC QO OD O0 B8 S5 TI IL I1 L1 HN HB MN NU RN AO FT VY WV KR EF Z2 SA GQ TF LT PR PF T7 IJ UV UN |I |L QD MW': 0.4,
  // a letter of the Latin alphabet that the scan suggests
  'TГ RК RВ RЛ DД DР DЛ DЮ NИ NН NЙ NП LЬ LЫ LЛ IИ IШ JЗ HК HИ MИ MШ EЫ EК AЙ AД OЕ OЯ OС UЦ QО WШ': 0.45,
  // seen, but rarer
  'БО АО ЕО ЯМ ЮЖ ТИ SЗ SБ ZЗ GБ GС VУ VЧ 7Т 1Т 1И 8В 5Б 9Я': 0.5,
};

const COSTS: ReadonlyMap<string, number> = table();

/** The cost of reading `read` where `meant` stands; both in capitals. */
export function confusion(read: string, meant: string): number {
  return read === meant ? 0 : (COSTS.get(read + meant) ?? 1);
}

function table(): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const [pairs, cost] of Object.entries(MIXED_UP)) {
    for (const pair of pairs.split(' ')) {
      costs.set(pair, cost);
      costs.set(pair.charAt(1) + pair.charAt(0), cost);
    }
  }
  for (const pair of LOOK_ALIKES.split(' ')) costs.set(pair.toUpperCase(), 0.05);
  return costs;
}

/** Cyrillic letters of the shape of a Latin one: read, meant. */
const LATIN_SHAPES: ReadonlyMap<string, string> = new Map(
  'АA ВB СC ЕE НH КK МM ОO РP ТT ХX УY аa вb сc еe нh кk мm оo рp тt хx уy іi ІI јj ЈJ ѕs ЅS йu ъb ьb иu пn гr'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** The same the other way round, for a word of a Latin text: `Рrоtоcоl` to `Protocol`. */
export function undoCyrillic(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word)) return word;
  return Array.from(word, (letter) => LATIN_SHAPES.get(letter) ?? letter).join('');
}

const CYRILLIC_SHAPES: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/**
 * Words in which Latin letters stand among Cyrillic ones, with the Latin ones undone, letter for letter: `КOPEЯ` to `КОРЕЯ`. Words
 * wholly Latin are left alone. Every letter keeps its place.
 */
export function undoLookAlikes(words: string): string {
  return words.replace(/[\p{L}\p{N}]+/gu, (word) => {
    if (!/\p{Script=Cyrillic}/u.test(word) || !/[A-Za-z]/.test(word)) return word;
    return Array.from(word, (letter) => CYRILLIC_SHAPES.get(letter) ?? letter).join('');
  });
}
