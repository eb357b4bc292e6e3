import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { wholeWithin } from '../archive/pictures/drawing.ts';
import { NotDrawn, type Pictures } from '../archive/pictures/pictures.ts';
import { TooBusy, Turns } from '../archive/pictures/turns.ts';
import type { PagePicture, WordsOfPage } from '../exports/pdf/scan-page.ts';
import { type PaperToPrint, paperPdf } from '../exports/pdf/paper-pdf.ts';
import { textName } from '../exports/iiif/manifest.ts';
import { collectionId, documentId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import { isReading, scanLines } from '../model/scan-lines.ts';
import type { PageImage, ScannedPage } from '../model/scans.ts';
import { titleOf } from '../model/titles.ts';
import type { CollectionSummary, HeldDocument } from '../store/store.ts';
import { problem } from './iiif/answering.ts';
import type { Site } from './page.ts';
import { statedRows } from './rendering/scanned-paper.ts';
import * as urls from './urls.ts';
import { footnote } from './words/citation.ts';
import { inLanguage } from './words/language.ts';
import { capitalised, inWords } from './words/names.ts';

/** A PDF of more pages would not fit into memory beside everything else. */
const MOST_PAGES = 400;
/** Dots of the pictures in a PDF: enough to print a page of type well, and fewer where there are many pages. */
const SHARP = { width: 1800, height: 2500, upTo: 60 };
const PLAIN = { width: 1200, height: 1700 };

/** `/d/<collection>/<key>.pdf`: a held paper as a PDF. Made one at a time: each takes memory. */
export function pdfRoute(app: Hono, { store, pictures }: Site): void {
  const turns = new Turns(1, 8);
  app.get('/d/:collection/:file{.+\\.pdf}', async (c, next) => {
    const { collection, file } = c.req.param();
    const inCollection = (key: string) => documentId(collectionId(collection), key);
    // A paper may itself be called `x.pdf`.
    if ((await store.document(inCollection(file), PUBLIC)) !== undefined) return next();
    const id = inCollection(file.slice(0, -'.pdf'.length));
    const document = await store.document(id, PUBLIC);
    if (document?.holding !== 'held') return problem(c, 404, 'No held paper has this address.');
    const scans = await store.scans(id, PUBLIC);
    if (scans.length > MOST_PAGES) {
      const most = `PDFs are made of papers of up to ${MOST_PAGES} pages; this one has ${scans.length}.`;
      return problem(c, 400, most);
    }
    const held = await store.collection(document.paper.collection, PUBLIC);
    const paper = toPrint(
      { document, scans, held, address: new URL(urls.document(id), c.req.url).href },
      pictures,
    );
    return sent(c, () => turns.take(() => paperPdf(paper)), file);
  });
}

async function sent(
  c: Context,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
  name: string,
): Promise<Response> {
  try {
    const bytes = await make();
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
    return c.body(bytes, 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-cache',
      ETag: tag,
    });
  } catch (error) {
    if (error instanceof TooBusy)
      return problem(c, 503, 'Too many PDFs are being made. Ask again soon.');
    throw error;
  }
}

interface Given {
  readonly document: HeldDocument;
  readonly scans: readonly ScannedPage[];
  readonly held: CollectionSummary | undefined;
  /** Of the paper, whole. */
  readonly address: string;
}

function toPrint({ document, scans, held, address }: Given, pictures: Pictures): PaperToPrint {
  const { paper, summary } = document;
  const placed = new Set(scans.flatMap(({ words }) => words.map(({ text }) => text)));
  const isNamed = summary.kind !== 'unknown' && summary.kind !== 'other';
  return {
    title: titleOf(paper),
    kind: capitalised(isNamed ? inWords(summary.kind) : 'paper'),
    envelope: inLanguage('en', () => statedRows(document)),
    citation: footnote(document, held?.collection),
    provenance: [
      ...(held ? [`Collection: ${held.collection.title}`] : []),
      ...paper.record.map(({ value }) => value),
      address,
      `Source: sha256 ${paper.source}`,
    ],
    texts: paper.texts
      .filter((text) => !placed.has(text.id))
      .map((text) => ({ name: textName(text), text })),
    pages: drawn({ document, scans }, pictures),
  };
}

async function* drawn(
  { document, scans }: Pick<Given, 'document' | 'scans'>,
  pictures: Pictures,
): AsyncGenerator<PagePicture | WordsOfPage> {
  const size = scans.length <= SHARP.upTo ? SHARP : PLAIN;
  for (const { image, words } of scans) {
    // Who copies words out of the picture has no use for strokes of a pen.
    const lines = scanLines(words, document.paper.texts).filter(isReading);
    const jpeg = await jpegOf(pictures, image, size);
    yield jpeg === undefined ? { image, lines } : { image, jpeg, lines };
  }
}

/** A damaged page does not keep anybody from the others. */
async function jpegOf(
  pictures: Pictures,
  image: PageImage,
  most: typeof PLAIN,
): Promise<Uint8Array | undefined> {
  try {
    return await pictures.draw(image, wholeWithin(image, most));
  } catch (error) {
    if (error instanceof NotDrawn) return undefined;
    throw error;
  }
}
