import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type PageLayout, PDF_DPI } from '../../model/scans.ts';
import { PDF_LIMITS } from './limits.ts';
import { blocksOf, type TextRun } from './words.ts';

/** A page of a PDF: its size in pixels at `PDF_DPI`, and its words where it has a text layer. */
interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly layout?: PageLayout;
}

/** What is said of the pages of a PDF besides their words. */
export interface PdfPages {
  readonly pages: readonly PdfPage[];
  /** Numbers of pages whose words could not be read. */
  readonly damaged: readonly number[];
  /** The page from which on time ran out. */
  readonly hurriedFrom?: number;
}

/** Every page in turn; a damaged one harms no other. */
export async function readPages(document: PDFDocumentProxy, by: string): Promise<PdfPages> {
  const pages: PdfPage[] = [];
  const damaged: number[] = [];
  const end = performance.now() + PDF_LIMITS.time;
  let hurriedFrom: number | undefined;
  for (let number = 1; number <= document.numPages; number += 1) {
    if (hurriedFrom === undefined && performance.now() > end) hurriedFrom = number;
    const page = await readPage(document, { number, by, words: hurriedFrom === undefined });
    pages.push(page ?? EMPTY);
    if (page === undefined) damaged.push(number);
  }
  return { pages, damaged, ...(hurriedFrom !== undefined && { hurriedFrom }) };
}

/** A4: of a page that cannot be opened nothing is known. */
const EMPTY: PdfPage = { width: 1654, height: 2339 };

interface Wanted {
  readonly number: number;
  readonly by: string;
  readonly words: boolean;
}

async function readPage(
  document: PDFDocumentProxy,
  { number, by, words }: Wanted,
): Promise<PdfPage | undefined> {
  try {
    const page = await document.getPage(number);
    try {
      return await measured(page, words ? by : undefined);
    } finally {
      page.cleanup();
    }
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

async function measured(page: PDFPageProxy, by: string | undefined): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: PDF_DPI / 72 });
  const width = sideOf(viewport.width);
  const height = sideOf(viewport.height);
  if (by === undefined) return { width, height };
  const blocks = blocksOf(await runsOf(page), viewport.transform);
  const layout = { width, height, language: 'und', blocks, by };
  return isText(layout) ? { width, height, layout } : { width, height };
}

const sideOf = (pixels: number): number =>
  Math.max(1, Math.min(PDF_LIMITS.side, Math.round(pixels)));

/** In parts as they come, so that a page of endless text can be left. */
async function runsOf(page: PDFPageProxy): Promise<readonly TextRun[]> {
  const runs: TextRun[] = [];
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  for (;;) {
    const part = (await reader.read()) as { done: boolean; value?: { items: readonly unknown[] } };
    if (part.done) return runs;
    for (const item of part.value?.items ?? []) if (isRun(item)) runs.push(item);
    if (runs.length > PDF_LIMITS.runs) {
      await reader.cancel(new Error('too much text on one page'));
      return runs.slice(0, PDF_LIMITS.runs);
    }
  }
}

function isRun(item: unknown): item is TextRun {
  return typeof item === 'object' && item !== null && 'str' in item;
}

/** Scanners stamp a number or a name on each page; a page with less than three words has no text layer. */
const FEWEST_WORDS = 3;

/** Whether a text layer says what stands on the page: some words, and letters that have a meaning. */
function isText({ blocks }: PageLayout): boolean {
  const words = blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  if (words.length < FEWEST_WORDS) return false;
  const text = words.map(({ content }) => content).join('');
  const lost = text.match(/[\p{Cc}\uFFFD\uE000-\uF8FF]/gu)?.length ?? 0;
  return lost < 0.2 * text.length;
}
