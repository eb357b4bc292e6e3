/** A small invented affair, as the pipeline would hand it to a store: three papers, one person, one citation. */
import type { Collection } from '../model/collections.ts';
import type { DocumentKind } from '../model/envelopes.ts';
import { blockId, documentId, sourceId, textId } from '../model/ids.ts';
import { SKETCHES, understandingOf, VOLUME } from './affair-sketches.contract.ts';
import type { Sketch } from './affair-sketches.contract.ts';
import { TEXT_FIELDS } from './plan.ts';
import type { IndexTerms, TextField } from './plan.ts';
import type { ImportedPaper, ImportedSource, SourceRecord } from './keeping.ts';
import { joinTokens } from './tokens.ts';

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
  readonly kind?: DocumentKind;
}): ImportedSource {
  const record = sourceRecord(of.seed);
  const sketch: Sketch = {
    key: of.key,
    ordinal: 4,
    title: 'The long awaited 402',
    body: 'here it is',
    language: 'en',
    part: null,
    stated: { kind: of.kind ?? 'telegram', number: '402' },
  };
  return { source: record, collection: of.collection, papers: [importedPaper(sketch, record)] };
}

export function terms(fields: Partial<Record<TextField, readonly string[]>>): IndexTerms {
  const joined = TEXT_FIELDS.map(
    (field) => [field, Uint8Array.from(Buffer.from(joinTokens(fields[field] ?? [])))] as const,
  );
  return Object.fromEntries(joined) as IndexTerms;
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
