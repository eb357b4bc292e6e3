import type { DocumentKind, EnvelopeField } from '../../../model/envelopes.ts';
import type { Span } from '../../../model/evidence.ts';
import type { Line } from '../../lines.ts';
import { seriesNamed } from '../../references/series-names.ts';
import type { Claim, Statement } from '../../statements.ts';
import { groupSpan, state } from '../../statements.ts';
import { claim } from '../claims.ts';
import { isCable, kindOf } from '../kinds.ts';
import { stateMarking } from '../markings.ts';
import { readSourceNote } from '../source-note.ts';
import type { CalendarEntry } from './entry.ts';
import { readEntryParties } from './entry-parties.ts';
import { dateUnder } from './title-date.ts';

/** What a calendar's entry states of a paper; `heads` are those of the chapters it stands under, which may give the year. */
export function readCalendarEntry(
  entry: CalendarEntry,
  heads: readonly string[],
): readonly Statement[] {
  return [
    ...readTitle(entry),
    ...readDay(entry, heads),
    ...readParticulars(entry),
    ...readKeeping(entry),
  ];
}

// `Telegram 512 from Quito`, `Circular telegram 1170`, `Airgram A-145`, `Despatch 442`
const NUMBERED =
  /^(?:(?:Draft|Circular|Personal) )?(?:telegram|airgram|despatch|message|cable)s? (?:No\. )?(?:(?<series>[A-Z]\p{L}{0,8})[ –-]?)?(?<number>\d[\d/]*)(?![\p{L}\d])/diu;
// `Secto 107 from Geneva`: the name of the series stands for the kind
const IN_SERIES = /^(?<series>\p{Lu}\p{Ll}{3,7}) (?<number>\d{1,5})(?= from | to |$)/du;

function readTitle({ line, title }: CalendarEntry): readonly Statement[] {
  const words = line.words.slice(title.start, title.end).replace(/[\s,]+$/, '');
  const number = NUMBERED.exec(words) ?? seriesNumber(words);
  const kind = kindOf(words) ?? (number === null ? undefined : 'telegram');
  const whole = { start: title.start, end: title.start + words.length };
  const said = claim('kind', kind ?? 'other', ['entry-kind', kind === undefined ? 0.5 : 0.97]);
  return [
    state(line, [whole.start, whole.end], said),
    ...(number !== null && isCable(kind) ? readNumber(line, whole.start, number) : []),
    ...(hasParties(kind) ? readEntryParties(line, whole, kind) : []),
  ];
}

function hasParties(kind: DocumentKind | undefined): boolean {
  return isCable(kind) || kind === 'letter' || kind === 'memorandum';
}

function seriesNumber(words: string): RegExpExecArray | null {
  const match = IN_SERIES.exec(words);
  return seriesNamed(match?.groups?.['series'] ?? '') === undefined ? null : match;
}

function readNumber(line: Line, start: number, match: RegExpExecArray): readonly Statement[] {
  const part = (group: string, said: Claim): Statement => {
    const [from, to] = groupSpan(match, group);
    return state(line, [start + from, start + to], said);
  };
  const { series, number = '' } = match.groups ?? {};
  const numbered = part('number', claim('number', number, ['entry-number', 0.98]));
  return series === undefined
    ? [numbered]
    : [numbered, part('series', claim('series', series, ['entry-number', 0.97]))];
}

/** The whole date, or the day with the year of the chapter: one step less sure. */
function readDay({ line, date }: CalendarEntry, heads: readonly string[]): readonly Statement[] {
  if (date === undefined) return [];
  const value = date.value ?? dateUnder(date, heads);
  if (value === undefined) return [];
  const rule: readonly [string, number] =
    date.value === undefined ? ['entry-day-of-chapter', 0.95] : ['entry-date', 0.98];
  return [state(line, [date.start, date.end], claim('date', value, rule))];
}

function readParticulars({ line, subject, marking, pages }: CalendarEntry): readonly Statement[] {
  const stated = (field: EnvelopeField, span: Span | undefined): readonly Statement[] =>
    span === undefined
      ? []
      : [
          state(
            line,
            [span.start, span.end],
            claim(field, line.words.slice(span.start, span.end), [`entry-${field}`, 0.95]),
          ),
        ];
  return [
    ...stated('subject', subject),
    ...(marking === undefined ? [] : [stateMarking(line, marking, 'entry-marking')]),
    ...stated('pageCount', pages),
  ];
}

// `DOS, CF, 611.22/5–462`: the edition's short names
const SHORT_FILE =
  /^(?:DOS|Department of State), (?:CF|Central Files),? (?<file>\S.{1,60}?)[.\s]*$/d;

function readKeeping({ line, source }: CalendarEntry): readonly Statement[] {
  if (source === undefined) return [];
  const statements = readSourceNote({ line, ...source });
  if (statements.some(({ field }) => field === 'fileNumber')) return statements;
  const match = SHORT_FILE.exec(line.words.slice(source.start, source.end));
  if (match === null) return statements;
  const [from, to] = groupSpan(match, 'file');
  const file = claim('fileNumber', match.groups?.['file'] ?? '', ['entry-file', 0.95]);
  return [...statements, state(line, [source.start + from, source.start + to], file)];
}
