import type { Envelope } from '../../model/envelopes.ts';
import { REPEATED_FIELDS, SINGLE_FIELDS } from '../../model/envelopes.ts';

/** The values of an envelope without their evidence, for tables of tests. */
export function valuesOf(envelope: Envelope): Readonly<Record<string, string | readonly string[]>> {
  const values: Record<string, string | readonly string[]> = {};
  for (const field of SINGLE_FIELDS) {
    const reading = envelope[field];
    if (reading !== undefined) values[field] = reading.value;
  }
  for (const field of REPEATED_FIELDS) {
    const readings = envelope[field];
    if (readings !== undefined) values[field] = readings.map(({ value }) => value);
  }
  return values;
}
