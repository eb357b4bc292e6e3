import type { Envelope } from '../../model/envelopes.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Paper } from '../../model/papers.ts';
import { noteIds, type Block, type Text } from '../../model/texts.ts';
import { ENGLISH_MONTHS, monthNumber } from '../dates/months.ts';
import { quoteOf, withoutMarks } from '../words/note-calls.ts';
import type { Said } from './said.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const W = `(?<weekday>${WEEKDAYS.join('|')})`;
const YEAR = '(?:,? (?<year>1[89]\\d\\d|20[01]\\d))';

/** `Tuesday, March 6, 1951`, `Tuesday 6 March 1951`; the year can be that of the paper. */
const DAYS = [
  new RegExp(
    `\\b${W},? (?<month>${ENGLISH_MONTHS}) (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b${YEAR}?`,
    'g',
  ),
  new RegExp(
    `\\b${W},? (?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${ENGLISH_MONTHS})\\b${YEAR}?`,
    'g',
  ),
];

/** Days of the calendar and hours of the clock that cannot be. */
export function calendarFindings(paper: Paper, envelope: Envelope): readonly Said[] {
  return paper.texts
    .filter(({ language }) => language === 'en')
    .flatMap((text) => {
      const notes = noteIds(text.blocks);
      return text.blocks.flatMap((block) => [
        ...wrongWeekdays({
          text,
          block,
          written: notes.has(block.id) ? undefined : envelope.date?.value,
        }),
        ...noSuchDays(text, block),
        ...noSuchHours(text, block),
      ]);
    });
}

interface Place {
  readonly text: Text;
  readonly block: Block;
  /** Date of the paper, where the words are of its time; notes are of any. */
  readonly written: string | undefined;
}

function wrongWeekdays({ text, block, written }: Place): readonly Said[] {
  if (!block.content.includes('day')) return [];
  const content = withoutMarks(block);
  return DAYS.flatMap((pattern) => [...content.matchAll(pattern)]).flatMap((match) => {
    const { weekday = '', month = '', day = '', year } = match.groups ?? {};
    if (isOneOfSeveral(content, match)) return [];
    const on = dayNear({ year, month: monthNumber(month) ?? 0, day: Number(day) }, written);
    if (on === undefined || WEEKDAYS[on.getUTCDay()] === weekday) return [];
    const evidence = evidenceAt(text, block, match);
    const date = `${Number(day)} ${month} ${on.getUTCFullYear()}`;
    return [
      {
        code: 'weekday-does-not-fit',
        about: placeOf(evidence),
        severity: 'warning',
        message: `“${evidence.quote}” cannot be: ${date} was a ${WEEKDAYS[on.getUTCDay()] ?? ''}.`,
        evidence: [evidence],
      },
    ];
  });
}

/** `Friday–Saturday, March 2–3`, `Friday and Saturday, March 2 and 3`: which day goes with which date is not said. */
function isOneOfSeveral(content: string, match: RegExpMatchArray): boolean {
  const before = content.slice(Math.max(0, match.index ?? 0) - 12, match.index);
  const after = content.slice((match.index ?? 0) + match[0].length).slice(0, 8);
  return (
    /(?:day[’']?s?,?|[–—-]|\band|\bor|\bto|[/&]) ?$/.test(before) ||
    /^ ?(?:[–—/-]|or |and \d|\[)/.test(after)
  );
}

interface Named {
  readonly year: string | undefined;
  readonly month: number;
  readonly day: number;
}

/** So near its own date a paper names days without the year. */
const NEAR = 45;

/** The day named; without a year the one near the day on which the paper was written. */
function dayNear({ year, month, day }: Named, written: string | undefined): Date | undefined {
  if (year !== undefined) return dateOf(Number(year), month, day);
  const near = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written ?? '');
  if (near === null) return undefined;
  const paper = Date.UTC(Number(near[1]), Number(near[2]) - 1, Number(near[3]));
  const years = [-1, 0, 1].map((step) => Number(near[1]) + step);
  return years
    .flatMap((one) => dateOf(one, month, day) ?? [])
    .find((date) => Math.abs(date.getTime() - paper) <= NEAR * 86_400_000);
}

function dateOf(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}

const SHORT_MONTHS = new RegExp(
  `\\b(?<month>Feb(?:ruary|\\.)|Apr(?:il|\\.)|June|Sept(?:ember|\\.)|Nov(?:ember|\\.)) (?<day>29|30|31)\\b(?![:.]?\\d|[–—-]\\d)${YEAR}?`,
  'g',
);

const LATE_DAYS = ['29', '30', '31'];

/** `June 31`, `February 29, 1951`. */
function noSuchDays(text: Text, block: Block): readonly Said[] {
  // Few blocks name such a day of any month, and looking for a figure is quick.
  if (!LATE_DAYS.some((day) => block.content.includes(day))) return [];
  return [...withoutMarks(block).matchAll(SHORT_MONTHS)].flatMap((match) => {
    const { month = '', day = '', year } = match.groups ?? {};
    // Without a year the 29th of February may have been.
    const inYear = Number(year ?? 1952);
    const number = monthNumber(month.replace('.', ''));
    if (number === undefined || dateOf(inYear, number, Number(day)) !== undefined) return [];
    const evidence = evidenceAt(text, block, match);
    return [
      {
        code: 'no-such-day',
        about: placeOf(evidence),
        severity: 'warning',
        message: `“${evidence.quote}” cannot be: the month has no such day.`,
        evidence: [evidence],
      },
    ];
  });
}

/** `13 p.m.`, `10:75 a.m.`, `2570Z`, `312575Z`. Midnight is written 2400 as well. */
const HOURS = [
  /(?<![\d.:,$£/–—-])(?:(?:1[3-9]|2\d)(?::[0-5]\d)?|\d{1,2}:[6-9]\d) ?[ap]\. ?m\./g,
  /\b(?:[0-2]\d|3[01])?(?:2[5-9]|[3-9]\d)[0-5]\dZ\b/g,
  /\b(?:[0-2]\d|3[01])?(?:[01]\d|2[0-3])[6-9]\dZ\b/g,
];

/** Looking for these letters is quick; few blocks hold them. */
const HALVES_OF_DAY = ['.m.', '. m.'];

function noSuchHours(text: Text, block: Block): readonly Said[] {
  const { content } = block;
  if (!HALVES_OF_DAY.some((half) => content.includes(half)) && !/\dZ/.test(content)) return [];
  const words = withoutMarks(block);
  return HOURS.flatMap((pattern) => [...words.matchAll(pattern)]).map((match) => {
    const evidence = evidenceAt(text, block, match);
    return {
      code: 'no-such-hour',
      about: placeOf(evidence),
      // `15:37 p.m.` can be understood all the same.
      severity: /^(?:1[3-9]|2[0-3])(?::[0-5]|\D)/.test(evidence.quote) ? 'info' : 'warning',
      message: `“${evidence.quote}” is no hour of the day.`,
      evidence: [evidence],
    };
  });
}

function evidenceAt(text: Text, block: Block, match: RegExpMatchArray): Evidence {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  return { text: text.id, block: block.id, start, end, quote: quoteOf(block, { start, end }) };
}

const placeOf = ({ text, block, start }: Evidence): string => `${text}.${block}.${start}`;
