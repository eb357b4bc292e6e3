import type { CollectionId, DocumentId } from '../model/ids.ts';
import { subjectWords } from '../understanding/references/subject-words.ts';
import type { HeldPaper } from './holdings.ts';

/** How much the words around a mention and the first words of a paper have in common. */
export interface Kinship {
  /** The sum of the rarities of shared words: 2 is chance, 10 speaks for it, 20 is hard to deny. */
  readonly weight: number;
  /** The shared words, rarest first, for showing. */
  readonly shared: readonly string[];
}

/** How rare words are among the openings of each collection: a name in every paper of a volume tells nothing there. */
export class Rarity {
  readonly #papers: ReadonlyMap<CollectionId, readonly HeldPaper[]>;
  readonly #counts = new Map<CollectionId, ReadonlyMap<string, number>>();
  /** Of the collection at hand: papers of one are asked for one after the other. */
  readonly #words = new Map<DocumentId, ReadonlySet<string>>();
  #atHand: CollectionId | undefined;

  constructor(papers: ReadonlyMap<CollectionId, readonly HeldPaper[]>) {
    this.#papers = papers;
  }

  /** The kinship of a paper with words that speak of one. */
  kinship(about: Iterable<string>, paper: HeldPaper): Kinship {
    const own = this.#wordsOf(paper);
    const shared = [...new Set(about)]
      .filter((word) => own.has(word))
      .map((word) => ({ word, weight: this.#rarity(word, paper.collection) }))
      .sort((a, b) => b.weight - a.weight);
    return {
      weight: shared.reduce((sum, { weight }) => sum + weight, 0),
      shared: shared.map(({ word }) => word),
    };
  }

  #wordsOf(paper: HeldPaper): ReadonlySet<string> {
    if (paper.collection !== this.#atHand) this.#words.clear();
    this.#atHand = paper.collection;
    const words = this.#words.get(paper.id) ?? openingWords(paper);
    this.#words.set(paper.id, words);
    return words;
  }

  #rarity(word: string, collection: CollectionId): number {
    const size = this.#papers.get(collection)?.length ?? 0;
    return Math.log((size + 1) / ((this.#countsIn(collection).get(word) ?? 0) + 1));
  }

  #countsIn(collection: CollectionId): ReadonlyMap<string, number> {
    const known = this.#counts.get(collection);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (const paper of this.#papers.get(collection) ?? []) {
      for (const word of this.#wordsOf(paper)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    this.#counts.set(collection, counts);
    return counts;
  }
}

/** The subject words of a paper's title and first words. */
function openingWords({ title, opening = '' }: HeldPaper): ReadonlySet<string> {
  return subjectWords(`${title} ${opening}`);
}
