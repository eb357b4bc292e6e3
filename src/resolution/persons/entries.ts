import type { ListedPerson } from '../../model/collections.ts';
import type { CollectionId } from '../../model/ids.ts';
import { type NameParts, isTitle, parseListedName } from '../../understanding/names/parse-name.ts';
import type { Holdings } from '../holdings.ts';
import { type Described, describe } from './descriptions.ts';
import { wholeName } from './broken-names.ts';
import { Pointers, pointedAt } from './pointers.ts';
import { Career } from './role-fit.ts';

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
  const [pointing, own] = partition(holdings.listedPersons(collection));
  const entries = own.map((person) => entryOf(collection, person, years));
  const pointers = new Pointers(entries);
  const alone: Entry[] = [];
  for (const { person, target } of pointing) {
    const entry = pointers.targetOf(target);
    if (entry === undefined) alone.push(pointerAlone(entryOf(collection, person, years), target));
    else {
      entry.pointers.push(person);
      entry.aliases.push(parseListedName(person.name));
    }
  }
  return [...entries, ...alone];
}

interface Pointing {
  readonly person: ListedPerson;
  readonly target: string;
}

function partition(
  listed: readonly ListedPerson[],
): readonly [readonly Pointing[], readonly ListedPerson[]] {
  const pointing: Pointing[] = [];
  const own: ListedPerson[] = [];
  for (const person of listed) {
    const target = pointedAt(person);
    if (target === undefined) own.push(person);
    else pointing.push({ person, target });
  }
  return [pointing, own];
}

/** A line that points at nobody in the list is all that the list says of its person. */
function pointerAlone(entry: Entry, target: string): Entry {
  entry.aliases.push(parseListedName(target));
  return entry;
}

function entryOf(collection: CollectionId, listed: ListedPerson, years: Years): Entry {
  const name = wholeName(listed);
  const parts = parseListedName(name);
  return {
    collection,
    listed,
    pointers: [],
    parts,
    asSpoken: parts.given.length === 0 && parts.surname.includes(' '),
    aliases: saidBeside(name).flatMap((said) => aliasOf(said, parts)),
    described: describe(listed.description),
    career: new Career(listed.description),
    years: yearsOf(listed.description) ?? years,
  };
}

function yearsOf(description: string): Years | undefined {
  const years = (description.match(/\b1[89]\d\d\b/g) ?? []).map(Number);
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) };
}

/** What a list gives in parentheses or quotation marks: `Wang Invented (“Tiger” Wang)`, `Hale, Giles “Rab” O.` */
function saidBeside(name: string): readonly string[] {
  const inside = [...name.matchAll(/[([]([^)\]]+)[)\]]/g)].map(([, said = '']) => said);
  const outside = [...name.replace(/[([][^)\]]*[)\]]/g, ' ').matchAll(/[“‘"]([^”’"]+)[”’"]/g)];
  return [...inside, ...outside.map(([, said = '']) => said)].map((said) =>
    said.replace(/[“”‘"]|’$/g, ''),
  );
}

/** `Mao Tse-tung (Mao Zedong)` has two names, `Butler, Richard “Rab” A.` a second forename. */
function aliasOf(words: string, parts: NameParts): readonly NameParts[] {
  const said = words.replace(/^(?:also|or|formerly) /i, '').trim();
  if (parts.given.length === 0 && parts.surname.includes(' ') && !said.includes(' ')) {
    return [{ ...parts, surname: parts.surname.replace(/^\S+/, said) }];
  }
  if (said === '' || /^(?:USA|USN|USAF|USMC|ret)/i.test(said)) return [];
  const alias = parseListedName(withoutTitles(said));
  if (alias.given.length > 0 || alias.surname.includes(' ')) return [alias];
  return [
    { ...parts, given: [alias.surname] },
    { ...parts, surname: alias.surname },
  ];
}

/** `General Le Quang Invented` in parentheses is a name as spoken: the title is none of it. */
function withoutTitles(said: string): string {
  if (said.includes(',')) return said;
  const words = said.split(' ');
  const own = words.findIndex((word) => !isTitle(word));
  return own < 1 ? said : words.slice(own).join(' ');
}
