/** A small invented affair, as the pipeline would hand it to a store: three papers, one person, one citation. */
import type { Collection } from '../model/collections.ts';
import type { Envelope, SingleField } from '../model/envelopes.ts';
import type { Evidence, Reading } from '../model/evidence.ts';
import {
  blockId,
  collectionId,
  documentId,
  findingId,
  personId,
  sourceId,
  textId,
} from '../model/ids.ts';
import type { DocumentId, MentionId } from '../model/ids.ts';
import type { Knowing, Since } from '../model/knowledge.ts';
import type { CitedPaper, Link } from '../model/links.ts';
import type { PaperMention } from '../model/mentions.ts';
import type { Identity, Person } from '../model/people.ts';
import { SILENCE } from '../model/talk.ts';
import type { Resolution } from '../resolution/resolution.ts';
import type { IndexTerms } from './plan.ts';
import type { ImportedPaper, ImportedSource, SourceRecord } from './store.ts';

const VOLUME: Collection = {
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

interface Sketch {
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

const SKETCHES: readonly Sketch[] = [
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

interface AffairOptions {
  readonly seed?: string;
  /** Titles of the papers, as many as there are. */
  readonly titles?: readonly string[];
}

/** The whole affair; with `titles` a later source that holds only as many papers, under the same ids. */
export function affair({ seed = 'a', titles }: AffairOptions = {}): ImportedSource {
  const record = sourceRecord(seed);
  const sketches = titles
    ? SKETCHES.slice(0, titles.length).map((sketch, index) => ({
        ...sketch,
        title: titles[index] ?? sketch.title,
      }))
    : SKETCHES;
  return {
    source: record,
    collection: VOLUME,
    papers: sketches.map((sketch) => importedPaper(sketch, record)),
  };
}

/** A source of one paper in a collection that is there already. */
export function source(of: {
  readonly seed: string;
  readonly key: string;
  readonly collection: Collection;
}): ImportedSource {
  const record = sourceRecord(of.seed);
  const sketch: Sketch = {
    key: of.key,
    ordinal: 4,
    title: 'The long awaited 402',
    body: 'here it is',
    language: 'en',
    part: null,
    stated: { kind: 'telegram', number: '402' },
  };
  return { source: record, collection: of.collection, papers: [importedPaper(sketch, record)] };
}

export function terms(fields: Partial<IndexTerms>): IndexTerms {
  return {
    head: [],
    body: [],
    notes: [],
    from: [],
    to: [],
    person: [],
    file: [],
    ...fields,
  };
}

export function person(): Person {
  return {
    id: personId('valters-anna'),
    name: 'Valters, Anna',
    names: [
      { name: 'Valters, Anna', script: 'latin', source: 'volume-list' },
      { name: 'Валтерс', script: 'cyrillic', source: 'text' },
    ],
    descriptions: ['Chargé in Latvia'],
    tenures: [],
    identifiers: {},
    merges: [],
  };
}

export function identified(document: DocumentId, mention: string): Identity {
  return {
    kind: 'identified',
    document,
    mention: mention as MentionId,
    person: person().id,
    rule: 'listed-key',
    confidence: 0.99,
    reason: 'The edition encodes it.',
  };
}

export function cited(of: { readonly id: DocumentId; readonly citing: DocumentId }): CitedPaper {
  const evidence = { ...mention('402').evidence, document: of.citing };
  const field = (name: CitedPaper['fields'][number]['field'], value: string) => ({
    field: name,
    value,
    confidence: 0.9,
    evidence: [evidence],
  });
  return {
    id: of.id,
    collection: VOLUME.id,
    title: 'Telegram 402 from the Embassy in Latvia',
    fields: [
      field('kind', 'telegram'),
      field('number', '402'),
      field('from', 'Embassy in Latvia'),
      field('date', '1951-03'),
    ],
    citedBy: [evidence],
  };
}

/** `from` cites `to`, and a paper nobody holds, and once says too little. */
export function resolutionOf(of: {
  readonly from: DocumentId;
  readonly to: DocumentId;
  readonly cited: DocumentId;
}): Resolution {
  const link = (id: MentionId, outcome: Link['outcome']): Link => ({
    from: of.from,
    mention: id,
    outcome,
    rule: 'own-number',
    confidence: 0.9,
    reasons: ['The number stands in the series.'],
  });
  return {
    links: [
      link(mention('402').id, { kind: 'cited', document: of.cited }),
      link(mention('mytel 403').id, { kind: 'held', document: of.to }),
      link(mention('see').id, { kind: 'undecided' }),
    ].sort((a, b) => (a.mention < b.mention ? -1 : 1)),
    cited: [cited({ id: of.cited, citing: of.from })],
    persons: [person()],
    identities: [identified(of.from, 'en.p1.90')],
    findings: [
      {
        id: findingId('order-1'),
        code: 'numbers-out-of-order',
        severity: 'warning',
        document: of.from,
        message: '401 is later than 63.',
        evidence: [{ ...mention('mytel 403').evidence, document: of.to }],
      },
    ],
    answers: [
      {
        later: of.from,
        earlier: of.to,
        basis: 'citation',
        mention: mention('mytel 403').id,
        rule: 'cites-what-it-answers',
        confidence: 0.9,
        reasons: ['It cites the paper.'],
      },
    ],
    knowledge: [
      knowing(of.to, { at: '1951-06-01T18:00', rule: 'hour-of-paper' }),
      knowing(of.from, { at: '1951-06-03T23:59', rule: 'day-after' }),
    ],
  };
}

function sourceRecord(seed: string): SourceRecord {
  return {
    id: sourceId(seed.charCodeAt(0).toString(16).repeat(32)),
    name: `box/${seed}.xml`,
    mediaType: 'application/xml',
    size: 1234,
    format: 'tei',
    readWith: '1',
    notices: [
      {
        code: 'unknown-element',
        severity: 'info',
        message: 'An element is not known.',
        source: `box/${seed}.xml`,
        place: { line: 3 },
      },
    ],
  };
}

function importedPaper(sketch: Sketch, { id }: SourceRecord): ImportedPaper {
  const document = documentId(VOLUME.id, sketch.key);
  const body = { id: blockId('p1'), kind: 'paragraph' as const, content: sketch.body, ranges: [] };
  const note = {
    id: blockId(`${sketch.key}fn1`),
    kind: 'note' as const,
    content: 'Not printed.',
    ranges: [],
    label: '3',
  };
  return {
    paper: {
      id: document,
      collection: VOLUME.id,
      source: id,
      place: { line: sketch.ordinal },
      ordinal: sketch.ordinal,
      role: 'document',
      printedNumber: String(sketch.ordinal),
      ...(sketch.part !== null && { part: sketch.part }),
      title: sketch.title,
      texts: [
        {
          id: textId(sketch.language),
          layer: 'edition',
          language: sketch.language,
          blocks: [body, note],
        },
      ],
      record: [],
      pages: ['17'],
      invented: true,
    },
    understanding: understandingOf(sketch, document),
    terms: terms({
      head: (sketch.title ?? '').toLowerCase().split(' '),
      body: sketch.body.split(' '),
      file: sketch.file ? [sketch.file] : [],
    }),
  };
}

function understandingOf(sketch: Sketch, document: DocumentId): ImportedPaper['understanding'] {
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

function knowing(document: DocumentId, since: Since): Knowing {
  const basis = since.rule === 'day-after' ? 'addressee' : 'author';
  const { evidence } = mention('mytel 403');
  return { person: person().id, document, basis, since, confidence: 0.9, evidence: [evidence] };
}
