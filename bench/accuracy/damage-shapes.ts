/**
 * What OCR makes of the letters of typescript, by classes of shape. This table is for damaging, and is written without a look at the one that
 * repairs (`src/understanding/ocr-repair`): a repair that is measured with its own table only undoes what it did.
 *
 * Source: how recognisers of fixed-pitch type fail, as is generally known: engines compare shapes after thinning, so letters of one outline are
 * taken for each other, a worn ribbon opens closed curves, a dirty type fills open ones, and a model of the Latin alphabet answers Cyrillic
 * capitals with Latin ones. No scan was counted for it. Weights are of four steps: 8 the outline is the same, 4 one stroke differs, 2 a curve is
 * opened or filled, 1 only the frame of the letter is alike.
 */
const CLASSES: readonly (readonly [weight: number, name: string, groups: string])[] = [
  [8, 'one outline in two alphabets', 'AА BВ EЕ KК MМ HН OО PР CС TТ XХ aа eе oо pр cс xх yу iі'],
  [4, 'round capitals', 'OQ0DОФ CGСЄ'],
  [4, 'upright strokes', 'Il1i|ІЈ'],
  [4, 'two posts and what joins them', 'HNИНПЙ nuhипнй ЛДПА лдпа ЦЩШ цщш'],
  [4, 'post and bowl', 'PRРF BЬЫЪ8В bьыъв'],
  [4, 'flag at the top', 'TГFТ7 гтr'],
  [4, 'diagonals', 'VYУЧ vyуч KXЖХК kxжхк MWМ AЛДА'],
  [2, 'a curve opened or filled', 'ecоeс oaао ЗЭЕ3 зэв3 БЬ6В бо6 ЮОЯ'],
  [2, 'a stroke lost', 'fttг hnb ЕГС ЩШЦ ЫЬ ыьн ffi рn gq9 s5S Z2'],
  [1, 'the frame alone', 'mнпт wшт РF ЯR ГL ЧY sз zг ДD ПN ИU ЙN ЛJ'],
];

const READINGS: ReadonlyMap<string, string> = table();

/** Letters that may be read where this one stands, each as often as it weighs; empty where nothing is like it. */
export function readingsOf(letter: string): string {
  return READINGS.get(letter) ?? '';
}

function table(): ReadonlyMap<string, string> {
  const readings = new Map<string, string>();
  for (const [weight, , groups] of CLASSES) {
    for (const group of groups.split(' ')) {
      for (const letter of group) {
        const others = Array.from(group).filter((other) => other !== letter);
        const more = others.map((other) => other.repeat(weight)).join('');
        readings.set(letter, (readings.get(letter) ?? '') + more);
      }
    }
  }
  return readings;
}
