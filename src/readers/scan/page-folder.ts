import { basename } from 'node:path/posix';
import type { Collection } from '../../model/collections.ts';
import { collectionId, documentId, slug, textId } from '../../model/ids.ts';
import type { Notice } from '../../model/notices.ts';
import type { Paper } from '../../model/papers.ts';
import { imageId, type PageLayout } from '../../model/scans.ts';
import type { Text } from '../../model/texts.ts';
import { type BundleMember, parseManifest } from '../../sources/bundle.ts';
import { decodeText } from '../../sources/decode.ts';
import { BUNDLE } from '../../sources/media-types.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { Format, ReadResult } from '../format.ts';
import type { Glimpse } from '../glimpse.ts';
import { layoutsIn } from '../laid/laid-file.ts';
import { markOf } from '../paper-key.ts';
import { isInventedNote } from '../plain-text/invented.ts';
import { titleOf } from '../plain-text/layout.ts';
import { type Beside, besideAmong } from './beside.ts';
import { isCutOff } from './cut-off.ts';
import { type FolderPage, groupPages, type PageGroup } from './group.ts';
import { measure, type Measured } from './measure.ts';
import { scannedPages } from './scanned-pages.ts';
import { readSidecars, type Sidecars } from './sidecar.ts';
import { transcriptOf } from './transcripts.ts';
import { isSpread } from './spread.ts';
import { Told } from './told.ts';

/** A folder of page pictures, with what stands beside them. */
export const pageFolder: Format = {
  name: 'folder of pages',
  surest: 1,
  recognise: ({ mediaType }: Glimpse): number => (mediaType === BUNDLE ? 1 : 0),
  async read(file: SourceFile): Promise<ReadResult> {
    const manifest = parseManifest(file.content);
    if (manifest === undefined || file.members === undefined) return refuse(file, NO_MANIFEST);
    const told = new Told(file.name);
    const pages = await pagesOf(file, told);
    if (pages.length === 0) {
      const message = 'None of its pictures can be read; why stands with each.';
      const refused = refuse(file, { code: 'no-pages', message });
      return { ...refused, notices: [...told.notices, ...refused.notices] };
    }
    const pictures = [...new Set(pages.map((page) => page.file))];
    const sidecars = readSidecars(file, manifest.sidecars, pictures);
    const groups = groupPages(pages, sidecars);
    const collection = collectionFor(file);
    const papers = papersOf({ file, collection, sidecars }, groups);
    told.sameNames(pictures);
    told.sidecars(sidecars, pages);
    if (!sidecars.groups) told.groups(groups);
    const invented = papers.every((paper) => paper.invented === true) ? { invented: true } : {};
    return {
      kind: 'read',
      collection: { ...collection, ...invented },
      papers,
      notices: told.notices,
    };
  },
};

const NO_MANIFEST = {
  code: 'damaged-manifest',
  message:
    'The list of a folder of pages is damaged, or its pictures are not here. Import the folder again.',
};

function refuse(
  file: SourceFile,
  { code, message }: { readonly code: string; readonly message: string },
): Extract<ReadResult, { kind: 'refused' }> {
  const notice: Notice = { code, severity: 'error', message, source: file.name, place: {} };
  return { kind: 'refused', notices: [notice] };
}

/** Every picture in turn: only one is in memory at a time. */
async function pagesOf(file: SourceFile, told: Told): Promise<readonly FolderPage[]> {
  const members = file.members ?? [];
  const pictures = members.filter(isPictureLike);
  const laidFor = await layoutsBeside(members, told);
  const pages: FolderPage[] = [];
  for (const member of pictures) {
    const measured = await measuredMember(member, told);
    if (measured.kind === 'unfit') {
      told.unfit(member, measured);
      continue;
    }
    const beside = laidFor.get(member.name);
    if (beside !== undefined) told.pagesBeside(beside, measured.frames.length);
    for (const [index, frame] of measured.frames.entries()) {
      const { id: source, mediaType, name } = member;
      const number = index + 1;
      const image = { id: imageId(source, number), source, frame: number, mediaType, ...frame };
      const came = beside?.thing[index];
      const layout = file.wordsOn ? file.wordsOn(image, came) : came;
      pages.push({ image, layout, file: name, name: name.replace(/\.[^.]*$/, '') });
      if (isSpread(frame)) told.spread(member);
    }
  }
  return pages;
}

const isPictureLike = ({ mediaType }: BundleMember): boolean =>
  mediaType.startsWith('image/') && mediaType !== 'image/svg+xml';

