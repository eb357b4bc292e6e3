import { nameKey } from '../../understanding/names/name-key.ts';
import type { NameParts } from '../../understanding/names/parse-name.ts';
import { fold } from './fold.ts';
import { isOneAway } from './forenames.ts';
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

  /** Those whose name differs by a letter, too. Looks at everyone: for short lists. */
  findLoosely(name: NameParts): readonly Match<Who>[] {
    const found = this.find(name);
    return found.length > 0 ? found : this.#scored(hear(name), this.#bearers.keys());
  }

  #scored(asked: Heard, indexes: Iterable<number>): readonly Match<Who>[] {
    const matches: Match<Who>[] = [];
    for (const index of indexes) {
      const bearer = this.#bearers[index];
      if (bearer === undefined) continue;
      const score = Math.max(0, ...bearer.names.map((name) => likeness(asked, name)));
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
  readonly keys: readonly string[];
}

function hear(parts: NameParts): Heard {
  const surnameWords = parts.surname
    .split(/[\s-]+/)
    .map(fold)
    .filter((word) => word.length > 1);
  const words = [...surnameWords, ...parts.given.map(fold).filter((word) => word.length > 1)];
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
    keys: [...keys],
  };
}

/** How like the name in a paper is to one that someone bears; 0 where it cannot be theirs. */
function likeness(asked: Heard, borne: Heard): number {
  const penalty = generationsDiffer(asked.parts, borne.parts) ? 4 : 0;
  return Math.max(bySurname(asked, borne), byWords(asked, borne)) - penalty;
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
  const { full, initials, conflict } = compareGiven(asked.parts.given, borne.parts.given);
  return conflict ? 0 : base + full * 3 + initials * 1.5;
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

function singleWord(word: string, surname: readonly string[]): number {
  if (surname.length === 1) return 4;
  if (surname.at(-1) === word || surname[0] === word) return 8;
  return surname.includes(word) ? 6 : 4;
}
