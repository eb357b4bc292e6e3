import { type SourceId, sourceId } from '../model/ids.ts';
import { BUNDLE_START } from './media-types.ts';

/** A file that belongs to a folder of page pictures, with its bytes when they are wanted. */
export interface BundleMember extends ListedMember {
  readonly bytes: () => Promise<Uint8Array>;
}

/** What a manifest says of a file. */
export interface ListedMember {
  /** Its name within the folder. */
  readonly name: string;
  readonly id: SourceId;
  readonly mediaType: string;
  readonly size: number;
}

/** A file that says something about the pictures beside it, in its own words. */
export interface Sidecar {
  readonly name: string;
  readonly words: string;
}

/** A folder of page pictures as one source. */
export interface Manifest {
  readonly sidecars: readonly Sidecar[];
  readonly members: readonly ListedMember[];
}

/** The bytes by which a folder is known: the same files under the same names always give the same. */
export function manifestBytes({ sidecars, members }: Manifest): Buffer {
  const listed = members.map(({ name, id, mediaType, size }) => ({
    name,
    sha256: id,
    mediaType,
    size,
  }));
  const body = JSON.stringify({ version: 1, sidecars, members: listed }, null, 1);
  return Buffer.from(`${BUNDLE_START}${body.slice(1)}\n`);
}

/** Reads a manifest; undefined for anything that `manifestBytes` did not make. */
export function parseManifest(content: Uint8Array): Manifest | undefined {
  const parsed = jsonOf(Buffer.from(content).toString('utf8'));
  if (!isObject(parsed) || parsed['version'] !== 1) return undefined;
  const members = listOf(parsed['members'], memberOf);
  const sidecars = listOf(parsed['sidecars'], sidecarOf);
  return members === undefined || sidecars === undefined ? undefined : { sidecars, members };
}

/** `undefined` for what is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function listOf<Item>(
  value: unknown,
  itemOf: (value: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map(itemOf);
  return items.every((item): item is Item & {} => item !== undefined) ? items : undefined;
}

/** A checksum stands in the path of a file, so nothing but a checksum is taken. */
function memberOf(value: unknown): ListedMember | undefined {
  if (!isObject(value)) return undefined;
  const { name, sha256, mediaType, size } = value;
  if (typeof name !== 'string' || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    return undefined;
  if (typeof mediaType !== 'string' || typeof size !== 'number') return undefined;
  return { name, id: sourceId(sha256), mediaType, size };
}

function sidecarOf(value: unknown): Sidecar | undefined {
  if (!isObject(value)) return undefined;
  const { name, words } = value;
  return typeof name === 'string' && typeof words === 'string' ? { name, words } : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
