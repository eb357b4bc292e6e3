import type { DocumentId, SourceId } from '../../model/ids.ts';
import { jobIdOf, type RecogniseWork } from '../../model/jobs.ts';
import { PUBLIC } from '../../model/reader.ts';
import type { Archive } from '../archive.ts';
import { ArchiveError } from '../errors.ts';
import { ringBell } from './bell.ts';

/**
 * Sees to it that there is a job for every source with pages that wait, and says how many pages that are. One that failed or was cancelled stays so
 * until a person begins it anew.
 */
export async function askForPages(archive: Archive): Promise<number> {
  const sources = await archive.store.waitingSources();
  if (sources.length === 0) return 0;
  const { queue, layout } = archive;
  for (const { source } of sources) {
    const work: RecogniseWork = { kind: 'recognise', source };
    const { items } = await queue.jobs({ id: jobIdOf(work), limit: 1, offset: 0 }, PUBLIC);
    // Done, and pages wait all the same: they came later, or what was read of them is gone.
    const again = items[0]?.state === 'done';
    await queue.enqueue({ work, again }, new Date());
  }
  ringBell(layout.bell);
  return sources.reduce((sum, { pages }) => sum + pages, 0);
}

export interface AskedByPerson {
  /** None: all that have pages which wait, or with `again` all that have pages. */
  readonly sources: readonly SourceId[];
  /** Also pages that were read before. */
  readonly again: boolean;
  readonly languages?: readonly string[];
}

/** What a person waits for goes before what an import left. */
const BY_PERSON = 10;
/** Less pressing than any page: when no page waits the archive is resolved once for all of them. */
const AFTERWARDS = -10;

/** Sees to it that the archive is resolved where that is due. */
export async function askToResolve(
  archive: Archive,
  { byPerson = false }: { readonly byPerson?: boolean } = {},
): Promise<void> {
  if (!(await archive.store.needsResolution())) return;
  const priority = byPerson ? BY_PERSON : AFTERWARDS;
  await archive.ask({ work: { kind: 'resolve' }, priority, again: true });
}

/** Asks for the words of sources' pages in a person's name, and says how many jobs that makes. */
export async function askForSources(
  archive: Archive,
  { sources, again, languages }: AskedByPerson,
): Promise<number> {
  const asked = sources.length > 0 ? sources : await sourcesWithPages(archive, again);
  const at = new Date().toISOString();
  for (const source of new Set(asked)) {
    const work: RecogniseWork = {
      kind: 'recognise',
      source,
      ...(again && { again: at }),
      ...(languages && { languages }),
    };
    await archive.ask({ work, again: true, priority: BY_PERSON });
  }
  return new Set(asked).size;
}

async function sourcesWithPages({ store }: Archive, again: boolean): Promise<readonly SourceId[]> {
  if (!again) return (await store.waitingSources()).map(({ source }) => source);
  const sources: SourceId[] = [];
  for (const { id } of await store.sources()) {
    if ((await store.picturesOf(id)).length > 0) sources.push(id);
  }
  return sources;
}

/** The source that a person means by its id or by that of a paper which was read from it; it must have pages. */
export async function sourceMeant({ store }: Archive, words: string): Promise<SourceId> {
  const document = await store.document(words as DocumentId, PUBLIC);
  const id = document?.holding === 'held' ? document.paper.source : (words as SourceId);
  if ((await store.source(id)) === undefined) {
    throw new ArchiveError(`There is no paper or source ${words} in this archive.`);
  }
  if ((await store.picturesOf(id)).length > 0) return id;
  throw new ArchiveError(`${words} has no page pictures whose words could be read.`);
}
