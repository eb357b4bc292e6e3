import type { SingleField } from '../model/envelopes.ts';
import type { CopyEntry, PaperMention } from '../model/mentions.ts';
import type { UnderstoodPaper } from '../store/store.ts';

/** Columns of a line, and the fields they show. */
const COLUMNS = {
  kind: 'kind',
  number: 'number',
  series: 'series',
  from: 'from',
  to: 'to',
  fromPerson: 'fromPerson',
  toPerson: 'toPerson',
  place: 'place',
  date: 'date',
  time: 'hour',
  classification: 'classification',
  precedence: 'precedence',
  fileNumber: 'fileNumber',
} as const satisfies Record<string, SingleField | 'precedence'>;

/** What a paper says, flat; null where it does not say. */
export function readingRow(understood: UnderstoodPaper | undefined): Record<string, unknown> {
  const envelope = understood?.understanding.envelope ?? {};
  const values = Object.entries(COLUMNS).map(([column, field]) => {
    if (field === 'precedence') {
      return [column, envelope.precedence?.map(({ value }) => value) ?? null] as const;
    }
    return [column, envelope[field]?.value ?? null] as const;
  });
  return {
    ...Object.fromEntries(values),
    references: (understood?.understanding.mentions ?? []).map(referenceRow),
    copies: (understood?.understanding.copies ?? []).map(copyRow),
  };
}

function referenceRow({ evidence, rule, confidence, says }: PaperMention): object {
  const { text, block, start, end, quote } = evidence;
  return { mention: quote, text, block, start, end, rule, confidence, ...says };
}

function copyRow({ number, holder, use, confidence }: CopyEntry): object {
  return { number, holder: holder ?? null, use: use ?? null, confidence };
}
