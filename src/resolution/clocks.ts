import { placesIn } from '../understanding/authority/places.ts';
import type { HeldPaper } from './holdings.ts';

/** Hours by which a clock may be ahead of the universal one, over the years and with summer time. */
interface Clock {
  readonly from: number;
  readonly to: number;
}

/** Between two bounds, in minutes of universal time since 1970. */
export interface Moment {
  readonly earliest: number;
  readonly latest: number;
}

/** Where the place is not known: from the west of America to Japan. */
const ANYWHERE: Clock = { from: -8, to: 10 };

/** Countries by their clocks; wide where a country has several, or changed them. */
const ZONES: readonly (readonly [from: number, to: number, places: string])[] = [
  [-8, -4, 'united-states canada'],
  [-7, -3, 'mexico guatemala honduras el-salvador nicaragua costa-rica panama cuba haiti jamaica dominican-republic bahamas barbados trinidad-and-tobago colombia venezuela ecuador peru bolivia chile argentina uruguay paraguay brazil guyana suriname'],
  [-1, 2, 'iceland ireland united-kingdom portugal spain france belgium netherlands luxembourg switzerland morocco algeria tunisia ghana nigeria senegal mali liberia guinea sierra-leone'],
  [0, 3, 'germany german-democratic-republic austria italy holy-see malta norway sweden denmark finland poland czechoslovakia hungary yugoslavia albania romania bulgaria greece libya south-africa congo-democratic-republic'],
  [1.5, 4.5, 'russia estonia latvia lithuania turkey cyprus egypt sudan israel jordan lebanon syria iraq iran kuwait saudi-arabia yemen ethiopia somalia kenya uganda tanzania'],
  [4, 7, 'afghanistan pakistan india nepal bangladesh sri-lanka burma'],
  [6.5, 9.5, 'china vietnam-south vietnam-north laos cambodia thailand malaysia singapore indonesia philippines mongolia'],
  [8, 10, 'japan korea korea-north'],
  [8, 11, 'australia'],
  [11, 13, 'new-zealand'],
]; // prettier-ignore

const CLOCKS: ReadonlyMap<string, Clock> = new Map(
  ZONES.flatMap(([from, to, places]) => places.split(' ').map((id) => [id, { from, to }] as const)),
);

type Placed = Pick<HeldPaper, 'envelope'>;

/** The clock by which a paper bears its hour: that of the place it writes from, else of its sender's. */
function clockOf({ envelope: { place, from } }: Placed): Clock {
  return clockAt(place?.value) ?? clockAt(from?.value) ?? ANYWHERE;
}

/** Undefined where no place is named, or one whose clock is not known. */
function clockAt(words: string | undefined): Clock | undefined {
  if (words === undefined) return undefined;
  if (AT_HOME.test(words)) return CLOCKS.get('united-states');
  const clocks = [...placesIn(words)].map((id) => CLOCKS.get(id) ?? ANYWHERE);
  const [first] = clocks;
  return first && clocks.reduce(joined, first);
}

/** `Washington` is the capital before it is a place abroad; `Secretary of State` sits there. */
const AT_HOME =
  /^(?:Washington|New York)\b|\bDepartment of State\b|^(?:Acting )?Secretary of State$/;

const joined = (one: Clock, two: Clock): Clock => ({
  from: Math.min(one.from, two.from),
  to: Math.max(one.to, two.to),
});

/** From then on posts give the universal hour in their datelines, or their own. */
const ZULU = '1965-04';
const DAY = 24 * 60;

/** Between which instants a paper was written; undefined where it does not state its day. */
export function momentOf(paper: Placed): Moment | undefined {
  const { date, hour } = paper.envelope;
  const day = date?.value ?? '';
  const midnight = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00Z`) : NaN;
  if (Number.isNaN(midnight)) return undefined;
  const own = clockOf(paper);
  const { from, to } = day < ZULU ? own : joined(own, { from: 0, to: 0 });
  const minutes = minutesOf(hour?.value);
  const start = midnight / 60_000 + (minutes ?? 0);
  return {
    earliest: start - to * 60,
    latest: start + (minutes === undefined ? DAY - 1 : 0) - from * 60,
  };
}

function minutesOf(hour: string | undefined): number | undefined {
  const match = /^(\d\d):(\d\d)$/.exec(hour ?? '');
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

/** Whether one was written before the other by whatever clocks they may have borne. */
export function isSurelyBefore(one: Moment | undefined, other: Moment | undefined): boolean {
  return one !== undefined && other !== undefined && one.latest < other.earliest;
}

/** Whether the day can have begun where one paper was written while it had not where the other was. Places must be known. */
export function isAhead(one: Placed, other: Placed): boolean {
  const [ahead, behind] = [clockOf(one), clockOf(other)];
  return ahead !== ANYWHERE && behind !== ANYWHERE && ahead.to > behind.from + SUMMER;
}

/** Two clocks of one region differ by summer time at most. */
const SUMMER = 4;
