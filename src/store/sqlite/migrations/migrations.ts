import type { Migration } from './migration.ts';
import { documents } from './0001-documents.ts';
import { search } from './0002-search.ts';
import { resolution } from './0003-resolution.ts';
import { seriesAndDatings } from './0004-series-and-datings.ts';
import { revisions } from './0005-revisions.ts';
import { conversations } from './0006-conversations.ts';
import { offices } from './0007-offices.ts';
import { scans } from './0008-scans.ts';
import { jobs } from './0009-jobs.ts';
import { suggestions } from './0010-suggestions.ts';
import { resolutionMemory } from './0011-resolution-memory.ts';

/** Every step, in order. */
export const MIGRATIONS: readonly Migration[] = [
  documents,
  search,
  resolution,
  seriesAndDatings,
  revisions,
  conversations,
  offices,
  scans,
  jobs,
  suggestions,
  resolutionMemory,
];
