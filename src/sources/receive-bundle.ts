import { hash } from 'node:crypto';
import { type SourceId, sourceId } from '../model/ids.ts';
import { type BundleMember, manifestBytes, type Sidecar } from './bundle.ts';
import { decodeText } from './decode.ts';
import { inMebibytes, type Limits } from './limits.ts';
import { BUNDLE, mediaTypeOf } from './media-types.ts';
import { type Received, refuse } from './received.ts';

/** A file of a folder that is not opened yet. */
export interface Closed {
  /** Within the folder. */
  readonly name: string;
  readonly size: number;
  readonly open: () => Promise<Uint8Array>;
}

export interface ClosedBundle {
  readonly name: string;
  readonly members: readonly Closed[];
  readonly sidecars: readonly Closed[];
  /** The refusal for a file that could not be opened; what is not damage or absence is thrown on. */
  readonly unopened: (name: string, error: unknown) => Received;
}

/** Takes in a folder of page pictures as one source. A file of it that cannot be taken in is a refusal; the rest goes on. */
export async function* receiveBundle(
  bundle: ClosedBundle,
  limits: Limits,
): AsyncGenerator<Received> {
  const { name } = bundle;
  if (bundle.members.length > limits.bundleMembers) {
    const most = limits.bundleMembers.toLocaleString('en-GB');
    const message = `The folder holds ${bundle.members.length.toLocaleString('en-GB')} pictures; at most ${most} are taken in as one. Divide it into folders.`;
    yield refuse(name, { code: 'too-many-pages', message });
    return;
  }
  const members: BundleMember[] = [];
  const sidecars: Sidecar[] = [];
  for (const file of bundle.members) {
    const opened = await opening(bundle, file, limits);
    if (opened instanceof Uint8Array) members.push(memberOf(file, opened));
    else yield opened;
  }
  for (const file of bundle.sidecars) {
    const opened = await opening(bundle, file, limits);
    const decoded = opened instanceof Uint8Array ? sidecarOf(bundle, file, opened) : opened;
    if ('words' in decoded) sidecars.push(decoded);
    else yield decoded;
  }
  if (members.length > 0) yield bundleFile(name, members, sidecars);
}

function bundleFile(
  name: string,
  members: readonly BundleMember[],
  sidecars: readonly Sidecar[],
): Received {
  const bytes = manifestBytes({ members, sidecars });
  const id = sourceId(hash('sha256', bytes));
  const size = bytes.length;
  return {
    kind: 'file',
    file: { id, name, mediaType: BUNDLE, size, bytes, content: bytes, members },
  };
}

async function opening(
  bundle: ClosedBundle,
  file: Closed,
  limits: Limits,
): Promise<Uint8Array | Received> {
  const name = `${bundle.name}/${file.name}`;
  if (file.size > limits.fileSize) {
    const message = `The file has ${inMebibytes(file.size)}; at most ${inMebibytes(limits.fileSize)} are taken in. It was left out of its folder.`;
    return refuse(name, { code: 'too-large', message });
  }
  try {
    const bytes = await file.open();
    if (bytes.length > 0) return bytes;
    const message = 'The file is empty. It was left out of its folder; get it again.';
    return refuse(name, { code: 'empty-file', message });
  } catch (error) {
    return bundle.unopened(name, error);
  }
}

/** Its bytes are let go and fetched again: a folder need not fit in memory. */
function memberOf({ name, open }: Closed, seen: Uint8Array): BundleMember {
  const id = sourceId(hash('sha256', seen));
  return {
    name,
    id,
    mediaType: mediaTypeOf(seen),
    size: seen.length,
    bytes: async () => unchanged(await open(), { name, id }),
  };
}

function unchanged(
  bytes: Uint8Array,
  { name, id }: { readonly name: string; readonly id: SourceId },
): Uint8Array {
  if (hash('sha256', bytes) !== id) throw new Error(`${name} was changed while it was read`);
  return bytes;
}

function sidecarOf(bundle: ClosedBundle, file: Closed, bytes: Uint8Array): Sidecar | Received {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'text') return { name: file.name, words: decoded.text };
  const message = `What it says of the pictures cannot be read: ${decoded.reason}. Save it as UTF-8 and import the folder again.`;
  return refuse(`${bundle.name}/${file.name}`, { code: 'wrong-encoding', message });
}
