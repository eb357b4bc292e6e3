import type { Span } from '../../model/evidence.ts';
import type { Says } from '../../model/mentions.ts';

/** A mention inside one string, before it is tied to a paper: the stretch, what it says, and the pattern that found it. */
export interface Citation extends Span {
  /** Where the words that set this one apart stand: the number in a list. Equal to `start` otherwise. */
  readonly at: number;
  readonly rule: string;
  readonly confidence: number;
  readonly says: Says;
}

/** The beginning of a mention: words that say what kind of paper is meant and whose, before number and date. */
export interface Head extends Span {
  readonly rule: string;
  readonly says: Says;
  readonly plural: boolean;
  /** A mention even without number and date: `reftel`. */
  readonly bare: boolean;
  /** A date alone, without a number, is enough: `telegram of March 3`. */
  readonly dated: boolean;
}
