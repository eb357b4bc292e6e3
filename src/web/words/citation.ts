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
  const kind = SAYS_NOTHING.has(summary.kind) ? '' : inWords(summary.kind);
  const number = [summary.series, summary.number].filter(Boolean).join(' ');
  const parts = [
    `${kind} ${number}`.trim(),
    summary.date === null ? 'n.d.' : dateInNotes(summary.date),
    understanding.envelope.fileNumber?.value,
    collection?.kind === 'folder' ? undefined : collection?.title,
    paper.printedNumber === undefined ? pages(paper.pages) : `document ${paper.printedNumber}`,
  ];
  return `${quoted(titleOf(summary))} ${parts.filter(Boolean).join(', ')}.`;
}

/** Kinds that are no more exact than the title: it says whether these are minutes or notes, a report or a paper. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  'unknown',
  'other',
  'minutes_notes',
  'report_paper',
]);

export function recordValue(document: HeldDocument, name: RecordFieldName): string | undefined {
  return document.paper.record.find((field) => field.name === name)?.value;
}

function pages(printed: readonly string[]): string | undefined {
  const [first] = printed;
  if (first === undefined) return undefined;
  return printed.length === 1 ? `p. ${first}` : `pp. ${first}–${printed.at(-1) ?? first}`;
}

/** A comma stands within the quotation marks; marks inside are single ones. */
function quoted(title: string): string {
  const bare = title
    .replace(/[.,;]+$/, '')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
  return /[?!]$/.test(bare) ? `“${bare}”` : `“${bare},”`;
}
