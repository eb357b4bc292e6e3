import type { DocumentKind, Envelope, EnvelopeField } from '../../model/envelopes.ts';
import type { Paper } from '../../model/papers.ts';
import type { Text } from '../../model/texts.ts';
import type { Line } from '../lines.ts';
import { isRussianText, lineOf } from '../lines.ts';
import { mend } from '../ocr-repair/mend.ts';
import { settle } from '../settle.ts';
import type { Statement } from '../statements.ts';
import { findCalendarEntry } from './calendar/entry.ts';
import { readCalendarEntry } from './calendar/read-entry.ts';
import { isBritish, readBritish } from './british.ts';
import { isDepartmentForm, readDepartmentForm } from './department-form.ts';
import { isElectronic, readElectronic } from './electronic.ts';
import { isFrench, readFrench } from './french.ts';
import { isGerman, readGerman } from './german.ts';
import { isCable } from './kinds.ts';
import { readMarkings } from './markings.ts';
import { hasEditionHead } from './layout.ts';
import { readMarkup } from './markup.ts';
import { readPrinted } from './printed.ts';
import { readRecord } from './record.ts';
import { readSilences } from './silences.ts';
import { readHeadLines } from './soviet/russian-head.ts';
import { readSovietEnglish } from './soviet/english.ts';
import { isSovietEnglish } from './soviet/english-marks.ts';
import { isSovietRussian, readSovietRussian } from './soviet/russian.ts';

/** What a paper says about its own travel, from every form that its texts show. */
export function readEnvelope(paper: Paper): Envelope {
  if (paper.role === 'apparatus') return APPARATUS;
  const envelope = settle([
    ...paper.texts.flatMap((text) => readText(text, paper.under ?? [])),
    ...readRecord(paper),
  ]);
  const silent = readSilences(paper, envelope);
  return silent.length === 0 ? envelope : { ...envelope, silent };
}

/**
 * A preface, a list or an index travelled nowhere: `United States policy with regard to the Republic of China` over a chapter names no
 * sender, and an entry of an index is no dateline.
 */
const APPARATUS: Envelope = {
  kind: { value: 'apparatus', confidence: 1, rule: 'apparatus', author: 'markup', evidence: [] },
};

/** The statements of one layer, read by the form it shows; `heads` are those of the chapters it stands under. */
function readText(text: Text, heads: readonly string[]): readonly Statement[] {
  const typed = text.blocks.filter(({ kind }) => kind !== 'stamp');
  const lines = typed.map((block) => lineOf(text, block));
  const said = readTyped(text, lines, heads);
  if (typed.length === text.blocks.length) return said;
  const stamps = text.blocks.filter(({ kind }) => kind === 'stamp');
  return [...said, ...beside(readStamps(stamps.map((block) => lineOf(text, block))), said)];
}

/** A stamp says how secret a paper is, and who may have it: `SECRET`, `СНЯТИЕ КОПИЙ ВОСПРЕЩАЕТСЯ`. Its days and offices are not the paper's. */
function readStamps(lines: readonly Line[]): readonly Statement[] {
  const said = lines.flatMap((line) => [...readMarkings(line), ...readHeadLines([line])]);
  return said.filter(({ field }) => field === 'classification' || field === 'captions');
}

/** The same of what was typed or printed, without the stamps. */
function readTyped(
  text: Text,
  lines: readonly Line[],
  heads: readonly string[],
): readonly Statement[] {
  const entry = findCalendarEntry(lines);
  if (entry !== undefined) return readCalendarEntry(entry, heads);
  if (isSovietEnglish(lines)) return readSovietEnglish(lines);
  if (isRussianText(text) && isSovietRussian(lines)) return readSovietRussian(lines);
  const service = hasEditionHead(lines) ? undefined : SERVICES.find(({ has }) => has(lines));
  if (service !== undefined) return service.read(lines);
  const printed = readPrinted(lines);
  const markup = readMarkup(lines).filter((statement) => !isCutShort(statement, printed));
  const wire = isElectronic(lines) ? readElectronic(lines) : [];
  const mended =
    isFromScan(text) && isBadlyRead(printed) ? lessSure(readPrinted(lines.map(mend))) : [];
  return [
    ...markup,
    ...printed.filter((statement) => !isGuess(statement, mended)),
    ...beside([...wire, ...mended], printed),
  ];
}

/** Editions and translations were set by people: what they print is not mended. */
function isFromScan({ layer }: Text): boolean {
  return layer === 'original' || layer === 'transcription';
}

/** Whether the head gave too little to be sound: no kind that it names, or a cable without parties or date. */
function isBadlyRead(printed: readonly Statement[]): boolean {
  const kind = printed.find(({ field }) => field === 'kind');
  if (kind === undefined || kind.value === 'other') return true;
  const has = (field: EnvelopeField): boolean =>
    printed.some((statement) => statement.field === field);
  return isCable(kind.value as DocumentKind) && !(has('from') && has('to') && has('date'));
}

/** A kind taken from the form alone gives way to one that the mended head names. */
function isGuess({ field, value }: Statement, mended: readonly Statement[]): boolean {
  return (
    field === 'kind' && value === 'other' && mended.some((statement) => statement.field === 'kind')
  );
}

/** What is read from mended words is less sure than what is read from the words themselves. */
function lessSure(statements: readonly Statement[]): readonly Statement[] {
  return statements.map((statement) => ({
    ...statement,
    rule: `mended-${statement.rule}`,
    confidence: statement.confidence * 0.85,
  }));
}

/** A form that a service printed and filled in. */
interface Service {
  readonly has: (lines: readonly Line[]) => boolean;
  readonly read: (lines: readonly Line[]) => readonly Statement[];
}

const SERVICES: readonly Service[] = [
  { has: isBritish, read: readBritish },
  { has: isFrench, read: readFrench },
  { has: isGerman, read: readGerman },
  { has: isDepartmentForm, read: readDepartmentForm },
];

/** What a second form adds: the fields that the first leaves open. An edition's own head goes before what it prints below. */
function beside(added: readonly Statement[], first: readonly Statement[]): readonly Statement[] {
  const known = new Set(first.map(({ field }) => field));
  // A source note gives the markings of the paper; where it gives no urgency, the `R` of the wire adds none.
  if (known.has('sourceNote')) known.add('precedence');
  return added.filter(({ field }) => !known.has(field));
}

/** Whether the encoding marks a part of what the head prints: `Secretary of State` of `Secretary of State, in Paris`. */
function isCutShort({ field, value }: Statement, printed: readonly Statement[]): boolean {
  if (field !== 'from' && field !== 'to') return false;
  const whole = printed.find((statement) => statement.field === field)?.value.toLowerCase();
  const part = value.toLowerCase();
  return whole !== undefined && whole !== part && whole.includes(part);
}
