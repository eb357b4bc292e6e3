import type { Span } from '../../model/evidence.ts';

/**
 * A place in the running text where notes may be called: digits fused to what stands before them. `values` are the note numbers
 * it would call, one as a rule; `196912` at the end of a head may be the year and the notes 1 and 2.
 */
export interface Candidate extends Span {
  /** Index of the run of digits it is cut from; two candidates of one run exclude each other. */
  readonly run: number;
  readonly values: readonly number[];
  /** How much the place looks like a note number and like nothing else, 0..1. */
  readonly quality: number;
}

const LONGEST_LABEL = 3;

/** All candidates of a text in order. Digits after a space are part of the text: `my 935`. */
export function candidates(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  let run = 0;
  for (const match of text.matchAll(/\d+/g)) {
    const start = match.index;
    const digits = match[0];
    run += 1;
    const after = weightAfter(text, start + digits.length);
    for (const cut of cuts(text, start, digits)) {
      const at = start + digits.length - cut.label.length;
      const quality = cut.weight * after;
      for (const values of readings(cut.label)) {
        const weight = values.length > 1 ? quality * 0.9 : quality;
        found.push({ run, start: at, end: start + digits.length, values, quality: weight });
      }
    }
  }
  return found;
}

interface LabelCut {
  readonly label: string;
  readonly weight: number;
}

/** The whole run as a label (`Vyshinski59`), and its last digits after a number of the text (`Deptel 18891`). */
function cuts(text: string, start: number, digits: string): readonly LabelCut[] {
  const whole: LabelCut = { label: digits, weight: weightBefore(text, start) };
  const found = digits.length <= LONGEST_LABEL * 2 && whole.weight > 0 ? [whole] : [];
  for (let length = 1; length <= LONGEST_LABEL * 2 && length < digits.length; length += 1) {
    const label = digits.slice(-length);
    const number = digits.slice(0, -length);
    found.push({ label, weight: weightAfterNumber(text, start, number) * (length > 3 ? 0.5 : 1) });
  }
  return found;
}

/** The notes that a label can call: its value, or consecutive numbers run together (`12` as 1 and 2). */
function readings(label: string): readonly (readonly number[])[] {
  if (label.startsWith('0') && label !== '0') return [];
  const found: number[][] = label.length <= LONGEST_LABEL ? [[Number(label)]] : [];
  for (let length = 1; length * 2 <= label.length; length += 1) {
    const values = consecutive(label, Number(label.slice(0, length)));
    if (values !== undefined) found.push(values);
  }
  return found;
}

function consecutive(label: string, first: number): number[] | undefined {
  const values: number[] = [];
  let written = '';
  for (let value = first; written.length < label.length; value += 1) {
    values.push(value);
    written += String(value);
  }
  return written === label && values.length > 1 ? values : undefined;
}

/** What may stand before a note number. Letters and closing marks do; a decimal point, a slash or a dash hardly. */
function weightBefore(text: string, start: number): number {
  const before = text[start - 1] ?? ' ';
  if (/\s/.test(before)) return 0;
  const earlier = text[start - 2] ?? ' ';
  if (/\d/.test(earlier)) return DIGIT_AND_MARK[before] ?? 0.3;
  if (/\p{Lu}/u.test(before)) return /\p{L}/u.test(earlier) ? 0.8 : 0.5;
  if (/\p{L}/u.test(before)) return 1;
  return MARK[before] ?? 0.5;
}

/** Marks between a word and digits: `Tari.59`, `sought”.61`, but `S-18982`, `$5`, `(1)`. */
const MARK: Readonly<Record<string, number>> = {
  '.': 0.95,
  ',': 0.95,
  ';': 0.95,
  ':': 0.8,
  '?': 0.95,
  '!': 0.95,
  ')': 0.95,
  ']': 0.95,
  '”': 1,
  '"': 0.8,
  '’': 0.9,
  "'": 0.6,
  '…': 0.9,
  '-': 0.1,
  '–': 0.1,
  '—': 0.2,
  '/': 0.05,
  '(': 0.1,
  '[': 0.05,
  $: 0.02,
  '£': 0.02,
  '#': 0.02,
  '“': 0.05,
};

/** The same marks after a digit: `Embtel 1080.2` may call note 2, `840.48` and `1,020` are numbers. */
const DIGIT_AND_MARK: Readonly<Record<string, number>> = {
  '.': 0.6,
  ',': 0.4,
  ';': 0.9,
  ':': 0.2,
  ')': 0.95,
  ']': 0.95,
  '”': 1,
  '-': 0.03,
  '–': 0.03,
  '/': 0.03,
};

/** A label that follows a number of the text without a space: a year, or the number of a telegram. */
function weightAfterNumber(text: string, start: number, number: string): number {
  const before = text.slice(Math.max(0, start - 12), start);
  if (/^1[89]\d\d$/.test(number) && /[\s,]$/.test(before)) return 0.7;
  if (/(?:tel|No\.|telegram|telegrams|and|Document|NSC|para|your|my|our|[a-z]to) $/i.test(before)) {
    return 0.5;
  }
  if (/\p{Lu}\p{L}+ $/u.test(before)) return 0.45;
  return /[\s(]$/.test(before) ? 0.35 : 0.15;
}

/** What may stand after a note number: a space, a mark, a bracket; not a letter, and hardly a number's own mark. */
function weightAfter(text: string, end: number): number {
  const after = text[end] ?? ' ';
  const later = text[end + 1] ?? ' ';
  if (/\p{L}/u.test(after)) return 0.15;
  if (/[.,:]/.test(after) && /\d/.test(later)) return 0.3;
  if (/[-–/]/.test(after) && /\d/.test(later)) return 0.2;
  if (/[%$°]/.test(after)) return 0.05;
  return 1;
}
