/** What `/d/<id>/scan.json` says. */
export interface ScanRecord {
  readonly pages: readonly PageRecord[];
}

export interface PageRecord {
  readonly ordinal: number;
  /** Address of the picture’s IIIF service. */
  readonly image: string;
  readonly width: number;
  readonly height: number;
  readonly words: readonly WordRecord[];
  /** Boxes of what was searched for. */
  readonly found: readonly Box[];
}

interface WordRecord {
  /** Id of the block’s element on a paper’s page. */
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly box: Box;
}

/** x, y, width, height in dots of the picture. */
export type Box = readonly [number, number, number, number];

/** A word of the scan: page by its place in the list, word by its place on the page. */
export interface WordPlace {
  readonly page: number;
  readonly word: number;
}
