import type { Classification, DocumentKind, EnvelopeField } from '../../../model/envelopes.ts';
import type { NamePart } from '../../../model/mentions.ts';
import type { LinkOutcome } from '../../../model/links.ts';
import type { RecordFieldName } from '../../../model/papers.ts';
import type { BlockKind, Layer } from '../../../model/texts.ts';
import type { Facet } from '../../../store/plan.ts';

/** Words for values of the model: each value has one, or this does not compile. */

export const kinds = {
  telegram: 'telegram',
  circular_telegram: 'circular telegram',
  airgram: 'airgram',
  circular_airgram: 'circular airgram',
  despatch: 'despatch',
  instruction: 'instruction',
  circular_instruction: 'circular instruction',
  draft_telegram: 'draft telegram',
  message: 'message',
  memcon: 'memcon',
  memorandum: 'memorandum',
  letter: 'letter',
  note: 'note',
  editorial_note: 'editorial note',
  minutes_notes: 'minutes or notes',
  report_paper: 'report or paper',
  statement: 'statement',
  apparatus: 'apparatus',
  other: 'other',
  unknown: 'unknown',
} as const satisfies Record<DocumentKind, string>;

export const classifications = {
  'top secret': 'top secret',
  'strictly secret': 'strictly secret',
  secret: 'secret',
  confidential: 'confidential',
  restricted: 'restricted',
  'limited official use': 'limited official use',
  'official use only': 'official use only',
  plain: 'plain',
  unclassified: 'unclassified',
  'no classification marking': 'no classification marking',
} as const satisfies Record<Classification, string>;

export const layers = {
  original: 'Original',
  transcription: 'Transcription',
  edition: 'Edition',
  translation: 'Translation',
} as const satisfies Record<Layer, string>;

export const blocks = {
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
  stamp: 'stamp',
  'ocr-noise': 'unread line of the scan',
} as const satisfies Record<BlockKind, string>;

export const fields = {
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
} as const satisfies Record<EnvelopeField, string>;

export const record = {
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
  from: 'From',
  to: 'To',
  number: 'Number',
  rights: 'Rights',
  other: 'Other',
} as const satisfies Record<RecordFieldName, string>;

export const facets = {
  year: 'Year',
  month: 'Month',
  kind: 'Kind',
  collection: 'Collection',
  from: 'Sender',
  to: 'Addressee',
  classification: 'Classification',
  language: 'Language of a text',
  holding: 'Holding',
} as const satisfies Record<Facet, string>;

export const holdings = { held: 'Held', cited: 'Cited, not held' } as const;

export const outcomes = {
  held: 'held here',
  cited: 'cited, not held',
  ambiguous: 'several candidates',
  'not-indexed': 'not in this archive',
  undecided: 'not decided',
} as const satisfies Record<LinkOutcome['kind'], string>;

export const directions = { incoming: 'incoming', outgoing: 'outgoing' } as const;

export const counts = {
  papers_one: '{{count}} paper',
  papers_other: '{{count}} papers',
  sources_one: '{{count}} source',
  sources_other: '{{count}} sources',
  notices_one: '{{count}} notice',
  notices_other: '{{count}} notices',
  collections_one: '{{count}} collection',
  collections_other: '{{count}} collections',
  lines_one: '{{count}} line',
  lines_other: '{{count}} lines',
  mentions_one: '{{count}} mention',
  mentions_other: '{{count}} mentions',
  revisions_one: '{{count}} revision',
  revisions_other: '{{count}} revisions',
  findings_one: '{{count}} finding',
  findings_other: '{{count}} findings',
  persons_one: '{{count}} person',
  persons_other: '{{count}} persons',
  offices_one: '{{count}} office',
  offices_other: '{{count}} offices',
  series_one: '{{count}} series',
  series_other: '{{count}} series',
  names_one: '{{count}} name',
  names_other: '{{count}} names',
  numbers_one: '{{count}} number',
  numbers_other: '{{count}} numbers',
  requests_one: '{{count}} request',
  requests_other: '{{count}} requests',
  years_one: '{{count}} year',
  years_other: '{{count}} years',
} as const;

export const words = {
  languageNotKnown: 'language not known',
  quoted: '“{{words}}”',
  noDate: 'no date',
  undated: 'undated',
  paper: 'paper',
  inventedSample: 'an invented sample',
  documentNumber: 'document {{number}}',
  DocumentNumber: 'Document {{number}}',
  fromTo: '{{from}} to {{to}}',
  day: '{{day}} {{month}} {{year}}',
  dayOfYear: '{{day}} {{month}}',
  month: '{{month}} {{year}}',
  year: '{{year}}',
  about: 'about {{day}}',
  perhaps: 'perhaps {{day}}',
  perhapsAbout: 'perhaps about {{day}}',
  notAfter: 'not after {{day}}',
  notBefore: 'not before {{day}}',
  between: 'between {{from}} and {{to}}',
  tenureUnknown: 'dates not stated',
  tenureUntil: 'until {{to}}',
  tenureFrom: 'from {{from}}',
  tenureFromTo: '{{from}} to {{to}}',
} as const;

/** What someone has to do with a paper that names him. */
export const nameParts = {
  author: 'author',
  addressee: 'addressee',
  signer: 'signer',
  'copy-holder': 'copy holder',
  drafter: 'drafter',
  clearer: 'clearer',
  participant: 'participant',
  mentioned: 'mentioned',
} as const satisfies Record<NamePart, string>;

/** Kinds of file, by the names of the readers. */
export const formats = {
  tei: 'TEI',
  'record page': 'record page',
  'printed page': 'printed page',
  'plain text': 'plain text',
  picture: 'picture',
} as const;

/** What a line of a copy list says where no person is named. */
export const copyUses = {
  layout: 'layout',
  copy: 'copy',
  dossier: 'dossier',
  department: 'department',
} as const;

/** How urgent, and handling marks, as the grammar names them; others stay as they are. */
export const markings = {
  niact: 'niact',
  priority: 'priority',
  immediate: 'immediate',
  'most immediate': 'most immediate',
  'operational immediate': 'operational immediate',
  flash: 'flash',
  emergency: 'emergency',
  important: 'important',
  routine: 'routine',
  deferred: 'deferred',
  urgent: 'urgent',
  special: 'special',
  'copying prohibited': 'copying prohibited',
  'eyes only': 'eyes only',
  'en clair': 'en clair',
} as const;

/** Who made a text, where a reader of files says so. */
export const makers = { 'OCR of the scan': 'OCR of the scan' } as const;
