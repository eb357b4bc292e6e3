import type { ListedPerson } from '../../model/collections.ts';
import type { CollectionId } from '../../model/ids.ts';
import { type NameParts, parseListedName } from '../../understanding/names/parse-name.ts';
import type { Holdings } from '../holdings.ts';
import { type Described, describe } from './descriptions.ts';
import { Career } from './role-fit.ts';
import { fold } from './fold.ts';

export interface Years {
  readonly from: number;
  readonly to: number;
}

/** Years that exclude nothing. */
const ANY_YEARS: Years = { from: -Infinity, to: Infinity };

/** A person as one collection lists them, taken apart. */
export interface Entry {
  readonly collection: CollectionId;
  readonly listed: ListedPerson;
  /** The lines of the list that point here: `Diem, see Ngo Dinh Diem`. */
  readonly pointers: ListedPerson[];
  readonly parts: NameParts;
  /** True where the list gives the name as spoken (`Ngo Dinh Diem`), so that no one word is the surname. */
  readonly asSpoken: boolean;
  /** Other names that the list gives: in parentheses, or in a `see` line. */
  readonly aliases: NameParts[];
  readonly described: Described;
  readonly career: Career;
  /** The years the description speaks of, else those of the collection's papers. */
  readonly years: Years;
}

/** Persons of a collection's list; a line `Diem, see Ngo Dinh Diem` becomes another name of the person it points at. */
export function entriesOf(
  holdings: Holdings,
  collection: CollectionId,
  years: Years = ANY_YEARS,
): readonly Entry[] {
  const listed = holdings.listedPersons(collection);
  const entries = listed
    .filter((person) => seeOf(person) === undefined)
    .map((person) => entryOf(collection, person, years));
  const byName = new Map(entries.map((entry) => [fold(entry.listed.name), entry] as const));
  for (const person of listed) {
    const target = seeOf(person);
    if (target === undefined) continue;
    const entry = byName.get(fold(target)) ?? entries.find((one) => startsAlike(one, target));
    if (entry === undefined) continue;
    entry.pointers.push(person);
    entry.aliases.push(parseListedName(person.name));
  }
  return entries;
}

function seeOf(person: ListedPerson): string | undefined {
  return /^\[?see (?:also )?(.+?)[.\]]*$/i.exec(person.description.trim())?.[1];
}

function startsAlike(entry: Entry, target: string): boolean {
  return fold(entry.listed.name).startsWith(fold(target));
}

function entryOf(collection: CollectionId, listed: ListedPerson, years: Years): Entry {
  const name = listed.name.replace(/[\s.,;:]+$/, '');
  const parts = parseListedName(name);
  return {
    collection,
    listed,
    pointers: [],
    parts,
    asSpoken: parts.given.length === 0 && parts.surname.includes(' '),
    aliases: [...name.matchAll(/[([“‘"]([^)\]”’"]+)[)\]”’"]/g)].flatMap((match) =>
      aliasOf(match[1] ?? '', parts),
    ),
    described: describe(listed.description),
    career: new Career(listed.description),
    years: yearsOf(listed.description) ?? years,
  };
}

function yearsOf(description: string): Years | undefined {
  const years = (description.match(/\b1[89]\d\d\b/g) ?? []).map(Number);
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) };
}

/** `Mao Tse-tung (Mao Zedong)` has two names, `Butler, Richard “Rab” A.` a second forename. */
function aliasOf(words: string, parts: NameParts): readonly NameParts[] {
  const said = words.replace(/^(?:also|or|formerly) /i, '').trim();
  if (parts.given.length === 0 && parts.surname.includes(' ') && !said.includes(' ')) {
    return [{ ...parts, surname: parts.surname.replace(/^\S+/, said) }];
  }
  if (said === '' || /^(?:USA|USN|USAF|USMC|ret)/i.test(said)) return [];
  const alias = parseListedName(said);
  if (alias.given.length > 0 || alias.surname.includes(' ')) return [alias];
  return [
    { ...parts, given: [alias.surname] },
    { ...parts, surname: alias.surname },
  ];
}
