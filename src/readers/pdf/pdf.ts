import type { PDFDocumentProxy } from 'pdfjs-dist';
import { documentId } from '../../model/ids.ts';
import type { Notice } from '../../model/notices.ts';
import type { Paper } from '../../model/papers.ts';
import { imageId, PDF_DPI } from '../../model/scans.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { Format, ReadResult } from '../format.ts';
import type { Glimpse } from '../glimpse.ts';
import { keyOfFile, nameOf } from '../paper-key.ts';
import { titleOf } from '../plain-text/layout.ts';
import { PAPERS } from '../plain-text/papers.ts';
import { beginsPaper } from '../scan/heads.ts';
import { isLaid, type PicturedPage, scannedPages } from '../scan/scanned-pages.ts';
import { PDF_LIMITS } from './limits.ts';
import { openPdf } from './open.ts';
import { type PdfPages, readPages } from './pages.ts';

/** A PDF: pages with a text layer give their words and where they stand, scanned pages wait for OCR. */
export const pdf: Format = {
  name: 'PDF',
  surest: 1,
  recognise: ({ mediaType }: Glimpse): number => (mediaType === 'application/pdf' ? 1 : 0),
  async read(file: SourceFile): Promise<ReadResult> {
    const opened = await openPdf(file.content);
    if (opened.kind === 'unfit') return refuse(file, opened);
    try {
      return await readDocument(file, opened.document);
    } finally {
      await opened.close();
    }
  },
};

async function readDocument(file: SourceFile, document: PDFDocumentProxy): Promise<ReadResult> {
  const count = document.numPages;
  if (count > PDF_LIMITS.pages) {
    const most = PDF_LIMITS.pages.toLocaleString('en-GB');
    const message = `The PDF has ${count.toLocaleString('en-GB')} pages; at most ${most} are taken in. Divide it.`;
    return refuse(file, { code: 'too-many-pages', message });
  }
  const read = await readPages(document, await producerOf(document));
  if (read.damaged.length === count) {
    return refuse(file, {
      code: 'damaged-pdf',
      message: 'No page of the PDF can be opened. Get it again.',
    });
  }
  const papers = papersOf(file, read);
  const notices = [
    ...noticesOf(file, read),
    ...(await ignored(file, document)),
    ...parted(file, papers),
  ];
  return { kind: 'read', collection: PAPERS, papers, notices };
}

/** What made the text layer, as far as the file says. */
async function producerOf(document: PDFDocumentProxy): Promise<string> {
  const { info } = await document.getMetadata();
  const producer = 'Producer' in info && typeof info.Producer === 'string' ? info.Producer : '';
  const said = producer.replace(/\s+/g, ' ').trim().slice(0, 80);
  return said === '' ? 'text layer of the PDF' : `text layer of the PDF (${said})`;
}

function papersOf(file: SourceFile, { pages }: PdfPages): readonly Paper[] {
  const pictured = pages.map(({ width, height, layout }, index): PicturedPage => {
    const frame = index + 1;
    const { id: source, mediaType } = file;
    const image = {
      id: imageId(source, frame),
      source,
      frame,
      mediaType,
      width,
      height,
      dpi: PDF_DPI,
    };
    return { image, layout: file.wordsOn ? file.wordsOn(image, layout) : layout };
  });
  const groups = groupsOf(pictured);
  return groups.map((group, index) =>
    paperOf(file, group, { ordinal: index + 1, several: groups.length > 1 }),
  );
}

/** A PDF is one paper, unless heads of forms stand at the top of several pages. */
function groupsOf(pages: readonly PicturedPage[]): readonly (readonly PicturedPage[])[] {
  const groups: PicturedPage[][] = [];
  for (const page of pages) {
    const open = groups.at(-1);
    if (open === undefined || (isLaid(page.layout) && beginsPaper(page.layout)))
      groups.push([page]);
    else open.push(page);
  }
  return groups;
}

interface Standing {
  readonly ordinal: number;
  readonly several: boolean;
}

function paperOf(
  file: SourceFile,
  pages: readonly PicturedPage[],
  { ordinal, several }: Standing,
): Paper {
  const { texts, scans } = scannedPages(pages);
  const first = String(pages[0]?.image.frame ?? 1);
  const key = `${keyOfFile(file.name)}${several && ordinal > 1 ? `-p${first}` : ''}`;
  return {
    id: documentId(PAPERS.id, key),
    collection: PAPERS.id,
    source: file.id,
    place: { page: first },
    ordinal,
    role: 'document',
    title:
      titleOf(texts[0]?.blocks ?? []) ?? `${nameOf(file.name)}${several ? `, page ${first}` : ''}`,
    texts,
    scans,
    record: [],
    pages: [],
  };
}

interface Saying {
  readonly code: string;
  readonly message: string;
}

function notice(file: SourceFile, severity: Notice['severity'], { code, message }: Saying): Notice {
  return { code, severity, message, source: file.name, place: {} };
}

function refuse(file: SourceFile, saying: Saying): ReadResult {
  return { kind: 'refused', notices: [notice(file, 'error', saying)] };
}

function noticesOf(file: SourceFile, { damaged, hurriedFrom }: PdfPages): readonly Notice[] {
  const notices: Notice[] = [];
  if (damaged.length > 0) {
    const message = `Pages that cannot be opened, and are kept as blank: ${damaged.slice(0, 12).join(', ')}${damaged.length > 12 ? ' and more' : ''}. Get the file again.`;
    notices.push(notice(file, 'warning', { code: 'damaged-pages', message }));
  }
  if (hurriedFrom !== undefined) {
    const message = `The text layer took too long to read; from page ${hurriedFrom} on the pages wait for OCR. Divide the file if its text layer is good.`;
    notices.push(notice(file, 'warning', { code: 'took-too-long', message }));
  }
  return notices;
}

/** What a PDF carries besides pages stays in the kept file and goes no further. */
async function ignored(file: SourceFile, document: PDFDocumentProxy): Promise<readonly Notice[]> {
  const carried: string[] = [];
  if ((await quietly(document.hasJSActions())) === true) carried.push('JavaScript');
  const attachments: unknown = await quietly(document.getAttachments());
  if (typeof attachments === 'object' && attachments !== null) {
    const names = Object.keys(attachments);
    if (names.length > 0)
      carried.push(names.length === 1 ? 'an attached file' : `${names.length} attached files`);
  }
  if (carried.length === 0) return [];
  const message = `The PDF carries ${carried.join(' and ')}. Only its pages are read: nothing in it is run, and attached files must be saved and imported by themselves.`;
  return [notice(file, 'info', { code: 'pdf-extras', message })];
}

/** A broken list of attachments is as good as none. */
async function quietly<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function parted(file: SourceFile, papers: readonly Paper[]): readonly Notice[] {
  if (papers.length < 2) return [];
  const firsts = papers.map(({ place }) => place.page ?? '').join(', ');
  const message = `${papers.length} papers were told apart by heads at the top of pages ${firsts}. If that is wrong, divide the PDF into files, or its pages into pictures with a sidecar.`;
  return [notice(file, 'info', { code: 'papers-by-heads', message })];
}
