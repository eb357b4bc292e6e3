import type { Expectation } from './expectation.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import { officeKey } from './offices.ts';
import { dayBefore, dayAfter } from './periods.ts';
import { addresseeLikeness, bestFirst, senderLikeness, type Candidate } from './weights.ts';

/**
 * Papers sent at the moment that a date-time group names, where the edition prints them under another number or none: `022148Z` is
 * 16:48 in Washington on December 2, or 06:48 in Tokyo on the 3rd. The minutes must agree, the hours be those of some zone.
 */
export function instantCandidates(
  expected: Expectation,
  citing: HeldPaper,
  holdings: Holdings,
): readonly Candidate[] {
  const { says, date } = expected;
  if (says.series !== 'DTG' || date === undefined || says.hour === undefined) return [];
  const found = [dayBefore(date), date, dayAfter(date)]
    .flatMap((day) => holdings.byDate(day))
    .filter((paper) => paper.collection === citing.collection && CABLES.has(paper.kind))
    .filter((paper) => paper.id !== citing.id)
    .flatMap((paper) => weigh(paper, { ...expected, date }) ?? []);
  return bestFirst(found);
}

const CABLES: ReadonlySet<string> = new Set([
  'telegram',
  'circular_telegram',
  'message',
  'draft_telegram',
]);

function weigh(
  paper: HeldPaper,
  expected: Expectation & { readonly date: string },
): Candidate | undefined {
  if (!isSameMoment(paper, expected)) return undefined;
  const sender = senderLikeness(paper, expected.from);
  const addressee = addresseeLikeness(paper, expected.to);
  const agreeing = [sender, addressee].filter((one) => one === 'same').length;
  // Many papers leave on the hour; then a party must agree as well.
  const isFullHour = expected.says.hour?.endsWith(':00') === true;
  if (sender === 'different' || (isFullHour && agreeing === 0)) return undefined;
  const { hour, date } = paper.envelope;
  const local = `${hour?.value ?? ''} local time on ${date?.value ?? ''}`;
  return {
    paper,
    score: 2 + agreeing,
    reasons: [`It left at ${local}, which is the moment cited.`],
  };
}

function isSameMoment(paper: HeldPaper, { date, says }: Expectation): boolean {
  const { envelope } = paper;
  const local = { day: envelope.date?.value, hour: envelope.hour?.value };
  const ahead = minutesAhead(local, { day: date, hour: says.hour });
  if (ahead === 0 && (date ?? '') >= ZULU) return true;
  return ahead !== undefined && isZone(ahead, envelope.place?.value ?? '');
}

/** From then on posts give the universal hour in their datelines. */
const ZULU = '1965-04';

interface Moment {
  readonly day: string | undefined;
  readonly hour: string | undefined;
}

/** By how many minutes a local clock is ahead of the universal one, if both name the same moment. */
function minutesAhead(local: Moment, universal: Moment): number | undefined {
  const there = Date.parse(`${local.day ?? ''}T${local.hour ?? ''}Z`);
  const here = Date.parse(`${universal.day ?? ''}T${universal.hour ?? ''}Z`);
  return Number.isNaN(there) || Number.isNaN(here) ? undefined : (there - here) / 60_000;
}

/** Hours by which clocks of a region may be ahead of the universal one, over the years and with summer time. */
const REGIONS: readonly (readonly [from: number, to: number, keys: ReadonlySet<string>])[] = [
  [
    6.5,
    9.5,
    new Set(
      'saigon hanoi hue vientiane bangkok phnom-penh rangoon jakarta batavia singapore kuala-lumpur manila taipei hong-kong tokyo seoul nanking peking shanghai canton medan'.split(
        ' ',
      ),
    ),
  ],
  [
    4,
    6,
    new Set('new-delhi karachi kabul colombo dacca kathmandu bombay calcutta lahore'.split(' ')),
  ],
  [-10.5, -9, new Set(['honolulu', 'pearl-harbor'])],
  [
    -8,
    -3,
    new Set(
      'washington new-york usun mexico-city guatemala-city havana caracas bogota lima santiago buenos-aires rio-de-janeiro montevideo ottawa'.split(
        ' ',
      ),
    ),
  ],
];

function isZone(minutes: number, place: string): boolean {
  const key = officeKey(place).replaceAll(' ', '-');
  const region = REGIONS.find(([, , keys]) => keys.has(key));
  const [from, to] = region ?? EUROPE_AND_AFRICA;
  const rest = Math.abs(minutes) % 30;
  return Math.min(rest, 30 - rest) <= SLACK && minutes >= from * 60 && minutes <= to * 60;
}

/** Minutes by which two clerks may have written one moment. */
const SLACK = 1;
const EUROPE_AND_AFRICA = [-1, 4] as const;
