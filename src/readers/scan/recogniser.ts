import type { PageLayout } from '../../model/scans.ts';

/** A page as it is given to be read: an encoded picture, which need not stand upright. */
export interface PageToRecognise {
  readonly pixels: Uint8Array;
  /** What languages it is in, where that is known. */
  readonly languages?: readonly string[];
  /** What languages the archive's record says it is in; the page may be in another all the same. */
  readonly said?: readonly string[];
  /** Pages that come with the same are likely in the same language. */
  readonly source?: string;
}

/** What was read, on the upright picture as it was given. */
export interface RecognisedPage extends PageLayout {
  readonly alto: string;
  /** By how many degrees the page was turned to be read. */
  readonly angle: number;
  /** How the picture was prepared. */
  readonly prepared: string;
}

/** Reads the words of a page: OCR. */
export interface Recogniser {
  /** Name and version of what reads. */
  readonly version: string;
  recognise(page: PageToRecognise, signal?: AbortSignal): Promise<RecognisedPage>;
}
