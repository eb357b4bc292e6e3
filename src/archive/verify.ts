import { basename } from 'node:path';
import type { Store } from '../store/store.ts';
import { checksum, filesIn } from './kept-sources.ts';
import type { Layout } from './layout.ts';
import { sourcePath } from './layout.ts';

export interface VerifyReport {
  readonly sources: number;
  /** One sentence for each thing wrong, with what to do. */
  readonly problems: readonly string[];
}

/** Reads every kept source and compares it with its checksum; checks the store's own integrity. */
export async function verifyArchive({
  store,
  layout,
}: {
  readonly store: Store;
  readonly layout: Layout;
}): Promise<VerifyReport> {
  const records = (await store.sources()).filter(({ format }) => format !== null);
  const problems: string[] = [];
  for (const { id, name } of records) {
    const found = await checksum(sourcePath(layout, id));
    if (found === undefined) {
      problems.push(`The source ${id} (${name}) is missing. Import ${name} again.`);
    } else if (found !== id) {
      problems.push(
        `The source ${id} (${name}) has changed. Delete its file and import ${name} again.`,
      );
    }
  }
  const known = new Set<string>(records.map(({ id }) => id));
  for (const path of await filesIn(layout.sources)) {
    if (!known.has(basename(path))) {
      problems.push(`${path} belongs to no source. Import it, or delete it.`);
    }
  }
  return { sources: records.length, problems: [...problems, ...(await store.check())] };
}
