/** The papers of the invented affair in few words, and what they say. */
import type { Collection } from '../model/collections.ts';
import type { Envelope, SingleField } from '../model/envelopes.ts';
import type { Evidence, Reading } from '../model/evidence.ts';
import { blockId, collectionId, findingId, textId } from '../model/ids.ts';
import type { DocumentId, MentionId } from '../model/ids.ts';
import type { PaperMention } from '../model/mentions.ts';
import { SILENCE } from '../model/talk.ts';
import type { ImportedPaper } from './keeping.ts';

export const VOLUME: Collection = {
  id: collectionId('lakes1951'),
  kind: 'volume',
  title: 'The Affair of the Two Lakes',
  record: [{ name: 'title', value: 'The Affair of the Two Lakes' }],
  parts: [
    { id: 'ch1', title: 'The harbour', ordinal: 1 },
    { id: 'ch1s1', title: 'Reopening', within: 'ch1', ordinal: 2 },
  ],
  persons: [{ key: 'p1', name: 'Valters, Anna', description: 'Chargé in Latvia' }],
  terms: [],
  invented: true,
};

/** A paper as the affair sketches it. */
export interface Sketch {
  readonly key: string;
  readonly ordinal: number;
  readonly title: string;
  readonly body: string;
  readonly language: string;
  readonly part: string | null;
  readonly stated: Partial<Record<SingleField, string>>;
  readonly alias?: string;
  readonly file?: string;
}

export const SKETCHES: readonly Sketch[] = [
  {
    key: 'd1',
    ordinal: 1,
    title: 'The harbour is closed',
    body: 'the harbour is closed see mytel 403 and 402',
    language: 'en',
    part: 'ch1',
    stated: {
      kind: 'telegram',
      number: '401',
      from: 'Embassy in Latvia',
      to: 'Department of State',
      date: '1951-03-02',
      hour: '18:00',
      classification: 'secret',
      fileNumber: '840.48 Refugees/5425',
    },
    alias: 'Gocus 12',
    file: '=840.48 refugees/5425',
  },
  {
    key: 'd2',
    ordinal: 2,
    title: 'The harbour is open',
    body: 'the harbour is open the ice is gone',
    language: 'en',
    part: 'ch1s1',
    stated: {
      kind: 'telegram',
      number: '63',
      from: 'Embassy in Latvia',
      to: 'Department of State',
      date: '1951',
      classification: 'restricted',
    },
  },
  {
    key: 'd3',
    ordinal: 3,
    title: 'Frozen ice',
    body: "лёд frozen o'neill",
    language: 'ru',
    part: null,
    stated: { kind: 'letter' },
  },
];

/** What the understanding finds in a sketched paper. */
export function understandingOf(
  sketch: Sketch,
  document: DocumentId,
): ImportedPaper['understanding'] {
  const envelope: Envelope = {
    ...Object.fromEntries(
      Object.entries(sketch.stated).map(([field, value]) => [field, reading(value)]),
    ),
    ...(sketch.alias !== undefined && { aliases: [reading(sketch.alias)] }),
  };
  const first = sketch.key === 'd1';
  return {
    envelope,
    mentions: first ? [mention('402'), mention('mytel 403'), mention('see')] : [],
    names: first
      ? [
          {
            id: 'en.p1.90' as MentionId,
            evidence: evidenceOf('Valters', 90),
            surface: 'Valters',
            form: 'surname',
            script: 'latin',
            part: 'signer',
            rule: 'signature',
            confidence: 0.9,
          },
        ]
      : [],
    copies: [],
    talk: SILENCE,
    findings: first
      ? [
          {
            id: findingId(`${document}.number-differs`),
            code: 'number-differs-between-layers',
            severity: 'warning',
            document,
            message: 'The number is 401 in one layer and 407 in the other.',
            evidence: [{ ...evidenceOf('401', 0), document }],
          },
        ]
      : [],
  };
}

function reading(value: string): Reading {
  return { value, confidence: 0.95, rule: 'head', author: 'grammar', evidence: [] };
}

/** The words by which the first paper cites another. */
export function mention(quote: string): PaperMention {
  const start = SKETCHES[0]?.body.indexOf(quote) ?? 0;
  return {
    id: `en.p1.${start}` as MentionId,
    evidence: evidenceOf(quote, start),
    rule: 'own-number',
    confidence: 0.9,
    says: { number: quote },
  };
}

function evidenceOf(quote: string, start: number): Evidence {
  return { text: textId('en'), block: blockId('p1'), start, end: start + quote.length, quote };
}
