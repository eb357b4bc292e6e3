import type { Answer } from '../../model/answers.ts';
import type { CitedPaper, Link } from '../../model/links.ts';
import { wholeCollections } from '../whole-collections.ts';
import type { Holdings } from '../holdings.ts';
import { citedAnswers } from './cited-answers.ts';
import { entryOf } from './entries.ts';
import { inferAnswers } from './inferred-answers.ts';

/**
 * Which paper answers which: by citation where one cites, else by direction, time and rare words where these point at one paper alone. Pure;
 * linear in the number of links, and of papers times those that went the other way in the same days.
 */
export function resolveAnswers(
  holdings: Holdings,
  links: readonly Link[],
  cited: readonly CitedPaper[],
): readonly Answer[] {
  const { answers, answering } = citedAnswers(holdings, links, cited);
  const answered = new Set(answers.map(({ earlier }) => earlier));
  const entries = [...holdings.papers()].flatMap((paper) => entryOf(paper) ?? []);
  return [
    ...answers,
    ...inferAnswers(entries, { answering, answered, volumes: wholeCollections(holdings) }),
  ];
}