async function measuredMember(member: BundleMember, told: Told): Promise<Measured> {
  const bytes = await member.bytes();
  const measured = await measure(bytes, member.mediaType);
  if (measured.kind === 'unfit') return measured;
  if (isCutOff(bytes, member.mediaType)) told.cutOff(member);
  if (measured.others !== undefined) told.others(member);
  return measured;
}

/** What ALTO, PAGE and hOCR files say, by the pictures they stand beside; one file for each picture. */
async function layoutsBeside(
  members: readonly BundleMember[],
  told: Told,
): Promise<ReadonlyMap<string, Beside<readonly PageLayout[]>>> {
  const found: Beside<readonly PageLayout[]>[] = [];
  for (const member of members) {
    if (isPictureLike(member)) continue;
    const decoded = decodeText(await member.bytes());
    const layouts = decoded.kind === 'text' ? layoutsIn(decoded.text) : undefined;
    if (layouts === undefined) told.unread(member);
    else found.push({ name: member.name, thing: layouts });
  }
  found.sort((one, other) => rankOf(one.name) - rankOf(other.name));
  const pictures = members.filter(isPictureLike).map(({ name }) => name);
  const beside = besideAmong(found, pictures);
  const taken = pictures.flatMap((picture) => {
    const [first] = beside(picture);
    return first === undefined ? [] : [{ picture, first }];
  });
  const used = new Set(taken.map(({ first }) => first));
  told.seconds(found.filter((one) => !used.has(one)));
  return new Map(taken.map(({ picture, first }) => [picture, first]));
}

/** What stands beside the picture goes before what a folder of words says of it, and there PAGE before ALTO, which Transkribus makes of it. */
const rankOf = (name: string): number => (name.includes('/') ? (/^page\//i.test(name) ? 1 : 2) : 0);

function collectionFor(file: SourceFile): Collection {
  const title = basename(file.name.replace(/\.zip$/i, ''));
  const id = collectionId(`${slug(title) || 'folder'}-${markOf(file.name)}`);
  return { id, kind: 'folder', title, record: [], parts: [], persons: [], terms: [] };
}

interface Folder {
  readonly file: SourceFile;
  readonly collection: Collection;
  readonly sidecars: Sidecars;
}

function papersOf(folder: Folder, groups: readonly PageGroup[]): readonly Paper[] {
  const keys = new Map<string, number>();
  return groups.map((group, index) => {
    const wanted = slug(group.paper ?? group.pages[0].name) || 'paper';
    const count = (keys.get(wanted) ?? 0) + 1;
    keys.set(wanted, count);
    const key = count === 1 ? wanted : `${wanted}-${count}`;
    const described = index === 0 ? folder.sidecars.recordPage : undefined;
    return paperOf(folder, group, { key, ordinal: index + 1, described });
  });
}

interface Standing {
  readonly key: string;
  readonly ordinal: number;
  /** The archive's record of it. */
  readonly described?: Paper | undefined;
}

function paperOf(
  { file, collection, sidecars: { transcripts } }: Folder,
  { pages, record: said }: PageGroup,
  { key, ordinal, described }: Standing,
): Paper {
  const [first] = pages;
  const { texts: read, scans } = scannedPages(pages);
  // That of the whole folder stands beside its first paper.
  const whole = ordinal === 1 ? transcripts.ofAll : '';
  const transcript = transcriptOf(pages, { ...transcripts, ofAll: whole });
  const texts = beside([...transcript, ...(described?.texts ?? [])], read);
  const record = [...said, ...(described?.record ?? [])];
  const stated = record.find(({ name }) => name === 'title')?.value;
  const invented = record.some(({ value }) => isInventedNote(value)) ? { invented: true } : {};
  return {
    id: documentId(collection.id, key),
    collection: collection.id,
    source: file.id,
    place: { file: first.file },
    ordinal,
    role: 'document',
    title: stated ?? titleOf(texts[0]?.blocks ?? []) ?? `${collection.title}, ${first.name}`,
    texts,
    scans,
    record,
    pages: pages.flatMap(({ printed }) => printed ?? []),
    ...invented,
  };
}

/** The texts that a record gives, then those read from the pictures, whose words are placed by the names of their texts. */
function beside(described: readonly Text[], read: readonly Text[]): readonly Text[] {
  const taken = new Set(read.map(({ id }) => id));
  const renamed = described.map((text) => {
    if (!taken.has(text.id)) return text;
    return {
      ...text,
      id: textId(`${text.id}-${text.layer === 'transcription' ? 'transcript' : 'record'}`),
    };
  });
  return [...read, ...renamed];
}
