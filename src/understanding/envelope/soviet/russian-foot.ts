import { fullYear, isoDay, isoHour } from '../../dates/calendar.ts';
import { romanMonth } from '../../dates/months.ts';
import type { Line } from '../../lines.ts';
import { nearest } from '../../ocr-repair/nearest.ts';
import { readSurname } from '../../ocr-repair/surnames.ts';
import type { Statement } from '../../statements.ts';
import { groupSpan, state } from '../../statements.ts';
import { claim, stateMatch } from '../claims.ts';

/** Reads `12 экз. лк  Отпеч. 3.II, 19.20  Разослано  Выпустил: Иванов`; the printing leaves its year to the paper's. */
export function readFoot(lines: readonly Line[], year: string | undefined): readonly Statement[] {
  return lines
    .filter(({ words }) => words.length < 400)
    .flatMap((line) => [...readCount(line), ...readPrinting(line, year), ...readIssuer(line)]);
}

// `13 экз. вг`; read as `13 экв. вг`
function readCount(line: Line): readonly Statement[] {
  const match =
    /(?<![\d.])(?<count>\d{1,3}) ?(?<word>[эЭзЗa-zA-Z]\p{L}{2})\.?(?: (?<typist>\p{Ll}{2,3})(?![\p{L}]))?/du.exec(
      line.words,
    );
  if (match === null || nearest(match.groups?.['word'] ?? '', ['экз'], 0.34) === undefined)
    return [];
  const { count = '', typist } = match.groups ?? {};
  const rule = ['soviet-foot', 0.95] as const;
  const statements = [
    state(line, groupSpan(match, 'count'), claim('copiesAnnounced', count, rule)),
  ];
  if (typist === undefined) return statements;
  return [...statements, state(line, groupSpan(match, 'typist'), claim('typist', typist, rule))];
}

// `Отпеч. 27.IX, 13.45`, `Отпечатано 3.II.51 в 19.20`
const PRINTED =
  /(?<word>[ОO0]\p{L}{4,9})[.: ]{0,3}(?<day>[0-3]?\d)[ .]{1,2}(?<roman>[IVX1lХУіх|]{1,4})[ .,]{0,2}(?<year>\d\d(?:\d\d)?(?![.:]\d))?[ ,г.в]{0,5}(?<hour>[0-2]?\d)[.:](?<minute>[0-5]\d)/du;

function readPrinting(line: Line, year: string | undefined): readonly Statement[] {
  const match = PRINTED.exec(line.words);
  const groups = match?.groups ?? {};
  const isPrinting = nearest(groups['word'] ?? '', ['Отпеч', 'Отпечатано'], 0.25) !== undefined;
  const said = groups['year'] ?? year;
  const month = romanMonth(groups['roman'] ?? '');
  if (match === null || !isPrinting || said === undefined || month === undefined) return [];
  const date = isoDay({ year: fullYear(said), month, day: Number(groups['day']) });
  const hour = isoHour(Number(groups['hour']), Number(groups['minute']));
  if (date === undefined || hour === undefined) return [];
  return [stateMatch(line, match, claim('printedAt', `${date}T${hour}`, ['soviet-foot', 0.94]))];
}

// `Выпустил: Иванов`, `Выпустил Абрамкан`
function readIssuer(line: Line): readonly Statement[] {
  for (const match of line.words.matchAll(
    /(?<word>[ВB]\p{L}{6,8})[: ]{1,3}(?<name>\p{Lu}[\p{L}-]{3,19})/dgu,
  )) {
    if (nearest(match.groups?.['word'] ?? '', ['Выпустил', 'Выпустила'], 0.25) === undefined)
      continue;
    const name = readSurname(match.groups?.['name'] ?? '');
    if (name === undefined) continue;
    return [
      state(
        line,
        groupSpan(match, 'name'),
        claim('issuedBy', name.nominative, ['soviet-foot', 0.92 - name.cost / 2]),
      ),
    ];
  }
  return [];
}
