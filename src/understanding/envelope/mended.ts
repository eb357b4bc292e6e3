import type { DocumentKind, EnvelopeField } from '../../model/envelopes.ts';
import type { Line } from '../lines.ts';
import { misreadIn } from '../ocr-repair/mend.ts';
import type { Exchange } from '../ocr-repair/rewrite.ts';
import { rewrite } from '../ocr-repair/rewrite.ts';
import type { Statement } from '../statements.ts';
import { isCable } from './kinds.ts';
import { readPrinted } from './printed.ts';

/** A short word that comes near another may be a name: `Genova`, `Jorden`. */
const SHORT = 6;
/** Of the lines at the top; a head has no more. */
const TOP = 16;

/**
 * What a scanned paper says once the misreadings of its head are mended, as far as it differs from what was read of the words as they stand: where
 * a word is damaged for certain, whatever the mended ones say otherwise; else only what is missing. Less sure than what is read from the words themselves.
 */
export function readMended(
  lines: readonly Line[],
  printed: readonly Statement[],
): readonly Statement[] {
  const misread = lines.map((line, at) => (tells(lines, at) ? misreadIn(line) : []));
  const exchanges = misread.flat();
  const isDamaged = exchanges.some(isDamage);
  if (exchanges.length === 0 || (!isDamaged && !isBadlyRead(printed))) return [];
  const said = readPrinted(lines.map((line, at) => rewrite(line, misread[at] ?? [])));
  const differs = isDamaged ? saysOtherwise : isMissing;
  return said.filter(({ field }) => differs(field, printed, said)).map(lessSure);
}

/** What shows that a text was misread: two alphabets or figures in a word, or a long word that is nearly another. */
function isDamage({ read, meant }: Exchange): boolean {
  return meant.length > SHORT || /[^A-Za-zÀ-ÿ ]/.test(read);
}

/** Whether a line can belong to the head, or holds the first notes. */
function tells(lines: readonly Line[], at: number): boolean {
  const isNote = (line: Line | undefined): boolean =>
    line?.kind === 'note' || line?.kind === 'source-note';
  return at < TOP || (isNote(lines[at]) && !isNote(lines[at - 2]));
}

/** What was read of the words as they stand, without the fields that the mended ones say otherwise. */
export function withoutMended(
  printed: readonly Statement[],
  mended: readonly Statement[],
): readonly Statement[] {
  const fields = new Set(mended.map(({ field }) => field));
  return printed.filter(({ field }) => !fields.has(field));
}

/** Fields that give the words of the paper themselves, as they stand. */
const VERBATIM: ReadonlySet<EnvelopeField> = new Set<EnvelopeField>(['sourceNote', 'subject']);
/** Fields whose words the list of mended ones knows; persons and lists of posts have others, which only look like them (`Jorden`, `PolAd`). */
const KNOWN: ReadonlySet<EnvelopeField> = new Set<EnvelopeField>([
  'kind',
  'from',
  'to',
  'place',
  'date',
  'hour',
  'received',
  'number',
  'classification',
  'precedence',
  'captions',
  'fileNumber',
]);

function saysOtherwise(
  field: EnvelopeField,
  printed: readonly Statement[],
  mended: readonly Statement[],
): boolean {
  const known = valuesOf(field, printed);
  return KNOWN.has(field) ? known !== valuesOf(field, mended) : known === '';
}

function isMissing(field: EnvelopeField, printed: readonly Statement[]): boolean {
  // A kind taken from the form alone gives way to one that the mended head names.
  return ['', 'kind: other'].includes(valuesOf(field, printed));
}

function valuesOf(field: EnvelopeField, statements: readonly Statement[]): string {
  return statements
    .filter((statement) => statement.field === field)
    .map(({ value }) => `${field}: ${value}`)
    .join('; ');
}

/** Whether the head gave too little to be sound: no kind that it names, or a cable without parties or date. */
function isBadlyRead(printed: readonly Statement[]): boolean {
  const kind = printed.find(({ field }) => field === 'kind');
  if (kind === undefined || kind.value === 'other') return true;
  const has = (field: EnvelopeField): boolean =>
    printed.some((statement) => statement.field === field);
  return isCable(kind.value as DocumentKind) && !(has('from') && has('to') && has('date'));
}

function lessSure(statement: Statement): Statement {
  const { field, rule, confidence, evidence } = statement;
  const value = VERBATIM.has(field)
    ? evidence.map(({ quote }) => quote).join(' ')
    : statement.value;
  return { ...statement, value, rule: `mended-${rule}`, confidence: confidence * 0.85 };
}
