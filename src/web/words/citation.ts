import type { Collection } from '../../model/collections.ts';
import type { RecordFieldName } from '../../model/papers.ts';
import type { HeldDocument } from '../../store/store.ts';
import { dateInNotes } from './dates.ts';
import { inLanguage } from './language.ts';
import { inWords } from './names.ts';
import { titleOf } from '../../model/titles.ts';

/**
 * A footnote for a held paper in the manner of the Chicago manual. Where the archive it comes from says how to cite it, its own
 * words stand; else title, kind and number, date, file, collection, number or pages. In English whatever the interface speaks, as its
 * title is.
 */
export function footnote(document: HeldDocument, collection?: Collection): string {
  const own = recordValue(document, 'citation');
  return own ?? inLanguage('en', () => noteOf(document, collection));
}

function noteOf(document: HeldDocument, collection?: Collection): string {
  const { summary, paper, understanding } = document;
  const kind = summary.kind === 'unknown' || summary.kind === 'other' ? '' : inWords(summary.kind);
  const number = [summary.series, summary.number].filter(Boolean).join(' ');
  const parts = [
    quoted(titleOf(summary)),
    `${kind} ${number}`.trim(),
    summary.date === null ? 'no date' : dateInNotes(summary.date),
    understanding.envelope.fileNumber?.value,
    collection?.kind === 'folder' ? undefined : collection?.title,
    paper.printedNumber === undefined ? pages(paper.pages) : `document ${paper.printedNumber}`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

export function recordValue(document: HeldDocument, name: RecordFieldName): string | undefined {
  return document.paper.record.find((field) => field.name === name)?.value;
}

function pages(printed: readonly string[]): string | undefined {
  const [first] = printed;
  if (first === undefined) return undefined;
  return printed.length === 1 ? `p. ${first}` : `pp. ${first}–${printed.at(-1) ?? first}`;
}

function quoted(title: string): string {
  return `“${title.replace(/[.,;]+$/, '')}”`;
}
