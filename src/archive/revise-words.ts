import type { BlockId, DocumentId, SourceId, TextId } from '../model/ids.ts';
import { PUBLIC, type Reader } from '../model/reader.ts';
import type { Change, WordsCorrected } from '../model/revisions.ts';
import { around, type PageImage, type ScannedPage } from '../model/scans.ts';
import type { HeldDocument, Store } from '../store/store.ts';
import { ArchiveError } from './errors.ts';
import { readOneAgain, type Target } from './import.ts';

/** What a person reads where a block of text stands on a page picture. */
export interface WordsRequest {
  readonly kind: 'words';
  readonly document: DocumentId;
  readonly text: TextId;
  readonly block: BlockId;
  /** Line by line as on the page; empty where nothing is written there. */
  readonly value: string;
}

const LONGEST = 20_000;

/** The change that such a request comes to. Refuses a block that stands on no picture, or on two. */
export async function wordsChange(
  { store, document }: { readonly store: Store; readonly document: HeldDocument },
  { text, block, value }: WordsRequest,
  reader: Reader,
): Promise<WordsCorrected> {
  const { id } = document.paper;
  const content = contentOf(document, text, block);
  if (content === undefined) throw new ArchiveError(`${id} has no block ${text}.${block}.`);
  const placed = placesOf(await store.scans(id, reader), text, block);
  const [place, other] = placed;
  if (place === undefined) {
    throw new ArchiveError('This block was not read from a page picture; it cannot be read anew.');
  }
  if (other !== undefined) {
    throw new ArchiveError(
      'This block runs on over two pages. Correct the blocks before or after it.',
    );
  }
  const after = linesOf(value);
  if (after === content) throw new ArchiveError('This is what stands there already.');
  const { image, box } = place;
  const { width, height } = image;
  const on = { image: image.id, size: { width, height }, box };
  return { kind: 'words-corrected', document: id, ...on, before: content, after };
}

function linesOf(value: string): string {
  if (value.length > LONGEST) throw new ArchiveError(`At most ${LONGEST} characters, please.`);
  const lines = value.split(/\r?\n/).map((line) => line.trimEnd());
  return lines.join('\n').replace(/^\n+|\n+$/g, '');
}

/** A block as it stands on the page, line by line. */
export function contentOf(
  { paper }: Pick<HeldDocument, 'paper'>,
  text: TextId,
  block: BlockId,
): string | undefined {
  const found = paper.texts.find(({ id }) => id === text)?.blocks.find(({ id }) => id === block);
  if (found === undefined) return undefined;
  const ends = found.ranges.filter(({ kind }) => kind === 'line-break').map(({ start }) => start);
  const starts = [0, ...ends];
  return starts
    .map((start, index) => found.content.slice(start, starts[index + 1]).trim())
    .join('\n');
}

interface OnPage {
  readonly image: PageImage;
  readonly box: WordsCorrected['box'];
}

/** Where the words of a block stand, one place a page. */
function placesOf(scans: readonly ScannedPage[], text: TextId, block: BlockId): readonly OnPage[] {
  return scans.flatMap(({ image, words }) => {
    const boxes = words.filter((word) => word.text === text && word.block === block);
    return boxes.length === 0 ? [] : [{ image, box: around(boxes.map((word) => word.box)) }];
  });
}

/** Reads the sources again that a change of words is about, or the withdrawal of one. */
export async function readCorrected(target: Target, change: Change): Promise<void> {
  for (const id of await sourcesOf(target.store, change)) {
    const record = await target.store.source(id);
    if (record) await readOneAgain(target, record);
  }
}

async function sourcesOf(store: Store, change: Change): Promise<ReadonlySet<SourceId>> {
  if (change.kind === 'withdrawn') {
    const undone = (await store.revisions()).find(({ id }) => id === change.revision);
    return undone ? sourcesOf(store, undone.change) : new Set();
  }
  const sources = new Set<SourceId>();
  if (change.kind !== 'words-corrected') return sources;
  const found = await store.pageImage(change.image, PUBLIC);
  for (const { document } of found?.papers ?? []) {
    const held = await store.document(document.id, PUBLIC);
    if (held?.holding === 'held') sources.add(held.paper.source);
  }
  return sources;
}
