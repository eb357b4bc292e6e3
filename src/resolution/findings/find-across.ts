import type { Finding } from '../../model/findings.ts';
import type { Link } from '../../model/links.ts';
import type { Holdings } from '../holdings.ts';
import type { Ledger } from '../series/ledgers.ts';
import { wholeCollections } from '../whole-collections.ts';
import { linkFindings, misprintFindings } from './date-findings.ts';
import { toFinding } from './finding.ts';
import { seriesFindings } from './series-findings.ts';

/** What the other rules have made out. */
interface Known {
  readonly links: readonly Link[];
  readonly ledgers: readonly Ledger[];
}

/** Contradictions between papers, each with what stands against what. Ordered by id. */
export function findAcross(holdings: Holdings, { links, ledgers }: Known): readonly Finding[] {
  const whole = wholeCollections(holdings);
  const found = [
    ...seriesFindings(ledgers),
    ...misprintFindings(holdings),
    ...linkFindings(links, holdings, (paper) => whole.has(paper.collection)),
  ];
  return found.map(toFinding).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
