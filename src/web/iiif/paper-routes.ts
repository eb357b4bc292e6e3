import type { Context, Hono } from 'hono';
import { contentSearch } from '../../exports/iiif/content-search.ts';
import { contentSearch1 } from '../../exports/iiif/content-search-1.ts';
import { lineAnnotations } from '../../exports/iiif/annotations.ts';
import { foundOnPages } from '../../exports/iiif/found.ts';
import {
  type IiifAddresses,
  PRESENTATION_CONTEXT,
  SEARCH_CONTEXT,
  manifest,
} from '../../exports/iiif/manifest.ts';
import { collectionId, documentId, textId } from '../../model/ids.ts';
import type { DocumentId } from '../../model/ids.ts';
import { PUBLIC } from '../../model/reader.ts';
import type { ScannedPage } from '../../model/scans.ts';
import { wordFinder } from '../../search/searching.ts';
import type { HeldDocument, Store } from '../../store/store.ts';
import type { Site } from '../page.ts';
import { scannedPaper } from '../rendering/scanned-paper.ts';
import * as urls from '../urls.ts';
import { inLanguage } from '../words/language.ts';
import { jsonLd, problem } from './answering.ts';

const PAPER = '/iiif/:collection/:key';
const SEARCH_1_CONTEXT = 'http://iiif.io/api/search/1/context.json';
const LONGEST_QUERY = 1000;

/** A paper that has page pictures, as the reader may see it. */
interface Scanned {
  readonly document: HeldDocument;
  readonly scans: readonly ScannedPage[];
}

/** Manifests, annotations and searches of scanned papers. A paper that the reader may not see is not there. */
export function paperRoutes(app: Hono, { store }: Site): void {
  const answering = (make: (c: Context, scanned: Scanned) => Response | Promise<Response>) => {
    return async (c: Context): Promise<Response> => {
      const scanned = await scannedOf(store, idOf(c));
      return scanned === undefined ? missing(c) : make(c, scanned);
    };
  };
  app.get(`${PAPER}/manifest.json`, answering(manifestAnswer));
  app.get(`${PAPER}/canvas/:page/:text`, answering(annotationsAnswer));
  app.get(
    `${PAPER}/search`,
    answering((c, scanned) => searchAnswer(c, scanned, { store, version: 2 })),
  );
  app.get(
    `${PAPER}/search/1`,
    answering((c, scanned) => searchAnswer(c, scanned, { store, version: 1 })),
  );
}

async function scannedOf(store: Store, id: DocumentId): Promise<Scanned | undefined> {
  const document = await store.document(id, PUBLIC);
  if (document?.holding !== 'held') return undefined;
  const scans = await store.scans(id, PUBLIC);
  return scans.length === 0 ? undefined : { document, scans };
}

function idOf(c: Context): DocumentId {
  return documentId(collectionId(c.req.param('collection') ?? ''), c.req.param('key') ?? '');
}

function missing(c: Context): Response {
  return problem(c, 404, 'No paper with page pictures has this address.');
}

function manifestAnswer(c: Context, { document, scans }: Scanned): Response {
  const at = addresses(document.paper.id, c.req.url);
  // Its labels are said to be English.
  const paper = inLanguage('en', () => scannedPaper(document, scans));
  return jsonLd(c, manifest(paper, at), PRESENTATION_CONTEXT);
}

function annotationsAnswer(c: Context, { document, scans }: Scanned): Response {
  const { id, texts } = document.paper;
  const name = textId((c.req.param('text') ?? '').replace(/\.json$/, ''));
  const text = texts.find((one) => one.id === name);
  const page = scans.find((one) => String(one.ordinal) === c.req.param('page'));
  if (text === undefined || page === undefined) return missing(c);
  const at = addresses(id, c.req.url);
  const own = { id: at.annotations(page.ordinal, text.id), canvas: at.canvas(page.ordinal) };
  return jsonLd(c, lineAnnotations(page, text, own), PRESENTATION_CONTEXT);
}

async function searchAnswer(
  c: Context,
  { document, scans }: Scanned,
  { store, version }: { readonly store: Store; readonly version: 1 | 2 },
): Promise<Response> {
  const { id, texts } = document.paper;
  const query = (c.req.query('q') ?? '').slice(0, LONGEST_QUERY).trim();
  const read = await wordFinder(store, query, PUBLIC);
  if (read.kind === 'unread') return problem(c, 400, read.message);
  const ignored = ['motivation', 'date', 'user'].filter((name) => c.req.query(name) !== undefined);
  const found = foundOnPages(scans, texts, read.find);
  const at = { id: c.req.url, canvas: addresses(id, c.req.url).canvas, ignored };
  return version === 1
    ? jsonLd(c, contentSearch1(found, at), SEARCH_1_CONTEXT)
    : jsonLd(c, contentSearch(found, at), SEARCH_CONTEXT);
}

function addresses(id: DocumentId, base: string): IiifAddresses {
  const whole = (path: string): string => new URL(path, base).href;
  const page = urls.document(id);
  return {
    manifest: whole(urls.manifest(id)),
    canvas: (number) => whole(urls.canvas(id, number)),
    annotations: (number, text) => whole(urls.annotations(id, number, text)),
    search: whole(urls.contentSearch(id)),
    search1: whole(urls.contentSearch(id, 1)),
    image: (image) => whole(urls.pageImage(image)),
    page: whole(page),
    pdf: whole(urls.pdf(id)),
    txt: whole(urls.twin(page, 'txt')),
    json: whole(urls.twin(page)),
  };
}
