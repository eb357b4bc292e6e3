import { detached } from '../../model/detached.ts';
import { isCyrillic, romanise } from './cyrillic.ts';

/**
 * What a name sounds like, whatever alphabet and custom wrote it down: Vyshinsky, Vyshinski, Vyšinskij, Wyschinski, Vychinski
 * and Вышинский all become `viSinski`, where `S` is the hushing sound of every school. Two names with one key may be one name; whether they are one person is for resolution to say.
 */
export function nameKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = keyOf(word);
  if (keys.size >= REMEMBERED) keys.clear();
  keys.set(detached(word), key);
  return key;
}

/** An archive repeats its names; remembering their keys saves most of the work. */
const REMEMBERED = 50_000;
const keys = new Map<string, string>();

function keyOf(word: string): string {
  const latin = isCyrillic(word) ? romanise(word.toLowerCase()) : word.toLowerCase();
  const marked = latin.replace(/[^a-z]/g, (letter) => MARKED.get(letter) ?? letter);
  const plain = marked.normalize('NFKD').replace(/[^a-z]+/g, '');
  const written = customOf(latin, plain)(plain);
  return STEPS.reduce((key, [sounds, as]) => key.replace(sounds, as), written);
}

/** Letters whose marks change the sound: ISO 9, GOST and the Czech hooks. The marks of other languages fall away. */
const MARKED: ReadonlyMap<string, string> = new Map([
  ['š', 'sh'],
  ['č', 'ch'],
  ['ž', 'zh'],
  ['ŝ', 'shch'],
  ['û', 'yu'],
  ['â', 'ya'],
  ['ë', 'yo'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['ß', 'ss'],
  ['đ', 'dj'],
  ['ı', 'i'],
]);

type Rewrite = (word: string) => string;

/**
 * Languages spell one sound with letters that elsewhere stand for another. What marks a language rewrites its word: hooked
 * letters are ISO 9, `tsch` and a final `-ow` German, `tch`, `ou` and `-ine` French.
 */
function customOf(latin: string, plain: string): Rewrite {
  if (/[âûčšžŝʹʺ]|^c[aouv].*(?:[kn]in|[kn]ov|r[eo]v|skij)$/.test(latin)) return hooked; // Carapkin
  if (/sch|[oe]w$|^w.*(?:ski|in)$/.test(plain)) return german;
  if (/tch|ou|off$|eff$|ine$/.test(plain)) return french;
  return unchanged;
}

const unchanged: Rewrite = (word) => word;
const hooked: Rewrite = (word) => word.replace(/(?<!s)c(?!h)/g, 'ts');

/** `S` stands for any hushing sound from here on. */
const german: Rewrite = (word) =>
  word
    .replace(/schtsch|tsch|dsch|sch/g, 'S')
    .replace(/ch/g, 'kh')
    .replace(/w/g, 'v');

const french: Rewrite = (word) =>
  word
    .replace(/chtch|tch|ch|dj|j/g, 'S')
    .replace(/ou/g, 'u')
    .replace(/ine$/, 'in')
    .replace(/ff$/, 'v');

/** In order. `S` is any hushing sound, `s` any hissing one. */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/^kh|^ch(?=[rlmn])|^x/, 'h'],
  [/shch|chtch|stch|sch|tch|dzh|tsh|cz|sz|zh|sh|ch/g, 'S'], // ж ч ш щ
  [/kh/g, 'h'],
  [/dj/g, 'S'], // Ordjonikidze
  [/(?<![aeou])j(?=[bcdfgklmnpqrstvz])/g, 'S'], // Jdanov
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/gh/g, 'g'],
  [/ts|tz|c(?=[eiy]|ov$|ev$)|z/g, 's'], // Kuznecov, Zarapkin
  [/c/g, 'k'],
  [/ow$/, 'ov'],
  [/ew$/, 'ev'],
  [/w/g, 'v'],
  [/f+$/, 'v'],
  [/[yij]o(?=[^aeiou])/g, 'e'], // Semyonov, Semenov
  [/[yij]+(?=[aeou])/g, ''], // Mikoyan, Mikoian
  [/(?<=[aeou])[yij]+/g, 'i'],
  [/[yij]+/g, 'i'],
  [/Sov$/, 'Sev'], // Gorbatschow, Khrushchov
  [/(.)\1+/g, '$1'],
];
