import type { EnvelopeField } from '../../model/envelopes.ts';
import type { LinkOutcome } from '../../model/links.ts';
import type { RecordFieldName } from '../../model/papers.ts';
import type { BlockKind, Layer, Text } from '../../model/texts.ts';
import type { Facet } from '../../store/plan.ts';
import type { Holding } from '../../store/store.ts';

/** `circular_telegram` and `top secret` as words. */
export function inWords(value: string): string {
  return value.replaceAll('_', ' ');
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `1 paper`, `12,400 papers`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

const FIGURES = new Intl.NumberFormat('en');

export function figure(count: number): string {
  return FIGURES.format(count);
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** English name of a language tag; a tag that is none stays as it is. */
export function languageInWords(tag: string): string {
  if (tag === 'und') return 'language not known';
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export const LAYER_WORDS: Readonly<Record<Layer, string>> = {
  original: 'Original',
  transcription: 'Transcription',
  edition: 'Edition',
  translation: 'Translation',
};

/** What a layer is, in a line: `Russian, OCR of the scan`. */
export function layerOrigin(text: Text): string {
  return [languageInWords(text.language), text.by].filter(Boolean).join(', ');
}

export const BLOCK_WORDS: Readonly<Record<BlockKind, string>> = {
  head: 'head',
  'source-line': 'file line',
  opener: 'opening',
  dateline: 'dateline',
  salutation: 'salutation',
  paragraph: 'text',
  quotation: 'quotation',
  'list-item': 'list',
  'table-row': 'table',
  caption: 'caption',
  closer: 'close',
  signature: 'signature',
  postscript: 'postscript',
  attachment: 'attachment',
  summary: 'summary',
  note: 'note',
  'source-note': 'source note',
  'ocr-noise': 'unread line of the scan',
};

export const FIELD_WORDS: Readonly<Record<EnvelopeField, string>> = {
  kind: 'Kind',
  direction: 'Direction',
  series: 'Series',
  number: 'Number',
  from: 'From',
  to: 'To',
  fromPerson: 'From, person',
  toPerson: 'To, person',
  place: 'Place',
  date: 'Date',
  hour: 'Hour',
  received: 'Received',
  classification: 'Classification',
  fileNumber: 'File',
  sourceNote: 'Source note',
  subject: 'Subject',
  signature: 'Signed',
  draftedBy: 'Drafted by',
  approvedBy: 'Approved by',
  copiesAnnounced: 'Copies stated',
  pageCount: 'Pages stated',
  ownCopy: 'This copy',
  printedAt: 'Printed',
  typist: 'Typed by',
  issuedBy: 'Issued by',
  authenticated: 'Authenticated',
  distributed: 'Distributed',
  aliases: 'Also numbered',
  registerNumbers: 'Register nos.',
  spetsNumbers: 'Spets. nos.',
  captions: 'Caveats',
  precedence: 'Precedence',
  repeatedTo: 'Repeated to',
  sentTo: 'Sent to',
  clearedBy: 'Cleared by',
  references: 'Ref.',
  tags: 'Tags',
};

export const RECORD_WORDS: Readonly<Record<RecordFieldName, string>> = {
  title: 'Title',
  citation: 'Citation',
  summary: 'Summary',
  credits: 'Credits',
  'original-language': 'Original language',
  contents: 'Contents',
  archive: 'Archive',
  fond: 'Fond',
  translator: 'Translator',
  address: 'Address',
  date: 'Date',
  rights: 'Rights',
  other: 'Other',
};

export const FACET_WORDS: Readonly<Record<Facet, string>> = {
  year: 'Year',
  month: 'Month',
  kind: 'Kind',
  collection: 'Collection',
  from: 'Sender',
  to: 'Addressee',
  classification: 'Classification',
  language: 'Language of a text',
  holding: 'Holding',
};

export const HOLDING_WORDS: Readonly<Record<Holding, string>> = {
  held: 'Held',
  cited: 'Cited, not held',
};

export const OUTCOME_WORDS: Readonly<Record<LinkOutcome['kind'], string>> = {
  held: 'held here',
  cited: 'cited, not held',
  ambiguous: 'several candidates',
  'not-indexed': 'not in this archive',
  undecided: 'not decided',
};
