import type { Span } from '../../model/evidence.ts';
import { isoHour } from './calendar.ts';

/** An hour of the day found in words. `zulu`: by Greenwich, as `1415Z`. */
export interface FoundHour extends Span {
  /** `HH:MM` */
  readonly value: string;
  readonly zulu: boolean;
}

// `3 p. m.`, `3:15 p.m.`, `6.30 p.m.` (British), `11 A. M.`
const TWELVE_HOURS = /\b(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.? ?m\b\.?/i;
// `noon`, `12 noon`, `12:30 noon`; midnight ends the day it is named with.
const NAMED = /\b(?:12(?:[:.]00)? ?)?(noon|midnight)\b/i;
// `1415Z`, `2359 Z`
const ZULU = /\b([01]\d|2[0-4])([0-5]\d) ?Z(?![A-Za-z])/;
// `1130 hours`, `at 1130`, `14:05`
const TWENTY_FOUR_HOURS =
  /\b([01]?\d|2[0-4]):([0-5]\d)\b(?! ?[ap]\.? ?m)|\b([01]\d|2[0-4])([0-5]\d) (?:hours|hrs)\b/;

/** The first hour in the words, read the American, military or twenty-four-hour way. */
export function findHour(words: string): FoundHour | undefined {
  return [named(words), twelve(words), zulu(words), twentyFour(words)]
    .filter((hour) => hour !== undefined)
    .toSorted((a, b) => a.start - b.start)[0];
}

function twelve(words: string): FoundHour | undefined {
  const match = TWELVE_HOURS.exec(words);
  if (match === null) return undefined;
  const hour = Number(match[1]);
  const isAfternoon = match[3]?.toLowerCase() === 'p';
  // `14:31 p.m.`, `18 p.m.`: an hour of twenty-four with a needless `p.m.`
  if (hour > 12 && hour < 24 && isAfternoon) return found(match, hour, match[2]);
  if (hour < 1 || hour > 12) return undefined;
  return found(match, (hour % 12) + (isAfternoon ? 12 : 0), match[2]);
}

function named(words: string): FoundHour | undefined {
  const match = NAMED.exec(words);
  if (match === null) return undefined;
  return found(match, match[1]?.toLowerCase() === 'noon' ? 12 : 0, undefined);
}

function zulu(words: string): FoundHour | undefined {
  const match = ZULU.exec(words);
  const hour = match === null ? undefined : found(match, Number(match[1]) % 24, match[2]);
  return hour === undefined ? undefined : { ...hour, zulu: true };
}

function twentyFour(words: string): FoundHour | undefined {
  const match = TWENTY_FOUR_HOURS.exec(words);
  return match === null
    ? undefined
    : found(match, Number(match[1] ?? match[3]) % 24, match[2] ?? match[4]);
}

function found(
  match: RegExpExecArray,
  hour: number,
  minutes: string | undefined,
): FoundHour | undefined {
  const value = isoHour(hour, Number(minutes ?? 0));
  if (value === undefined) return undefined;
  return { value, zulu: false, start: match.index, end: match.index + match[0].length };
}
