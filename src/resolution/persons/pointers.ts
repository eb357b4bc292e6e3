import type { ListedPerson } from '../../model/collections.ts';
import { parseListedName, parseSpokenName } from '../../understanding/names/parse-name.ts';
import type { Entry } from './entries.ts';
import { fold } from './fold.ts';
import { type Match, NameIndex } from './name-index.ts';

/** The name at which a line of a list points: `Diem, see Ngo Dinh Diem`; `Ascott, pseudonym for General Giles Hale`. */
export function pointedAt(person: ListedPerson): string | undefined {
  const [, see, true_] = POINTS.exec(person.description.trim()) ?? [];
  return see ?? true_;
}

const POINTS =
  /^\[?(?:see (?:also )?(.+?)|(?:pseudonym|code name|cover name) (?:for|of) (.+?))[.\]]*$/i;

/** Finds whom the lines of one list point at, among its entries. */
export class Pointers {
  readonly #entries: readonly Entry[];
  readonly #byName: ReadonlyMap<string, Entry>;
  #index: NameIndex<Entry> | undefined;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#byName = new Map(entries.map((entry) => [fold(entry.listed.name), entry] as const));
  }

  /** The entry that is meant: by its name as the list has it, by its opening, else the one whose name is likest. */
  targetOf(words: string): Entry | undefined {
    const asked = fold(words);
    return (
      this.#byName.get(asked) ??
      this.#entries.find(({ listed }) => fold(listed.name).startsWith(asked)) ??
      this.#likest(words)
    );
  }

  /** `Sir Giles Orme Hale` is the line `Orme Hale, Giles (Lord Hale)`; two that are equally like are neither. */
  #likest(words: string): Entry | undefined {
    this.#index ??= new NameIndex(
      this.#entries.map((who) => ({ who, names: [who.parts, ...who.aliases] })),
      'any-word',
    );
    const parse = words.includes(',') ? parseListedName : parseSpokenName;
    const [best, next] = this.#index.findLoosely(parse(words));
    return isClear(best, next) ? best.who : undefined;
  }
}

/** Half a name that happens to agree does not make a target. */
const CLEAR = 8;

function isClear<Who>(best: Match<Who> | undefined, next?: Match<Who>): best is Match<Who> {
  return best !== undefined && best.score >= CLEAR && best.score > (next?.score ?? 0);
}
