/** Random numbers that are the same on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What OCR makes of a letter of typescript, each as often as it is listed. Capitals of Cyrillic turn Latin, small ones blur. */
const READ_FOR: Readonly<Record<string, string>> = {
  А: 'AA', Б: 'Б6', В: 'BB', Г: 'TГ', Д: 'ДД', Е: 'EE', З: '3З', И: 'HИM', К: 'KK', Л: 'ЛДR', М: 'MM', Н: 'HH', О: 'O0', П: 'ПN', Р: 'PP',
  С: 'CC', Т: 'TT', У: 'YУ', Х: 'XX', Ц: 'ЦПД', Ч: 'Ч4', Ш: 'ШIМ', Щ: 'ЩД', Ы: 'ЫEН', Ь: 'bЬ', Э: 'ЭЗ', Ю: 'ЮD', Я: 'ЯR',
  а: 'аая', б: 'бо', в: 'вз', г: 'гт', д: 'дл', е: 'еео', з: 'зв', и: 'ння', й: 'ин', к: 'кн', л: 'дл', м: 'ми', н: 'нпи', о: 'оо', п: 'пн',
  р: 'рр', с: 'сс', т: 'т7', у: 'уу', х: 'хх', ц: 'цп', ч: 'чч', ш: 'шм', щ: 'щд', ы: 'нь', ь: 'ьв', э: 'эз', ю: 'юж', я: 'яа',
  0: '0О', 1: '1I', 3: '3З', I: '1Il', X: 'ХX',
  B: 'B8', C: 'CG', D: 'DO', E: 'EF', G: 'GC', H: 'HN', M: 'MN', N: 'NM', O: 'O0', Q: 'QO', R: 'RK', S: 'S5', T: 'TI', V: 'VY', W: 'WV', Z: 'Z2',
  a: 'ao', b: 'bh', c: 'ce', e: 'ec', f: 'ft', g: 'gq', h: 'hb', i: 'il', l: 'l1', m: 'mn', n: 'nu', o: 'oa', r: 'rn', s: 'sa', t: 'tf', u: 'un',
}; // prettier-ignore

/** How much of a text suffers: the share of letters misread, lost, and of spaces that split words or vanish. */
export interface Damage {
  readonly name: string;
  readonly misread: number;
  readonly lost: number;
  readonly split: number;
}

export const LEVELS: readonly Damage[] = [
  { name: 'none', misread: 0, lost: 0, split: 0 },
  { name: 'light', misread: 0.03, lost: 0.003, split: 0.002 },
  { name: 'middling', misread: 0.08, lost: 0.01, split: 0.006 },
  { name: 'heavy', misread: 0.16, lost: 0.025, split: 0.012 },
  { name: 'ruinous', misread: 0.3, lost: 0.05, split: 0.02 },
];

/** A text as OCR of a worn typescript gives it back. Figures suffer less than letters, as on the page. */
export function damaged(text: string, damage: Damage, random: () => number): string {
  let out = '';
  for (const letter of text) out += damagedLetter(letter, damage, random);
  return out;
}

function damagedLetter(
  letter: string,
  { misread, lost, split }: Damage,
  random: () => number,
): string {
  if (letter === '\n') return letter;
  const isFigure = /\d/.test(letter);
  if (random() < lost * (isFigure ? 0.2 : 1)) return '';
  const after = random() < split && /\p{L}/u.test(letter) ? ' ' : '';
  const readings = READ_FOR[letter];
  if (readings === undefined || random() >= misread * (isFigure ? 0.3 : 1)) return letter + after;
  return (readings.charAt(Math.floor(random() * readings.length)) || letter) + after;
}
