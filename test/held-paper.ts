import type { DocumentKind, Envelope, SingleField } from '../src/model/envelopes.ts';
import type { Reading } from '../src/model/evidence.ts';
import { blockId, collectionId, documentId, sourceId, textId } from '../src/model/ids.ts';
import type { Paper } from '../src/model/papers.ts';
import type { Block } from '../src/model/texts.ts';
import { readTalk } from '../src/understanding/read-talk.ts';
import { readReferences } from '../src/understanding/references/read-references.ts';
import { sketchOf } from '../src/understanding/sketches/sketch.ts';
import type { HeldPaper } from '../src/resolution/holdings.ts';

/** What a test says of an invented paper; all else is ordinary. */
export interface InventedPaper {
  readonly key: string;
  readonly collection?: string;
  readonly number?: string;
  readonly series?: string;
  readonly kind?: DocumentKind;
  readonly from?: string;
  readonly fromPerson?: string;
  readonly to?: string;
  readonly date?: string;
  readonly hour?: string;
  readonly place?: string;
  readonly fileNumber?: string;
  readonly printedNumber?: string;
  readonly pages?: readonly string[];
  readonly notes?: readonly string[];
  readonly words?: string;
  readonly part?: string;
  readonly opening?: string;
  readonly blocks?: readonly Block[];
  readonly aliases?: readonly string[];
  readonly repeatedTo?: readonly string[];
  readonly captions?: readonly string[];
}

const SOURCE = sourceId('0'.repeat(64));

/** An invented held paper whose mentions are read from its words by the grammar itself. */
export function heldPaper(invented: InventedPaper): HeldPaper {
  const collection = collectionId(invented.collection ?? 'volume');
  const id = documentId(collection, invented.key);
  const envelope = envelopeOf(invented);
  const paper: Paper = {
    id,
    collection,
    source: SOURCE,
    place: {},
    ordinal: Number(/\d+/.exec(invented.key)?.[0] ?? 1),
    role: 'document',
    title: 'An invented paper',
    texts: [
      {
        id: textId('en'),
        layer: 'edition',
        language: 'en',
        blocks: invented.blocks ?? [paragraph('p1', invented.words ?? '')],
      },
    ],
    record: [],
    pages: invented.pages ?? [],
  };
  return {
    id,
    collection,
    ordinal: paper.ordinal,
    role: paper.role,
    kind: invented.kind ?? 'telegram',
    title: paper.title,
    pages: paper.pages,
    ...(invented.printedNumber !== undefined && { printedNumber: invented.printedNumber }),
    ...(invented.part !== undefined && { part: invented.part }),
    ...(invented.opening !== undefined && { opening: invented.opening }),
    notes: (invented.notes ?? []).map((label) => ({ id: `${invented.key}fn${label}`, label })),
    envelope,
    mentions: readReferences(paper, envelope),
    names: [],
    talk: readTalk(paper, envelope, { names: [] }),
    travel: envelope,
    sketch: sketchOf(paper),
  };
}

const STATED = [
  'number',
  'series',
  'from',
  'fromPerson',
  'to',
  'date',
  'hour',
  'place',
  'fileNumber',
] as const satisfies readonly SingleField[];

function envelopeOf(invented: InventedPaper): Envelope {
  const given = STATED.flatMap((field) => {
    const value = invented[field];
    return value === undefined ? [] : [[field, reading(value)] as const];
  });
  const { aliases, repeatedTo, captions } = invented;
  const several = Object.entries({ aliases, repeatedTo, captions }).flatMap(([field, values]) =>
    values === undefined ? [] : [[field, values.map(reading)] as const],
  );
  return Object.fromEntries([...given, ...several]);
}

function reading(value: string): Reading {
  return { value, confidence: 1, rule: 'invented', author: 'grammar', evidence: [] };
}

function paragraph(id: string, content: string): Block {
  return { id: blockId(id), kind: 'paragraph', content, ranges: [] };
}

const BODY =
  'I handed him a note on the Department’s circular of May 4, 3 p.m.59 and on the Orla (my 412 June 16 [10], 6 p.m.60). The Department’s 711 and 712 of April 2, noon, came late.';

function anchor(digits: string, note: string) {
  const start = BODY.indexOf(digits);
  return {
    kind: 'note-anchor',
    start,
    end: start + 2,
    note: blockId(note),
    label: digits,
  } as const;
}

/** A page as a printed edition gives it: note digits fused to the words, two notes at the foot. */
export const citedPaper: HeldPaper = heldPaper({
  key: 'page',
  collection: 'page-of-notes',
  number: '1020',
  from: 'Ambassador in Norway',
  to: 'Secretary of State',
  blocks: [
    {
      id: blockId('p1'),
      kind: 'paragraph',
      content: BODY,
      ranges: [anchor('59', 'n1'), anchor('60', 'n2')],
    },
    {
      id: blockId('n1'),
      kind: 'note',
      label: '59',
      content: 'See footnote 8, p. 431.',
      ranges: [],
    },
    {
      id: blockId('n2'),
      kind: 'note',
      label: '60',
      content:
        'Not printed; it reported Minister Arden’s memorandum on the ferries (833.48 Harbours/5396).',
      ranges: [],
    },
  ],
});
