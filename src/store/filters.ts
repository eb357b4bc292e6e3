import type { Envelope, RepeatedField, SingleField } from '../model/envelopes.ts';
import type { CitedPaper } from '../model/links.ts';
import type { FilterField } from './plan.ts';

/** An exact value that a document can be asked for by, and of which it can have several. */
export interface FilterValue {
  readonly field: FilterField;
  readonly value: string;
}

/** The form in which values are kept and asked for: `Embassy  in Burma` is `embassy in burma`. */
export function foldValue(value: string): string {
  return value.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

const SINGLE: readonly (readonly [SingleField, FilterField])[] = [
  ['number', 'number'],
  ['series', 'series'],
  ['fileNumber', 'file'],
];

/** Every number a paper goes by: its own, those of the same message elsewhere, registers and senders' serials. */
const REPEATED: readonly (readonly [RepeatedField, FilterField])[] = [
  ['aliases', 'number'],
  ['registerNumbers', 'number'],
  ['spetsNumbers', 'number'],
];

export function heldFilters(envelope: Envelope): readonly FilterValue[] {
  const single = SINGLE.map(([from, field]) => ({ field, value: envelope[from]?.value }));
  const repeated = REPEATED.flatMap(([from, field]) =>
    (envelope[from] ?? []).map(({ value }) => ({ field, value })),
  );
  return distinct([...single, ...repeated]);
}

const CITED: Partial<Record<CitedPaper['fields'][number]['field'], FilterField>> = {
  number: 'number',
  series: 'series',
  fileNumber: 'file',
};

export function citedFilters(cited: CitedPaper): readonly FilterValue[] {
  return distinct(
    cited.fields.flatMap(({ field, value }) => {
      const kept = CITED[field];
      return kept ? [{ field: kept, value }] : [];
    }),
  );
}

interface MaybeValue {
  readonly field: FilterField;
  readonly value: string | undefined;
}

function distinct(values: readonly MaybeValue[]): readonly FilterValue[] {
  const seen = new Map<string, FilterValue>();
  for (const { field, value } of values) {
    const folded = foldValue(value ?? '');
    if (folded !== '') seen.set(`${field}\0${folded}`, { field, value: folded });
  }
  return [...seen.values()];
}
