import type { DocumentKind } from '../../model/envelopes.ts';
import { lastDay } from '../../model/instants.ts';
import type { KnowledgeBasis, Since, SinceRule } from '../../model/knowledge.ts';
import type { HeldPaper, Travel } from '../holdings.ts';

/** Those whose hands a paper passed before it left, or who were there when it was said. */
const BEFORE_SENDING: ReadonlySet<KnowledgeBasis> = new Set<KnowledgeBasis>([
  'author',
  'signer',
  'drafter',
  'clearer',
  'participant',
  'told',
  'author-by-office',
]);

const UNDATED: Since = { at: null, rule: 'undated' };

/** What is asked of a paper to say whom it reached, and when. */
export type Sent = Pick<HeldPaper, 'id' | 'kind' | 'envelope' | 'travel'>;

/** Since when, at the latest, someone knew a paper on a ground. */
export function sinceOf({ envelope, kind, travel }: Sent, basis: KnowledgeBasis): Since {
  const day = lastDayOf(envelope.date?.value);
  if (day === undefined) return UNDATED;
  return BEFORE_SENDING.has(basis) ? whenSent(envelope, day) : whenGot(travel, kind, day);
}

function whenSent({ date, hour }: HeldPaper['envelope'], day: string): Since {
  const stated = /^\d{4}-\d\d-\d\dT(\d\d:\d\d)/.exec(date?.value ?? '')?.[1] ?? hour?.value;
  if (stated !== undefined && /^\d\d:\d\d$/.test(stated))
    return { at: `${day}T${stated}`, rule: 'hour-of-paper' };
  return { at: `${day}T${END}`, rule: 'day-of-paper' };
}

function whenGot(travel: Travel, kind: DocumentKind, day: string): Since {
  const received = minuteOf(travel.received?.value);
  // `Received 2 a.m.` of an impossible day: what is before the sending is a misprint.
  if (received !== undefined && received >= `${day}T00:00`)
    return { at: received, rule: 'receipt' };
  const copied = minuteOf(travel.distributed?.value ?? travel.printedAt?.value);
  if (copied !== undefined && copied.slice(0, 10) >= day)
    return { at: `${copied.slice(0, 10)}T${END}`, rule: 'day-of-copies' };
  const { days, rule } = WAYS[kind] ?? BY_WIRE;
  return { at: `${daysAfter(day, days)}T${END}`, rule };
}

const END = '23:59';

interface Way {
  readonly days: number;
  readonly rule: SinceRule;
}

const BY_WIRE: Way = { days: 1, rule: 'day-after' };
const BY_AIR: Way = { days: 7, rule: 'week-after' };
const BY_MAIL: Way = { days: 14, rule: 'fortnight-after' };

/** Telegrams, and what goes from desk to desk, are read by the next day. */
const WAYS: Partial<Record<DocumentKind, Way>> = {
  airgram: BY_AIR,
  circular_airgram: BY_AIR,
  despatch: BY_MAIL,
  instruction: BY_MAIL,
  circular_instruction: BY_MAIL,
  letter: BY_MAIL,
  note: BY_MAIL,
};

function minuteOf(value: string | undefined): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(value ?? '');
  return match?.[1] === undefined ? undefined : `${match[1]}T${match[2] ?? END}`;
}

/** The last day that a date allows: of `1950-09` the 30th, of an interval its end. */
function lastDayOf(date: string | undefined): string | undefined {
  const end = date?.split('/').at(-1) ?? '';
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(end);
  if (match === null) return undefined;
  const [, year = '', month = '12', day] = match;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  return `${year}-${month}-${day ?? String(lastDay(Number(year), Number(month)))}`;
}

function daysAfter(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(time)) return day;
  return new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}
