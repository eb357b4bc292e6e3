import type { DisputedReading, Envelope } from './envelopes.ts';
import type { Reading } from './evidence.ts';
import type { FieldCorrected } from './revisions.ts';

/**
 * The envelope with a person's word in each field that was corrected. What the page says stays beside it, among the disputed readings;
 * where the person says that the paper states nothing, only there.
 */
export function correctEnvelope(
  envelope: Envelope,
  corrections: readonly Pick<FieldCorrected, 'field' | 'after'>[],
): Envelope {
  return corrections.reduce(correctField, envelope);
}

function correctField(
  envelope: Envelope,
  { field, after }: Pick<FieldCorrected, 'field' | 'after'>,
): Envelope {
  const { [field]: read, disputed = [], ...rest } = envelope;
  const beside: readonly DisputedReading[] =
    read === undefined || read.value === after ? disputed : [...disputed, { ...read, field }];
  return {
    ...rest,
    ...(after !== null && { [field]: personsWord(after) }),
    ...(beside.length > 0 && { disputed: beside }),
  };
}

const CORRECTION_RULE = 'correction';

/** A value that a person gave. */
export function personsWord(value: string): Reading {
  return { value, confidence: 1, rule: CORRECTION_RULE, author: 'person', evidence: [] };
}
