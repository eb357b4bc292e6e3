import type { EnvelopeField } from '../../model/envelopes.ts';
import type { Line } from '../lines.ts';
import type { Claim, Statement } from '../statements.ts';
import { groupSpan, state } from '../statements.ts';

/** A claim in short: which rule says it and how sure it is. */
export const claim = (
  field: EnvelopeField,
  value: string,
  [rule, confidence]: readonly [string, number],
): Claim => ({ field, value, rule, confidence });

/** A statement over the whole of a match. */
export function stateMatch(line: Line, match: RegExpExecArray, said: Claim): Statement {
  return state(line, [match.index, match.index + match[0].length], said);
}

/** One printed shape of one field: what group 1 of the pattern (made with the `d` flag) holds, or what `value` makes of the match. */
export interface FieldPattern {
  readonly field: EnvelopeField;
  readonly rule: string;
  readonly pattern: RegExp;
  readonly confidence: number;
  readonly value?: (match: RegExpExecArray) => string | undefined;
}

/** What a table of patterns reads in the first letters of a line; no pattern looks further than `reach`. */
export function readPatterns(
  line: Line,
  patterns: readonly FieldPattern[],
  reach = 400,
): readonly Statement[] {
  const words = line.words.slice(0, reach);
  return patterns.flatMap(({ field, rule, pattern, confidence, value }) => {
    const match = pattern.exec(words);
    const read =
      match === null
        ? undefined
        : (value?.(match) ?? (value === undefined ? match[1]?.trim() : undefined));
    if (match === null || read === undefined || read === '') return [];
    return [
      state(
        line,
        groupSpan(match, match[1] === undefined ? 0 : 1),
        claim(field, read, [rule, confidence]),
      ),
    ];
  });
}
