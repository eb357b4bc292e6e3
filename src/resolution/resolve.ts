import { type Decisions, NO_DECISIONS } from '../model/standing.ts';
import { resolveAnswers } from './conversations/resolve-answers.ts';
import { findAcross } from './findings/find-across.ts';
import type { Holdings } from './holdings.ts';
import { KnownParts } from './knowledge/known-parts.ts';
import { resolveKnowledge } from './knowledge/resolve-knowledge.ts';
import { resolveOffices } from './offices/resolve-offices.ts';
import { decidePersons, suggestionsNow } from './persons/decided-persons.ts';
import { resolvePersons } from './persons/resolve-persons.ts';
import { NO_PAST, type Past } from './past.ts';
import { type References, resolveReferences } from './resolve-references.ts';
import { resolveSeries } from './resolve-series.ts';
import type { Resolution } from './resolution.ts';

/**
 * Decides what every mention in the archive means. What persons decided is taken for given. Linear in the number of mentions; never
 * reads a clock or a disk.
 */
export function resolve(holdings: Holdings, decisions: Decisions = NO_DECISIONS): Resolution {
  const { links, cited, findings, series, datings, answers, ...papers } = resolvePapers(
    holdings,
    decisions,
  );
  const found = resolvePersons(holdings, decisions.apart);
  const { persons, redirect, current, unmet } = decidePersons(found.persons, decisions.persons);
  const suggestions = suggestionsNow(found.suggestions, current);
  const identities = found.identities.map(redirect);
  const parts = new KnownParts(holdings);
  parts.add(identities);
  const knowledge = resolveKnowledge(holdings, { persons, parts });
  const { offices, papers: officePapers } = resolveOffices(holdings, persons);
  const named = { persons, identities, suggestions, offices, officePapers, knowledge };
  const among = { links, cited, findings, series, datings, answers };
  return { ...among, ...named, unmet: [...papers.unmet, ...unmet] };
}

/** All that is decided without knowing who anyone is. */
export interface ResolvedPapers
  extends
    Pick<Resolution, 'links' | 'cited' | 'findings' | 'series' | 'datings' | 'answers' | 'unmet'>,
    Pick<References, 'anew' | 'papers'> {}

/**
 * What holds among papers; who is named in them is decided apart, and neither asks for the other. With a past the links are those of the
 * papers that were resolved anew, and all else is whole.
 */
export function resolvePapers(
  holdings: Holdings,
  decisions: Decisions = NO_DECISIONS,
  past: Past = NO_PAST,
): ResolvedPapers {
  const references = resolveReferences(holdings, decisions, past);
  const { links, cited, unmet, anew, papers } = references;
  const { ledgers, series, datings } = resolveSeries(holdings, references);
  const findings = findAcross(holdings, { links: [...papers.values()], ledgers });
  const answers = resolveAnswers(holdings, papers);
  return { links, anew, papers, cited, findings, series, datings, answers, unmet };
}
