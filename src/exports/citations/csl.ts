import type { DocumentKind } from '../../model/envelopes.ts';
import { present } from '../../model/present.ts';
import type { Citation, Correspondent } from './citation.ts';

type CslType = 'personal_communication' | 'report' | 'chapter' | 'document';

/** Item types of CSL. What travels between two correspondents is a personal communication. */
const TYPES: Readonly<Partial<Record<DocumentKind, CslType>>> = {
  memcon: 'report',
  memorandum: 'report',
  minutes_notes: 'report',
  report_paper: 'report',
  statement: 'document',
  editorial_note: 'chapter',
  apparatus: 'chapter',
  other: 'document',
  unknown: 'document',
};

export function cslType(kind: DocumentKind): CslType {
  return TYPES[kind] ?? 'personal_communication';
}

/** A paper as an item of CSL-JSON, the form that Zotero, Pandoc and citeproc read (schema csl-data 1.0.2). */
export function cslItem(cited: Citation): Record<string, unknown> {
  return present({
    id: cited.id,
    type: cslType(cited.kind),
    title: cited.title,
    genre: cited.genre,
    author: names(cited.authors),
    recipient: names(cited.recipients),
    issued: issued(cited),
    'event-place': cited.place,
    number: cited.number,
    'container-title': cited.edition,
    publisher: cited.publisher,
    page: cited.pages,
    archive: cited.archive,
    archive_collection: cited.fond,
    archive_location: cited.fileNumber,
    translator: cited.translator === undefined ? undefined : [{ literal: cited.translator }],
    language: cited.language,
    URL: cited.url,
    note: notes(cited).join('; ') || undefined,
  });
}

function names(correspondents: readonly Correspondent[]): readonly Correspondent[] | undefined {
  return correspondents.length === 0 ? undefined : correspondents;
}

/** A day, or the two ends of what the date allows. A date in no known form goes out as its words. */
function issued({ date, days }: Citation): object | undefined {
  if (date === undefined) return undefined;
  if (days === undefined) return { literal: date };
  const isCirca = /[~%]/.test(date);
  const precision = date.split('-').length;
  const isPlain = /^\d{4}(-\d\d){0,2}$/.test(date);
  const first = parts(days.first, isPlain ? precision : 3);
  const range = isPlain || days.first === days.last ? [first] : [first, parts(days.last, 3)];
  return { 'date-parts': range, ...(isCirca && { circa: true }) };
}

function parts(day: string, precision: number): readonly number[] {
  return day.split('-').slice(0, precision).map(Number);
}

/** What no field of the format holds. */
export function notes(cited: Citation): readonly string[] {
  return [
    cited.isInvented ? 'An invented sample, not a real paper' : undefined,
    cited.printedNumber === undefined ? undefined : `Document ${cited.printedNumber}`,
    cited.classification === undefined ? undefined : `Classification: ${cited.classification}`,
  ].filter((note) => note !== undefined);
}
