import { MONTHS } from './english-words.ts';
import { mendFigure } from './figures.ts';
import { misreading } from './misreadings.ts';
import { nearestWord } from './nearest-word.ts';

/** A word of a line, with what stands around it. */
export interface Standing {
  readonly read: string;
  readonly before: string;
  readonly after: string;
}

/** A rule that only holds where a word stands so; undefined where it does not. */
type Rule = (standing: Standing) => string | undefined;

/** What only the place of a word tells, of one too short or too damaged to be known by itself. */
export function inItsPlace(standing: Standing): string | undefined {
  for (const rule of RULES) {
    const meant = rule(standing);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

// `Way 20, 1955`, `september 1, 1956`: a month before a day and a year
const month: Rule = ({ read, after }) =>
  /^\p{L}{3,10}$/u.test(read) && /^[.,]? \d{1,2}[,.] ?[\dIl|OoSsgqZBT]{4}/.test(after)
    ? monthOf(read)
    : undefined;

// `Febтuary24, 1960`: the space is lost
const monthAndDay: Rule = ({ read, after }) => {
  const [, word = '', day = ''] = /^(\p{L}{3,9})(\d{1,2})$/u.exec(read) ?? [];
  const meant = /^[,.] ?[\dIl|OoSsgqZBT]{4}/.test(after) ? monthOf(word) : undefined;
  return meant === undefined ? undefined : `${meant} ${day}`;
};

// `November 27, 19sg`: after a day
const year: Rule = ({ read, before }) =>
  /^[1Il|][9gq][\dIl|OoSsgqZBT]{2}$/.test(read) && /\p{L}{3} ?\S{1,2}[,.] ?$/u.test(before)
    ? mendFigure(read)
    : undefined;

/** As much as one lost letter. */
const ONE_LETTER = 0.8;

function monthOf(read: string): string | undefined {
  const same = MONTHS.find((one) => one.toLowerCase() === read.toLowerCase());
  if (same === undefined) return nearestWord(read, MONTHS, ONE_LETTER);
  return read === same.toUpperCase() ? read : same;
}

// `3 p.т.`, `9 р.m.`: the letters of an hour
const letterOfHour: Rule = ({ read, before, after }) => {
  if (/\d ?[apар]\. ?$/.test(before) && /^[тнпrn]$/.test(read)) return 'm';
  return read === 'р' && /\d $/.test(before) && /^\. ?[mтнп]/.test(after) ? 'p' : undefined;
};

// `Tp Secret`: what is left of it makes a paper less secret than it is
const top: Rule = ({ read, after }) =>
  /^(?:[TТ]\p{L}{0,2}|\p{L}{1,2}[pр])$/u.test(read) && /^ [S5]\p{L}{4,6}(?:[.;,]|$)/u.test(after)
    ? 'Top'
    : undefined;

// `to he Department`, `Embassy n Kenya`, `Norway t the`: little words before a capital
const little: Rule = ({ read, before, after }) => {
  const isBeforeCapital = /^ \p{Lu}/u.test(after);
  if (isBeforeCapital && /(?: to| From| in| of) $/.test(before) && /^(?:he|th|te)$/.test(read)) {
    return 'the';
  }
  if (isBeforeCapital && read === 'n' && /\p{Ll} $/u.test(before)) return 'in';
  return read === 't' && /\p{Ll} $/u.test(before) && /^ (?:t\p{L}{1,2} )?\p{Lu}/u.test(after)
    ? 'to'
    : undefined;
};

// `Telegram Rrom the Embassy`: what follows the kind of a paper
const from: Rule = ({ read, before, after }) =>
  /\p{L}{3}ra\p{L} $/u.test(before) && /^ \S{2,3} /.test(after) && misreading(read, 'From') <= 3
    ? 'From'
    : undefined;

// `  1. Sohrce: Department`: how the first note begins
const source: Rule = ({ read, before, after }) =>
  /^\s*(?:\S{1,3}\.? ?)?$/.test(before) &&
  /^: ?\p{Lu}/u.test(after) &&
  misreading(read, 'Source') < 2.5
    ? 'Source'
    : undefined;

// `664.70/S-259`: a figure of a file number that stands alone
const monthOfFile: Rule = ({ read, before, after }) =>
  read.length === 1 && /[\dO]\/$/.test(before) && /^-\d{3}/.test(after)
    ? mendFigure(read)
    : undefined;

const RULES: readonly Rule[] = [
  month,
  monthAndDay,
  year,
  letterOfHour,
  top,
  little,
  from,
  source,
  monthOfFile,
];
