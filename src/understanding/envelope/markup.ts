import type { EnvelopeField } from '../../model/envelopes.ts';
import type { Range } from '../../model/ranges.ts';
import { fullYear, isoDay, isoHour } from '../dates/calendar.ts';
import { findDate } from '../dates/dates.ts';
import type { Line } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { quoteOf } from '../words/note-calls.ts';

/** How many blocks from the top carry the encoding of sender, addressee and date. */
const TOP = 14;

/**
 * What the edition's encoding says: offices and names marked as sender and addressee, place and date of the dateline. An encoding that
 * the printed words contradict plainly is kept with little confidence, so that it stands among the disputed.
 */
export function readMarkup(lines: readonly Line[]): readonly Statement[] {
  const statements: Statement[] = [];
  for (const line of lines.slice(0, TOP)) {
    if (line.kind !== 'head' && line.kind !== 'dateline') continue;
    for (const range of line.ranges) statements.push(...readRange(line, range));
  }
  return firstOfEach(statements);
}

function readRange(line: Line, range: Range): readonly Statement[] {
  if (range.kind === 'office') return claimed(line, range, [range.role, officeIn(line, range)]);
  if (range.kind === 'place') return claimed(line, range, ['place', wordsOf(line, range)]);
  if (range.kind === 'date') return readDate(line, range);
  const role = range.kind === 'name' ? range.role : undefined;
  return role === 'from' || role === 'to'
    ? claimed(line, range, [`${role}Person`, personIn(line, range)])
    : [];
}

const wordsOf = (line: Line, { start, end }: Range): string =>
  line.source
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,[(]+|[\s,.;:\])]+$/g, '');

function officeIn(line: Line, range: Range): string {
  return wordsOf(line, range).replace(/^the /i, '');
}

/** A name, or nothing where the encoding took in an office too: `Secretary of State Reed`. */
function personIn(line: Line, range: Range): string {
  const words = wordsOf(line, range);
  return /\b(?:of|for|the|in|to|Secretary|Ambassador|Embassy|Department|President)\b|\(/i.test(
    words,
  )
    ? ''
    : words;
}

type Claim = readonly [field: EnvelopeField, value: string];

function claimed(line: Line, range: Range, [field, value]: Claim): readonly Statement[] {
  if (value === '' || value.length > 200) return [];
  return [{ ...marked(line, range), field, value, rule: `marked-${field}` }];
}

/** What a statement of the markup has whatever it says. */
function marked(line: Line, { start, end }: Range) {
  const quote = quoteOf({ content: line.source, ranges: line.ranges }, { start, end });
  const evidence = [{ text: line.text, block: line.block, start, end, quote }];
  return { author: 'markup', confidence: 0.99, evidence } as const;
}

type DateRange = Extract<Range, { kind: 'date' }>;

/** The date that is encoded, and its hour; believed where the printed words have the same year. */
function readDate(line: Line, range: DateRange): readonly Statement[] {
  const when = range.when ?? '';
  const day = dayOf(when) ?? intervalOf(range);
  if (day === undefined) return [];
  const printed = findDate(line.source)?.value;
  const isSane = printed === undefined || printed.slice(0, 4) === day.slice(0, 4);
  const said = [
    ...claimed(line, range, ['date', day]),
    ...claimed(line, range, ['hour', hourOf(when) ?? '']),
  ];
  return isSane ? said : said.map((statement) => ({ ...statement, confidence: 0.3 }));
}

function dayOf(when: string): string | undefined {
  const [, year = '', month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(when) ?? [];
  return isoDay({ year: fullYear(year), month: Number(month), day: Number(day) });
}

function intervalOf({ from, to, notBefore, notAfter }: DateRange): string | undefined {
  const first = dayOf(from ?? notBefore ?? '');
  const last = dayOf(to ?? notAfter ?? '');
  return first === undefined || last === undefined ? undefined : `${first}/${last}`;
}

function hourOf(when: string): string | undefined {
  const [, hour, minute] = /T(\d\d):(\d\d)/.exec(when) ?? [];
  return hour === undefined ? undefined : isoHour(Number(hour), Number(minute));
}

/** The first statement for each field: a second date is that of the receipt. */
function firstOfEach(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<EnvelopeField>();
  return statements.filter(({ field }) => {
    const isNew = !seen.has(field);
    seen.add(field);
    return isNew;
  });
}
