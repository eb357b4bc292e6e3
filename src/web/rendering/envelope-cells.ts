import type {
  DocumentKind,
  Envelope,
  EnvelopeField,
  RepeatedField,
  SingleField,
} from '../../model/envelopes.ts';
import type { Evidence, Reading } from '../../model/evidence.ts';
import type { OfficeId, PersonId } from '../../model/ids.ts';
import { officeOfParty } from '../../resolution/offices/party-office.ts';
import type { Block } from '../../model/texts.ts';
import type { HeldDocument } from '../../store/store.ts';
import * as urls from '../urls.ts';
import { dateInWords, hourInWords } from '../words/dates.ts';
import type { Key } from '../words/messages.ts';
import { inWords } from '../words/names.ts';
import { say } from '../words/say.ts';
import type { Finding } from '../../model/findings.ts';

/** A value in a cell, with where it was read. */
export interface CellValue {
  readonly words: string;
  /** The words are the paper’s, not the interface’s. */
  readonly isOwn: boolean;
  /** The person's page, where the value is a person and it is settled who. */
  readonly person?: PersonId;
  /** The office’s page, where the value is an office known by name. */
  readonly office?: OfficeId;
  readonly reading: Reading;
  /** Where the words stand on this page; absent when nothing on the page says it. */
  readonly seenAt?: string;
  /** `head, translation`; `the edition’s markup`. */
  readonly seenIn: string;
}

type Label = Extract<Key, `fields.${string}` | 'paper.dateAndHour' | 'paper.precedenceAndCaveats'>;

export interface EnvelopeCell {
  readonly label: Label;
  readonly look: 'plain' | 'wire' | 'number' | 'stamp';
  readonly width: 1 | 2 | 3 | 4;
  readonly values: readonly CellValue[];
  /** Readings of the same field that disagree with the one shown. */
  readonly disputed: readonly CellValue[];
  /** Why there is no value: the paper does not state it, left its place blank, or states it in a way that was not read. */
  readonly silence: 'none stated' | 'left blank' | 'not read';
  /** Findings that rest on the same words, by their number in the document's list. */
  readonly findings: readonly NumberedFinding[];
  /** What is reasoned where the paper states nothing, and where the page says how. */
  readonly inferred?: { readonly words: string; readonly address: string };
}

interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

interface CellPlan {
  readonly label: Label;
  readonly fields: readonly EnvelopeField[];
  readonly look?: EnvelopeCell['look'];
  readonly width?: EnvelopeCell['width'];
  /** A cable should state it: where one does not, the cell is shown and said to be blank. */
  readonly always?: true;
}

/** The form, in the order a registry clerk would read it. */
const PLAN: readonly CellPlan[] = [
  { label: 'fields.from', fields: ['fromPerson', 'from'], width: 4, always: true },
  { label: 'fields.to', fields: ['toPerson', 'to'], width: 3, always: true },
  { label: 'fields.number', fields: ['series', 'number'], look: 'number', width: 2, always: true },
  { label: 'paper.dateAndHour', fields: ['date', 'hour'], width: 3, always: true },
  {
    label: 'fields.classification',
    fields: ['classification'],
    look: 'stamp',
    width: 3,
    always: true,
  },
  { label: 'paper.precedenceAndCaveats', fields: ['precedence', 'captions'], width: 3 },
  { label: 'fields.fileNumber', fields: ['fileNumber'], look: 'wire', width: 3, always: true },
  ...plain(['place', 'received', 'registerNumbers', 'aliases', 'spetsNumbers', 'subject']),
  ...plain(['sentTo', 'repeatedTo', 'references', 'tags', 'signature', 'draftedBy', 'clearedBy']),
  ...plain([
    'approvedBy',
    'ownCopy',
    'copiesAnnounced',
    'pageCount',
    'printedAt',
    'typist',
    'issuedBy',
  ]),
  ...plain(['authenticated', 'distributed']),
];

function plain(fields: readonly (SingleField | RepeatedField)[]): readonly CellPlan[] {
  return fields.map((field) => ({ label: `fields.${field}` as const, fields: [field] }));
}

/** Papers that carry no number, file or addressee of their own by rights; what they do not state is not missing. */
const BY_HAND: ReadonlySet<DocumentKind> = new Set([
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
]);

/** The cells of a paper's envelope: what it states, and what a cable should state and this one does not. */
export function envelopeCells(document: HeldDocument): readonly EnvelopeCell[] {
  const { envelope } = document.understanding;
  const isCable = !BY_HAND.has(document.summary.kind);
  return PLAN.flatMap((plan): EnvelopeCell[] => {
    const values = plan.fields.flatMap((field) => cellValues(document, field));
    const disputed = disputedValues(document, plan);
    const isBlank = values.length === 0 && disputed.length === 0;
    const silence = silenceOf(envelope, plan);
    const inferred = isBlank && plan.fields.includes('date') ? inferredDate(document) : undefined;
    const isShown = (plan.always && isCable) || silence !== 'none stated' || inferred !== undefined;
    if (isBlank && !isShown) return [];
    const { label, look = 'plain', width = 2 } = plan;
    const findings = findingsOn([...values, ...disputed], document);
    const shown = { label, look, width, values, disputed, findings };
    return [{ ...shown, silence: ofKnownForm(document, silence), ...(inferred && { inferred }) }];
  });
}

