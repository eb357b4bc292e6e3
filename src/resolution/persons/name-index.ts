import { nameKey } from '../../understanding/names/name-key.ts';
import type { NameParts } from '../../understanding/names/parse-name.ts';
import { fold } from './fold.ts';
import { PARTICLES } from '../../understanding/names/name-words.ts';
import { editDistance, isOneAway } from './spelling.ts';
import { compareGiven } from './name-agreement.ts';

/** Someone who can be meant, with every name they go by. */
export interface Bearer<Who> {
  readonly who: Who;
  readonly names: readonly NameParts[];
}

export interface Match<Who> {
  readonly who: Who;
  /** 10 for a surname alone; more for forenames that agree; less for looser likeness. */
  readonly score: number;
}

/** Finds who can bear a name, by any word of it and by its sound. */
export class NameIndex<Who> {
  readonly #bearers: readonly { readonly who: Who; readonly names: readonly Heard[] }[];
  readonly #byKey = new Map<string, Set<number>>();

  constructor(bearers: readonly Bearer<Who>[]) {
    this.#bearers = bearers.map(({ who, names }) => ({ who, names: names.map(hear) }));
    for (const [index, bearer] of this.#bearers.entries()) {
      for (const key of bearer.names.flatMap((name) => name.keys)) {
        const there = this.#byKey.get(key);
        if (there === undefined) this.#byKey.set(key, new Set([index]));
        else there.add(index);
      }
    }
  }

  /** Those who share a word or a sound with the name; best first, equal scores in the order of the list. */
  find(name: NameParts): readonly Match<Who>[] {
    const asked = hear(name);
    return this.#scored(
      asked,
      new Set(asked.keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])])),
    );
  }

  /** Those whose name differs by a few letters, too. Looks at everyone: for short lists. */
  findLoosely(name: NameParts): readonly Match<Who>[] {
    const found = this.find(name);
    const best = found[0]?.score ?? 0;
    if (best >= 6) return found;
    const loose = this.#scored(hear(name), this.#bearers.keys(), looseLikeness);
    return (loose[0]?.score ?? 0) > best ? loose : found;
  }

  #scored(asked: Heard, indexes: Iterable<number>, measure = likeness): readonly Match<Who>[] {
    const matches: Match<Who>[] = [];
    for (const index of indexes) {
      const bearer = this.#bearers[index];
      if (bearer === undefined) continue;
      const score = Math.max(0, ...bearer.names.map((name) => measure(asked, name)));
      if (score > 0) matches.push({ who: bearer.who, score });
    }
    return matches.sort((left, right) => right.score - left.score);
  }
}

/** A name made ready to be compared. */
interface Heard {
  readonly parts: NameParts;
  readonly surname: string;
  readonly surnameKey: string;
  readonly surnameWords: readonly string[];
  readonly words: readonly string[];
  readonly joined: string;
  readonly looseKey: string;
  readonly keys: readonly string[];
}

function hear(parts: NameParts): Heard {
  const surnameWords = spokenWords(parts.surname);
  const words = [...surnameWords, ...spokenWords(parts.given.join(' '))];
  const joined = fold([...parts.given, parts.surname].join(' ')).replaceAll(' ', '');
  const surnameKey = nameKey(fold(parts.surname));
  const keys = new Set([...words.map(nameKey), surnameKey, nameKey(words.join(''))]);
  keys.delete('');
  return {
    parts,
    surname: fold(parts.surname),
    surnameKey,
    surnameWords,
    words,
    joined,
    looseKey: looseKey(joined),
    keys: [...keys],
  };
}

/** Words of two letters or more; hyphens join, particles fall away. */
function spokenWords(name: string): readonly string[] {
  const words = name.split(/\s+/).map((word) => fold(word.replace(/^[ae]l[-–‑]/i, '')));
  const own = words.filter((word) => word.length > 1 && !PARTICLES.has(word));
  return own.length > 0 ? own : words.filter((word) => word.length > 1);
}

