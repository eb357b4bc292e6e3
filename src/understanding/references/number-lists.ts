import { matchAt, readCitedDate, type CitedDate } from './cited-dates.ts';
import { readCitedNumber, readHyphenated, type CitedNumber } from './cited-numbers.ts';
import type { Head } from './citation.ts';

/** One paper of a list: its number, its own date, or a date alone. */
export interface Item {
  readonly number?: CitedNumber;
  readonly date?: CitedDate;
}

export function lastEnd(items: readonly Item[]): number | undefined {
  const last = items.at(-1);
  return last?.date?.end ?? last?.number?.end;
}

/** `554 and 555 of March 11`, `418, 433, 434`, `210–214`, `176, January 2, and 178, January 5`, or a date alone. */
export function readItems(words: string, start: number, head: Head): readonly Item[] {
  const first = readItem(words, start, head) ?? readAside(words, start, head);
  if (first === undefined) {
    const date = head.dated ? readCitedDate(words, start) : undefined;
    return date === undefined ? [] : [{ date }];
  }
  const counts = first.number !== undefined && first.date === undefined;
  return counts && isCount(words, first.number, head) ? [] : readList(words, first, head);
}

const AND = /(?:,? {0,14}(?:and|or|et)\b|,? ?&|[,;]|\/(?=\d))/y;
const RANGE = / ?(?:[–—-]|to|through|thru) ?(?=\d)/y;
const MORE_ITEMS = 24;

function readList(words: string, first: Item, head: Head): readonly Item[] {
  const items: Item[] = [first];
  while (items.length < MORE_ITEMS) {
    const at = lastEnd(items) ?? head.end;
    const range = readRange(words, items.at(-1), head);
    if (range !== undefined) {
      items.push(...range);
      continue;
    }
    const and = matchAt(AND, words, at)?.[0];
    const next = and === undefined ? undefined : readItem(words, at + and.length, head);
    if (next === undefined || !continuesList(words, next, { head, first, and: and ?? '' })) break;
    items.push(next);
  }
  return items;
}

/** `the President’s message (434)`: the number in brackets after the noun. */
function readAside(words: string, at: number, head: Head): Item | undefined {
  if (head.rule !== 'noun' || matchAt(BRACKETED, words, at) === undefined) return undefined;
  const number = readCitedNumber(words, at + 2);
  return number && { number: { ...number, end: number.end + 1 } };
}

const BRACKETED = / \(\d{3,6}\)/y;

function readItem(words: string, at: number, head: Head): Item | undefined {
  if (readCitedDate(words, at) !== undefined && !isNumberThenDate(words, at)) return undefined;
  const hyphenated = head.hyphenated ? readHyphenated(words, at) : undefined;
  const number = hyphenated ?? readCitedNumber(words, at);
  if (number === undefined) return undefined;
  const date = readCitedDate(words, number.end);
  return { number, ...(date && { date }) };
}

/** `Lima’s 1 July 2`, `Polto 1 of April 14`: a number before a whole date, which could be taken for the day of another. */
function isNumberThenDate(words: string, at: number): boolean {
  return matchAt(NUMBER_THEN_DATE, words, at) !== undefined;
}

const NUMBER_THEN_DATE = / ?\d{1,2},? (?:of )?[A-Z][a-z]{2,8}\.? \d{1,2}(?!\d)/y;

const LONGEST_RANGE = 20;

/** `telegrams 210–214` are five; each but the first gets the number it stands for and the words of the last. */
function readRange(words: string, last: Item | undefined, head: Head): readonly Item[] | undefined {
  if (!head.plural || last?.number === undefined || last.date !== undefined) return undefined;
  const dash = matchAt(RANGE, words, last.number.end);
  const end = dash && readCitedNumber(words, last.number.end + dash[0].length);
  if (!end) return undefined;
  const first = Number(last.number.number);
  const size = Number(end.number) - first;
  if (!(size > 0 && size <= LONGEST_RANGE)) return undefined;
  const date = readCitedDate(words, end.end);
  return Array.from({ length: size }, (_, index) => ({
    number: { ...end, number: String(first + index + 1) },
    ...(date && { date }),
  }));
}

/** What may stand after a further number of a list, so that `Embtel 1402, 15 persons` stays one. */
const AFTER_NUMBER =
  /[),.;:\]”"—–-]|\s*$|\s*\n| (?:and|&|of|from|to|re|dated|repeated|rptd|which|that|in|on|by|is|are|was|were|has|have|as|for)\b| [(]/y;

/** `men left the Embassy 3 times`: a small figure with a word after it counts things, unless the head can only be a paper's. */
function isCount(words: string, number: CitedNumber, head: Head): boolean {
  if (!head.countable) return false;
  const few = head.countable === 'always' || number.number.length <= 2;
  return few && matchAt(AFTER_NUMBER, words, number.end) === undefined;
}

/** `1,200 soldiers`, `450 Communists`: what is counted. */
const COUNTED = / [A-Za-z]+s\b/y;

interface List {
  readonly head: Head;
  readonly first: Item;
  readonly and: string;
}

function continuesList(words: string, next: Item, { head, first, and }: List): boolean {
  if (next.number === undefined || first.number === undefined) return false;
  const [length, before] = [next.number.number.length, first.number.number.length];
  if (head.plural) return Math.abs(length - before) <= 3;
  if (Math.abs(length - before) > 1) return false;
  if (next.date !== undefined || (length > 1 && and.includes('and'))) return true;
  const { end } = next.number;
  if (length > 2 && length === before) return matchAt(COUNTED, words, end) === undefined;
  return length > 1 && matchAt(AFTER_NUMBER, words, end) !== undefined;
}
