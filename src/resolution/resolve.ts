import { findAcross } from './findings/find-across.ts';
import type { Holdings } from './holdings.ts';
import { resolveOffices } from './offices/resolve-offices.ts';
import { resolvePersons } from './persons/resolve-persons.ts';
import { resolveReferences } from './resolve-references.ts';
import { resolveSeries } from './resolve-series.ts';
import type { Resolution } from './resolution.ts';

/** Decides what every mention in the archive means. Linear in the number of mentions; never reads a clock or a disk. */
export function resolve(holdings: Holdings): Resolution {
  const named = resolvePersons(holdings);
  const { offices, papers: officePapers } = resolveOffices(holdings, named.persons);
  return { ...resolvePapers(holdings), ...named, offices, officePapers };
}

/** What holds among papers; who is named in them is decided apart, and neither asks for the other. */
export function resolvePapers(holdings: Holdings): Omit<Resolution, OfPersons> {
  const { links, cited } = resolveReferences(holdings);
  const { ledgers, series, datings } = resolveSeries(holdings, { links, cited });
  return { links, cited, series, datings, findings: findAcross(holdings, { links, ledgers }) };
}

type OfPersons = 'persons' | 'identities' | 'offices' | 'officePapers';
