import type { Span } from '../../../model/evidence.ts';
import { findDate } from '../../dates/dates.ts';
import type { Line } from '../../lines.ts';
import { nearest } from '../../ocr-repair/nearest.ts';
import { readSurname } from '../../ocr-repair/surnames.ts';
import type { Statement } from '../../statements.ts';
import { groupSpan, state } from '../../statements.ts';
import { claim } from '../claims.ts';

const NOT_A_NAME: readonly string[] = [
  'ОСОБАЯ',
  'СРОЧНО',
  'СРОЧНАЯ',
  'МОЛНИЯ',
  'ВНЕОЧЕРЕДНАЯ',
  'ШИФРТЕЛЕГРАММА',
  'ТЕЛЕГРАММА',
  'СЕКРЕТНО',
  'ВЕРНО',
  'КОПИЯ',
];
/** How badly a name may be read where only a name can stand. */
const LIMIT = 0.36;

// `ЗОРИНУ` on a line of its own between the head and the first paragraph; read as `TPOMERO."`
export function readAddressee(lines: readonly Line[]): readonly Statement[] {
  for (const line of lines) {
    if (line.words.length > 200) return [];
    const match = /^\s*(?:[тТT]ов\.? |[тТT]\. )?(?<name>\p{Lu}[\p{Lu}-]{3,19})[\s.,:"”»]*$/du.exec(
      line.words,
    );
    const word = match?.groups?.['name'] ?? '';
    if (match === null || nearest(word, NOT_A_NAME, 0.25) !== undefined) continue;
    const name = readSurname(word, LIMIT);
    if (name === undefined) continue;
    return [
      state(
        line,
        groupSpan(match, 'name'),
        claim('toPerson', name.nominative, ['soviet-addressee', 0.93 - name.cost / 2]),
      ),
    ];
  }
  return [];
}

// `3.II.51 г.  ПЕТРОВ`; read as `27.1X.50 r. BEIMHCHMA`, `3.II.51 г. петров`
export function readSignature(lines: readonly Line[]): readonly Statement[] {
  for (const line of lines) {
    if (line.words.length > 200) continue;
    const date = findDate(line.words);
    const day = date ?? damagedDay(line.words);
    if (day === undefined || day.start > 3) continue;
    const rest = line.words.slice(day.end);
    const match =
      /^[ ]?(?:[гrГ]\.?)?[\s,]*(?:[А-ЯA-Z]\. ?){0,2}(?<name>\p{Lu}[\p{L}-]{3,19}|\p{Ll}{4,20}(?=\s*$))/du.exec(
        rest,
      );
    const name =
      match === null ? undefined : readSurname((match.groups?.['name'] ?? '').toUpperCase(), LIMIT);
    if (match === null || name === undefined) continue;
    const [start, end] = groupSpan(match, 'name');
    const span = [day.end + start, day.end + end] as const;
    const rule = ['soviet-signature', 0.93 - name.cost / 2] as const;
    const dated = ['soviet-signature', 0.95] as const;
    return [
      ...(date ? [state(line, [date.start, date.end], claim('date', date.value, dated))] : []),
      state(line, span, claim('fromPerson', name.nominative, rule)),
      state(line, span, claim('signature', name.nominative, rule)),
    ];
  }
  return [];
}

// `19.%1Т.48 г. ПЕТРОВ`: a day that says nothing, in the place of one
function damagedDay(words: string): Span | undefined {
  const match = /^\P{L}{0,3}[0-3]?\d[., ]{1,2}\S{1,5}[., ]{1,2}(?:19)?\d\d(?= ?[гrГ]\.? )/u.exec(
    words,
  );
  return match === null ? undefined : { start: 0, end: match[0].length };
}
