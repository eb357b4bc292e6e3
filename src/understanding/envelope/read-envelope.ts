import type { Envelope } from '../../model/envelopes.ts';
import type { Paper } from '../../model/papers.ts';
import type { Text } from '../../model/texts.ts';
import type { Line } from '../lines.ts';
import { isRussianText, lineOf } from '../lines.ts';
import { settle } from '../settle.ts';
import type { Statement } from '../statements.ts';
import { findCalendarEntry } from './calendar/entry.ts';
import { readCalendarEntry } from './calendar/read-entry.ts';
import { isBritish, readBritish } from './british.ts';
import { isDepartmentForm, readDepartmentForm } from './department-form.ts';
import { isElectronic, readElectronic } from './electronic.ts';
import { isFrench, readFrench } from './french.ts';
import { isGerman, readGerman } from './german.ts';
import { readMarkings } from './markings.ts';
import { hasEditionHead } from './layout.ts';
import { readMarkup } from './markup.ts';
import { readMended, withoutMended } from './mended.ts';
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
  const mended = isFromScan(text) ? readMended(lines, printed) : [];
  const read = [...withoutMended(printed, mended), ...mended];
  return [...markup, ...read, ...besideNote(wire, read)];
}

/** Editions and translations were set by people: what they print is not mended. */
function isFromScan({ layer }: Text): boolean {
  return layer === 'original' || layer === 'transcription';
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
  return added.filter(({ field }) => !known.has(field));
}

/** A source note gives the markings of the paper; where it gives no urgency, the `R` of the wire adds none. */
function besideNote(wire: readonly Statement[], first: readonly Statement[]): readonly Statement[] {
  const hasNote = first.some(({ field }) => field === 'sourceNote');
  return beside(wire, first).filter(({ field }) => !hasNote || field !== 'precedence');
}

/** Whether the encoding marks a part of what the head prints: `Secretary of State` of `Secretary of State, in Paris`. */
function isCutShort({ field, value }: Statement, printed: readonly Statement[]): boolean {
  if (field !== 'from' && field !== 'to') return false;
  const whole = printed.find((statement) => statement.field === field)?.value.toLowerCase();
  const part = value.toLowerCase();
  return whole !== undefined && whole !== part && whole.includes(part);
}
