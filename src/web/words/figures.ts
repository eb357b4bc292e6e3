import { language } from './language.ts';

const FIGURES = { en: new Intl.NumberFormat('en'), ru: new Intl.NumberFormat('ru') } as const;

/** `12,400`, `12 400`. Formatting takes a microsecond, and a page has hundreds of small ones that need none. */
export function figure(count: number): string {
  if (Number.isInteger(count) && count >= 0 && count < 1000) return String(count);
  return FIGURES[language()].format(count);
}

const TWO_PLACES = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
const DECIMALS = {
  en: new Intl.NumberFormat('en', TWO_PLACES),
  ru: new Intl.NumberFormat('ru', TWO_PLACES),
} as const;

/** `0.95`, `0,95`. */
export function decimal(value: number): string {
  return DECIMALS[language()].format(value);
}

const SHARES = {
  en: new Intl.NumberFormat('en', { style: 'percent' }),
  ru: new Intl.NumberFormat('ru', { style: 'percent' }),
} as const;

/** `38%`, `38 %`. */
export function percent(share: number): string {
  return SHARES[language()].format(share);
}

const LISTS = {
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
  ru: new Intl.ListFormat('ru', { type: 'conjunction' }),
} as const;

/** `Oslo, London, and Rome`, `Осло, Лондон и Рим`. */
export function listed(words: readonly string[]): string {
  return LISTS[language()].format(words);
}
