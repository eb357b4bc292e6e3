import { resolveAnswers } from './conversations/resolve-answers.ts';
import { findAcross } from './findings/find-across.ts';
import type { Holdings } from './holdings.ts';
import { KnownParts } from './knowledge/known-parts.ts';
import { resolveKnowledge } from './knowledge/resolve-knowledge.ts';
import { resolvePersons } from './persons/resolve-persons.ts';
import { resolveReferences } from './resolve-references.ts';
import { resolveSeries } from './resolve-series.ts';
import type { Resolution } from './resolution.ts';

/** Decides what every mention in the archive means. Linear in the number of mentions; never reads a clock or a disk. */
export function resolve(holdings: Holdings): Resolution {
  const { persons, identities } = resolvePersons(holdings);
  const parts = new KnownParts(holdings);
  parts.add(identities);
  const knowledge = resolveKnowledge(holdings, { persons, parts });
  return { ...resolvePapers(holdings), persons, identities, knowledge };
}

/** All that is decided without knowing who anyone is. */
export type ResolvedPapers = Omit<Resolution, 'persons' | 'identities' | 'knowledge'>;

/** What holds among papers; who is named in them is decided apart, and neither asks for the other. */
export function resolvePapers(holdings: Holdings): ResolvedPapers {
  const { links, cited } = resolveReferences(holdings);
  const { ledgers, series, datings } = resolveSeries(holdings, { links, cited });
  const findings = findAcross(holdings, { links, ledgers });
  const answers = resolveAnswers(holdings, links, cited);
  return { links, cited, series, datings, findings, answers };
}