/** How like the name in a paper is to one that someone bears; 0 where it cannot be theirs. */
function likeness(asked: Heard, borne: Heard): number {
  const penalty = generationsDiffer(asked.parts, borne.parts) ? 4 : 0;
  return (
    Math.max(bySurname(asked, borne), byWords(asked, borne), byInitials(asked, borne)) - penalty
  );
}

/** Misprints and other romanisations: `Okgibo` for Okigbo, `Kim Tae-chung` for Kim Tae-jung. */
function looseLikeness(asked: Heard, borne: Heard): number {
  const strict = likeness(asked, borne);
  if (strict > 0) return strict;
  const [one, two] = [asked.looseKey, borne.looseKey];
  if (one.length > 4 && one === two) return 9;
  const whole = editDistance(one, two, Math.floor(one.length / 5));
  if (one.length > 7 && whole !== undefined) return 7 - whole;
  const { full, initials, conflict } = compareGiven(asked.parts.given, borne.parts.given);
  if (conflict !== false || full + initials === 0) return 0;
  const surname = editDistance(asked.surname, borne.surname, Math.floor(asked.surname.length / 3));
  return surname === undefined ? 0 : 6 - surname;
}

/** Sounds that the romanisations of Korean and Chinese write now one way, now another. */
function looseKey(joined: string): string {
  return joined
    .replace(/ch|j|zh/g, 'c')
    .replace(/oo|ou|w/g, 'u')
    .replace(/ee|y/g, 'i')
    .replace(/ai|ae/g, 'e')
    .replace(/eo/g, 'o')
    .replace(/b/g, 'p')
    .replace(/d/g, 't')
    .replace(/g/g, 'k')
    .replace(/r/g, 'l')
    .replace(/(.)\1+/g, '$1');
}

function generationsDiffer(left: NameParts, right: NameParts): boolean {
  return (
    left.generation !== undefined &&
    right.generation !== undefined &&
    left.generation !== right.generation
  );
}

function bySurname(asked: Heard, borne: Heard): number {
  const base = surnameLikeness(asked, borne);
  if (base === 0) return 0;
  const { full, near, initials, conflict } = compareGiven(asked.parts.given, borne.parts.given);
  return conflict !== false ? 0 : base + (full + near) * 3 + initials * 1.5;
}

function surnameLikeness(asked: Heard, borne: Heard): number {
  if (asked.surname === borne.surname) return 10;
  if (asked.surnameKey !== '' && asked.surnameKey === borne.surnameKey) return 8;
  const long = asked.surname.length > 4 && borne.surname.length > 4;
  return long && isOneAway(asked.surname, borne.surname) ? 6 : 0;
}

/** Names whose words come in any order, or of which only one is used: `Diem` for Ngo Dinh Diem. */
function byWords(asked: Heard, borne: Heard): number {
  if (asked.words.length === 0) return 0;
  if (asked.joined === borne.joined) return 14;
  if (asked.joined.length > 6 && isOneAway(asked.joined, borne.joined)) return 11;
  if (!asked.words.every((word) => borne.words.includes(word))) return 0;
  if (asked.words.length > 1) {
    return asked.words.length === borne.words.length ? 13 : 10 + asked.words.length;
  }
  return singleWord(asked.words[0] ?? '', borne.surnameWords);
}

/** `H.A.K.`, `McG. B.`: every word short for one of the name, the surname last. */
function byInitials({ parts: asked }: Heard, { parts: borne }: Heard): number {
  if (!/^\p{L}\.?$/u.test(asked.surname) || asked.given.length === 0) return 0;
  if (asked.surname.charAt(0) !== borne.surname.charAt(0)) return 0;
  const { full, initials, conflict } = compareGiven(asked.given, borne.given);
  return conflict !== false || borne.given.length === 0 ? 0 : 4 + full + initials;
}

function singleWord(word: string, surname: readonly string[]): number {
  if (surname.length === 1) return 4;
  if (surname.at(-1) === word || surname[0] === word) return 8;
  return surname.includes(word) ? 6 : 4;
}
