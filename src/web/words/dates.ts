const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date in EDTF or ISO as a person reads it: `1950-09-27` is 27 September 1950, `1944-03-21/1946-01-24` is between 21 March 1944 and
 * 24 January 1946, `1944~` is about 1944. What is not known as a form stays as it is.
 */
export function dateInWords(edtf: string): string {
  const oneOf = ONE_OF.exec(edtf)?.groups;
  if (oneOf !== undefined) return dateInWords(`${oneOf['from'] ?? ''}/${oneOf['to'] ?? ''}`);
  const [from, to] = edtf.split('/', 2);
  if (from === undefined || to === undefined) return dayInWords(edtf);
  if (from === '' || from === '..') return `not after ${dayInWords(to)}`;
  if (to === '' || to === '..') return `not before ${dayInWords(from)}`;
  return `between ${dayInWords(from)} and ${dayInWords(to)}`;
}

/** `[1944-03-21..1946-01-24]`: one of these days. */
const ONE_OF = /^\[(?<from>[^.\]]*)\.\.(?<to>[^.\]]*)\]$/;

const DAY = /^(-?\d{4}|--)(?:-?(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}):(\d{2})\S*?)?([~?%]?)$/;

function dayInWords(day: string): string {
  const parts = DAY.exec(day);
  if (parts === null) return day;
  const [, year, month, date, hour, minute, doubt] = parts;
  const named = month === undefined ? undefined : (MONTHS[Number(month) - 1] ?? month);
  const words = [
    date === undefined ? undefined : String(Number(date)),
    named,
    year === '--' ? undefined : year,
  ].filter((word) => word !== undefined);
  const at = hour === undefined ? '' : `, ${hourInWords(`${hour}:${minute}`)}`;
  return `${DOUBT[doubt ?? ''] ?? ''}${words.join(' ')}${at}`;
}

const DOUBT: Readonly<Record<string, string>> = {
  '~': 'about ',
  '?': 'perhaps ',
  '%': 'perhaps about ',
};

/** `1951-02` is February 1951. */
export function monthInWords(month: string): string {
  return dayInWords(month);
}

/** `11:30` as the time of day is written in lists: 11.30. */
export function hourInWords(hour: string): string {
  return hour.replace(':', '.');
}

/** A value for `<time datetime>`: only whole days, months, years and minutes are allowed there. */
export function machineDate(edtf: string): string | undefined {
  return /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?$/.test(edtf) ? edtf : undefined;
}

/** As footnotes have it: September 27, 1950. */
export function dateInNotes(edtf: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(edtf);
  const month = MONTHS[Number(day?.[2]) - 1];
  return day && month ? `${month} ${Number(day[3])}, ${day[1]}` : dateInWords(edtf);
}
