import { collectionId, documentId, slug, textId } from '../../model/ids.ts';
import type { Collection } from '../../model/collections.ts';
import type { Notice } from '../../model/notices.ts';
import type { Paper, RecordField, RecordFieldName } from '../../model/papers.ts';
import type { Language, Text } from '../../model/texts.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { ReadResult, WordFormat } from '../format.ts';
import type { Glimpse } from '../glimpse.ts';
import { readTextFile } from '../text-file.ts';
import { isInventedNote } from '../plain-text/invented.ts';
import { citationFields, readCitation } from './citation.ts';
import { labelOf, readFields } from './fields.ts';
import type { RecordParts } from './fields.ts';
import { languageNamed } from '../plain-text/languages.ts';
import { divide } from './layers.ts';
import type { Division } from './layers.ts';
import { layOut } from './layout.ts';

/**
 * An archive's web record saved as text: title, then labelled fields (`Citation:`, `Summary:`, `Contents:` ...), then the
 * paper itself, its original and its translation one after the other.
 */
export const recordPage: WordFormat = {
  name: 'record page',
  surest: 0.95,
  recognise({ head, looksForeign }: Glimpse): number {
    if (looksForeign || !HINTS.some((hint) => head.includes(hint))) return 0;
    const names = new Set(head.split('\n').map((line) => labelOf(line)?.name));
    if (names.has('citation') && (names.has('contents') || names.has('original-language'))) {
      return 0.95;
    }
    return names.has('contents') && names.size >= 4 ? 0.8 : 0;
  },
  read(file: SourceFile): ReadResult {
    const decoded = readTextFile(file);
    if (decoded.kind === 'refused') return { kind: 'refused', notices: [decoded.notice] };
    return readRecord(file, readFields(decoded.text));
  },
};

/** One of these is in every label that tells a record; looked for before the head is parted into lines. */
const HINTS = ['ontents:', 'anguage:', 'ONTENTS:', 'ANGUAGE:'];

function readRecord(file: SourceFile, parts: RecordParts): ReadResult {
  const record = [...parts.fields, ...citationFields(parts.fields)];
  const { texts, notices } = readTexts(file, parts, record);
  const invented = record.some((field) => isInventedNote(field.value)) ? { invented: true } : {};
  const collection = { ...collectionFor(record), ...invented };
  const key = keyFor(file, record);
  const paper: Paper = {
    id: documentId(collection.id, key),
    collection: collection.id,
    source: file.id,
    place: { line: 1 },
    ordinal: /^\d{1,9}$/.test(key) ? Math.max(1, Number(key)) : 1,
    role: 'document',
    title: titleFor(file, record),
    texts,
    record,
    pages: [],
    ...invented,
  };
  return { kind: 'read', collection, papers: [paper], notices };
}

function valueOf(record: readonly RecordField[], name: RecordFieldName): string | undefined {
  return record.find((field) => field.name === name)?.value;
}

function titleFor(file: SourceFile, record: readonly RecordField[]): string {
  const cited = readCitation(valueOf(record, 'citation') ?? '').title;
  return valueOf(record, 'title') ?? cited ?? file.name;
}

function collectionFor(record: readonly RecordField[]): Collection {
  const title = valueOf(record, 'archive') ?? hostOf(valueOf(record, 'address')) ?? 'Records';
  return {
    id: collectionId(slug(title)),
    kind: 'web-archive',
    title,
    record: [{ name: 'archive', value: title }],
    parts: [],
    persons: [],
    terms: [],
  };
}

function hostOf(address: string | undefined): string | undefined {
  return /^https?:\/\/([^/:]+)/.exec(address ?? '')?.[1];
}

/** The archive's own name of the record: the last part of an address `/items/119`; else the first digits of the checksum. */
function keyFor(file: SourceFile, record: readonly RecordField[]): string {
  const path = /^https?:\/\/[^/]+\/(?:[^?#]*\/)([^/?#]+)/.exec(valueOf(record, 'address') ?? '');
  const key = slug(path?.[1] ?? '');
  return key === '' ? file.id.slice(0, 16) : key;
}

/** The language that archives of this shape translate into. */
const TRANSLATED_INTO: Language = 'en';

interface Texts {
  readonly texts: readonly Text[];
  readonly notices: readonly Notice[];
}

function readTexts(file: SourceFile, parts: RecordParts, record: readonly RecordField[]): Texts {
  const { body, bodyLine } = parts;
  const notice = (code: string, message: string): Notice => ({
    code,
    severity: 'warning',
    message,
    source: file.name,
    place: { line: bodyLine },
  });
  if (body.trim() === '') {
    return { texts: [], notices: [notice('no-text', 'The record holds no text of the paper.')] };
  }
  const original = languageNamed(valueOf(record, 'original-language') ?? '');
  const division = divide(body, { original, translation: TRANSLATED_INTO });
  const texts = layersOf(body, division, original).map(({ words, language, isOriginal }) =>
    makeText(words, { language, isOriginal, record }),
  );
  return { texts, notices: divisionNotices(division, record).map(([c, m]) => notice(c, m)) };
}

interface Layered {
  readonly words: string;
  readonly language: Language;
  readonly isOriginal: boolean;
}

function layersOf(
  body: string,
  division: Division,
  original: Language | undefined,
): readonly Layered[] {
  if (division.kind !== 'two') {
    const language = division.language ?? 'und';
    const isOriginal = original === undefined || language === original || language === 'und';
    return [{ words: body, language, isOriginal }];
  }
  const { cut, first, second } = division;
  const layers = [
    { words: body.slice(0, cut), language: first, isOriginal: first !== TRANSLATED_INTO },
    { words: body.slice(cut), language: second, isOriginal: second !== TRANSLATED_INTO },
  ];
  return layers.sort((a, b) => Number(b.isOriginal) - Number(a.isOriginal));
}

interface TextDetails {
  readonly language: Language;
  readonly isOriginal: boolean;
  readonly record: readonly RecordField[];
}

function makeText(words: string, { language, isOriginal, record }: TextDetails): Text {
  const contents = valueOf(record, 'contents') ?? '';
  const scanned = /\bscan\b/i.test(contents);
  const by = isOriginal ? (scanned ? 'OCR of the scan' : undefined) : valueOf(record, 'translator');
  const transcribed = !scanned && /\btranscript/i.test(contents);
  const ownLayer = transcribed ? 'transcription' : 'original';
  return {
    id: textId(language),
    layer: isOriginal ? ownLayer : 'translation',
    language,
    blocks: layOut(words, language),
    ...(by === undefined ? {} : { by }),
  };
}

function divisionNotices(
  division: Division,
  record: readonly RecordField[],
): readonly (readonly [code: string, message: string])[] {
  if (division.kind === 'mixed') {
    const message =
      'The page holds two languages that do not part at one place; they are kept as one text.';
    return [['layers-not-parted', message]];
  }
  const contents = valueOf(record, 'contents') ?? '';
  const announced = /\b(?:scan|original|transcript)/i.test(contents) && /\btransl/i.test(contents);
  if (division.kind === 'one' && announced) {
    return [['layer-missing', `The record announces "${contents}", but one language is there.`]];
  }
  return [];
}
