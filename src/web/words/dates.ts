import { type Language, language } from './language.ts';
import { say } from './say.ts';

/**
 * A date in EDTF or ISO as a person reads it: `1950-09-27` is 27 September 1950, `1944-03-21/1946-01-24` is between 21 March 1944 and
 * 24 January 1946, `1944~` is about 1944. What is not known as a form stays as it is.
 */
export function dateInWords(edtf: string): string {
  const oneOf = ONE_OF.exec(edtf)?.groups;
  if (oneOf !== undefined) return dateInWords(`${oneOf['from'] ?? ''}/${oneOf['to'] ?? ''}`);
  const [from, to] = edtf.split('/', 2);
  if (from === undefined || to === undefined) return dayInWords(edtf);
  if (from === '' || from === '..') return say('words.notAfter', { day: dayInWords(to, 'of') });
  if (to === '' || to === '..') return say('words.notBefore', { day: dayInWords(from, 'of') });
  return say('words.between', { from: dayInWords(from), to: dayInWords(to) });
}

/** `[1944-03-21..1946-01-24]`: one of these days. */
const ONE_OF = /^\[(?<from>[^.\]]*)\.\.(?<to>[^.\]]*)\]$/;

const DAY = /^(-?\d{4}|--)(?:-?(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}):(\d{2})\S*?)?([~?%]?)$/;

/** A month by itself, `март`, or as that of a day and after a preposition, `марта`. */
type Case = 'itself' | 'of';

function dayInWords(day: string, as: Case = 'itself'): string {
  const parts = DAY.exec(day);
  if (parts === null) return day;
  const [, year, month, date, hour, minute, doubt] = parts;
  const words = dayNamed({ year, month, date }, doubt === '~' || doubt === '%' ? 'of' : as);
  const at = hour === undefined ? '' : `, ${hourInWords(`${hour}:${minute}`)}`;
  return doubted(words, doubt) + at;
}

function doubted(day: string, doubt: string | undefined): string {
  if (doubt === '~') return say('words.about', { day });
  if (doubt === '?') return say('words.perhaps', { day });
  return doubt === '%' ? say('words.perhapsAbout', { day }) : day;
}

interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly date: string | undefined;
}

function dayNamed({ year = '', month, date }: Parts, as: Case): string {
  if (month === undefined) return say('words.year', { year });
  const isOf = date !== undefined || as === 'of';
  const named = MONTHS[language()][isOf ? 'of' : 'itself'][Number(month) - 1];
  // A month that the calendar does not have is shown as it stands.
  if (named === undefined) {
    return [date && String(Number(date)), month, year].filter(Boolean).join(' ');
  }
  if (date === undefined) return say('words.month', { month: named, year });
  const day = String(Number(date));
  return year === '--'
    ? say('words.dayOfYear', { day, month: named })
    : say('words.day', { day, month: named, year });
}

const MONTHS: Readonly<Record<Language, Readonly<Record<Case, readonly string[]>>>> = {
  en: monthsIn('en'),
  ru: monthsIn('ru'),
};

/** `март` of itself, `марта` with a day: the same in languages that do not tell them apart. */
function monthsIn(spoken: Language) {
  const itself = new Intl.DateTimeFormat(spoken, { month: 'long', timeZone: 'UTC' });
  const ofDay = new Intl.DateTimeFormat(spoken, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const firsts = Array.from({ length: 12 }, (_, month) => Date.UTC(2001, month, 1));
  return {
    itself: firsts.map((first) => itself.format(first)),
    of: firsts.map(
      (first) => ofDay.formatToParts(first).find(({ type }) => type === 'month')?.value ?? '',
    ),
  };
}

/** `1951-02` is February 1951. */
export function monthInWords(month: string): string {
  return dayInWords(month);
}

/** `11:30` as the time of day is written in lists: 11.30; in Russian 11:30. */
export function hourInWords(hour: string): string {
  return language() === 'en' ? hour.replace(':', '.') : hour;
}

/** A value for `<time datetime>`: only whole days, months, years and minutes are allowed there. */
export function machineDate(edtf: string): string | undefined {
  return /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?$/.test(edtf) ? edtf : undefined;
}

/** From when to when, in words: `17 September 1953 to 2 May 1954`, `undated`. */
export function spanInWords(from: string | null, to: string | null): string {
  if (from === null || to === null) return say('words.undated');
  if (from === to) return dateInWords(from);
  return say('words.fromTo', { from: dateInWords(from), to: dateInWords(to) });
}

/** As English footnotes have it: September 27, 1950. Citations are made in English whatever the interface speaks. */
export function dateInNotes(edtf: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(edtf);
  const month = MONTHS.en.itself[Number(day?.[2]) - 1];
  return day && month ? `${month} ${Number(day[3])}, ${day[1]}` : dateInWords(edtf);
}
