import type { Condition } from './plan.ts';

/** Which papers are counted, and whether between the offices that sent and got them or between the persons who wrote and got them. */
export interface TrafficFilter {
  readonly between: 'offices' | 'persons';
  readonly condition: Condition;
}

/** The papers that went from one to another. Where a paper says only one of the two, the other is null. */
export interface Flow {
  /** An office as the papers name it, or the id of a person. */
  readonly from: string | null;
  readonly to: string | null;
  readonly papers: number;
  /** First and last certain day; null where no paper states one. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Who wrote to whom. A paper with two addressees is in two flows. */
export interface Traffic {
  /** Papers that the condition finds. */
  readonly papers: number;
  /** Most papers first. */
  readonly flows: readonly Flow[];
  /** What the persons among them are called; offices are called what they are. */
  readonly names: Readonly<Record<string, string>>;
}
