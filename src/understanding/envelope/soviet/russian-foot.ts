import type { Line } from '../../lines.ts';
import { nearest } from '../../ocr-repair/nearest.ts';
import { readSurname } from '../../ocr-repair/surnames.ts';
import type { Statement } from '../../statements.ts';
import { groupSpan, state } from '../../statements.ts';
import { claim, stateMatch } from '../claims.ts';
import { MOMENT, momentOf } from './russian-marks.ts';

/** Reads `12 экз. лк  Отпеч. 3.II, 19.20  Разослано  Выпустил: Иванов`; the printing leaves its year to the paper's. */
export function readFoot(lines: readonly Line[], year: string | undefined): readonly Statement[] {
  return lines
    .filter(({ words }) => words.length < 400)
    .flatMap((line) => [
      ...readCount(line),
      ...readDone(line, year),
      ...readIssuer(line),
      ...readCertified(line),
    ]);
}

/** A year that has every day; the days are compared without it. */
const ANY_YEAR = '2000';

/** The days of printing and sending out, as `02-03`: what a reading of the paper's own date can agree with. */
export function footDays(lines: readonly Line[]): ReadonlySet<string> {
  const done = lines.flatMap((line) => (line.words.length < 400 ? readDone(line, ANY_YEAR) : []));
  return new Set(done.map(({ value }) => value.slice('2000-'.length, '2000-02-03'.length)));
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

// `Отпеч. 27.IX, 13.45`, `Отпечатано 3.II.51 в 19.20`, `Разослано 3.II, 20.15`
const DONE = new RegExp(`(?<word>\\p{Lu}\\p{L}{4,9}|0\\p{L}{4,9})[.: ]{0,3}${MOMENT}`, 'gu');

function readDone(line: Line, year: string | undefined): readonly Statement[] {
  return [...line.words.matchAll(DONE)].flatMap((match) => {
    const said = nearest(match.groups?.['word'] ?? '', ['Отпеч', 'Отпечатано', 'Разослано'], 0.25);
    const moment = momentOf(match.groups ?? {}, year);
    if (said === undefined || moment === undefined) return [];
    const field = said.word === 'Разослано' ? 'distributed' : 'printedAt';
    return [stateMatch(line, match, claim(field, moment, ['soviet-foot', 0.94]))];
  });
}

// `Верно: Н. Сидорова`, `Верно: (подпись)`
const CERTIFIED =
  /(?<![\p{L}])(?<word>\p{L}{5}) ?[:.] ?(?:(?<sign>[([]?подпись[^\n)\]]{0,20}[)\]]?)|(?:\p{Lu}\. ?){0,2}(?<name>\p{Lu}\p{Ll}[\p{L}-]{2,19}))/du;

function readCertified(line: Line): readonly Statement[] {
  const match = CERTIFIED.exec(line.words);
  const { word = '', sign, name = '' } = match?.groups ?? {};
  if (match === null || nearest(word, ['Верно'], 0.2) === undefined) return [];
  const value = sign === undefined ? name : 'illegible';
  const span = groupSpan(match, sign === undefined ? 'name' : 'sign');
  return [state(line, span, claim('authenticated', value, ['soviet-foot', 0.9]))];
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
