import type { Span } from '../../model/evidence.ts';

/**
 * A place in the running text where notes may be called: digits fused to what stands before them. `values` are the note numbers
 * it would call, one as a rule; `196912` at the end of a head may be the year and the notes 1 and 2.
 */
export interface Candidate extends Span {
  /** Index of the run of digits it is cut from; two candidates of one run exclude each other. */
  readonly run: number;
  readonly values: readonly number[];
  /** The number of the text that the label is fused to: `1889` in `Deptel 18891`. */
  readonly number?: string;
  /** How much the place looks like a note number and like nothing else, 0..1. */
  readonly quality: number;
}

const LONGEST_LABEL = 3;

/** All candidates of a text in order. Digits after a space are part of the text: `my 935`. */
export function candidates(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  let run = -1;
  for (const match of text.matchAll(/\d+/g)) {
    run += 1;
    const start = match.index;
    const end = start + match[0].length;
    if (text.endsWith('[Page ', start)) continue;
    const after = weightAfter(text, end);
    for (const { label, number, weight } of cuts(text, start, match[0])) {
      for (const values of readings(label)) {
        const quality = weight * after * (values.length > 1 ? 0.9 : 1);
        const fused = number === undefined ? {} : { number };
        found.push({ run, start: end - label.length, end, values, quality, ...fused });
      }
    }
  }
  return found;
}

interface LabelCut {
  readonly label: string;
  readonly number?: string;
  readonly weight: number;
}

/** The whole run as a label (`Vyshinski59`), and its last digits after a number of the text (`Deptel 18891`). */
function cuts(text: string, start: number, digits: string): readonly LabelCut[] {
  const whole = { label: digits, weight: weightBefore(text, start, digits.length) };
  const found: LabelCut[] = digits.length <= LONGEST_LABEL * 2 && whole.weight > 0 ? [whole] : [];
  if (digits.length === 1) return found;
  const weightAfterNumber = weighing(text, start, digits);
  for (let length = 1; length <= LONGEST_LABEL * 2 && length < digits.length; length += 1) {
    const label = digits.slice(-length);
    const number = digits.slice(0, -length);
    const weight = weightAfterNumber(number);
    found.push({ label, number, weight: weight * (length > LONGEST_LABEL ? 0.5 : 1) });
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
function weightBefore(text: string, start: number, length: number): number {
  const before = text[start - 1] ?? ' ';
  if (before === ' ' || /\s/.test(before)) return 0;
  const earlier = text[start - 2] ?? ' ';
  if (/\d/.test(earlier)) return weightAfterDigit(text, start, length);
  if (/\p{Lu}/u.test(before)) return /\p{L}/u.test(earlier) ? 0.8 : 0.5;
  if (/\p{L}/u.test(before)) return 1;
  if (/\d[A-Y]\.$/.test(text.slice(Math.max(0, start - 3), start))) return 0.1;
  return MARK[before] ?? 0.5;
}

/**
 * After a digit and a mark: `August 14,1` calls a note, since only three digits make `1,020`; `Deptel 933.3` does where a
 * sentence can end, while `$11.2 million`, `840.48 Refugees` and `7:30` are numbers.
 */
function weightAfterDigit(text: string, start: number, length: number): number {
  const mark = text[start - 1] ?? '';
  const left = /[$£]?[\d.]*$/.exec(text.slice(Math.max(0, start - 8), start - 1))?.[0] ?? '';
  const right = text.slice(start + length, start + length + 3);
  if (mark === '.') return weightAfterPoint(left, right);
  if (mark === ',' && length !== 3) return 0.9;
  if (mark === ':' && length === 1) return 0.85;
  return DIGIT_AND_MARK[mark] ?? 0.3;
}

function weightAfterPoint(left: string, right: string): number {
  if (/^1[89]\d\d$/.test(left)) return 0.85;
  if (/^[$£]|\./.test(left)) return 0.1;
  return /^\s\p{Ll}/u.test(right) ? 0.25 : 0.75;
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
  '—': 0.05,
  '/': 0.05,
  '(': 0.02,
  '[': 0.05,
  $: 0.02,
  '£': 0.02,
  '#': 0.02,
  '“': 0.05,
};

/** The same marks after a digit: `Embtel 1080.2` may call note 2, `840.48` and `1,020` are numbers. */
const DIGIT_AND_MARK: Readonly<Record<string, number>> = {
  ',': 0.4,
  ';': 0.9,
  ':': 0.1,
  ')': 0.95,
  ']': 0.95,
  '”': 1,
  '-': 0.03,
  '–': 0.03,
  '—': 0.03,
  '/': 0.03,
};

const MONTH =
  /(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? $/;

const YEAR = /^1[89]\d\d$/;
/** Words that a paper's number follows. A longer number is the likelier to hold a label. */
const NUMBERED = /(?:tels?|telegrams?|Document|NSC|para|your|my|our|[a-z]to|[’']s?) $/i;

/** Weighs what is left of a run of digits as a number of the text that a label follows: a year, a day, or the number of a telegram. */
function weighing(text: string, start: number, run: string): (number: string) => number {
  const before = text.slice(Math.max(0, start - 14), start);
  const { length } = run;
  if (NUMBERED.test(before)) return always(0.3 + 0.05 * length);
  if (opensBlock(text, start, length)) return always(0.05);
  const inDate = weightInDate(before, run);
  const afterWord = weightAfterWord(before, length);
  return (number) => inDate(number) ?? afterWord;
}

function always(weight: number): () => number {
  return () => weight;
}

/** `May 3, 19691` is a year and a label, `May 312` a day and a label; `1969` and `May 31` are whole. */
function weightInDate(before: string, run: string): (number: string) => number | undefined {
  const followsComma = /[\s,]$/.test(before);
  const isYear = followsComma && YEAR.test(run);
  const followsMonth = MONTH.test(before);
  return (number) => {
    if (followsComma && YEAR.test(number)) return 0.8;
    if (isYear) return 0.03;
    if (!followsMonth) return undefined;
    return Number(run) <= 31 || Number(number) > 31 ? 0.05 : 0.9;
  };
}

function weightAfterWord(before: string, length: number): number {
  if (/(?:No\.|and) $/.test(before)) return 0.3 + 0.05 * length;
  if (/\p{Lu}\p{L}+ $/u.test(before)) return 0.25 + 0.05 * length;
  return /[\s(]$/.test(before) ? 0.35 : 0.05;
}

/** `1020. I handed ...`, `No. 352`: the paper's own number, or that of a paragraph. */
function opensBlock(text: string, start: number, length: number): boolean {
  if (start === 0 || text[start - 1] === '\n') return text[start + length] === '.';
  return /(?:^|\n)No\. $/.test(text.slice(Math.max(0, start - 5), start));
}

/** What may stand after a note number: a space, a mark, a bracket; not a letter, and hardly a number's own mark. */
function weightAfter(text: string, end: number): number {
  const after = text[end] ?? ' ';
  if (after === ' ' || after === '\n') return 1;
  const later = text[end + 1] ?? ' ';
  if (/\p{L}/u.test(after)) return 0.15;
  if (/[.,:]/.test(after) && /\d/.test(later)) return 0.3;
  if (/[-–/]/.test(after) && /\d/.test(later)) return 0.2;
  if (/[%$°]/.test(after)) return 0.05;
  return 1;
}
