import type { EnvelopeField } from '../model/envelopes.ts';
import type { Author, Evidence } from '../model/evidence.ts';
import type { Line } from './lines.ts';
import { evidenceIn } from './lines.ts';

/** A value that one pattern read for one field, before it is weighed against what others read. */
export interface Statement {
  readonly field: EnvelopeField;
  readonly value: string;
  readonly rule: string;
  readonly confidence: number;
  readonly author: Author;
  readonly evidence: readonly Evidence[];
}

/** What a pattern says about the stretch it matched. */
export interface Claim {
  readonly field: EnvelopeField;
  readonly value: string;
  readonly rule: string;
  readonly confidence: number;
}

/** A statement of the grammar over the stretch `[start, end)` of a line's words. */
export function state(
  line: Line,
  [start, end]: readonly [number, number],
  claim: Claim,
): Statement {
  return { ...claim, author: 'grammar', evidence: [evidenceIn(line, start, end)] };
}

/** Where a captured group of a match (made with the `d` flag) stands; the whole match if it did not take part. */
export function groupSpan(
  match: RegExpExecArray,
  group: string | number,
): readonly [number, number] {
  const spans = match.indices;
  const found = typeof group === 'number' ? spans?.[group] : spans?.groups?.[group];
  return found ?? [match.index, match.index + match[0].length];
}
