import type { EnvelopeField } from '../../../model/envelopes.ts';
import type { Line } from '../../lines.ts';
import type { Claim, Statement } from '../../statements.ts';
import { state } from '../../statements.ts';

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
