import { undoLookAlikes } from './confusions.ts';
import { damage, nearest } from './nearest.ts';
import { COMMON_SURNAMES, SOVIET_SURNAMES } from './soviet-words.ts';

/** A surname in the nominative, and how surely it was read: 0 as printed, more where letters were undone. */
export interface Surname {
  readonly nominative: string;
  readonly cost: number;
}

/** Endings of surnames in the cases that telegrams use: dative, genitive, instrumental; the longer first. */
const CASES: readonly (readonly [RegExp, string])[] = [
  [/(ск|цк)(?:ому|ого|им)$/i, '$1ий'],
  [/(ов|ев|ёв|ин|ын)(?:у|а|ым|е)$/i, '$1'],
  [/(ич|ян|ик|ен|ер|ан|ор|ар|ль)(?:у|а|ем|ом)$/i, '$1'],
  [/(ер)ии$/i, '$1ия'],
];

/** `Зорину` to `Зорин`, `Майскому` to `Майский`, `Громыко` as it is. */
export function nominative(surname: string): string {
  for (const [ending, plain] of CASES) {
    if (surname.length > 4 && ending.test(surname)) return surname.replace(ending, plain);
  }
  return surname;
}

/** The forms of a surname that a list or address can hold. */
export function declined(surname: string): readonly string[] {
  if (/[сц]кий$/i.test(surname)) {
    const stem = surname.slice(0, -2);
    return [surname, `${stem}ому`, `${stem}ого`, `${stem}им`];
  }
  if (surname.endsWith('ия')) return [surname, `${surname.slice(0, -1)}и`];
  if (/[оаеиу]$/i.test(surname)) return [surname];
  if (/[ыо]й$/i.test(surname)) return [surname, `${surname.slice(0, -2)}ому`];
  return [
    surname,
    `${surname}у`,
    `${surname}а`,
    `${surname}${/[ео]?[вн]$/i.test(surname) ? 'ым' : 'ом'}`,
  ];
}

const FORMS: ReadonlyMap<string, string> = new Map(
  SOVIET_SURNAMES.flatMap((name) =>
    declined(name).map((form) => [form.toUpperCase(), name] as const),
  ),
);
const COMMON_FORMS: ReadonlyMap<string, string> = new Map(
  COMMON_SURNAMES.flatMap((name) =>
    declined(name).map((form) => [form.toUpperCase(), name] as const),
  ).filter(([form]) => !FORMS.has(form)),
);
const FORM_LIST: readonly string[] = [...FORMS.keys()];

/** Two forms of one name are no ambiguity, so candidates are weighed name by name. */
function nearestName(word: string, limit: number): Surname | undefined {
  const costs = new Map<string, number>();
  for (const form of FORM_LIST) {
    if (Math.abs(form.length - word.length) > 3) continue;
    const name = FORMS.get(form) ?? form;
    costs.set(name, Math.min(costs.get(name) ?? 1, damage(word, form)));
  }
  const [best, second] = [...costs].toSorted((a, b) => a[1] - b[1]);
  if (best === undefined || best[1] > limit) return undefined;
  return (second?.[1] ?? 1) - best[1] < 0.03 ? undefined : { nominative: best[0], cost: best[1] };
}

/**
 * Reads a word in a place where only a surname can stand (an address, a signature, a copy list). A common name is taken as it is, for
 * `Петров` is no damaged `Пегов`; a name of the list is repaired up to `limit`; another is taken as it is if its letters are sound Cyrillic.
 */
export function readSurname(read: string, limit = 0.34): Surname | undefined {
  const word = undoLookAlikes(read);
  const plain = COMMON_FORMS.get(word.toUpperCase());
  if (plain !== undefined) return { nominative: plain, cost: 0.05 };
  const known = nearestName(word, limit);
  if (known !== undefined && known.cost < 0.2) return known;
  if (isSound(word)) return { nominative: capitalised(nominative(mendEnding(word))), cost: 0.1 };
  return known;
}

function isSound(word: string): boolean {
  return /^[А-ЯЁ][А-Яа-яЁё-]{2,20}$/.test(word) && /[аеёиоуыэюя]/i.test(word);
}

const ENDINGS: readonly string[] = ['кин', 'шин', 'дин', 'тин', 'ков', 'нов', 'ский', 'енко'];

// `Абрамкан`: no surname ends so; the nearest ending that one can end in is `-кин`.
function mendEnding(word: string): string {
  if (!/(?:к|ш|д|т)[аня]н$/i.test(word) || /(?:[гр]ян|ан[ия]н)$/i.test(word)) return word;
  const ending = word.slice(-3);
  const mended = nearest(ending, ENDINGS, 0.2);
  return mended === undefined ? word : word.slice(0, -3) + mended.word;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Whether two damaged surnames can be one name in its cases: `Ланкастер`, `Данкастером`, `Панкастера`. */
export function isSameSurname(one: string, other: string): boolean {
  const [a, b] = [nominative(one), nominative(other)];
  if (Math.abs(a.length - b.length) > 2 || Math.min(a.length, b.length) < 5) return a === b;
  return Math.min(damage(a, b), damage(b, a)) <= 0.16;
}

/**
 * Gathers surnames of one paper that are one name in its cases and misreadings. Each group begins with the form that occurs most,
 * the rest follow in order.
 */
export function gatherSurnames(surnames: readonly string[]): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const surname of surnames) counts.set(surname, (counts.get(surname) ?? 0) + 1);
  const groups: string[][] = [];
  const byCount = [...counts].toSorted((a, b) => b[1] - a[1]);
  for (const [surname] of byCount.slice(0, 400)) {
    const home = groups.find((group) => isSameSurname(surname, group[0] ?? ''));
    if (home === undefined) groups.push([surname]);
    else home.push(surname);
  }
  return groups;
}
