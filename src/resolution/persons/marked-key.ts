import { nameKey } from '../../understanding/names/name-key.ts';
import { type NameParts, isTitle } from '../../understanding/names/parse-name.ts';
import type { Entry } from './entries.ts';
import { fold } from './fold.ts';
import { isOneAway } from './spelling.ts';

/**
 * Whether the words of a marked name can be the person whose key the markup gives. Editors' markup errs: one volume ties a king to an
 * American major, 174 times. Words that are no name at all (`the King`, `Attorney General`) fit anyone.
 */
export function keyFits(name: NameParts, surface: string, entry: Entry): boolean {
  const asked = words([...name.given, name.surname].join(' ')).filter((word) => !isTitle(word));
  if (asked.length === 0 || !/\p{L}{2}/u.test(asked.join(' '))) return initialsFit(surface, entry);
  const { listed, described, joined } = entryWords(entry);
  if (asked.join('') === joined) return true;
  return asked.some(
    (word) => listed.some((other) => alike(word, other)) || described.includes(word),
  );
}

interface EntryWords {
  readonly listed: readonly string[];
  readonly described: readonly string[];
  /** The surname without its blanks: `dela Cruz` is marked `Delacruz` too. */
  readonly joined: string;
}

/** An entry is asked about at each of its mentions: its words are made once. */
const WORDS_OF = new WeakMap<Entry, EntryWords>();

function entryWords(entry: Entry): EntryWords {
  const known = WORDS_OF.get(entry);
  if (known) return known;
  const names = [entry.listed.name, ...entry.aliases.map((alias) => alias.surname)];
  const made = {
    listed: words(names.join(' ')),
    described: words(entry.listed.description),
    joined: fold(entry.parts.surname).replaceAll(' ', ''),
  };
  WORDS_OF.set(entry, made);
  return made;
}

function words(name: string): readonly string[] {
  return name
    .split(/[\s,()‐-–-]+/)
    .map(fold)
    .filter((word) => word !== '');
}

function alike(one: string, two: string): boolean {
  if (one.length < 2 || two.length < 2) return false;
  if (one === two || nameKey(one) === nameKey(two)) return true;
  if (one.length > 3 && two.length > 3 && (one.startsWith(two) || two.startsWith(one))) return true;
  return one.length > 3 && isOneAway(one, two);
}

/** `H.A.K.` fits Kissinger, Henry A.; words without initials fit. */
function initialsFit(surface: string, entry: Entry): boolean {
  const initials = surface.match(/\p{Lu}(?=\.|\p{Lu}|$)/gu) ?? [];
  const listed = entry.listed.name.toUpperCase();
  return initials.length === 0 || initials.some((initial) => listed.includes(initial));
}
