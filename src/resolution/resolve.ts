import { findAcross } from './findings/find-across.ts';
import type { Holdings } from './holdings.ts';
import { resolvePersons } from './persons/resolve-persons.ts';
import { resolveReferences } from './resolve-references.ts';
import { resolveSeries } from './resolve-series.ts';
import type { Resolution } from './resolution.ts';

/** Decides what every mention in the archive means. Linear in the number of mentions; never reads a clock or a disk. */
export function resolve(holdings: Holdings): Resolution {
  return { ...resolvePapers(holdings), ...resolvePersons(holdings) };
}

/** What holds among papers; who is named in them is decided apart, and neither asks for the other. */
export function resolvePapers(holdings: Holdings): Omit<Resolution, 'persons' | 'identities'> {
  const { links, cited } = resolveReferences(holdings);
  const { ledgers, series, datings } = resolveSeries(holdings, { links, cited });
  return { links, cited, series, datings, findings: findAcross(holdings, { links, ledgers }) };
}
