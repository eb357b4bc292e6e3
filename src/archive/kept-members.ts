import { readFile } from 'node:fs/promises';
import type { SourceId } from '../model/ids.ts';
import { type BundleMember, type ListedMember, parseManifest } from '../sources/bundle.ts';
import { BUNDLE } from '../sources/media-types.ts';
import type { SourceFile } from '../sources/source.ts';
import { exists, keepSource } from './kept-sources.ts';
import type { Layout } from './layout.ts';
import { sourcePath } from './layout.ts';

/**
 * A folder of pages with its files at hand: as they come they are kept, each when it is read; a folder that is read again has those that were kept.
 * Where one is missing the folder has none, and its reader says so. Those that are kept for the first time are added to `kept`.
 */
export async function withMembers(
  file: SourceFile,
  layout: Layout,
  kept: Set<SourceId>,
): Promise<SourceFile> {
  if (file.mediaType !== BUNDLE) return file;
  if (file.members === undefined) return withKept(file, layout);
  return { ...file, members: file.members.map((member) => keeping(member, { layout, kept })) };
}

interface Keeping {
  readonly layout: Layout;
  readonly kept: Set<SourceId>;
}

function keeping(member: BundleMember, { layout, kept }: Keeping): BundleMember {
  const bytes = async (): Promise<Uint8Array> => {
    const read = await member.bytes();
    if (await keepSource(layout, member.id, read)) kept.add(member.id);
    return read;
  };
  return { ...member, bytes };
}

async function withKept(file: SourceFile, layout: Layout): Promise<SourceFile> {
  const manifest = parseManifest(file.content);
  if (manifest === undefined) return file;
  for (const { id } of manifest.members) {
    if (!(await exists(sourcePath(layout, id)))) return file;
  }
  const kept = (listed: ListedMember): BundleMember => ({
    ...listed,
    bytes: () => readFile(sourcePath(layout, listed.id)),
  });
  return { ...file, members: manifest.members.map(kept) };
}
