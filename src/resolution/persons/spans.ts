/** From when to when an office was held, as far as the words say; months as ISO (`1951-03`), so that they compare as strings. */
export interface Span {
  readonly from?: string;
  readonly to?: string;
}

const MONTHS =
  'january february march april may june july august september october november december';
const DATE = `(?:(${MONTHS.replaceAll(' ', '|')})(?: \\d{1,2})?,? )?(1[89]\\d\\d)`;
const BETWEEN = new RegExp(`${DATE}\\s?[–-]\\s?${DATE}`, 'i');
const FROM = new RegExp(`\\b(?:from|after|since|appointed)\\b[^;]*?\\b${DATE}`, 'i');
const TO = new RegExp(`\\b(?:until|to|through|before)\\b[^;]*?\\b${DATE}`, 'i');

/**
 * The spans of the offices of a description, one for each: `Deputy Secretary until August 1955; thereafter Secretary` is until August 1955
 * and from then on. What says no date is no span; an empty list tells nothing.
 */
export function spansOf(description: string): readonly Span[] {
  const spans: Span[] = [];
  let last: string | undefined;
  for (const part of description.split(/;\s*|,?\s+(?=thereafter\b)/i)) {
    if (part === '') continue;
    const span = spanOf(part, /\bthereafter\b/i.test(part) ? last : undefined);
    if (span !== undefined) spans.push(span);
    last = span?.to;
  }
  return spans;
}

function spanOf(words: string, after: string | undefined): Span | undefined {
  const between = BETWEEN.exec(words);
  if (between !== null) {
    const to = monthOf(between[3], between[4], '12');
    return { from: monthOf(between[1], between[2], '01'), to };
  }
  const [begun, ended] = [FROM.exec(words), TO.exec(words)];
  const from = begun === null ? after : monthOf(begun[1], begun[2], '01');
  const to = ended === null ? undefined : monthOf(ended[1], ended[2], '12');
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** A year alone begins with its first month and ends with its last. */
function monthOf(month: string | undefined, year: string | undefined, none: string): string {
  if (month === undefined) return `${year ?? ''}-${none}`;
  const number = MONTHS.split(' ').indexOf(month.toLowerCase()) + 1;
  return `${year ?? ''}-${String(number).padStart(2, '0')}`;
}

/** Whether one of the offices was held in the month of a date. */
export function heldAt(spans: readonly Span[], date: string): boolean {
  const month = date.slice(0, 7);
  return spans.some(({ from = '', to = '9999' }) => from <= month && month <= to);
}
