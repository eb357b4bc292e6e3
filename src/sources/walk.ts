import { readdir, realpath, stat } from 'node:fs/promises';
import { type BundleParts, bundleParts, isPicture, isWordsFolder } from './bundle-parts.ts';
import { isLeftBehind, shownName } from './names.ts';
import { refuse, type Refused } from './received.ts';
import { codeOf } from './unpack.ts';

/** A file that a walk has come to. `path` opens it, also where its name is not UTF-8; `name` shows it. */
export interface FoundFile {
  readonly kind: 'found';
  readonly path: string | Buffer;
  readonly name: string;
  readonly size: number;
  /** Of a folder of page pictures: the files that make up the bundle. */
  readonly parts?: FoundParts;
}

export interface FoundParts {
  readonly members: readonly FoundFile[];
  readonly sidecars: readonly FoundFile[];
}

export type Found = FoundFile | Refused;

/**
 * All files at these paths, folders through and through, in an order that depends on their names alone. What cannot be
 * reached is one refusal each.
 */
export async function* filesAt(paths: readonly string[]): AsyncGenerator<Found> {
  const entered = new Set<string>();
  for (const path of paths) yield* visit({ path, name: shownName(path) }, entered);
}

interface Place {
  readonly path: string | Buffer;
  readonly name: string;
}

async function* visit(at: Place, entered: Set<string>): AsyncGenerator<Found> {
  try {
    const status = await stat(at.path);
    if (status.isDirectory()) yield* visitFolder(at, entered);
    else if (status.isFile()) yield { kind: 'found', ...at, size: status.size };
    else
      yield no(
        at,
        'not-a-file',
        'This is neither a file nor a folder (a device, a pipe, a socket).',
      );
  } catch (error) {
    yield unreachable(at, error);
  }
}

async function* visitFolder(at: Place, entered: Set<string>): AsyncGenerator<Found> {
  const places = await placesIn(at, entered);
  if (places === undefined) {
    yield no(
      at,
      'symlink-loop',
      'This folder was read already under another name; a link leads back to it.',
    );
    return;
  }
  const nameOf = ({ name }: Place): string => name.slice(at.name.length + 1);
  const all = places.some((place) => isPicture(nameOf(place)))
    ? (await Promise.all(places.map((place) => withWords(place, nameOf(place), entered)))).flat()
    : places;
  const parts = bundleParts(all, nameOf);
  if (parts !== undefined) yield* visitBundle(at, parts);
  for (const place of parts?.rest ?? all) yield* visit(place, entered);
}

/** What lies in a folder, in the order of names; nothing where it was entered before. */
async function placesIn(at: Place, entered: Set<string>): Promise<readonly Place[] | undefined> {
  const names = await readdir(at.path, { encoding: 'buffer' });
  const real = (await realpath(at.path, { encoding: 'buffer' })).toString('latin1');
  if (entered.has(real)) return undefined;
  entered.add(real);
  return names
    .filter((name) => !isLeftBehind(name.toString('utf8')))
    .sort((one, other) => Buffer.compare(one, other))
    .map((name) => ({ path: inside(at.path, name), name: `${at.name}/${shownName(name)}` }));
}

/** A place beside pictures; the files in it, where it is a folder of files about their words. What cannot be entered is told when it is visited. */
async function withWords(
  place: Place,
  name: string,
  entered: Set<string>,
): Promise<readonly Place[]> {
  if (!isWordsFolder(name)) return [place];
  try {
    return (await placesIn(place, entered)) ?? [place];
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    return [place];
  }
}

/** Pictures of pages in one folder belong together. */
async function* visitBundle(at: Place, parts: BundleParts<Place>): AsyncGenerator<Found> {
  const members: FoundFile[] = [];
  const sidecars: FoundFile[] = [];
  for (const [places, into] of [
    [parts.members, members],
    [parts.sidecars, sidecars],
  ] as const) {
    for (const place of places) {
      const found = await fileAt(place);
      if (found.kind === 'found') into.push(found);
      else yield found;
    }
  }
  const size = members.reduce((sum, member) => sum + member.size, 0);
  if (members.length > 0) yield { kind: 'found', ...at, size, parts: { members, sidecars } };
}

async function fileAt(place: Place): Promise<Found> {
  try {
    const status = await stat(place.path);
    if (status.isFile()) return { kind: 'found', ...place, size: status.size };
    return no(place, 'not-a-file', 'It is named like a picture and is none. It was left out.');
  } catch (error) {
    return unreachable(place, error);
  }
}

/** A path stays text as long as it can be: only names that are not UTF-8 need their bytes. */
function inside(folder: string | Buffer, name: Buffer): string | Buffer {
  const text = name.toString('utf8');
  if (typeof folder === 'string' && Buffer.from(text).equals(name)) return `${folder}/${text}`;
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), name]);
}

const REASONS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ['not-found', 'There is no such file, or a link that leads nowhere.'],
  ENOTDIR: ['not-found', 'There is no such file: a part of the path is not a folder.'],
  ELOOP: ['symlink-loop', 'The link leads back to itself.'],
  EACCES: ['unreadable', 'There is no permission to read it.'],
  EPERM: ['unreadable', 'There is no permission to read it.'],
  ENAMETOOLONG: ['unreadable', 'Its path is too long for this system.'],
};

const isOfSystem = (error: unknown): boolean => /^E[A-Z0-9]+$/.test(codeOf(error));

/** The refusal for a file that the system does not give; errors that are not the system's are bugs and go on. */
export function unreachable(at: Pick<Place, 'name'>, error: unknown): Refused {
  if (!isOfSystem(error)) throw error;
  const code = codeOf(error);
  const [reason, message] = REASONS[code] ?? [
    'unreadable',
    `The system does not give it (${code}).`,
  ];
  return no(at, reason, message);
}

function no(at: Pick<Place, 'name'>, code: string, message: string): Refused {
  return refuse(at.name, { code, message });
}
