import { documentId } from '../../model/ids.ts';
import type { Notice } from '../../model/notices.ts';
import type { Paper } from '../../model/papers.ts';
import { imageId, type PageImage } from '../../model/scans.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { Format, ReadResult } from '../format.ts';
import type { Glimpse } from '../glimpse.ts';
import { keyOfFile, nameOf } from '../paper-key.ts';
import { titleOf } from '../plain-text/layout.ts';
import { PAPERS } from '../plain-text/papers.ts';
import { isCutOff } from './cut-off.ts';
import { type Frame, measure } from './measure.ts';
import { scannedPages } from './scanned-pages.ts';
import { isSpread } from './spread.ts';

/** A picture by itself: a page, or a TIFF with all pages of a paper. Its words are recognised later; till then its pages wait. */
export const picture: Format = {
  name: 'picture',
  surest: 1,
  recognise({ mediaType }: Glimpse): number {
    return mediaType.startsWith('image/') && mediaType !== 'image/svg+xml' ? 1 : 0;
  },
  async read(file: SourceFile): Promise<ReadResult> {
    const measured = await measure(file.content, file.mediaType);
    if (measured.kind === 'unfit') return refuse(file, measured);
    const { frames, others = 0 } = measured;
    const paper = paperOf(file, frames);
    const notices = [...cutOff(file), ...spreads(file.name, frames), ...besides(file.name, others)];
    return { kind: 'read', collection: PAPERS, papers: [paper], notices };
  },
};

function paperOf(file: SourceFile, frames: readonly Frame[]): Paper {
  const images = frames.map((frame, index) => imageOf(file, frame, index + 1));
  const pages = images.map((image) => ({
    image,
    layout: file.wordsOn?.(image),
  }));
  const { texts, scans } = scannedPages(pages);
  return {
    id: documentId(PAPERS.id, keyOfFile(file.name)),
    collection: PAPERS.id,
    source: file.id,
    place: {},
    ordinal: 1,
    role: 'document',
    title: titleOf(texts[0]?.blocks ?? []) ?? nameOf(file.name),
    texts,
    scans,
    record: [],
    pages: [],
  };
}

function imageOf(file: SourceFile, frame: Frame, number: number): PageImage {
  const { id: source, mediaType } = file;
  return { id: imageId(source, number), source, frame: number, mediaType, ...frame };
}

interface Refusal {
  readonly code: string;
  readonly message: string;
}

function refuse(file: SourceFile, { code, message }: Refusal): ReadResult {
  const notice: Notice = { code, severity: 'error', message, source: file.name, place: {} };
  return { kind: 'refused', notices: [notice] };
}

function cutOff({ name, content, mediaType }: SourceFile): readonly Notice[] {
  if (!isCutOff(content, mediaType)) return [];
  const message =
    'The picture ends before its end: the copy is not whole, and what is missing will be blank. Get it again.';
  return [{ code: 'cut-off', severity: 'warning', message, source: name, place: {} }];
}

function spreads(source: string, frames: readonly Frame[]): readonly Notice[] {
  return frames.flatMap((frame, index): readonly Notice[] => {
    if (!isSpread(frame)) return [];
    const { width, height } = frame;
    const message = `The picture is wider than high (${width} by ${height}); it may show two pages, or lie on its side. It is kept as one page: cut it in two, or turn it, if that is so.`;
    const place = frames.length > 1 ? { page: String(index + 1) } : {};
    return [{ code: 'two-pages', severity: 'info', message, source, place }];
  });
}

function besides(source: string, others: number): readonly Notice[] {
  if (others === 0) return [];
  const message = `The file holds ${others + 1} pictures; only its main one is taken in. If the others are pages too, save each as a file of its own (on Linux heif-convert does) and import those.`;
  return [{ code: 'other-pictures', severity: 'warning', message, source, place: {} }];
}
