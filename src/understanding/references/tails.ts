import type { Says } from '../../model/mentions.ts';
import { present } from '../../model/present.ts';
import { DATE_BEFORE, matchAt, readCitedDate, type CitedDate } from './cited-dates.ts';
import type { Citation, Head } from './citation.ts';
import { ownedHead } from './heads.ts';
import { lastEnd, readItems, type Item } from './number-lists.ts';
import { officeOwner } from './owners.ts';
import { readRepetition, type OtherNumber } from './repetitions.ts';

/** Reads on from a head: numbers and dates, where the paper is said to come from or go to, whose it is. */
export function readTail(words: string, head: Head): readonly Citation[] {
  const before = readRoute(words, head.end);
  const items = readItems(words, before?.end ?? head.end, head);
  return items.length > 0
    ? numbered(words, { head, items, before })
    : (addressed(words, head) ?? datedBefore(words, head) ?? bare(words, head));
}

interface Numbered {
  readonly head: Head;
  readonly items: readonly Item[];
  readonly before: Route | undefined;
}

function numbered(words: string, { head, items, before }: Numbered): readonly Citation[] {
  const owned = ownedHead(words, head);
  const end = lastEnd(items) ?? head.end;
  const travel = readTravel(words, end);
  const undated = travel.end > end && items.every((item) => item.date === undefined);
  const later = undated ? readCitedDate(words, travel.end) : undefined;
  const common = items.at(-1)?.date ?? later;
  const says = [before, ...travel.routes].reduce(routed, owned.says);
  const silentUntil = Math.max(travel.end, later?.end ?? 0);
  return items.map((item, index) => {
    const date = item.date ?? common;
    const also = index === items.length - 1 ? travel.also : [];
    return {
      ...citation(owned, {
        item: { ...item, ...(date && { date }) },
        says: also.length > 0 ? { ...says, also } : says,
        end: Math.max(end, later?.end ?? 0),
      }),
      silentUntil,
    };
  });
}

interface Travel {
  readonly end: number;
  readonly routes: readonly Route[];
  readonly also: readonly OtherNumber[];
}

const MOST_LEGS = 4;

/** `to Department from Damascus`, `sent Dept, repeated London 185, Lima 28`: all that follows a number about its way. */
function readTravel(words: string, start: number): Travel {
  const routes: Route[] = [];
  const also: OtherNumber[] = [];
  let end = start;
  for (let leg = 0; leg < MOST_LEGS; leg += 1) {
    const route = readRoute(words, end);
    const repeated = route === undefined ? readRepetition(words, end) : undefined;
    if (route !== undefined) routes.push(route);
    also.push(...(repeated?.numbers ?? []));
    const next = route?.end ?? repeated?.end;
    if (next === undefined) break;
    end = next;
  }
  return { end, routes, also };
}

/** A word and the blank before it, up to what ends a phrase. */
const WORD = / [^\s.,;:()]+/y;
const ADDRESS = / (?<way>to|from|by) /y;
const ASIDE = / \([^()]{1,40}\)/y;
const LONGEST_ADDRESS = 9;

/** `my letter to Arden of March 18`, `memorandum from the Minister, May 10`: a person or office between the noun and its date. */
function addressed(words: string, head: Head): readonly Citation[] | undefined {
  if (!head.dated) return undefined;
  const aside = matchAt(ASIDE, words, head.end)?.[0].length ?? 0;
  const way = matchAt(ADDRESS, words, head.end + aside);
  if (way === undefined)
    return aside > 0 ? datedAt(words, head, { at: head.end + aside }) : undefined;
  let at = head.end + aside + way[0].length - 1;
  for (let count = 0; count < LONGEST_ADDRESS; count += 1) {
    const word = matchAt(WORD, words, at);
    if (word === undefined) return undefined;
    at += word[0].length;
    const who = words.slice(head.end + aside + way[0].length, at);
    const found = datedAt(words, head, { at, who, way: way.groups?.['way'] ?? 'to' });
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Address {
  readonly at: number;
  readonly who?: string;
  readonly way?: string;
}

function datedAt(words: string, head: Head, address: Address): readonly Citation[] | undefined {
  const date = readCitedDate(words, address.at);
  if (date === undefined) return undefined;
  const owned = ownedHead(words, head);
  return [
    citation(owned, { item: { date }, says: withAddress(owned.says, address), end: date.end }),
  ];
}

/** `to Arden` says the addressee; `from Arden` the sender, unless the owner has said it. */
function withAddress(says: Says, { who, way }: Address): Says {
  if (who === undefined) return says;
  if (way === 'to') return { ...says, addressee: who };
  return says.direction === undefined ? { ...says, direction: 'named', post: who } : says;
}

/** `his October 5 letter`: the date before the noun. */
function datedBefore(words: string, head: Head): readonly Citation[] | undefined {
  if (!head.dated) return undefined;
  const left = words.slice(Math.max(0, head.start - 24), head.start);
  const found = DATE_BEFORE.exec(left);
  if (found === null) return undefined;
  const start = head.start - left.length + found.index;
  const date = readCitedDate(words, start);
  if (date === undefined || date.end > head.start) return undefined;
  const owned = ownedHead(words, { ...head, start });
  return [
    citation({ ...owned, end: head.end }, { item: { date }, says: owned.says, end: head.end }),
  ];
}

/** `reftel`, `your letter`: words that point at one paper and give neither number nor date. */
function bare(words: string, head: Head): readonly Citation[] {
  if (head.bare === 'never') return [];
  const owned = ownedHead(words, head);
  if (head.bare === 'owned' && owned.start === head.start) return [];
  return [citation(owned, { says: owned.says, end: head.end })];
}

interface Route {
  readonly end: number;
  readonly way: 'to' | 'from';
  readonly place: string;
}

const ROUTE =
  /,? \(?(?:(?<sent>sent|addressed) )?(?<way>to|from) (?:the |Embassy |AmEmbassy |Amembassy )?(?<place>(?:\p{Lu}[\p{L}.’-]*)(?: \p{Lu}[\p{L}.’-]*){0,2})/uy;
const SENT = /,? \(?(?:sent|addressed) (?<place>\p{Lu}[\p{L}.’-]*(?: \p{Lu}[\p{L}.’-]*){0,2})/uy;

/** `to Stockholm`, `from Taipei`, `sent Dept`. The longest capitalised run that names an office counts. */
function readRoute(words: string, at: number): Route | undefined {
  const match = matchAt(ROUTE, words, at) ?? matchAt(SENT, words, at);
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
function routed(says: Says, route: Route | undefined): Says {
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

interface Tail {
  readonly item?: Item;
  readonly says: Says;
  readonly end: number;
}

function citation(head: Head, tail: Tail): Citation {
  const { number, date } = tail.item ?? {};
  const form = number ? 'number' : date ? 'date' : 'bare';
  return {
    start: head.start,
    end: tail.end,
    at: number?.start ?? date?.start ?? head.start,
    rule: `${head.rule}-${form}`,
    confidence: CONFIDENCE[number && date ? 'both' : form],
    says: { ...tail.says, ...present({ number: number?.number, ...dateSays(date) }) },
  };
}

/** How sure the reading is that these words point at a paper, by what they give. */
const CONFIDENCE = { both: 0.98, number: 0.95, date: 0.85, bare: 0.5 } as const;

function dateSays(date: CitedDate | undefined): Says {
  return present({ date: date?.date, dateAsPrinted: date?.dateAsPrinted, hour: date?.hour });
}
