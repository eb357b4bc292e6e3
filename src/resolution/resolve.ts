import { findAcross } from './findings/find-across.ts';
import type { Holdings } from './holdings.ts';
import { resolvePersons } from './persons/resolve-persons.ts';
import { resolveReferences } from './resolve-references.ts';
import type { Resolution } from './resolution.ts';

/** Decides what every mention in the archive means. Linear in the number of mentions; never reads a clock or a disk. */
export function resolve(holdings: Holdings): Resolution {
  return { ...resolvePapers(holdings), ...resolvePersons(holdings) };
}

/** What holds among papers; who is named in them is decided apart, and neither asks for the other. */
export function resolvePapers(
  holdings: Holdings,
): Pick<Resolution, 'links' | 'cited' | 'findings'> {
  const { links, cited } = resolveReferences(holdings);
  return { links, cited, findings: findAcross(holdings, links) };
}
