import type { Says } from '../../model/mentions.ts';
import { present } from '../../model/present.ts';
import { DATE_BEFORE, isMonth, matchAt, readCitedDate, type CitedDate } from './cited-dates.ts';
import type { Citation, Head } from './citation.ts';
import { ownedHead } from './heads.ts';
import { lastEnd, readItems, type Item } from './number-lists.ts';
import { type Route, readFurther, readRoute, readTravel, routed } from './routes.ts';
import { wordsAround } from './subject-words.ts';

/** Reads on from a head: numbers and dates, where the paper is said to come from or go to, whose it is. */
export function readTail(words: string, head: Head): readonly Citation[] {
  const before = readRoute(words, head.end);
  const items = readItems(words, before?.end ?? head.end, head);
  return items.length > 0
    ? withDatedPeople(words, numbered(words, { head, items, before }))
    : withPeople(words, addressed(words, head) ?? datedBefore(words, head) ?? bare(words, head));
}

interface Numbered {
  readonly head: Head;
  readonly items: readonly Item[];
  readonly before: Route | undefined;
}

function numbered(words: string, { head, items, before }: Numbered): readonly Citation[] {
  const owned = ownedHead(words, head);
  const end = lastEnd(items) ?? head.end;
  const travel = before === undefined ? readTravel(words, end) : readFurther(words, end);
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

/** A word and the blank before it, up to what ends a phrase. */
const WORD = / [^\s.,;:()\d]+/y;
const ADDRESS = / (?<way>to|from|by) /y;
const ASIDE = / \([^()\d]{1,40}\)/y;
const LONGEST_ADDRESS = 9;
/** `Arden’s report to Oslo with my letter of May 3`: what follows is another paper. */
const ANOTHER = /^ (?:with|my|our|your)$/i;

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
    if (word === undefined || ANOTHER.test(word[0])) return undefined;
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

/** A number says enough without names. */
function withDatedPeople(words: string, citations: readonly Citation[]): readonly Citation[] {
  return citations.some(({ says }) => says.number !== undefined)
    ? citations
    : withPeople(words, citations);
}

/** Letters and memoranda are known by who wrote them; the names beside them say so where the words are only `his letter`. */
function withPeople(words: string, citations: readonly Citation[]): readonly Citation[] {
  return citations.map((citation) => {
    const people = PERSONAL.has(citation.says.kind) ? namesBeside(words, citation) : [];
    const about = citation.says.date === undefined ? [] : wordsAround(words, citation);
    const says = {
      ...citation.says,
      ...(people.length > 0 && { people }),
      ...(about.length > 0 && { about }),
    };
    return { ...citation, says };
  });
}

const PERSONAL: ReadonlySet<Says['kind']> = new Set<Says['kind']>([
  'letter',
  'memorandum',
  'message',
  'note',
  'report_paper',
]);
const BESIDE = 160;
const NAME = /\p{Lu}[\p{Ll}’'-]{1,}(?:\p{Lu}[\p{Ll}]+)?(?<=\S{3})/gu;
const MOST_NAMES = 12;

/** Capitalised words of the sentence before and after a citation; which of them are names of people is for resolution to see. */
function namesBeside(words: string, { start, end }: Citation): readonly string[] {
  const before =
    words
      .slice(Math.max(0, start - BESIDE), start)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  const after = words.slice(end, end + BESIDE).split(SENTENCE_END)[0] ?? '';
  const within = words.slice(start, end);
  const names = [before, within, after].flatMap((part) => part.match(NAME) ?? []);
  const plain = names
    .map((name) => name.replace(/[’']s?$/, ''))
    .filter((name) => !isMonth(name) && !ARTICLES.has(name));
  return [...new Set(plain)].slice(0, MOST_NAMES);
}

const ARTICLES: ReadonlySet<string> = new Set(['The', 'This', 'That', 'These', 'Those']);

const SENTENCE_END = /(?<=[\p{Ll})]{2})[.?!] (?=\p{Lu})|\n/u;

/** `reftel`, `your letter`: words that point at one paper and give neither number nor date. */
function bare(words: string, head: Head): readonly Citation[] {
  if (head.bare === 'never') return [];
  const separate = SEPARATE.exec(words.slice(Math.max(0, head.start - 9), head.start));
  if (separate !== null && head.rule === 'portmanteau')
    return [citation({ ...head, start: head.start - 9 }, { says: head.says, end: head.end })];
  const owned = ownedHead(words, head);
  if (head.bare === 'owned' && !isOwned(owned, head)) return [];
  const reader = head.dated ? matchAt(READER, words, head.end) : undefined;
  const addressee = reader?.groups?.['who'];
  const says = addressee === undefined ? owned.says : { ...owned.says, addressee };
  return [citation(owned, { says, end: head.end + (reader?.[0].length ?? 0) })];
}

/** `in separate Deptel`: sent with this one, its number not yet known. */
const SEPARATE = /separate $/i;

/** `my letter to the President`, `his memorandum to you`: whom a paper went to that has neither number nor date. */
const READER =
  / to (?<who>(?:you|me)\b|(?:the )?(?:President|Prime Minister|Chancellor|Secretary|Foreign Minister|King|Shah|Premier|Chairman)(?: \p{Lu}[\p{L}.’-]+)?|(?:(?:Mr|General|Ambassador|Senator|Governor|Admiral)\.? )\p{Lu}[\p{L}.’-]+)/uy;

/** `Arden’s letter`, `your letter`; of `his letter` nobody can say whose. */
function isOwned(owned: Head, head: Head): boolean {
  const { direction, post } = owned.says;
  return owned.start < head.start && (direction !== 'named' || post !== undefined);
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
