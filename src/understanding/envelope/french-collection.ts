import { dayInWords, hourInFigures } from '../dates/foreign-dates.ts';
import type { Line } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { groupSpan, state } from '../statements.ts';
import type { Claim } from '../statements.ts';
import { claim } from './claims.ts';

const TOP = 6;
const NAME = "\\p{Lu}[\\p{L}'’-]+(?: (?:de |du |des )?\\p{Lu}[\\p{L}'’-]+){0,2}";
// `M. Martin, Ambassadeur de France à Oslo, à M. Reynal, Ministre des Affaires étrangères`
const HEAD = new RegExp(
  `^(?:\\d{1,4}\\.? )?M(?:me|lle)?\\. (?<fromPerson>${NAME}), (?<from>[^,\\n]{5,90}), à M(?:me|lle)?\\. (?<toPerson>${NAME}), (?<to>[^,.\\n]{5,90})`,
  'du',
);
// `T. nos 88 à 91. Réservé.`, `D. n° 123.`
const NUMBER =
  /^(?<kind>[TD])\. n(?:°s?|os?|º) ?(?<number>\d{1,5}(?:(?: (?:à|et) |[-–/])\d{1,5})?)[.,]/d;
// `Oslo, 3 février 1951, 19 h. 20. (Reçu : le 3, 21 h. 05.)`, `(Reçu : 11 mars.)`
const SENT =
  /(?<place>\p{Lu}[\p{L}'’ -]{2,30}), (?<date>(?<day>\d{1,2})(?:er)? (?<month>\p{L}{3,9}) (?<year>\d{4}))(?:, (?<at>(?<hour>\d{1,2}) h\.?(?: (?<minute>\d{2}))?))?/du;
const RECEIVED =
  /\(Reçue? ?: ?(?:le )?(?<day>\d{1,2})(?:er)?(?: (?<month>\p{L}{3,9}))?(?:,? (?:à )?(?<hour>\d{1,2}) h\.?(?: (?<minute>\d{2}))?)?/u;

/** Whether a paper has the two lines that the printed collection of French documents sets above each. */
export function isFrenchCollection(lines: readonly Line[]): boolean {
  const top = lines.slice(0, TOP).map(({ words }) => words.slice(0, 400));
  return (
    top.some((words) => / à M/.test(words) && HEAD.test(words)) &&
    top.some((words) => NUMBER.test(words))
  );
}

/** Reads who wrote to whom, the kind by its letter, the number, where and when it was sent, when received. */
export function readFrenchCollection(lines: readonly Line[]): readonly Statement[] {
  return lines.slice(0, TOP).flatMap((line) => {
    const words = line.words.slice(0, 600);
    const head = HEAD.exec(words);
    const number = NUMBER.exec(words);
    return [
      ...(head === null ? [] : readHead(line, head)),
      ...(number === null ? [] : [...readNumber(line, number), ...readDay(line, words)]),
    ];
  });
}

/** `88 à 91`, `88/91` and `88-91` are one range. */
export function frenchNumbers(words = ''): string {
  return words.replace(/ (?:à|a|et) |[–/]/, '-');
}

const PARTIES = ['fromPerson', 'from', 'toPerson', 'to'] as const;

function readHead(line: Line, head: RegExpExecArray): readonly Statement[] {
  return PARTIES.map((field) => {
    const value = (head.groups?.[field] ?? '').trim();
    return state(line, groupSpan(head, field), claim(field, value, ['french-collection', 0.94]));
  });
}

function readNumber(line: Line, match: RegExpExecArray): readonly Statement[] {
  const { kind, number } = match.groups ?? {};
  const rule = ['french-collection', 0.96] as const;
  return [
    state(
      line,
      groupSpan(match, 'kind'),
      claim('kind', kind === 'D' ? 'despatch' : 'telegram', rule),
    ),
    state(line, groupSpan(match, 'number'), claim('number', frenchNumbers(number), rule)),
  ];
}

function readDay(line: Line, words: string): readonly Statement[] {
  const sent = SENT.exec(words);
  const { place = '', day, month, year, hour, minute } = sent?.groups ?? {};
  const date = dayInWords({ day, month, year });
  if (sent === null || date === undefined) return [];
  const part = (group: string, said: Claim): Statement => state(line, groupSpan(sent, group), said);
  const at = hourInFigures(hour, minute);
  const rule = ['french-collection', 0.94] as const;
  return [
    part('place', claim('place', place.trim(), rule)),
    part('date', claim('date', date, rule)),
    ...(at === undefined ? [] : [part('at', claim('hour', at, rule))]),
    ...readReceived(line, words, { month, year }),
  ];
}

/** `(Reçu : le 3, 21 h. 05.)`: month and year are those of sending where none is said. */
function readReceived(
  line: Line,
  words: string,
  sent: { readonly month: string | undefined; readonly year: string | undefined },
): readonly Statement[] {
  const match = RECEIVED.exec(words);
  const { day, month = sent.month, hour, minute } = match?.groups ?? {};
  const date = dayInWords({ day, month, year: sent.year });
  if (match === null || date === undefined) return [];
  const at = hourInFigures(hour, minute);
  const value = at === undefined ? date : `${date}T${at}`;
  const span = [match.index, match.index + match[0].length] as const;
  return [state(line, span, claim('received', value, ['french-collection', 0.93]))];
}
