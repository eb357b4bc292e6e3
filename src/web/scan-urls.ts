import type { DocumentId, TextId } from '../model/ids.ts';
import type { Box, PageImage } from '../model/scans.ts';

/** A picture of a page, by the IIIF Image API: `/info.json` and drawn parts lie below. */
export function pageImage(image: string): string {
  return `/iiif/image/${image}`;
}

/** The page, or a part of it, no larger than the sides given and never enlarged. */
export function drawnPage(
  image: PageImage,
  {
    within,
    region,
  }: {
    readonly within: { readonly width: number; readonly height: number };
    readonly region?: Box;
  },
): string {
  const { x, y, width, height } = region ?? { x: 0, y: 0, width: 0, height: 0 };
  const part = region === undefined ? 'full' : [x, y, width, height].join(',');
  return `${pageImage(image.id)}/${part}/!${within.width},${within.height}/0/default.jpg`;
}

/** The page as large as it is drawn at all. */
export function wholePage(image: PageImage): string {
  return `${pageImage(image.id)}/full/max/0/default.jpg`;
}

/** What IIIF viewers read of a paper lies below this. */
function iiif(id: DocumentId): string {
  return `/iiif/${parts(id)}`;
}

export const manifest = (id: DocumentId): string => `${iiif(id)}/manifest.json`;

/** A page of a paper as a IIIF canvas; a name more than an address. */
export function canvas(id: DocumentId, page: number): string {
  return `${iiif(id)}/canvas/${page}`;
}

/** The lines of one text on one page, as annotations. */
export function annotations(id: DocumentId, page: number, text: TextId): string {
  return `${canvas(id, page)}/${encodeURIComponent(text)}.json`;
}

/** IIIF Content Search within a paper, by the second version of the standard or the first. */
export function contentSearch(id: DocumentId, version: 1 | 2 = 2): string {
  return `${iiif(id)}/search${version === 1 ? '/1' : ''}`;
}

export interface ScanState {
  /** Page of the paper, from 1. */
  readonly page?: number | undefined;
  /** Words to box on the page. */
  readonly query?: string | undefined;
  /** A line of the page to look at, from 1. */
  readonly line?: number | undefined;
  /** The page as a whole, or line by line with the words below each. */
  readonly view?: ScanView;
}

export type ScanView = 'page' | 'lines';

/** The scan of a paper, page by page. */
export function scan(id: DocumentId, { page, query, line, view }: ScanState = {}): string {
  const stated: [string, string | undefined][] = [
    // Where something is looked for, no page means the first on which it is found.
    ['page', page === undefined || (page === 1 && !query) ? undefined : String(page)],
    ['view', view === 'lines' ? view : undefined],
    ['line', line === undefined ? undefined : String(line)],
    ['q', query],
  ];
  const words = new URLSearchParams(
    stated.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
  );
  return `/d/${parts(id)}/scan${words.size === 0 ? '' : `?${words.toString()}`}`;
}

/** The paper as a PDF: cover sheet, page pictures, and their words below them. */
export function pdf(id: DocumentId): string {
  return `/d/${parts(id)}.pdf`;
}

function parts(id: DocumentId): string {
  const slash = id.indexOf('/');
  return [id.slice(0, slash), id.slice(slash + 1)]
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}
