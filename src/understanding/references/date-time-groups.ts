import { present } from '../../model/present.ts';
import type { Citation } from './citation.ts';
import { readOwner } from './owners.ts';
import type { WordPattern } from './word-scan.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `271546Z`, `302231Z Jul`, `011418Z Nov 63`: day, hour, minute; the month and year are often left to the reader. */
const GROUP =
  /(?<group>(?<day>[0-3]\d)(?<hour>[0-2]\d)(?<minute>[0-5]\d) ?Z)(?![A-Za-z])(?:,? ?(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:,? ?(?<year>(?:19)?\d\d)(?!\d))?)?/iuy;
const LABEL = /(?:DTG|msg|message|telegram|tel) $/i;

/** Messages named by their date-time group, as commands and posts with military channels do. */
export const DATE_TIME_GROUP: WordPattern<Citation> = {
  opening: /^\d{6}(?!\d)/,
  pattern: GROUP,
  read(match, words) {
    const { group, day, hour, minute, month, year } = match.groups ?? {};
    if (group === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
    const label = LABEL.exec(words.slice(Math.max(0, match.index - 9), match.index))?.[0] ?? '';
    const owner = readOwner(words, match.index - label.length);
    // `152339Z April 15` says the day again, not the year 1915.
    const known = year === day ? undefined : year;
    const date =
      month === undefined ? `---${day}` : `${fullYear(known)}-${monthNumber(month)}-${day}`;
    return {
      start: owner.start,
      end: match.index + match[0].length,
      at: match.index,
      rule: 'date-time-group',
      confidence: 0.95,
      says: {
        kind: 'telegram',
        series: 'DTG',
        number: group.toUpperCase().replace(' ', ''),
        date,
        hour: `${hour}:${minute}`,
        ...present({ direction: owner.direction, post: owner.post }),
      },
    };
  },
};

function fullYear(year: string | undefined): string {
  if (year === undefined) return '-';
  return year.length === 2 ? `19${year}` : year;
}

function monthNumber(word: string): string {
  return String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}
