import { fullYear, isoDay, isoHour } from '../../dates/calendar.ts';
import { romanMonth } from '../../dates/months.ts';
import type { Line } from '../../lines.ts';
import { nearest } from '../../ocr-repair/nearest.ts';
import { PLACES_FROM, SOVIET_POSTS } from '../../ocr-repair/soviet-words.ts';
import type { Statement } from '../../statements.ts';
import { groupSpan, state } from '../../statements.ts';
import { claim, stateMatch } from '../claims.ts';
import { readMarks } from './russian-marks.ts';

/** Reads the printed head of the form, line by line. */
export function readHeadLines(lines: readonly Line[]): readonly Statement[] {
  return lines
    .filter(({ words }) => words.length < 400)
    .flatMap((line) => READERS.flatMap((read) => read(line)));
}

/** Phrases of the form: their words, and what they state. */
const PHRASES: readonly (readonly [
  string,
  'kind' | 'classification' | 'captions' | 'precedence',
  string,
])[] = [
  ['ШИФРТЕЛЕГРАММА', 'kind', 'telegram'],
  ['ШИФРОВКА', 'kind', 'telegram'],
  ['СТРОГО СЕКРЕТНО', 'classification', 'strictly secret'],
  ['СОВЕРШЕННО СЕКРЕТНО', 'classification', 'top secret'],
  ['СНЯТИЕ КОПИЙ ВОСПРЕЩАЕТСЯ', 'captions', 'copying prohibited'],
  ['ОСОБАЯ', 'precedence', 'special'],
  ['ВНЕОЧЕРЕДНАЯ', 'precedence', 'out of turn'],
  ['ВНЕ ОЧЕРЕДИ', 'precedence', 'out of turn'],
  ['ВНЕ ВСЯКОЙ ОЧЕРЕДИ', 'precedence', 'above all precedence'],
  ['СРОЧНО', 'precedence', 'urgent'],
  ['СРОЧНАЯ', 'precedence', 'urgent'],
  ['МОЛНИЯ', 'precedence', 'lightning'],
  ['ПОДЛИННИК', 'captions', 'original'],
];

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Each phrase is looked for as a run of words that together come near it; a word may be split (`ШИФР ТЕЛЕГРАММА`). */
function readPhrases(line: Line): readonly Statement[] {
  const words: Word[] = [...line.words.matchAll(/\p{L}[\p{L}\p{N}]*/gu)]
    .slice(0, 40)
    .map((match) => ({
      word: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
  return PHRASES.flatMap(([phrase, field, value]) => {
    const run = findPhrase(words, phrase);
    return run === undefined
      ? []
      : [
          state(
            line,
            [run.start, run.end],
            claim(field, value, ['soviet-form-word', 0.95 - run.cost]),
          ),
        ];
  });
}

function findPhrase(
  words: readonly Word[],
  phrase: string,
): { readonly start: number; readonly end: number; readonly cost: number } | undefined {
  const plain = phrase.replace(/ /g, '');
  const count = phrase.split(' ').length;
  for (const [index, first] of words.entries()) {
    for (const length of [count, count + 1]) {
      const last = words[index + length - 1];
      if (last === undefined) break;
      const run = words
        .slice(index, index + length)
        .map(({ word }) => word)
        .join('');
      const near = nearest(run, [plain], 0.15);
      if (near !== undefined) return { start: first.start, end: last.end, cost: near.cost };
    }
  }
  return undefined;
}

// `Из ОСЛО № 20417`; read as `E NLD-NOPHA : 2811`
const FROM =
  /(?<![\p{L}\d])(?:[ИЕEU][зЗ3]?) (?<place>[\p{Lu}][\p{Lu}-]{2,19})[ \t]*(?:№|N[°ºo]?|:)[ \t]*(?<number>\d{4,6})?/du;

function readPlace(line: Line): readonly Statement[] {
  const match = FROM.exec(line.words);
  const read = match?.groups?.['place'] ?? '';
  const place = nearest(
    read,
    PLACES_FROM.map(([genitive]) => genitive),
    0.34,
  );
  const name = PLACES_FROM.find(([genitive]) => genitive === place?.word)?.[1];
  if (match === null || place === undefined || name === undefined) return [];
  const statements = [
    state(
      line,
      groupSpan(match, 'place'),
      claim('place', name, ['soviet-from', 0.95 - place.cost]),
    ),
    state(line, groupSpan(match, 'place'), claim('direction', 'incoming', ['soviet-from', 0.9])),
  ];
  const number = match.groups?.['number'];
  // Register numbers of a year have five figures; four are what the scan left of one.
  if (number === undefined || number.length < 5) return statements;
  const span = groupSpan(match, 'number');
  return [
    ...statements,
    state(line, span, claim('number', number, ['soviet-register', 0.93])),
    state(line, span, claim('registerNumbers', number, ['soviet-register', 0.93])),
  ];
}

// `Вх. № 20417`, `Исх. № 18249`
function readRegister(line: Line): readonly Statement[] {
  const match =
    /(?<![\p{L}])(?<way>[ВB][хx]|[ИU][сc][хx])\.? ?(?:№|N[°ºo]?)? ?(?<number>\d{3,6})/du.exec(
      line.words,
    );
  if (match === null) return [];
  const isIncoming = /^[ВB]/.test(match.groups?.['way'] ?? '');
  const number = match.groups?.['number'] ?? '';
  const rule = ['soviet-register', 0.93] as const;
  return [
    state(
      line,
      groupSpan(match, 'way'),
      claim('direction', isIncoming ? 'incoming' : 'outgoing', rule),
    ),
    state(line, groupSpan(match, 'number'), claim('number', number, rule)),
    state(line, groupSpan(match, 'number'), claim('registerNumbers', number, rule)),
  ];
}

// `18 час. 05 мин.`
function readHour(line: Line): readonly Statement[] {
  const match = /(?<!\d)(\d{1,2})[ ]?[чЧ][аa]?[сc]?\.? ?(\d{2})[ ]?[мm][иu]?[нnп]/u.exec(
    line.words,
  );
  const hour = match === null ? undefined : isoHour(Number(match[1]), Number(match[2]));
  return match === null || hour === undefined
    ? []
    : [stateMatch(line, match, claim('hour', hour, ['soviet-hour', 0.93]))];
}

// `3.II.1951 г.`; the form prints `19`, the typist adds the rest: `27 1X 19 50`
const DATE =
  /(?<!\d)(?<day>[0-3]?\d)[ .]{1,2}(?<roman>[IVX1lХУіхТтПШ|]{1,4})[ .]{1,2}(?<year>19[ \t]*\d\d)(?!\d)/u;

function readDate(line: Line): readonly Statement[] {
  const match = DATE.exec(line.words);
  const { day = '', roman = '', year = '' } = match?.groups ?? {};
  const month = romanMonth(roman);
  if (match === null || month === undefined) return [];
  const date = isoDay({ year: fullYear(year.replace(/\s/g, '')), month, day: Number(day) });
  return date === undefined
    ? []
    : [stateMatch(line, match, claim('date', date, ['soviet-dateline', 0.93]))];
}

// `/Совделегация/ 28113`; read as `/Совделегация /`
function readPost(line: Line): readonly Statement[] {
  const match = /\/ ?(?<post>\p{L}{5,24}) ?\/(?:[ \t]*(?<number>\d{5,6}))?/du.exec(line.words);
  const read = match?.groups?.['post'] ?? '';
  if (match === null) return [];
  const known = nearest(read, SOVIET_POSTS, 0.25);
  const statements = [
    state(line, groupSpan(match, 'post'), claim('from', known?.word ?? read, ['soviet-post', 0.9])),
  ];
  const number = match.groups?.['number'];
  if (number === undefined) return statements;
  return [
    ...statements,
    state(line, groupSpan(match, 'number'), claim('registerNumbers', number, ['soviet-post', 0.9])),
  ];
}

// `Спец. № 62, 63`; read as `Спеп.№ 62,63`, `спец. № 62`, `Спец.. № 62`
function readSpets(line: Line): readonly Statement[] {
  const match =
    /(?<![\p{L}])(?<word>[СCс]\p{L}{2}\p{L})[.,]{0,2} ?(?:№+|N[°ºo]?)? ?(?<numbers>\d{1,5}(?: ?[,и-] ?\d{1,5}){0,5})/du.exec(
      line.words,
    );
  if (match === null || nearest(match.groups?.['word'] ?? '', ['Спец'], 0.3) === undefined)
    return [];
  const [start] = groupSpan(match, 'numbers');
  return [...(match.groups?.['numbers'] ?? '').matchAll(/\d+/g)].map((figure) =>
    state(
      line,
      [start + figure.index, start + figure.index + figure[0].length],
      claim('spetsNumbers', figure[0], ['soviet-spets', 0.95]),
    ),
  );
}

const READERS: readonly ((line: Line) => readonly Statement[])[] = [
  readPhrases,
  readPlace,
  readRegister,
  readHour,
  readDate,
  readPost,
  readSpets,
  readMarks,
];
