import type { Span } from '../../model/evidence.ts';
import type { Says } from '../../model/mentions.ts';

/** A mention inside one string, before it is tied to a paper: the stretch, what it says, and the pattern that found it. */
export interface Citation extends Span {
  /** Where the words that set this one apart stand: the number in a list. Equal to `start` otherwise. */
  readonly at: number;
  readonly rule: string;
  readonly confidence: number;
  readonly says: Says;
  /** Where the words about the same paper end, when that is later: `repeated London 185` cites nothing further. */
  readonly silentUntil?: number;
}

/** The beginning of a mention: words that say what kind of paper is meant and whose, before number and date. */
export interface Head extends Span {
  readonly rule: string;
  readonly says: Says;
  readonly plural: boolean;
  /** Whether words before it can say whose paper it is; a post or `my` is its own owner. */
  readonly ownable: boolean;
  /** Whether it is a mention without number and date: `reftel` always is, `letter` when its owner is named, `my` never. */
  readonly bare: 'always' | 'owned' | 'never';
  /** A date alone, without a number, is enough: `telegram of March 3`. */
  readonly dated: boolean;
  /** Whether the number may turn out to count things: `Paris 3 times`. `always`: whatever its length. */
  readonly countable?: 'short' | 'always';
  /** Numbers of this kind carry the year or a part: `JCS 718–65`. */
  readonly hyphenated?: boolean;
}
