import { type Decisions, NO_DECISIONS } from '../model/standing.ts';
import { findAcross } from './findings/find-across.ts';
import type { Holdings } from './holdings.ts';
import { decidePersons } from './persons/decided-persons.ts';
import { resolvePersons } from './persons/resolve-persons.ts';
import { resolveReferences } from './resolve-references.ts';
import type { Resolution } from './resolution.ts';

/**
 * Decides what every mention in the archive means. What persons decided is taken for given. Linear in the number of mentions; never
 * reads a clock or a disk.
 */
export function resolve(holdings: Holdings, decisions: Decisions = NO_DECISIONS): Resolution {
  const { links, cited, unmet } = resolveReferences(holdings, decisions);
  const found = resolvePersons(holdings);
  const { persons, redirect, unmet: unknown } = decidePersons(found.persons, decisions.persons);
  const identities = found.identities.map(redirect);
  const findings = findAcross(holdings, links);
  return { links, cited, persons, identities, findings, unmet: [...unmet, ...unknown] };
}
