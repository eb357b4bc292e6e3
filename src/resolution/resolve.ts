import { type Decisions, NO_DECISIONS } from '../model/standing.ts';
import { resolveAnswers } from './conversations/resolve-answers.ts';
import { findAcross } from './findings/find-across.ts';
import type { Holdings } from './holdings.ts';
import { KnownParts } from './knowledge/known-parts.ts';
import { resolveKnowledge } from './knowledge/resolve-knowledge.ts';
import { resolveOffices } from './offices/resolve-offices.ts';
import { decidePersons, suggestionsNow } from './persons/decided-persons.ts';
import { resolvePersons } from './persons/resolve-persons.ts';
import { resolveReferences } from './resolve-references.ts';
import { resolveSeries } from './resolve-series.ts';
import type { Resolution } from './resolution.ts';

/**
 * Decides what every mention in the archive means. What persons decided is taken for given. Linear in the number of mentions; never
 * reads a clock or a disk.
 */
export function resolve(holdings: Holdings, decisions: Decisions = NO_DECISIONS): Resolution {
  const papers = resolvePapers(holdings, decisions);
  const found = resolvePersons(holdings, decisions.apart);
  const { persons, redirect, current, unmet } = decidePersons(found.persons, decisions.persons);
  const suggestions = suggestionsNow(found.suggestions, current);
  const identities = found.identities.map(redirect);
  const parts = new KnownParts(holdings);
  parts.add(identities);
  const knowledge = resolveKnowledge(holdings, { persons, parts });
  const { offices, papers: officePapers } = resolveOffices(holdings, persons);
  const named = { persons, identities, suggestions, offices, officePapers, knowledge };
  return { ...papers, ...named, unmet: [...papers.unmet, ...unmet] };
}

/** All that is decided without knowing who anyone is. */
export type ResolvedPapers = Omit<
  Resolution,
  'persons' | 'identities' | 'suggestions' | 'knowledge' | 'offices' | 'officePapers'
>;

/** What holds among papers; who is named in them is decided apart, and neither asks for the other. */
export function resolvePapers(
  holdings: Holdings,
  decisions: Decisions = NO_DECISIONS,
): ResolvedPapers {
  const { links, cited, unmet } = resolveReferences(holdings, decisions);
  const { ledgers, series, datings } = resolveSeries(holdings, { links, cited });
  const findings = findAcross(holdings, { links, ledgers });
  const answers = resolveAnswers(holdings, links, cited);
  return { links, cited, findings, series, datings, answers, unmet };
}
