import { matchAt } from './cited-dates.ts';
import { readCitedNumber } from './cited-numbers.ts';
import { officeOwner } from './owners.ts';
import { seriesNamed } from './series-names.ts';

/** Another number of the same message: `London 185` in `repeated London 185`. */
export interface OtherNumber {
  readonly post: string;
  readonly number: string;
}

export interface Repetition {
  readonly end: number;
  readonly numbers: readonly OtherNumber[];
}

const REPEATED =
  /,? ?[(]?(?:[Rr]epeated|[Rr]epeat|[Rr]e?ptd|[Rr]pt|[Pp]ouched|[Rr]elayed|[Ii]nfo|[Ss]ent)(?: (?:info|information|to|as|for|by))*(?= )/y;
const NAME = / (?<name>\p{Lu}[\p{L}.’-]+(?: \p{Lu}[\p{L}.’-]+){0,2})(?: as)?/uy;
const NEXT = /,?(?: and)?(?= \p{Lu})/uy;
const MOST = 24;

/** `repeated London 185, New Delhi 28 and Lima`: where the same message went, and under which numbers. */
export function readRepetition(words: string, at: number): Repetition | undefined {
  const start = matchAt(REPEATED, words, at);
  if (start === undefined) return undefined;
  const end = at + start[0].length;
  const places = readPlaces(words, end);
  return places.end > end ? places : undefined;
}

/** `London 185, New Delhi 28 and Lima`, from place to place as long as they are known. */
export function readPlaces(words: string, at: number): Repetition {
  const numbers: OtherNumber[] = [];
  let end = at;
  for (let count = 0; count < MOST; count += 1) {
    const place = readPlace(words, end);
    if (place === undefined) break;
    if (place.number !== undefined) numbers.push({ post: place.name, number: place.number });
    end = place.end;
    const next = matchAt(NEXT, words, end);
    if (next === undefined || readPlace(words, end + next[0].length) === undefined) break;
    end += next[0].length;
  }
  return { end, numbers };
}

interface RepeatedPlace {
  readonly name: string;
  readonly number?: string;
  readonly end: number;
}

function readPlace(words: string, at: number): RepeatedPlace | undefined {
  const match = matchAt(NAME, words, at);
  const printed = match?.groups?.['name'];
  if (match === undefined || printed === undefined) return undefined;
  const name = knownStart(printed);
  if (name === undefined) return undefined;
  const end = at + match[0].length - (name === printed ? 0 : printed.length - name.length);
  const number = readCitedNumber(words, end);
  return number === undefined ? { name, end } : { name, number: number.number, end: number.end };
}

/** The longest beginning of a run of capitalised words that names an office or a series. */
function knownStart(name: string): string | undefined {
  const parts = name.split(' ');
  for (let take = parts.length; take > 0; take -= 1) {
    const start = parts.slice(0, take).join(' ');
    if (officeOwner(start) !== undefined || seriesNamed(start) !== undefined) return start;
  }
  return undefined;
}
