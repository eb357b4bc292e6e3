import { type Entry, fromBufferPromise, openPromise, validateFileName, type ZipFile } from 'yauzl';
import { inMebibytes, type Limits } from './limits.ts';
import { packingOf } from './media-types.ts';
import { isLeftBehind, shownName } from './names.ts';
import { type Received, refuse } from './received.ts';
import { type BundleParts, bundleParts, isPicture, isWordsFolder } from './bundle-parts.ts';
import { type Closed, type ClosedBundle, receiveBundle } from './receive-bundle.ts';
import { sourceFrom } from './unpack.ts';
import { namesOf } from './zip-names.ts';

/** A zip as a file on disk, or as bytes that were uploaded. */
export interface ZipInput {
  readonly name: string;
  readonly from: string | Buffer;
}

/**
 * The members of a zip, each a source of its own, in the order of the zip's own list. A member that cannot be taken in is a notice;
 * damage of the zip itself is one more at the place where it ends the reading.
 */
export async function* membersOf(input: ZipInput, limits: Limits): AsyncGenerator<Received> {
  try {
    const zip = await opened(input.from);
    try {
      yield* members(zip, input.name, limits);
    } finally {
      zip.close();
    }
  } catch (error) {
    yield damaged(input.name, error);
  }
}

// Names are decoded here and not by the library, which gives up the whole zip for one bad name.
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

async function opened(from: string | Buffer): Promise<ZipFile> {
  return typeof from === 'string' ? openPromise(from, OPTIONS) : fromBufferPromise(from, OPTIONS);
}

async function* members(zip: ZipFile, name: string, limits: Limits): AsyncGenerator<Received> {
  if (zip.entryCount > limits.zipMembers) {
    const message = `The zip lists ${zip.entryCount} files, more than the ${limits.zipMembers} that are taken in. Divide it.`;
    yield refuse(name, { code: 'too-many-members', message });
    return;
  }
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const names = namesOf(entries);
  const listed = entries.flatMap((entry, index): readonly Listed[] => {
    const member = names[index] ?? '';
    const isWanted = !member.endsWith('/') && !member.split('/').some(isLeftBehind);
    return isWanted ? [{ entry, member }] : [];
  });
  let unpacked = 0;
  for (const { folder, members, sidecars, rest } of byFolder(listed)) {
    const all = [...members, ...sidecars, ...rest];
    unpacked += all.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
    if (unpacked > limits.zipUnpackedSize) {
      const most = inMebibytes(limits.zipUnpackedSize);
      const message = `The zip unpacks to more than ${most}. What comes from here on was left out; divide it.`;
      yield refuse(name, {
        code: 'unpacks-too-large',
        message,
        member: shownName(all[0]?.member ?? ''),
      });
      return;
    }
    if (members.length > 0) {
      const bundle = { folder, members, sidecars, zipName: name };
      yield* bundled(zip, bundle, limits);
    }
    for (const one of rest) yield await read(zip, { ...one, zipName: name }, limits);
  }
}

type Listed = Pick<Member, 'entry' | 'member'>;

interface Folder extends BundleParts<Listed> {
  readonly folder: string;
}

/** Files that stand by themselves in the order of the zip's list; a folder of page pictures at its first. */
function byFolder(listed: readonly Listed[]): readonly Folder[] {
  const homeOf = homes(listed);
  const folders = Map.groupBy(listed, ({ member }) =>
    validateFileName(member) === null ? homeOf(member) : undefined,
  );
  const parts = new Map(
    [...folders].map(([folder, files]) => [
      folder,
      folder === undefined
        ? undefined
        : bundleParts(files, ({ member }) => shownName(member.slice(folder.length))),
    ]),
  );
  const begun = new Set<string>();
  return listed.flatMap((one): readonly Folder[] => {
    const folder = homeOf(one.member);
    const bundle = validateFileName(one.member) === null ? parts.get(folder) : undefined;
    if (bundle === undefined) return [{ folder, members: [], sidecars: [], rest: [one] }];
    if (begun.has(folder)) return [];
    begun.add(folder);
    return [{ folder, ...bundle }];
  });
}

/** The folder that a member belongs to: its own; that of the pictures, for the words of their pages in `page/` or `alto/` beside them. */
function homes(listed: readonly Listed[]): (member: string) => string {
  const pictured = new Set(
    listed
      .filter(({ member }) => isPicture(member.slice(folderOf(member).length)))
      .map(({ member }) => folderOf(member)),
  );
  return (member) => {
    const own = folderOf(member);
    const above = folderOf(own.slice(0, -1));
    return isWordsFolder(own.slice(above.length, -1)) && pictured.has(above) ? above : own;
  };
}

/** `box/folder 2/p1.jpg` -> `box/folder 2/` */
const folderOf = (member: string): string => member.slice(0, member.lastIndexOf('/') + 1);

interface FolderInZip extends Omit<Folder, 'rest'> {
  readonly zipName: string;
}

function bundled(zip: ZipFile, at: FolderInZip, limits: Limits): AsyncGenerator<Received> {
  const { folder, zipName } = at;
  const closed = ({ entry, member }: Listed): Closed => ({
    name: shownName(member.slice(folder.length)),
    size: entry.uncompressedSize,
    open: async () => {
      if (entry.isEncrypted()) throw new Error('it is encrypted');
      return bytesOf(zip, entry);
    },
  });
  const name = `${zipName}/${shownName(folder)}`.replace(/\/$/, '');
  const bundle: ClosedBundle = {
    name,
    members: at.members.map(closed),
    sidecars: at.sidecars.map(closed),
    unopened: (file, error) => {
      const message = `The file cannot be unpacked (${messageOf(error)}). It was left out of its folder; get the zip again.`;
      return refuse(file, { code: 'damaged-archive', message });
    },
  };
  return receiveBundle(bundle, limits);
}

interface Member {
  readonly entry: Entry;
  readonly member: string;
  readonly zipName: string;
}

async function read(zip: ZipFile, at: Member, limits: Limits): Promise<Received> {
  const { entry, zipName } = at;
  const member = shownName(at.member);
  const no = (code: string, message: string): Received =>
    refuse(`${zipName}/${member}`, { code, message, member });
  const unsafe = validateFileName(at.member);
  if (unsafe !== null) {
    return no(
      'unsafe-name',
      `The name leads out of the zip (${shownName(unsafe)}). The file was left out.`,
    );
  }
  if (entry.isEncrypted())
    return no('encrypted', 'The file is encrypted. Unpack it with its password and import it.');
  if (entry.uncompressedSize > limits.unpackedSize) {
    return no(
      'unpacks-too-large',
      `The file unpacks to more than ${inMebibytes(limits.unpackedSize)}, the most that is taken in.`,
    );
  }
  try {
    const bytes = await bytesOf(zip, entry);
    if (packingOf(bytes) === 'application/zip') {
      return no(
        'packed-file',
        'A zip inside a zip is not opened. Unpack it and import what is in it.',
      );
    }
    return sourceFrom({ name: `${zipName}/${member}`, bytes, member }, limits);
  } catch (error) {
    return no(
      'damaged-archive',
      `The file cannot be unpacked (${messageOf(error)}). Get the zip again.`,
    );
  }
}

/** The library stops a stream that yields more than its entry says, so this never holds more than was allowed. */
async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function damaged(name: string, error: unknown): Received {
  const message = `The zip cannot be read (${messageOf(error)}). What came before was taken in; get it again.`;
  return refuse(name, { code: 'damaged-archive', message });
}

/** The library tells damage by plain errors; a `TypeError` would be a bug of ours. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error) || error instanceof TypeError) throw error;
  return shownName(error.message);
}
