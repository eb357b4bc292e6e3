import type { Holdings } from './holdings.ts';
import type { Resolution } from './resolution.ts';

/** Decides what every mention in the archive means. Linear in the number of mentions; never reads a clock or a disk. */
export function resolve(_holdings: Holdings): Resolution {
  return { links: [], cited: [], persons: [], identities: [], findings: [] };
}
