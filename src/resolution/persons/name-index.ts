import type { NameParts } from '../../understanding/names/parse-name.ts';
import { faintLikeness } from './faint-likeness.ts';
import { type Heard, hear } from './heard.ts';
import { likeness, looseLikeness } from './name-likeness.ts';

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

/** Enough for the names of a large corpus, and no more than some tens of megabytes. */
const MOST_FOUND = 50_000;

/** Less than what any surer likeness gives. */
const FAINT = 3.5;
const faintScore = (asked: Heard, borne: Heard): number => faintLikeness(asked, borne) * FAINT;

const NOBODY: readonly never[] = [];

/** Finds who can bear a name, by any word of it and by its sound. */
export class NameIndex<Who> {
  readonly #bearers: readonly { readonly who: Who; readonly names: readonly Heard[] }[];
  readonly #byKey = new Map<string, number[]>();
  /** Answers given before: a corpus names the same people again and again. */
  readonly #found = new Map<string, readonly Match<Who>[]>();

  /** Forenames find people too where `by` says so: in a short list, but not among thousands. */
  constructor(bearers: readonly Bearer<Who>[], by: 'surname' | 'any-word' = 'surname') {
    this.#bearers = bearers.map(({ who, names }) => ({ who, names: names.map(hear) }));
    for (const [index, bearer] of this.#bearers.entries()) {
      for (const name of bearer.names) {
        for (const key of by === 'surname' ? name.keys : name.askedKeys) this.#file(key, index);
      }
    }
  }

  #file(key: string, index: number): void {
    const there = this.#byKey.get(key);
    if (there === undefined) this.#byKey.set(key, [index]);
    else if (there.at(-1) !== index) there.push(index);
  }

  /** Those who share a word or a sound with the name; best first, equal scores in the order of the list. */
  find(name: NameParts): readonly Match<Who>[] {
    const spelling = [...name.given, '', name.surname, '', name.generation ?? ''].join('\u0000');
    const known = this.#found.get(spelling);
    if (known !== undefined) return known;
    const asked = hear(name);
    const near = new Set<number>();
    for (const key of asked.askedKeys) {
      for (const index of this.#byKey.get(key) ?? []) near.add(index);
    }
    const found = near.size === 0 ? NOBODY : this.#scored(asked, near);
    if (this.#found.size >= MOST_FOUND) this.#found.clear();
    this.#found.set(spelling, found);
    return found;
  }

  /** Those whose name differs by a few letters, too. Looks at everyone: for short lists. */
  findLoosely(name: NameParts): readonly Match<Who>[] {
    const found = this.find(name);
    const best = found[0]?.score ?? 0;
    if (best >= 6) return found;
    const loose = this.#scored(hear(name), this.#bearers.keys(), looseLikeness);
    if ((loose[0]?.score ?? 0) > best) return loose;
    return best > 0 ? found : this.#scored(hear(name), this.#bearers.keys(), faintScore);
  }

  #scored(asked: Heard, indexes: Iterable<number>, measure = likeness): readonly Match<Who>[] {
    const matches: Match<Who>[] = [];
    for (const index of indexes) {
      const bearer = this.#bearers[index];
      if (bearer === undefined) continue;
      let score = 0;
      for (const name of bearer.names) score = Math.max(score, measure(asked, name));
      if (score > 0) matches.push({ who: bearer.who, score });
    }
    return matches.sort((left, right) => right.score - left.score);
  }
}
