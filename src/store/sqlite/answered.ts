import { Remembered } from '../../model/remembered.ts';
import type { DocumentSet } from './document-set.ts';

/** Scores of documents, by place. */
export interface Scored {
  readonly keys: Uint32Array;
  readonly scores: Float64Array;
}

/** Six kilobytes each for 50,000 documents, and fifty at most; twice as many may be kept. */
const SETS = 200;
const SCORES = 20;
const TERMS = 1000;

/**
 * What the full text has answered, by what it was asked: half of the cost of a search for common words. The next page asks the same again, and
 * whoever narrows results by a date or a sender asks for the same words. It holds for one version of the store, whoever reads.
 */
export class Answered {
  readonly #sets = new Remembered<DocumentSet>(SETS);
  readonly #scores = new Remembered<Scored>(SCORES);
  readonly #terms = new Remembered<boolean>(TERMS);

  set(asked: string, ask: () => DocumentSet): DocumentSet {
    return kept(this.#sets, asked, ask);
  }

  /** Whether a term stands in the index. */
  stands(term: string, ask: () => boolean): boolean {
    return kept(this.#terms, term, ask);
  }

  scores(asked: string, ask: () => Scored): Scored {
    return kept(this.#scores, asked, ask);
  }
}

function kept<Answer>(answers: Remembered<Answer>, asked: string, ask: () => Answer): Answer {
  const known = answers.get(asked);
  if (known !== undefined) return known;
  const answer = ask();
  answers.set(asked, answer);
  return answer;
}
