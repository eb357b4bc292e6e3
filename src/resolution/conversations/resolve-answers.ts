import type { Answer } from '../../model/answers.ts';
import type { DocumentId } from '../../model/ids.ts';
import { wholeCollections } from '../whole-collections.ts';
import type { Holdings } from '../holdings.ts';
import type { LinkYield } from '../past.ts';
import { entryOf } from './entries.ts';
import { inferAnswers } from './inferred-answers.ts';

type Cited = Pick<LinkYield, 'answers' | 'isAnswering'>;

/**
 * Which paper answers which: by citation where one cites, else by direction, time and rare words where these point at one paper alone. Pure;
 * linear in the number of papers times those that went the other way in the same days.
 */
export function resolveAnswers(
  holdings: Holdings,
  links: ReadonlyMap<DocumentId, Cited>,
): readonly Answer[] {
  const answers = [...links.values()].flatMap((one) => one.answers);
  const answered = new Set(answers.map(({ earlier }) => earlier));
  const answering = new Set([...links].flatMap(([id, one]) => (one.isAnswering ? [id] : [])));
  const entries = [...holdings.papers()].flatMap((paper) => entryOf(paper) ?? []);
  return [
    ...answers,
    ...inferAnswers(entries, { answering, answered, volumes: wholeCollections(holdings) }),
  ];
}
