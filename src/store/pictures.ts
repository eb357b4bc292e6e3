import type { SourceId } from '../model/ids.ts';
import type { PageImage, Recognition, ScannedPage } from '../model/scans.ts';
import type { DocumentSummary } from './store.ts';

/** A picture, and the papers that stand on it. */
export interface PageImageWithPapers {
  readonly image: PageImage;
  readonly papers: readonly PageOnImage[];
}

/** A paper on a picture, and which of its pages that is. */
interface PageOnImage {
  readonly document: DocumentSummary;
  readonly ordinal: number;
}

/** A source, and how many pages of its papers wait for their words. */
export interface WaitingSource {
  readonly source: SourceId;
  readonly pages: number;
}

/** A page of a paper without its words: by it a picture is found. */
export interface PlacedPicture {
  readonly image: PageImage;
  readonly ordinal: number;
  readonly recognition: Recognition;
}

export function picturesOf(scans: readonly ScannedPage[]): readonly PlacedPicture[] {
  return scans.map(({ image, ordinal, recognition }) => ({ image, ordinal, recognition }));
}
