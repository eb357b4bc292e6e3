import type { Finding } from '../../model/findings.ts';
import type { Holdings } from '../holdings.ts';
import type { Ledger } from '../series/ledgers.ts';
import type { LinkYield } from '../past.ts';
import { misprintedDates, withSoundDates } from '../sound-dates.ts';
import { alikeFindings } from './alike-findings.ts';
import { misprintFindings } from './date-findings.ts';
import { toFinding } from './finding.ts';
import { datedAfterCitations } from './link-findings.ts';
import { officeFindings } from './office-findings.ts';
import { seriesFindings } from './series-findings.ts';

/** What the other rules have made out. */
interface Known {
  /** What the links of each paper show, in archive order. */
  readonly links: readonly Pick<LinkYield, 'findings' | 'early'>[];
  readonly ledgers: readonly Ledger[];
}

/**
 * Contradictions between papers, each with what stands against what. A misprinted year is one finding: all other checks count from the
 * date that is likely. Ordered by id.
 */
export function findAcross(printed: Holdings, { links, ledgers }: Known): readonly Finding[] {
  const misprints = misprintedDates(printed);
  const misdated = new Set(misprints.map(({ paper }) => paper.id));
  const holdings = withSoundDates(printed, misprints);
  const across = [
    // Runs are made of the dates as printed.
    ...seriesFindings(ledgers).filter(({ paper }) => !misdated.has(paper.id)),
    ...misprintFindings(misprints),
    ...alikeFindings(holdings),
    ...officeFindings(holdings),
    ...datedAfterCitations(
      links.flatMap(({ early }) => early),
      holdings,
    ),
  ];
  const found = [...links.flatMap(({ findings }) => findings), ...across.map(toFinding)];
  const byId = new Map(found.map((finding) => [finding.id, finding]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
