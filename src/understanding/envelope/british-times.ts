import { isoHour } from '../dates/calendar.ts';
import { findDate } from '../dates/dates.ts';
import type { Line } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { groupSpan, state } from '../statements.ts';
import { claim } from './claims.ts';

// `D. 5.40 p.m. February 3, 1951`, `D. 3.5 p.m.`, `R. 6.58 p.m. 3rd February, 1951`, `D. 0935 hours`, `D: Delhi 18.30 hours 3rd February, 1951`,
// `(Sent 20.15 hours 4th March, 1952)`
const TIMES =
  /\b(?<what>[DR][.:]|Sent) ?(?:[A-Z][a-z]{2,15} )?(?<when>(?<hour>\d{1,2})[.:]?(?<minute>\d{1,2}) ?(?:(?<half>[ap])\.? ?m\.?|hours|hrs),? ?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)?,? \d{4})?)/dg;

/** When a telegram was dispatched and received, as the registry stamped it. */
export function readBritishTimes(line: Line): readonly Statement[] {
  const words = line.words.slice(0, 900);
  return [...words.matchAll(TIMES)].flatMap((match) => {
    const hour = hourOf(match.groups ?? {});
    const date = (findDate(match.groups?.['when'] ?? '') ?? findDate(words))?.value;
    const span = groupSpan(match, 'when');
    if (hour === undefined) return [];
    if (match.groups?.['what']?.startsWith('R')) {
      if (date === undefined) return [];
      return [state(line, span, claim('received', `${date}T${hour}`, ['british-times', 0.93]))];
    }
    const sent = state(line, span, claim('hour', hour, ['british-times', 0.94]));
    if (date === undefined) return [sent];
    return [sent, state(line, span, claim('date', date, ['british-times', 0.94]))];
  });
}

/** `3.5 p.m.` is five past three; without a half of the day the clock has twenty-four hours. */
function hourOf({
  hour = '',
  minute = '',
  half,
}: Readonly<Record<string, string | undefined>>): string | undefined {
  const count = Number(hour);
  if (half === undefined) return isoHour(count, Number(minute));
  return count > 12 ? undefined : isoHour((count % 12) + (half === 'p' ? 12 : 0), Number(minute));
}
