import type { Wanted } from './wanted.ts';

/**
 * A pattern for one part of the query that untouched text can be asked for, a hundred times faster than its words can be read. It
 * may miss unusual spellings and find too much: it only says which blocks to read first.
 */
export interface Probe {
  readonly part: number;
  readonly pattern: RegExp;
}

export function probes(wanted: Wanted): readonly Probe[] {
  const starts: (readonly [number, string])[] = [
    ...[...wanted.stems].map(([stem, part]) => [part, stable(stem)] as const),
    ...[...wanted.forms].map(([form, part]) => [part, form] as const),
    ...[...wanted.wholes].map(([whole, part]) => [part, firstWord(whole)] as const),
    ...wanted.prefixes.map(({ start, part }) => [part, firstWord(start)] as const),
    ...wanted.phrases.map(({ forms, part }) => [part, longest(forms)] as const),
  ];
  const byPart = Map.groupBy(starts, ([part]) => part);
  return [...byPart].map(([part, of]) => ({
    part,
    pattern: new RegExp(fewest(of.map(([, start]) => asPattern(start))).join('|'), 'i'),
  }));
}

/** Without those that begin as another does, which finds as much: a stem and a whole are often the same word. */
function fewest(patterns: readonly string[]): readonly string[] {
  const unlike = [...new Set(patterns)];
  return unlike.filter(
    (one) => !unlike.some((other) => other !== one && one.startsWith(other) && other !== ''),
  );
}

/** The parts of the query that a text seems to hold. */
export function partsLikelyIn(content: string, asked: readonly Probe[]): readonly number[] {
  let parts = NONE;
  for (const { part, pattern } of asked) {
    if (pattern.test(content)) parts = [...parts, part];
  }
  return parts;
}

const NONE: readonly number[] = [];

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
