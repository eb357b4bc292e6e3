import type { Wanted } from './wanted.ts';

/**
 * A pattern that finds, in untouched text and much faster than the words can be read, the blocks that most likely hold what is
 * wanted. It may miss unusual spellings, and may find too much; it only says where to look first.
 */
export type Probe = RegExp | undefined;

export function probe(wanted: Wanted): Probe {
  const starts = [
    ...[...wanted.stems.keys()].map(stable),
    ...wanted.forms.keys(),
    ...[...wanted.wholes.keys()].map(firstWord),
    ...wanted.prefixes.map(({ start }) => firstWord(start)),
    ...wanted.phrases.map(({ forms }) => longest(forms)),
  ].filter((start) => start !== '');
  if (starts.length === 0) return undefined;
  return new RegExp(starts.map(asPattern).join('|'), 'i');
}

export function mayHold(content: string, likely: Probe): boolean {
  return likely === undefined || likely.test(content);
}

/** What every inflection keeps: the English stemmer writes `army` and `armies` as `armi`. */
function stable(stem: string): string {
  return stem.length > 3 && stem.endsWith('i') ? stem.slice(0, -1) : stem;
}

function firstWord(whole: string): string {
  return /^[\p{L}\p{Nd}]+/u.exec(whole)?.[0] ?? '';
}

function longest(forms: readonly string[]): string {
  return forms.reduce((best, form) => (form.length > best.length ? form : best), '');
}

function asPattern(start: string): string {
  return start.replace(/[^\p{L}\p{Nd}]/gu, '').replaceAll('е', '[её]');
}
