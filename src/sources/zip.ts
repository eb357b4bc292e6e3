import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';
import type { Entry } from 'yauzl';

export type ZipMembers =
  | { readonly kind: 'members'; readonly names: readonly string[] }
  | { readonly kind: 'damaged'; readonly reason: string };

export type ZipMember =
  | { readonly kind: 'member'; readonly bytes: Uint8Array }
  | { readonly kind: 'damaged'; readonly reason: string };

/** Names of the files in a zip file, in the order of names. */
export async function listMembers(path: string): Promise<ZipMembers> {
  try {
    const zip = await openPromise(path);
    const names: string[] = [];
    for await (const { fileName } of zip.eachEntry()) {
      if (!fileName.endsWith('/')) names.push(fileName);
    }
    return { kind: 'members', names: names.sort() };
  } catch (error) {
    return { kind: 'damaged', reason: reasonOf(error) };
  }
}

/** The bytes of one member, of at most so many: a small zip can hold a mountain. */
export async function readMember(path: string, name: string, most: number): Promise<ZipMember> {
  try {
    const zip = await openPromise(path, { autoClose: false });
    try {
      for await (const entry of zip.eachEntry()) {
        if (entry.fileName !== name) continue;
        const refusal = refusalOf(entry, most);
        if (refusal !== undefined) return { kind: 'damaged', reason: refusal };
        // The stream itself fails when more comes out than the entry says.
        return { kind: 'member', bytes: await buffer(await zip.openReadStreamPromise(entry)) };
      }
      return { kind: 'damaged', reason: 'the member is not there any more' };
    } finally {
      zip.close();
    }
  } catch (error) {
    return { kind: 'damaged', reason: reasonOf(error) };
  }
}

function refusalOf(entry: Entry, most: number): string | undefined {
  if (entry.isEncrypted()) return 'it is encrypted';
  if (!entry.canDecodeFileData()) return 'it is compressed in a way that is not known';
  if (entry.uncompressedSize > most) return `unpacked it is larger than ${most} bytes`;
  return undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
