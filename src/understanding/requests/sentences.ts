import type { Span } from '../../model/evidence.ts';

/** A sentence longer than this on either side is read in the stretch around the words that were found. */
const REACH = 280;

/** The sentence that a place in a text stands in. A stop ends one where a capital, a figure or a bracket follows: `Dept. of` goes on. */
export function sentenceAround(content: string, at: number): Span {
  return { start: openingBefore(content, at), end: endAfter(content, at) };
}

function openingBefore(content: string, at: number): number {
  const least = Math.max(0, at - REACH);
  for (let place = at; place > least; place -= 1) {
    if (opensAt(content, place)) return place;
  }
  if (least === 0) return 0;
  return content.indexOf(' ', least) + 1;
}

/** After a stop, closing marks and blanks. */
function opensAt(content: string, place: number): boolean {
  if (!isBlank(content.charCodeAt(place - 1))) return false;
  if (!OPENINGS.test(content.charAt(place))) return false;
  let before = place - 1;
  while (before > 0 && isBlank(content.charCodeAt(before))) before -= 1;
  if (place - before > 2 && content.slice(before, place).includes('\n\n')) return true;
  while (before > 0 && CLOSING.includes(content.charAt(before))) before -= 1;
  return STOPS.includes(content.charAt(before));
}

function endAfter(content: string, at: number): number {
  const most = Math.min(content.length, at + REACH);
  for (let place = at; place < most; place += 1) {
    if (!STOPS.includes(content.charAt(place))) continue;
    let end = place + 1;
    while (end < content.length && CLOSING.includes(content.charAt(end))) end += 1;
    let next = end;
    while (next < content.length && isBlank(content.charCodeAt(next))) next += 1;
    if (next === content.length) return end;
    if (next > end && OPENINGS.test(content.charAt(next))) return end;
  }
  return most;
}

const STOPS = '.?!;';
const CLOSING = '”"’)';
const OPENINGS = /[\p{Lu}\d“"‘([]/u;
const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0xa0;
