import { findAcross } from './findings/find-across.ts';
import type { Holdings } from './holdings.ts';
import { resolvePersons } from './persons/resolve-persons.ts';
import { resolveReferences } from './resolve-references.ts';
import { resolveSeries } from './resolve-series.ts';
import type { Resolution } from './resolution.ts';

/** Decides what every mention in the archive means. Linear in the number of mentions; never reads a clock or a disk. */
export function resolve(holdings: Holdings): Resolution {
  const { links, cited } = resolveReferences(holdings);
  const { ledgers, series, datings } = resolveSeries(holdings, { links, cited });
  const { persons, identities } = resolvePersons(holdings);
  const findings = findAcross(holdings, { links, ledgers });
  return { links, cited, persons, identities, findings, series, datings };
}
