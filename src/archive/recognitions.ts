import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageImage, PageLayout } from '../model/scans.ts';
import { altoPages } from '../readers/laid/alto.ts';
import type { RecognisedPage } from '../readers/scan/recogniser.ts';
import { writeWhole } from './kept-sources.ts';
import { isMissing } from './pictures/missing.ts';
import type { Layout } from './layout.ts';

type Picture = Pick<PageImage, 'source' | 'frame'>;

/** How a page was read, or why it could not be. Stands beside the ALTO file. */
export interface RecognitionRecord {
  /** Who read it, or tried: `tesseract 5.3.0`. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly language?: string;
  /** By how many degrees the page was turned to be read, and how its picture was prepared. */
  readonly angle?: number;
  readonly prepared?: string;
  readonly words?: number;
  /** Mean over the words, from 0 to 1. */
  readonly confidence?: number;
  /** Why it could not be read; then there is no ALTO file. */
  readonly failed?: string;
}

/** `derived/<source of the picture>/<frame>.alto.xml` */
export function altoPath(layout: Layout, { source, frame }: Picture): string {
  return join(layout.derived, source, `${frame}.alto.xml`);
}

function recordPath(layout: Layout, { source, frame }: Picture): string {
  return join(layout.derived, source, `${frame}.json`);
}

/** Keeps what was read on a page, once it is sure that it can be read back. The record comes last: where it stands, the ALTO file is the one that it speaks of. */
export async function keepRecognition(
  layout: Layout,
  picture: Picture,
  { page, by, at }: { readonly page: RecognisedPage; readonly by: string; readonly at: Date },
): Promise<void> {
  altoPages(page.alto);
  await writeWhole(altoPath(layout, picture), page.alto);
  const { language, angle, prepared } = page;
  const words = page.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  const sure = words.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]));
  const sum = sure.reduce((one, other) => one + other, 0);
  await writeRecord(layout, picture, {
    by,
    at: at.toISOString(),
    language,
    angle,
    prepared,
    words: words.length,
    ...(sure.length > 0 && { confidence: Math.round((sum / sure.length) * 1000) / 1000 }),
  });
}

/** Keeps why a page could not be read. What an earlier run read there stays. */
export async function keepFailure(
  layout: Layout,
  picture: Picture,
  { by, at, failed }: { readonly by: string; readonly at: Date; readonly failed: string },
): Promise<void> {
  await writeRecord(layout, picture, { by, at: at.toISOString(), failed });
}

async function writeRecord(
  layout: Layout,
  picture: Picture,
  record: RecognitionRecord,
): Promise<void> {
  await writeWhole(recordPath(layout, picture), `${JSON.stringify(record, null, 2)}\n`);
}

/** How a page was read; undefined where it was not yet. */
export async function recognitionOf(
  layout: Layout,
  picture: Picture,
): Promise<RecognitionRecord | undefined> {
  try {
    return JSON.parse(await readFile(recordPath(layout, picture), 'utf8')) as RecognitionRecord;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The words that are kept of a page, for a reader; `failed` where they could not be read and never were. In one go, for threads that read. */
export function recognisedWords(
  layout: Layout,
  picture: Picture,
): PageLayout | 'failed' | undefined {
  const alto = textOf(altoPath(layout, picture));
  if (alto !== undefined) return altoPages(alto)[0];
  const record = textOf(recordPath(layout, picture));
  if (record === undefined) return undefined;
  return (JSON.parse(record) as RecognitionRecord).failed === undefined ? undefined : 'failed';
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
