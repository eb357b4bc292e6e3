import { open, readFile } from 'node:fs/promises';
import { DEFAULT_LIMITS, inMebibytes, type Limits } from './limits.ts';
import { packingOf } from './media-types.ts';
import { type Received, refuse } from './received.ts';
import { type Closed, type ClosedBundle, receiveBundle } from './receive-bundle.ts';
import { sourceFrom } from './unpack.ts';
import { filesAt, type FoundFile, type FoundParts, unreachable } from './walk.ts';
import { membersOf } from './zip.ts';

/**
 * Takes in the files at these paths: single files, folders through and through, the members of zips; gzip is unpacked. One at a
 * time and in stable order, so that memory holds one file. What cannot be taken in is a refusal with its reason, and the
 * rest goes on.
 */
export async function* receive(
  paths: readonly string[],
  limits: Limits = DEFAULT_LIMITS,
): AsyncGenerator<Received> {
  for await (const found of filesAt(paths)) {
    if (found.kind === 'refused') yield found;
    else yield* receiveFile(found, limits);
  }
}

/** Takes in one file that `filesAt` found; a zip yields its members. */
export async function* receiveFile(
  found: FoundFile,
  limits: Limits = DEFAULT_LIMITS,
): AsyncGenerator<Received> {
  if (found.parts !== undefined) {
    yield* receiveBundle(closedBundle(found, found.parts), limits);
    return;
  }
  try {
    const isZip = packingOf(await startOf(found.path)) === 'application/zip';
    if (isZip && typeof found.path === 'string') {
      yield* membersOf({ name: found.name, from: found.path }, limits);
    } else if (found.size > limits.fileSize) {
      yield tooLarge(found, limits);
    } else {
      yield* receiveBytes(found.name, await readFile(found.path), limits);
    }
  } catch (error) {
    yield unreachable(found, error);
  }
}

function closedBundle(folder: FoundFile, { members, sidecars }: FoundParts): ClosedBundle {
  const closed = ({ path, name, size }: FoundFile): Closed => ({
    name: name.slice(folder.name.length + 1),
    size,
    open: () => readFile(path),
  });
  return {
    name: folder.name,
    members: members.map(closed),
    sidecars: sidecars.map(closed),
    unopened: (name, error) => unreachable({ name }, error),
  };
}

/** Takes in bytes that came under a name, as an upload does. */
export async function* receiveBytes(
  name: string,
  bytes: Buffer,
  limits: Limits = DEFAULT_LIMITS,
): AsyncGenerator<Received> {
  if (packingOf(bytes) === 'application/zip') yield* membersOf({ name, from: bytes }, limits);
  else yield sourceFrom({ name, bytes }, limits);
}

async function startOf(path: string | Buffer): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function tooLarge(found: FoundFile, limits: Limits): Received {
  const message = `The file has ${inMebibytes(found.size)}; at most ${inMebibytes(limits.fileSize)} are taken in. Divide it.`;
  return refuse(found.name, { code: 'too-large', message });
}
