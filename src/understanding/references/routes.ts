import type { Says } from '../../model/mentions.ts';
import { matchAt } from './cited-dates.ts';
import { officeOwner } from './owners.ts';
import { readPlaces, readRepetition, type OtherNumber } from './repetitions.ts';

/** Where a message is said to have gone, or to have come from. */
export interface Route {
  readonly end: number;
  readonly way: 'to' | 'from';
  readonly place: string;
}

const ROUTE =
  /,? \(?(?:(?<sent>sent|addressed) )?(?<way>to|from) (?:the |Embassy |AmEmbassy |Amembassy )?(?<place>(?:\p{Lu}[\p{L}.’-]*)(?: \p{Lu}[\p{L}.’-]*){0,2})/uy;
/** `Deptel 4308 Saigon rptd Paris 3507`: where it went, with no word for it. */
const BARE_PLACE =
  / (?<place>\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,2})(?=,? \(?(?:rptd|repeated|reptd|rpt)\b)/uy;
const SENT = /,? \(?(?:sent|addressed) (?<place>\p{Lu}[\p{L}.’-]*(?: \p{Lu}[\p{L}.’-]*){0,2})/uy;

/** `to Stockholm`, `from Taipei`, `sent Dept`. The longest capitalised run that names an office counts. */
export function readRoute(words: string, at: number): Route | undefined {
  const match =
    matchAt(ROUTE, words, at) ?? matchAt(SENT, words, at) ?? matchAt(BARE_PLACE, words, at);
  const name = match?.groups?.['place'];
  if (match === undefined || name === undefined) return undefined;
  const parts = name.split(' ');
  for (let take = parts.length; take > 0; take -= 1) {
    const place = parts
      .slice(0, take)
      .join(' ')
      .replace(/[.’-]+$/, '');
    if (officeOwner(place) === undefined) continue;
    const end = at + match[0].length - name.length + place.length;
    return { end, place, way: match.groups?.['way'] === 'from' ? 'from' : 'to' };
  }
  return undefined;
}

/** `Deptel 275 to Stockholm` goes to Stockholm, `telegram 1191 from Taipei` comes from there, `Paris 145 to Dept` from Paris. */
export function routed(says: Says, route: Route | undefined): Says {
  if (route === undefined) return says;
  const place = officeOwner(route.place);
  if (place?.direction === 'to-post') {
    const direction = route.way === 'to' ? (says.direction ?? 'from-post') : 'to-post';
    return { ...says, direction };
  }
  if (place?.post === undefined) return says;
  if (route.way === 'from') return { ...says, direction: 'from-post', post: place.post };
  return says.post === undefined
    ? { ...says, direction: says.direction ?? 'to-post', post: place.post }
    : says;
}

/** All that follows a number about its way: how far that goes, the routes, the numbers elsewhere. */
export interface Travel {
  readonly end: number;
  readonly routes: readonly Route[];
  readonly also: readonly OtherNumber[];
}

const MOST_LEGS = 4;

/** `to Department from Damascus`, `sent Dept, repeated London 185, Lima 28`: all that follows a number about its way. */
export function readTravel(words: string, start: number): Travel {
  const legs: Leg[] = [];
  let end = start;
  while (legs.length < MOST_LEGS) {
    const leg = readLeg(words, end);
    if (leg === undefined) break;
    legs.push(leg);
    end = leg.end;
  }
  return {
    end,
    routes: legs.flatMap((leg) => leg.route ?? []),
    also: legs.flatMap((leg) => leg.also),
  };
}

const FURTHER = /,?(?: and)?(?= \p{Lu})/uy;

/** `Deptel sent Saigon 1192 Paris 1314`: after a place and its number come more of both. */
export function readFurther(words: string, start: number): Travel {
  const comma = matchAt(FURTHER, words, start)?.[0].length ?? 0;
  const places = readPlaces(words, start + comma);
  const travel = readTravel(words, places.numbers.length > 0 ? places.end : start);
  return { ...travel, also: [...places.numbers, ...travel.also] };
}

interface Leg {
  readonly end: number;
  readonly route?: Route;
  readonly also: readonly OtherNumber[];
}

/** `sent Karachi 1811` gives a number there; `sent Karachi` only says where to. */
function readLeg(words: string, at: number): Leg | undefined {
  const repeated = readRepetition(words, at);
  if (repeated !== undefined && repeated.numbers.length > 0)
    return { end: repeated.end, also: repeated.numbers };
  const route = readRoute(words, at);
  if (route !== undefined) return { end: route.end, route, also: [] };
  return repeated && { end: repeated.end, also: [] };
}
