import type { ConcludedDating, Days } from '../../model/datings.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { CitedPaper } from '../../model/links.ts';
import { fullDate, numberingPeriod } from '../periods.ts';
import type { NumberedPaper } from './numbered-papers.ts';

type Datings = ReadonlyMap<DocumentId, ConcludedDating>;

/**
 * A paper of no stated day with the days of its dating, or of the paper that cites it, where these lie in one run: enough to put it
 * there. The same paper where they do not.
 */
export function placeDated(paper: NumberedPaper, datings: Datings): NumberedPaper {
  if (paper.about !== undefined) return paper;
  const inferred =
    paper.cited === undefined
      ? daysInOneRun(datings.get(paper.document))
      : daysOfCited(paper.cited, datings);
  return inferred === undefined ? paper : { ...paper, inferred, about: inferred.to };
}

function daysInOneRun(dating: ConcludedDating | undefined): Required<Days> | undefined {
  const { from, to } = dating?.likely ?? dating?.possible ?? {};
  if (from === undefined || to === undefined) return undefined;
  return numberingPeriod(from) === numberingPeriod(to) ? { from, to } : undefined;
}

/** `March 20` in a paper of late March 1944 is of that year. */
function daysOfCited(cited: CitedPaper, datings: Datings): Required<Days> | undefined {
  const said = cited.fields.find(({ field }) => field === 'date')?.value;
  if (said?.startsWith('--') !== true) return undefined;
  for (const { document } of cited.citedBy) {
    const citing = daysInOneRun(datings.get(document));
    const day = citing && fullDate(said, citing.to);
    if (day !== undefined) return { from: day, to: day };
  }
  return undefined;
}