function disputedValues(document: HeldDocument, { fields }: CellPlan): readonly CellValue[] {
  const { disputed = [] } = document.understanding.envelope;
  return disputed
    .filter(({ field }) => fields.includes(field))
    .map((reading) => cellValue(document, reading.field, reading));
}

function inferredDate({ dating }: HeldDocument): EnvelopeCell['inferred'] {
  return dating && { words: dateInWords(dating.edtf), address: `#${urls.dating}` };
}

function silenceOf(envelope: Envelope, { fields }: CellPlan): EnvelopeCell['silence'] {
  const silence = envelope.silent?.find(({ field }) => fields.includes(field));
  if (silence === undefined) return 'none stated';
  return silence.kind === 'blank' ? 'left blank' : 'not read';
}

/** Nobody can say of a form that was not recognised that it states nothing. */
function ofKnownForm(
  { summary }: HeldDocument,
  silence: EnvelopeCell['silence'],
): EnvelopeCell['silence'] {
  return silence === 'none stated' && summary.kind === 'unknown' ? 'not read' : silence;
}

/** Those that rest on the words of a cell, with what of this paper they rest on, unless a person has dismissed them. */
function findingsOn(
  values: readonly CellValue[],
  { findings, summary: { id } }: HeldDocument,
): readonly NumberedFinding[] {
  const read = values.flatMap((value) => value.reading.evidence);
  return findings.flatMap((finding, index): readonly NumberedFinding[] => {
    const evidence = finding.evidence.filter(({ document }) => document === id);
    const isHere = evidence.some((one) => read.some((other) => sameWords(one, other)));
    if (finding.state === 'dismissed' || !isHere) return [];
    return [{ finding: { ...finding, evidence }, number: index + 1 }];
  });
}

function sameWords(a: Evidence, b: Evidence): boolean {
  return a.text === b.text && a.block === b.block && a.start < b.end && b.start < a.end;
}

function cellValues(document: HeldDocument, field: EnvelopeField): readonly CellValue[] {
  return readingsOf(document.understanding.envelope, field).map((reading, ordinal) => {
    const value = cellValue(document, field, reading);
    const onPage = reading.evidence.length > 0;
    return onPage ? { ...value, seenAt: `#${urls.readingAnchor(field, ordinal)}` } : value;
  });
}

function readingsOf(envelope: Envelope, field: EnvelopeField): readonly Reading[] {
  const read = envelope[field];
  return read === undefined ? [] : [read].flat();
}

function cellValue(document: HeldDocument, field: EnvelopeField, reading: Reading): CellValue {
  const [evidence] = reading.evidence;
  const person = evidence && personAt(document, evidence);
  return {
    words: valueInWords(field, reading.value),
    isOwn: valueInWords(field, reading.value) === reading.value,
    reading,
    seenIn: evidence ? placeInWords(document, evidence) : say(AUTHORS[reading.author]),
    ...(evidence && { seenAt: `#${urls.blockAnchor(evidence)}` }),
    ...(person && PERSON_FIELDS.has(field) && { person }),
    ...(OFFICE_FIELDS.has(field) && officeAt(reading.value)),
  };
}

const AUTHORS = {
  markup: 'paper.byMarkup',
  record: 'paper.byRecord',
  grammar: 'paper.byGrammar',
  rule: 'paper.byRule',
  person: 'paper.byPerson',
} as const satisfies Record<Reading['author'], Key>;

const PERSON_FIELDS: ReadonlySet<EnvelopeField> = new Set([
  'fromPerson',
  'toPerson',
  'signature',
  'draftedBy',
  'approvedBy',
  'clearedBy',
  'issuedBy',
]);

/** Those of which resolution counts the papers, so that the page is there. */
const OFFICE_FIELDS: ReadonlySet<EnvelopeField> = new Set(['from', 'to']);

function officeAt(words: string): Pick<CellValue, 'office'> {
  const office = officeOfParty(words);
  return office === undefined ? {} : { office };
}

function personAt(document: HeldDocument, at: Evidence): PersonId | undefined {
  const name = document.understanding.names.find(({ evidence }) => sameWords(evidence, at));
  const identity = name && document.identities.find((one) => one.mention === name.id);
  return identity?.kind === 'identified' ? identity.person : undefined;
}

const SPOKEN: Readonly<Partial<Record<EnvelopeField, (value: string) => string>>> = {
  date: dateInWords,
  received: dateInWords,
  printedAt: dateInWords,
  hour: hourInWords,
  kind: inWords,
  classification: inWords,
  precedence: inWords,
  captions: inWords,
  signature: nameInWords,
  authenticated: nameInWords,
};

/** A name, or that it cannot be read. */
function nameInWords(value: string): string {
  return value === 'illegible' ? say('paper.illegibleName') : value;
}

/** A canonical value as it is written on the form. */
export function valueInWords(field: EnvelopeField, value: string): string {
  return SPOKEN[field]?.(value) ?? value;
}

/** `head`; with several texts `head, translation`. */
function placeInWords(document: HeldDocument, at: Evidence): string {
  const { texts } = document.paper;
  const text = texts.find((one) => one.id === at.text);
  const block: Block | undefined = text?.blocks.find((one) => one.id === at.block);
  const words = block ? say(`blocks.${block.kind}`) : say('paper.textPlace');
  return text && texts.length > 1
    ? `${words}, ${say(`layers.${text.layer}`).toLowerCase()}`
    : words;
}
