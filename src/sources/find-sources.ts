import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../model/notices.ts';
import type { SourcePlace } from './place.ts';
import { listMembers } from './zip.ts';

/** What lies under the paths given, in the order of names, and what of it cannot be looked at. */
export interface FoundSources {
  readonly places: readonly SourcePlace[];
  readonly notices: readonly Notice[];
}

/** Finds files, files in folders and members of zip files. A path that does not exist throws, as the caller's mistake. */
export async function findSources(paths: readonly string[]): Promise<FoundSources> {
  const places: SourcePlace[] = [];
  const notices: Notice[] = [];
  for (const path of paths) {
    for (const file of await filesUnder(path)) {
      if (!file.toLowerCase().endsWith('.zip')) places.push({ name: file, path: file });
      else await addMembers(file, { places, notices });
    }
  }
  return { places, notices };
}

/** In the order of names, so that the same folder is always read in the same order. Hidden files are not sources. */
async function filesUnder(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !HIDDEN.test(file.slice(path.length)))
    .sort();
}

const HIDDEN = /(^|[\\/])(\.[^\\/]|__MACOSX[\\/])/;

async function addMembers(
  path: string,
  found: { readonly places: SourcePlace[]; readonly notices: Notice[] },
): Promise<void> {
  const members = await listMembers(path);
  if (members.kind === 'damaged') {
    found.notices.push({
      code: 'damaged-zip',
      severity: 'error',
      message: `This zip file cannot be opened (${members.reason}). Make it anew, or unpack it and give the folder.`,
      source: path,
      place: {},
    });
    return;
  }
  for (const member of members.names) {
    if (!HIDDEN.test(member)) found.places.push({ name: `${path}/${member}`, path, member });
  }
}
