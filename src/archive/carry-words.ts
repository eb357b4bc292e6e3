import { createHash } from 'node:crypto';
import { type DocumentId, revisionId, type SourceId, sourceId } from '../model/ids.ts';
import type { Notice } from '../model/notices.ts';
import { PUBLIC } from '../model/reader.ts';
import type { Revision, WordsCorrected } from '../model/revisions.ts';
import type { Box, PageImage } from '../model/scans.ts';
import { decisionsOf, type Standing } from '../model/standing.ts';
import type { SourceRecord } from '../store/keeping.ts';
import type { Store } from '../store/store.ts';
import { readOneAgain, type Target } from './import.ts';
import type { Pictures } from './pictures/pictures.ts';
import { wordsWithoutPicture } from './words-without-picture.ts';

type Said = Standing<WordsCorrected>;

/**
 * What persons said of pages that came anew with these sources, or with an import that was killed, is said of the new pictures, where these look the same: as a revision of its own, by the
 * same person, that says which one it carries. What cannot be carried stays with the old picture, and is told.
 */
export async function carryWords(
  target: Target,
  arrived: ReadonlySet<SourceId>,
): Promise<readonly Notice[]> {
  const revisions = await target.store.revisions();
  const without = await wordsWithoutPicture(target.store, decisionsOf(revisions).words);
  const ever = new Set(revisions.map(({ change }) => carriedBy(change)));
  const left = without.filter(({ id }) => !ever.has(id));
  if (left.length === 0) return [];
  const known = await knownAsGone(target.store);
  // Drawing is loaded for whoever needs it.
  const { Pictures: Drawn } = await import('./pictures/pictures.ts');
  const pictures = new Drawn(target.layout);
  try {
    const notices: Notice[] = [];
    for (const [document, said] of Map.groupBy(left, ({ change }) => change.document)) {
      const home = await homeOf(target.store, document);
      if (home === undefined) continue;
      // An import may have been killed before it came to this: then nobody knows of it yet.
      const due = said.filter(({ id }) => arrived.has(home.source.id) || !known.has(id));
      notices.push(...(await carryInto(target, home, { said: due, pictures })));
    }
    return notices;
  } finally {
    await pictures.close();
  }
}

async function knownAsGone(store: Store): Promise<ReadonlySet<Revision['id']>> {
  const all = { gone: true, offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const { items } = await store.recordedRevisions(all, PUBLIC);
  return new Set(items.map(({ id }) => id));
}

const carriedBy = (change: Revision['change']): Revision['id'] | undefined =>
  change.kind === 'words-corrected' ? change.carried : undefined;

/** The file that a paper is read from now. */
interface Home {
  readonly document: DocumentId;
  readonly source: SourceRecord;
  readonly pages: readonly PageImage[];
}

async function homeOf(store: Store, document: DocumentId): Promise<Home | undefined> {
  const current = await store.currentId(document, PUBLIC);
  const found = current && (await store.document(current, PUBLIC));
  const source = found?.holding === 'held' ? await store.source(found.paper.source) : undefined;
  if (source === undefined) return undefined;
  // Of all papers of the file: in a new version a page may have gone to another.
  const pages = (await store.picturesOf(source.id)).map(({ image }) => image);
  return { document, source, pages };
}

interface ToCarry {
  readonly said: readonly Said[];
  readonly pictures: Pictures;
}

async function carryInto(
  target: Target,
  home: Home,
  { said, pictures }: ToCarry,
): Promise<readonly Notice[]> {
  let carried = 0;
  for (const one of said) {
    const page = await samePage(target, home, { one, pictures });
    if (page === undefined) continue;
    await target.store.putRevision(await onNewPage(target.store, one, page));
    carried += 1;
  }
  if (carried > 0) await readOneAgain(target, home.source);
  return [
    ...(carried > 0 ? [told(home, wentOver(carried, home))] : []),
    ...(carried < said.length ? [told(home, stayed(said.length - carried, home))] : []),
  ];
}

/** More pages of a paper are not looked through. */
const MOST_PAGES = 400;

/** The page that looks as the old one did, also where these words stand; the one in its place is looked at first. */
async function samePage(
  { store }: Target,
  { pages }: Home,
  { one, pictures }: { readonly one: Said; readonly pictures: Pictures },
): Promise<PageImage | undefined> {
  const { lookAlike } = await import('./pictures/likeness.ts');
  const { change } = one;
  const old = await oldPage(store, change);
  if (old === undefined) return undefined;
  const inPlace = pages.filter(({ frame }) => frame === old.frame);
  const others = pages.filter(({ frame }) => frame !== old.frame);
  for (const page of [...inPlace, ...others].slice(0, MOST_PAGES)) {
    if (await lookAlike(pictures, [old, page], change.box)) return page;
  }
  return undefined;
}

/** The picture as it was, from the file that is kept. */
async function oldPage(
  store: Store,
  { image, size }: WordsCorrected,
): Promise<PageImage | undefined> {
  const [, name = '', frame = ''] = /^([0-9a-f]{64})-(\d+)$/.exec(image) ?? [];
  const record = name === '' ? undefined : await store.source(sourceId(name));
  if (record === undefined) return undefined;
  const { id: source, mediaType } = record;
  return { id: image, source, mediaType, frame: Number(frame), ...size };
}

function onPage({ box, size }: WordsCorrected, { width, height }: PageImage): Box {
  const [across, down] = [width / size.width, height / size.height];
  return {
    x: Math.round(box.x * across),
    y: Math.round(box.y * down),
    width: Math.round(box.width * across),
    height: Math.round(box.height * down),
  };
}

async function onNewPage(
  store: Store,
  { id, by, reason, change }: Said,
  page: PageImage,
): Promise<Revision> {
  const { width, height } = page;
  const onIt = (await store.pageImage(page.id, PUBLIC))?.papers[0]?.document.id;
  const words = {
    by,
    at: new Date().toISOString(),
    reason,
    change: {
      ...change,
      document: onIt ?? change.document,
      image: page.id,
      size: { width, height },
      box: onPage(change, page),
      carried: id,
    },
  };
  const name = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
  return { id: revisionId(name), ...words };
}

interface Words {
  readonly code: string;
  readonly severity: Notice['severity'];
  readonly message: string;
}

const counted = (count: number): string =>
  count === 1 ? '1 correction of words' : `${count} corrections of words`;

function wentOver(count: number, { document }: Home): Words {
  const message = `${counted(count)} of ${document} went over to the new version: the pages look the same there.`;
  return { code: 'words-carried', severity: 'info', message };
}

function stayed(count: number, { document }: Home): Words {
  const message = `${counted(count)} of ${document} stayed with an earlier version, whose pages look different. They are kept (/revisions?gone=yes); say them again where they still hold.`;
  return { code: 'words-left', severity: 'warning', message };
}

function told({ source }: Home, words: Words): Notice {
  return { ...words, source: source.name, place: {} };
}
