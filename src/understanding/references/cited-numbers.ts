import { matchAt } from './cited-dates.ts';

/** One number as a paper cites it: `935`, `1,020`, `No. 319`, `1359 [1539]`, `200/3310`, `126A`. */
export interface CitedNumber {
  readonly start: number;
  readonly end: number;
  /** Canonical: without thousands' commas; the edition's correction where it gives one. */
  readonly number: string;
}

const NUMBER =
  /[ ,;:–—-]{0,3} {0,14}(?:(?:Nos?|nos?|NO|Numbers?|numbers?|Nr)\b\.? ?|[#№] ?|I[–-])?(?<figure>\d{1,3},\d{3}(?!\d)|\d{1,7}(?:\/\d{1,5})?(?:[A-Y](?![A-Za-z]))?)(?: ?\[(?<fixed>\d{1,6})\])?/y;
/** What shows that figures are no number of a paper: `12%`, `3.5`, `10:30`, `25th`, `7 p.m.`. */
const NOT_A_NUMBER = /[%°]|[.:]\d|(?:st|nd|rd|th)\b| ?[ap]\.? ?m\b|[A-Za-z]/y;

/** The number that stands at a place, after at most a comma and `No.`. */
export function readCitedNumber(words: string, at: number): CitedNumber | undefined {
  const match = matchAt(NUMBER, words, at);
  const figure = match?.groups?.['figure'];
  if (match === undefined || figure === undefined) return undefined;
  const end = at + match[0].length;
  if (matchAt(NOT_A_NUMBER, words, end) !== undefined) return undefined;
  const fixed = match.groups?.['fixed'];
  const start = at + match[0].indexOf(figure);
  return { start, end, number: (fixed ?? figure).replace(',', '') };
}

const HYPHENATED = /[ ,;:]{0,3}(?<figure>[A-Z]?\d{1,5}[–-]\d{2,3}(?:-[A-Z]{1,4})?)(?![\d–-])/y;

/** `718–65`, as commands number their messages and memoranda: number and year. */
export function readHyphenated(words: string, at: number): CitedNumber | undefined {
  const match = matchAt(HYPHENATED, words, at);
  const figure = match?.groups?.['figure'];
  if (match === undefined || figure === undefined) return undefined;
  const end = at + match[0].length;
  return { start: end - figure.length, end, number: figure.replace('–', '-') };
}
