import type { Says } from '../../model/mentions.ts';
import { present } from '../../model/present.ts';
import { matchAt, readCitedDate, type CitedDate } from './cited-dates.ts';
import { readCitedNumber, type CitedNumber } from './cited-numbers.ts';
import type { Citation, Head } from './citation.ts';
import { findBackReferences } from './back-references.ts';
import { findDateTimeGroups } from './date-time-groups.ts';
import { findFileNumbers } from './cited-files.ts';
import { findHeads } from './heads.ts';
import { officeOwner } from './owners.ts';

/**
 * Every mention of another paper in a string. One citation for each paper asked for: `554 and 555 of March 11` gives two that share
 * their words. Linear: each pattern walks the string once, what follows a head is read from where it ends.
 */
export function findCitations(words: string): readonly Citation[] {
  const repeated = repetitions(words);
  const cited = withoutOverlap(
    findHeads(words)
      .filter((head) => !repeated.some((zone) => head.start >= zone.start && head.start < zone.end))
      .map((head) => readTail(words, head)),
  );
  const groups = findDateTimeGroups(words);
  const free = [...groups, ...findBackReferences(words), ...findFileNumbers(words)];
  return [...cited.flat(), ...free.filter((one) => !overlapsAny(one, cited))].sort(
    (a, b) => a.start - b.start || a.at - b.at,
  );
}

interface Item {
  readonly number?: CitedNumber;
  readonly date?: CitedDate;
}

/** Numbers and dates after a head, and where they are said to come from or go to. */
function readTail(words: string, head: Head): readonly Citation[] {
  const before = readRoute(words, head.end);
  const items = readItems(words, before?.end ?? head.end, head);
  const end = lastEnd(items) ?? head.end;
  const route = before ?? readRoute(words, end);
  const later =
    route && items.length > 0 && items.every((item) => item.date === undefined)
      ? readCitedDate(words, Math.max(route.end, end))
      : undefined;
  const says = routed(head.says, route);
  const common = items.at(-1)?.date ?? later;
  if (items.length === 0) return head.bare ? [citation(head, { says, end })] : [];
  return items.map((item) => {
    const date = item.date ?? common;
    return citation(head, {
      item: { ...item, ...(date && { date }) },
      says,
      end: Math.max(end, later?.end ?? 0),
    });
  });
}

function lastEnd(items: readonly Item[]): number | undefined {
  const last = items.at(-1);
  return last?.date?.end ?? last?.number?.end;
}

const AND = /(?:,? ?(?:and|&|or|et)|[,;]|\/(?=\d))/y;
const MORE_ITEMS = 24;

/** `554 and 555 of March 11`, `418, 433, 434`, `176, January 2, and 178, January 5`, or a date alone. */
function readItems(words: string, start: number, head: Head): readonly Item[] {
  const first = readItem(words, start);
  if (first === undefined) {
    const date = head.dated ? readCitedDate(words, start) : undefined;
    return date === undefined ? [] : [{ date }];
  }
  return first.number && isCount(words, first.number, head) ? [] : readList(words, first, head);
}

function readList(words: string, first: Item, head: Head): readonly Item[] {
  const items: Item[] = [first];
  while (items.length < MORE_ITEMS) {
    const at = lastEnd(items) ?? head.end;
    const and = matchAt(AND, words, at)?.[0];
    const next = and === undefined ? undefined : readItem(words, at + and.length);
    if (next === undefined || !continuesList(words, next, { head, first })) break;
    items.push(next);
  }
  return items;
}

function readItem(words: string, at: number): Item | undefined {
  if (readCitedDate(words, at) !== undefined) return undefined;
  const number = readCitedNumber(words, at);
  if (number === undefined) return undefined;
  const date = readCitedDate(words, number.end);
  return { number, ...(date && { date }) };
}

/** What may stand after a further number of a list, so that `Embtel 1402, 15 persons` stays one. */
const AFTER_NUMBER =
  /[),.;:\]”"—–-]|\s*$| (?:and|&|of|from|to|re|dated|repeated|rptd|which|that)\b/y;

/** `men left the Embassy 3 times`: a small figure with a word after it counts things, unless the head can only be a paper's. */
function isCount(words: string, number: CitedNumber, head: Head): boolean {
  if (head.rule !== 'post' || number.number.length > 2) return false;
  return matchAt(AFTER_NUMBER, words, number.end) === undefined;
}

interface List {
  readonly head: Head;
  readonly first: Item;
}

function continuesList(words: string, next: Item, list: List): boolean {
  const digits = (item: Item): number => item.number?.number.length ?? 0;
  if (Math.abs(digits(next) - digits(list.first)) > (list.head.plural ? 2 : 1)) return false;
  if (list.head.plural || next.date !== undefined) return true;
  return digits(next) > 1 && matchAt(AFTER_NUMBER, words, next.number?.end ?? 0) !== undefined;
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
    return route.way === 'to'
      ? { ...says, direction: says.direction ?? 'from-post' }
      : { ...says, direction: 'to-post' };
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
const CONFIDENCE = { both: 0.98, number: 0.95, date: 0.85, bare: 0.6 } as const;

function dateSays(date: CitedDate | undefined): Says {
  return present({ date: date?.date, dateAsPrinted: date?.dateAsPrinted, hour: date?.hour });
}

/** Of citations that share words, the one that begins first, then the longer; each group is one head's. */
function withoutOverlap(
  groups: readonly (readonly Citation[])[],
): readonly (readonly Citation[])[] {
  const kept: (readonly Citation[])[] = [];
  let end = -1;
  const ordered = groups
    .filter((group) => group.length > 0)
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0) || (b[0]?.end ?? 0) - (a[0]?.end ?? 0));
  for (const group of ordered) {
    const first = group[0];
    if (first === undefined || first.start < end) continue;
    kept.push(group);
    end = first.end;
  }
  return kept;
}

function overlapsAny(one: Citation, groups: readonly (readonly Citation[])[]): boolean {
  return groups.some((group) =>
    group.some((other) => one.start < other.end && other.start < one.end),
  );
}

/** `repeated London 185, New Delhi 28`: numbers of the same message in other series, not further messages. */
const REPEATED =
  /\b(?:repeated|repeat|rptd|rpt|pouched|relayed)(?: (?:info|information|to|as|for))*(?: (?:[\p{L}.’-]+ ){1,3}(?:No\. ?)?\d+[,;]?(?: and)?){0,12}/gu;

function repetitions(words: string): readonly { readonly start: number; readonly end: number }[] {
  return [...words.matchAll(REPEATED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
