import type { DocumentId } from '../model/ids.ts';
import { titleOf } from '../model/titles.ts';
import {
  HOLDER_NAMES,
  type Holder,
  type Whereabouts,
  whereaboutsOf,
} from '../resolution/whereabouts.ts';
import type { CitedDocument, Citation } from '../store/store.ts';
import { runNeighbours, writtenBetween, type RunNeighbour } from './run-neighbours.ts';

export interface LetterInput {
  readonly papers: readonly CitedDocument[];
  readonly holder: Holder;
  /** Titles of collections by id. */
  readonly collections: ReadonlyMap<string, string>;
  /** File numbers of the papers next to them; see `filesOfNeighbours`. */
  readonly files: ReadonlyMap<DocumentId, string>;
}

/**
 * A letter that asks the holder for copies of papers: file, date, number, who cites them and in what words. Names and dates of the letter
 * itself are left to whoever sends it; what is not known of a paper is said to be so.
 */
export function requestLetter(input: LetterInput): string {
  const { papers, holder } = input;
  const several = papers.length !== 1;
  return [
    holder === 'unknown'
      ? 'To: [The papers that cite these do not say who holds them.]'
      : `To: ${HOLDER_NAMES[holder]}`,
    '',
    'Date: ____________________',
    '',
    several ? `Request for copies of ${papers.length} papers` : 'Request for a copy of a paper',
    '',
    several
      ? 'I am looking for the papers listed below. Others cite them; I have found no copy. Please tell me whether you hold them, and how I can get copies.'
      : 'I am looking for the paper described below. Others cite it; I have found no copy. Please tell me whether you hold it, and how I can get a copy.',
    ...papers.flatMap((paper, index) => ['', ...entry(paper, index + 1, input)]),
    '',
    'With thanks,',
    '',
    '____________________',
    '',
  ].join('\n');
}

const MOST_CITING = 6;

function entry(
  paper: CitedDocument,
  number: number,
  { collections, files }: LetterInput,
): readonly string[] {
  const { cited, summary, citedBy } = paper;
  const places = whereaboutsOf(cited);
  const citing = [...new Map(citedBy.map((one) => [one.document.id, one])).values()];
  const more = citing.length - MOST_CITING;
  return [
    `${number}. ${cited.title}`,
    `   Number: ${[summary.series, summary.number].filter(Boolean).join(' ') || 'not known'}`,
    `   Date: ${[dateOf(paper), summary.hour].filter(Boolean).join(', ')}`,
    ...whereLines(places),
    ...neighbourLines(runNeighbours(paper, files)),
    ...(cited.status === 'not-found'
      ? ['   The edition that cites it looked for it in vain.']
      : []),
    '   Cited by:',
    ...citing.slice(0, MOST_CITING).map((one) => citingLine(one, collections)),
    ...(more > 0 ? [`   – and ${more} more`] : []),
  ];
}

function whereLines({ file, series, because }: Whereabouts): readonly string[] {
  const known = file === undefined ? 'not known' : `${file}, as given where it is cited`;
  return [
    `   File: ${known}`,
    ...(series === undefined ? [] : [`   Records: ${series}. ${because}`]),
    ...(series === undefined && file === undefined ? [`   Records: not known. ${because}`] : []),
  ];
}

/** `01-19, of a year not known; by the numbers next to it between 1951-01-17 and 1951-01-22`. */
function dateOf(paper: CitedDocument): string {
  const { date } = paper.summary;
  if (date?.startsWith('-') === false) return date;
  const said = date === null ? 'not known' : `${date.slice(2)}, of a year not known`;
  const between = writtenBetween(paper);
  return between === undefined
    ? said
    : `${said}; by the numbers next to it between ${between.from} and ${between.to}`;
}

function neighbourLines(neighbours: readonly RunNeighbour[]): readonly string[] {
  const runs = Map.groupBy(neighbours, ({ run }) => run.id);
  return [...runs.values()].flatMap((beside) => [
    `   In its run (${beside[0]?.run.title ?? ''}):`,
    ...beside.map(neighbourLine),
  ]);
}

function neighbourLine({ side, paper, file }: RunNeighbour): string {
  const words = [
    `number ${paper.number}`,
    paper.date,
    file === undefined ? undefined : `filed under ${file}`,
    paper.document.holding === 'cited' ? 'not found either' : undefined,
  ];
  return `   – ${side} it ${words.filter(Boolean).join(', ')}`;
}

function citingLine(
  { document, evidence }: Citation,
  collections: LetterInput['collections'],
): string {
  const collection = collections.get(document.collection);
  const printed =
    document.printedNumber === null ? undefined : `document ${document.printedNumber}`;
  const where = [titleOf(document), document.date, collection, printed].filter(Boolean).join(', ');
  return `   – ${where}: “${evidence.quote}”`;
}
