import type { Span } from '../../../model/evidence.ts';
import type { Line } from '../../lines.ts';
import { stretch } from '../../lines.ts';
import type { FoundMarking } from '../markings.ts';
import { markingAt } from '../markings.ts';
import { sentencesFrom } from './sentences.ts';
import type { DayInTitle } from './title-date.ts';
import { findTitleDate } from './title-date.ts';

/**
 * What a calendar says of a paper that it lists and does not print, all in the head of the entry: `6. Telegram 1214 to USUN, March 14,
 * 1961. Guidance for the debate. Secret. 4 pp. DOS, CF, 611.8412/3–1461.` Spans are offsets in the line.
 */
export interface CalendarEntry {
  readonly line: Line;
  /** The paper's name without its date: `Telegram 1214 to USUN`. */
  readonly title: Span;
  readonly date?: DayInTitle;
  readonly subject?: Span;
  readonly marking?: FoundMarking;
  readonly pages?: Span;
  readonly source?: Span;
}

/** No entry is longer. */
const LONGEST = 1500;
// A look that is quick to fail: most heads count no pages, bear no markings and name no files.
const COUNTED =
  /\b(?:Files|Library)[,:] .{3,100}\.$| \d{1,4} pp?\. |\. (?:Top Secret|Secret|Confidential|Limited Official Use|Official Use Only|Unclassified|No classification marking)\. /;
const EDITION_NUMBER = /^\s*\d{1,4}[A-Za-z]?\. /;
// `2 pp`, `Secret 3 pp`: the stop before the count is sometimes lost
const PAGES = /(?:^| )(\d{1,4}) pp?$/d;
// `Kennedy Library, National Security Files`, `DOS, CF, POL 26 HOND`, `Lot 65 D 330`
const KEPT =
  /\b(?:Files?|Library|Lot|Papers|CF|RG|Diar(?:y|ies)|Series|Box|Job|Archives|Records|Center|Correspondence|Journal|Office)\b|\b[Ff]iles\b/;

/** The entry that a text is, if it is one: its head tells pages or classification and the place of keeping. */
export function findCalendarEntry(lines: readonly Line[]): CalendarEntry | undefined {
  const whole = lines[0];
  if (whole === undefined || !COUNTED.test(whole.words.slice(0, LONGEST))) return undefined;
  const number = EDITION_NUMBER.exec(whole.words);
  return number === null ? undefined : readEntry(stretch(whole, 0, LONGEST), number[0].length);
}

function readEntry(line: Line, start: number): CalendarEntry | undefined {
  const date = findTitleDate(line.words, start);
  const [first, ...rest] = sentencesFrom(line.words, start);
  if (first === undefined) return undefined;
  // The title runs to the first stop; a date in a later sentence is of something else.
  const dated = date !== undefined && date.start < first.end ? date : undefined;
  const title = { start, end: dated === undefined ? first.end : dated.start };
  const particulars = particularsIn(line.words, rest);
  if (particulars === undefined) return undefined;
  // A place of keeping alone makes no entry of a head without a day.
  const isTold = particulars.marking !== undefined || particulars.pages !== undefined;
  if (!isTold && dated === undefined) return undefined;
  return { line, title, ...(dated !== undefined && { date: dated }), ...particulars };
}

type Particulars = Pick<CalendarEntry, 'subject' | 'marking' | 'pages' | 'source'>;

/** What stands behind the title: what the paper is about, its marking, its pages, where it lies. */
function particularsIn(words: string, rest: readonly Span[]): Particulars | undefined {
  const marked = rest.findIndex(({ start }) => isMarking(words, start));
  const counted = rest.findIndex(({ start, end }) => PAGES.test(words.slice(start, end)));
  const kept = keptAt(words, rest, [marked, counted]);
  const first = Math.min(...[marked, counted, kept].filter((at) => at >= 0));
  if (first > rest.length) return undefined;
  const about = { start: rest[0]?.start ?? 0, end: rest[first - 1]?.end ?? 0 };
  const marking = markingOf(words, rest[marked]);
  const pages = pagesOf(words, rest[counted]);
  const source = rest[kept];
  return {
    ...(first > 0 && { subject: about }),
    ...(marking !== undefined && { marking }),
    ...(pages !== undefined && { pages }),
    ...(source !== undefined && { source: { start: source.start, end: words.length } }),
  };
}

/** The sentence that says where the paper lies: behind marking and pages, between them, or the last where neither is told. */
function keptAt(words: string, rest: readonly Span[], told: readonly number[]): number {
  const lies = (at: number): boolean => {
    const { start, end } = rest[at] ?? { start: 0, end: 0 };
    return !told.includes(at) && KEPT.test(words.slice(start, end));
  };
  const after = (at: number): number => rest.findIndex((_, index) => index > at && lies(index));
  const last = Math.max(...told);
  if (last < 0) return lies(rest.length - 1) ? rest.length - 1 : -1;
  const behind = after(last);
  return behind >= 0 ? behind : after(Math.min(...told.filter((at) => at >= 0)));
}

/** `Secret`, `Top Secret; Restricted Data`, `No classification marking on Reed memorandum`, `Secret 3 pp`. */
function isMarking(words: string, start: number): boolean {
  const marking = markingAt(words, start);
  return (
    marking?.field === 'classification' &&
    /^(?:[.;,]|$| \d{1,4} pp?\.| on )/.test(words.slice(marking.end, marking.end + 12))
  );
}

function markingOf(words: string, sentence: Span | undefined): FoundMarking | undefined {
  return sentence === undefined ? undefined : markingAt(words, sentence.start);
}

function pagesOf(words: string, sentence: Span | undefined): Span | undefined {
  if (sentence === undefined) return undefined;
  const span = PAGES.exec(words.slice(sentence.start, sentence.end))?.indices?.[1];
  return span === undefined
    ? undefined
    : { start: sentence.start + span[0], end: sentence.start + span[1] };
}
