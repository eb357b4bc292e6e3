import type { NameParts } from '../../understanding/names/parse-name.ts';
import { isTitle } from '../../understanding/names/parse-name.ts';
import type { Asked } from './asked.ts';
import type { Entry } from './entries.ts';
import { fold } from './fold.ts';

/** Weights, settled on the names task. */
const ROLE = 10;
const TITLE = 4;
const PLACE = 2;
const TENURE = 0.4;
const EMINENCE = 0.5;

/** How much office, title, time and place speak for it that a name of that sound is someone whom a list has in these lines. */
export function weightOf(asked: Asked, entries: readonly Entry[]): number {
  let spoken = -Infinity;
  for (const entry of entries) {
    const weight =
      roleWeight(asked, entry) + titleWeight(asked, entry) + tenureWeight(asked, entry);
    spoken = Math.max(spoken, weight);
  }
  return placeWeight(asked, entries) + spoken + eminence(entries);
}

/** A paper from Amman more likely names the Wright who served in Jordan. */
function placeWeight({ places }: Asked, entries: readonly Entry[]): number {
  for (const { described } of entries) {
    for (const place of places) if (described.words.has(place)) return PLACE;
  }
  return 0;
}

/** Of two Hales, `Hale` alone is the one at the head of a state or of its foreign service. */
function eminence(entries: readonly Entry[]): number {
  return entries.some(({ listed }) => HEADS.test(listed.description)) ? EMINENCE : 0;
}

const HEADS =
  /(?<!(?:to|of|for|the|Vice|Deputy|Assistant|Under|with) )(?:President of the United States|Secretary of State(?! for)|Prime Minister|Premier|King of|Shah of|Chief of State|Foreign Minister|Minister of Foreign Affairs)/;

/** The office that the words give, against the offices that the list gives, at the date of the paper. */
function roleWeight({ mention, year }: Asked, entry: Entry): number {
  return mention.role === undefined ? 0 : entry.career.fit(mention.role, year) * ROLE;
}

/** `Ambassador Hale` is the Hale whose office that is, or whose listed name bears the title. */
function titleWeight({ name, year }: Asked, entry: Entry): number {
  if (name.titles.length === 0) return isLady(entry) ? -TITLE : 0;
  const { telling, lady } = saidOf(name);
  const own = titlesOf(entry);
  const borne = telling.some((title) => own.includes(title));
  const weight = borne ? TITLE : entry.career.fitTitles(telling, year) * TITLE;
  return isLady(entry) === lady ? weight : weight - TITLE;
}

/** The titles of a name: those that tell an office, and whether they are a woman's. */
interface SaidTitles {
  readonly telling: readonly string[];
  readonly lady: boolean;
}

const SAID = new WeakMap<NameParts, SaidTitles>();

/** One name is weighed against each of its bearers, at each of its mentions. */
function saidOf(name: NameParts): SaidTitles {
  const known = SAID.get(name);
  if (known !== undefined) return known;
  const titles = name.titles.map((title) => fold(title));
  const telling = titles.filter((title) => !COURTESY.has(title));
  const said = { telling, lady: titles.some((title) => WOMEN.has(title)) };
  SAID.set(name, said);
  return said;
}

/** By her title, or by what the list says of her: `First Lady`, `wife of the Ambassador`. */
function isLady(entry: Entry): boolean {
  const known = LADIES.get(entry);
  if (known !== undefined) return known;
  const lady =
    titlesOf(entry).some((title) => WOMEN.has(title)) || LADY.test(entry.listed.description);
  LADIES.set(entry, lady);
  return lady;
}

const LADIES = new WeakMap<Entry, boolean>();

const LADY =
  /\b(?:First Lady|[Ww]ife of|[Ww]idow of|[Dd]aughter of|[Ss]ister(?:-in-law)? of|[Mm]other of)\b/;

/** In June 1956 the Hale who was in office until September is likelier than the one between two offices. */
function tenureWeight({ date }: Asked, { career }: Entry): number {
  const held = date === undefined ? undefined : career.heldAt(date);
  return held === undefined ? 0 : held ? TENURE : -TENURE;
}

export function bearsTitle({ parts, career }: Entry, title: string): boolean {
  const asked = fold(title);
  return parts.titles.some((own) => fold(own) === asked) || career.fitTitles([asked]) === 1;
}

/** Titles in the listed name, in the names that point at it, and at the head of the description: `Madame, wife of ...`. */
function titlesOf(entry: Entry): readonly string[] {
  const known = TITLES_OF.get(entry);
  if (known !== undefined) return known;
  const titles = readTitles(entry);
  TITLES_OF.set(entry, titles);
  return titles;
}

const TITLES_OF = new WeakMap<Entry, readonly string[]>();

function readTitles({ parts, aliases, listed }: Entry): readonly string[] {
  const first = /^(\p{L}+),/u.exec(listed.description)?.[1] ?? '';
  const titles = [parts, ...aliases].flatMap((name) => name.titles);
  return [...titles, ...(isTitle(first) ? [first] : [])].map((title) => fold(title));
}

/** Titles that say nothing of an office. */
const COURTESY = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'messrs', 'm']);
const WOMEN = new Set(['mrs', 'miss', 'ms', 'madame', 'mme', 'madam', 'lady', 'queen', 'princess']);
