import type { Evidence, Reading } from './evidence.ts';

/**
 * Kinds of paper. The first nine are cables and their carriers by mail; `apparatus` is what an edition adds (preface, list, index);
 * `unknown` is said, never guessed away.
 */
export const DOCUMENT_KINDS = [
  'telegram',
  'circular_telegram',
  'airgram',
  'circular_airgram',
  'despatch',
  'instruction',
  'circular_instruction',
  'draft_telegram',
  'message',
  'memcon',
  'memorandum',
  'letter',
  'note',
  'editorial_note',
  'minutes_notes',
  'report_paper',
  'statement',
  'apparatus',
  'other',
  'unknown',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const CLASSIFICATIONS = [
  'top secret',
  'strictly secret',
  'secret',
  'confidential',
  'restricted',
  'limited official use',
  'official use only',
  'plain',
  'unclassified',
  'no classification marking', // the edition says that the paper bears none
] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** Fields the paper states once. Values are strings in canonical form, see each line. */
export const SINGLE_FIELDS = [
  'kind', // a DocumentKind
  'direction', // `incoming` or `outgoing`, where the form says so
  'series', // `Gocus`, `Secto`, `CA`, `DTG`; absent for a plain office-to-office number
  'number', // `1020`, `271546Z`
  'from', // the office, without the person: `Embassy in Burma`
  'to',
  'fromPerson', // surname as printed: `Whitlock`
  'toPerson',
  'place',
  'date', // ISO or EDTF
  'hour', // `HH:MM`, local to the sender
  'received', // ISO date with hour if stated: `1950-06-26T23:12`
  'classification', // a Classification
  'fileNumber', // `840.48 Refugees/5425`
  'sourceNote', // the edition's note on where the paper lies, whole
  'subject',
  'signature', // name, or `illegible`
  'draftedBy',
  'approvedBy',
  'copiesAnnounced', // a count
  'pageCount', // a count, as an edition states it of a paper that it only lists
  'ownCopy', // number of the copy in hand
  'printedAt', // ISO with hour
  'typist',
  'issuedBy',
  'authenticated', // name, or `illegible`
  'distributed',
] as const;

/** Fields that can be stated more than once. */
export const REPEATED_FIELDS = [
  'aliases', // other numbers of the same message: `Gocus 628`
  'registerNumbers', // register numbers of the ministry, each as read: `20417`, `20414`
  'spetsNumbers', // Soviet Спец. №: the sender's own serial
  'captions', // Eyes Only, Nodis, copying prohibited ...
  'precedence', // niact, priority, immediate, special ...
  'repeatedTo',
  'sentTo',
  'clearedBy',
  'references', // `Ref:` lines, as printed
  'tags',
] as const;

export type SingleField = (typeof SINGLE_FIELDS)[number];
export type RepeatedField = (typeof REPEATED_FIELDS)[number];
export type EnvelopeField = SingleField | RepeatedField;

/**
 * What a paper says about its own travel; nothing is guessed. A field that is absent was not stated, unless `silent` says that its place was
 * left blank or could not be read. Where layers or markup and words disagree, the best reading is in the field and the others stand in
 * `disputed`.
 */
export type Envelope = {
  readonly [field in SingleField]?: Reading;
} & {
  readonly [field in RepeatedField]?: readonly Reading[];
} & {
  readonly disputed?: readonly DisputedReading[];
  readonly silent?: readonly Silence[];
};

/**
 * Why a field has no reading although the paper has a place for it, or may have: `blank`, nobody filled it in; `unread`, something
 * stands there that the grammar cannot read.
 */
export interface Silence {
  readonly field: EnvelopeField;
  readonly kind: 'blank' | 'unread';
  /** The place; absent where the whole text is in a language that the grammar does not read. */
  readonly evidence?: Evidence;
}

export interface DisputedReading extends Reading {
  readonly field: EnvelopeField;
}
