import type { Range } from '../../model/ranges.ts';

type Gap = Extract<Range, { kind: 'gap' }>;

/**
 * What editors and translators put in brackets where words are missing: `[]` and `[...]` (a blank the translator left, or words left out), `[illegible
 * signature]`, `[garble]`, `[2 lines not declassified]`. Other brackets supply words and stay plain text.
 */
const BRACKET = /\[([^[\]]{0,120})\]/g;

const REASONS: readonly (readonly [RegExp, Gap['reason']])[] = [
  [/declass/i, 'not-declassified'],
  [/illegible|garbled?|unreadable|неразборчив|unleserlich|illisible/i, 'illegible'],
  [/omission|omitted|^\s*(?:\.\s*){3,}$|^\s*…\s*$/i, 'omitted'],
  [/^\s*$/, 'other'],
];

/** The gaps that the brackets of a block announce. */
export function bracketRanges(content: string): readonly Range[] {
  if (!content.includes('[')) return [];
  return [...content.matchAll(BRACKET)].flatMap((match) => {
    const inside = match[1] ?? '';
    const reason = REASONS.find(([form]) => form.test(inside))?.[1];
    if (reason === undefined) return [];
    const gap: Gap = {
      kind: 'gap',
      reason,
      start: match.index,
      end: match.index + match[0].length,
    };
    return [gap];
  });
}
