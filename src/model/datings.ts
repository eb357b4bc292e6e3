import type { DocumentEvidence } from './evidence.ts';
import type { DocumentId } from './ids.ts';

/** How a step of a dating was reached. */
export type DatingRule =
  'cites' | 'tells' | 'cited-by' | 'tenure' | 'series' | 'pace' | 'file-number' | 'printed-between';

/**
 * One step towards the date of a paper that has none, said in a sentence. A `bound` limits what is possible; a `hint` only says what
 * is likely.
 */
export interface DatingStep {
  readonly rule: DatingRule;
  readonly weight: 'bound' | 'hint';
  readonly says: string;
  /** ISO days, inclusive. */
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** A day whose year the words leave out, `--03-20`: the paper is not before it, in whichever year. */
  readonly day?: string;
  /** Days after `day` within which the paper likely lies. */
  readonly within?: number;
  /** A hint that counts only if the paper lies in these days: where in one run of numbers it would stand. */
  readonly among?: Days;
  /** The day is of the writer's own doing, so that he held his office then. */
  readonly isOfWriter?: true;
  /** The words it rests on. */
  readonly evidence: readonly DocumentEvidence[];
  /** The other papers it rests on. */
  readonly documents: readonly DocumentId[];
}

/** All that is reasoned about the date of one paper. */
export interface Dating {
  readonly document: DocumentId;
  readonly steps: readonly DatingStep[];
}

/** Days between which a paper lies, inclusive; an end that nothing limits is absent. */
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** A year weighed against others. */
export interface YearWeighed {
  readonly year: number;
  readonly days: Days;
  /** 0 for a year that cannot be; the shares of all add up to 1. */
  readonly share: number;
  /** Why it fits or does not, each one sentence. */
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
}

/** What the steps come to. */
export interface ConcludedDating extends Dating {
  /** What is possible. */
  readonly possible: Days;
  /** What is likely, where that is less than what is possible. */
  readonly likely?: Days;
  /** The years weighed, where the words leave the year out. */
  readonly years: readonly YearWeighed[];
  /** What is possible, or where nothing limits it what is likely, in EDTF: one of the days from the first to the last. */
  readonly edtf: string;
  /** Steps that contradict surer ones and were left out, as places in `steps`. */
  readonly setAside: readonly number[];
}
