import type { Citation } from './citation.ts';
import { readOwner } from './owners.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `271546Z`, `302231Z Jul`, `011418Z Nov 63`: day, hour, minute; the month and year are often left to the reader. */
const GROUP =
  /(?<![\d/])(?:(?<sender>(?:[A-Z][A-Za-z]+(?:[’']s)?|my|My|our|your|Your|ur) )?(?:DTG |msg |message |telegram |tel )?)?(?<group>(?<day>[0-3]\d)(?<hour>[0-2]\d)(?<minute>[0-5]\d)Z)(?:,? ?(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:,? ?(?<year>(?:19)?\d\d)(?!\d))?)?/gi;

/** Messages named by their date-time group, as commands and posts with military channels do. */
export function findDateTimeGroups(words: string): readonly Citation[] {
  return [...words.matchAll(GROUP)].flatMap((match) => {
    const { group, day, hour, minute, month, year, sender } = match.groups ?? {};
    if (group === undefined || Number(day) < 1 || Number(day) > 31) return [];
    const owner = readOwner(words, match.index + (sender?.length ?? 0));
    const iso =
      month === undefined ? `---${day}` : `${fullYear(year)}-${monthNumber(month)}-${day}`;
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        at: match.index + match[0].indexOf(group),
        rule: 'date-time-group',
        confidence: 0.95,
        says: {
          kind: 'telegram',
          series: 'DTG',
          number: group.toUpperCase(),
          date: iso,
          hour: `${hour}:${minute}`,
          ...(owner.direction && { direction: owner.direction }),
          ...(owner.post !== undefined && { post: owner.post }),
        },
      } satisfies Citation,
    ];
  });
}

function fullYear(year: string | undefined): string {
  if (year === undefined) return '-';
  return year.length === 2 ? `19${year}` : year;
}

function monthNumber(word: string): string {
  return String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}
