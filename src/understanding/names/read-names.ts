import type { Envelope } from '../../model/envelopes.ts';
import type { CopyEntry, NameMention } from '../../model/mentions.ts';
import type { Paper } from '../../model/papers.ts';
import { findCopyHolders } from './copy-holders.ts';
import { DamagedNames } from './damaged-names.ts';
import { findEnvelopeNames } from './envelope-names.ts';
import { findIntroducedNames, findIntroductions } from './introduced-names.ts';
import { findMarkedNames } from './marked-names.ts';
import { type KnownSurname, findSpeakers, findSurnames } from './repeated-names.ts';
import { findRussianNames } from './russian-names.ts';
import { Sheet } from './sheet.ts';
import { findSignature } from './signatures.ts';
import { findSpokenNames } from './spoken-names.ts';
import { traitsOf } from './word-traits.ts';
import { wordsOfBlocks, type WordsOf } from '../words/walk.ts';

/** What is known of a paper when its names are read. */
interface Known {
  readonly copies?: readonly CopyEntry[];
  readonly wordsOf?: WordsOf;
}

/**
 * The persons a paper names, each with its words, its part in the paper's travel, and what the paper says of it. Surer finders
 * go first and keep what they claim; in prefaces, lists and indexes only what the edition marks counts. Pure, linear, and total: any text has an answer.
 */
export function readNames(
  paper: Paper,
  envelope: Envelope,
  { copies = [], wordsOf = wordsOfBlocks() }: Known = {},
): readonly NameMention[] {
  const texts = paper.texts.map((text) => ({
    language: text.language,
    sheets: text.blocks.flatMap((block, index) =>
      block.kind === 'ocr-noise' || block.kind === 'stamp'
        ? []
        : new Sheet(text.id, block, wordsOf(text, index)),
    ),
  }));
  const sheets = texts.flatMap((text) => text.sheets);
  for (const sheet of sheets) findMarkedNames(sheet);
  findEnvelopeNames(sheets, envelope);
  findCopyHolders(sheets, copies);
  if (paper.role === 'apparatus') return sheets.flatMap((sheet) => sheet.names);
  findInWords(texts, sheets);
  return mendRussian(texts, sheets);
}

/** The sheets of one text. */
interface TextSheets {
  readonly language: string;
  readonly sheets: readonly Sheet[];
}

/** Names that the words show: introduced, titled, in full; then the same surnames alone, as far as one makes another known. */
function findInWords(texts: readonly TextSheets[], sheets: readonly Sheet[]): void {
  const known = new Map<string, KnownSurname>();
  for (const { sheets } of texts) learnIntroductions(sheets, known);
  for (const { sheets, language } of texts) {
    for (const sheet of sheets) {
      if (language === 'ru') findRussianNames(sheet);
      else findLatinNames(sheet);
    }
  }
  learnSurnames(sheets, known);
  for (const { sheets, language } of texts) {
    for (const sheet of sheets) {
      findSurnames(sheet, known);
      if (language !== 'ru') findSpeakers(sheet);
    }
  }
  const before = known.size;
  learnSurnames(sheets, known);
  if (known.size > before) for (const sheet of sheets) findSurnames(sheet, known);
}

/** Names in the order of the paper, the misread ones of its Russian texts among them. */
function mendRussian(
  texts: readonly TextSheets[],
  sheets: readonly Sheet[],
): readonly NameMention[] {
  const russian = texts.filter(({ language }) => language === 'ru').flatMap((text) => text.sheets);
  if (russian.length === 0) return sheets.flatMap((sheet) => sheet.names);
  const damaged = new DamagedNames(russian.flatMap((sheet) => sheet.names));
  for (const sheet of russian) damaged.find(sheet);
  return sheets.flatMap((sheet) => sheet.names.map((name) => damaged.respell(name)));
}

function findLatinNames(sheet: Sheet): void {
  findSignature(sheet);
  findSpokenNames(sheet);
}

function learnIntroductions(sheets: readonly Sheet[], known: Map<string, KnownSurname>): void {
  const introductions = findIntroductions(sheets);
  for (const sheet of sheets) {
    for (const { parts, role, evidence } of findIntroducedNames(sheet, introductions)) {
      known.set(parts.surname.toLowerCase(), { role, identifiedBy: evidence });
    }
  }
}

/** Any surname found with a title, forenames or an office may return alone. */
function learnSurnames(sheets: readonly Sheet[], known: Map<string, KnownSurname>): void {
  for (const sheet of sheets) {
    for (const name of sheet.names) {
      const surname = name.surname?.toLowerCase() ?? '';
      if (surname.length <= 2 || known.has(surname)) continue;
      const { nobody, title } = traitsOf(surname);
      if (!nobody && !title) known.set(surname, {});
    }
  }
}
