import { documentId } from '../../model/ids.ts';
import type { Paper } from '../../model/papers.ts';
import type { PageLayout } from '../../model/scans.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { ReadResult, WordFormat } from '../format.ts';
import type { Glimpse } from '../glimpse.ts';
import { keyOfFile, nameOf } from '../paper-key.ts';
import { titleOf } from '../plain-text/layout.ts';
import { PAPERS } from '../plain-text/papers.ts';
import { Refusal } from '../refusals.ts';
import { layText } from '../scan/laid-text.ts';
import { readTextFile } from '../text-file.ts';
import { altoPages } from './alto.ts';
import { hocrPages } from './hocr.ts';
import { pageXmlPages } from './page-xml.ts';

/** A kind of file that says which words stand where on pages. */
interface LaidKind {
  readonly name: string;
  readonly root: RegExp;
  readonly pages: (text: string) => readonly PageLayout[];
}

const KINDS: readonly LaidKind[] = [
  { name: 'ALTO', root: /<(?:\w+:)?alto[\s>]/i, pages: altoPages },
  { name: 'PAGE', root: /<(?:\w+:)?PcGts[\s>]/, pages: pageXmlPages },
  {
    name: 'hOCR',
    root: /\bclass\s*=\s*["'][^"']*\bocr_page\b|\bname\s*=\s*["']ocr-system["']/,
    pages: hocrPages,
  },
];

/** ALTO, PAGE and hOCR files, one format each; alone they give their text, beside the picture of the same name also its places. */
export const LAID_FORMATS: readonly WordFormat[] = KINDS.map(({ name, root, pages }) => ({
  name,
  surest: 1,
  recognise: ({ start }: Glimpse): number => (/^\s*</.test(start) && root.test(start) ? 1 : 0),
  read: (file: SourceFile): ReadResult => readLaid(file, pages),
}));

/** What a file says of the words on pages; undefined where it is of no such kind, or cannot be read. */
export function layoutsIn(text: string): readonly PageLayout[] | undefined {
  const kind = KINDS.find(({ root }) => root.test(text.slice(0, 8192)));
  try {
    return kind?.pages(text);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function readLaid(file: SourceFile, pages: LaidKind['pages']): ReadResult {
  const decoded = readTextFile(file);
  if (decoded.kind === 'refused') return { kind: 'refused', notices: [decoded.notice] };
  try {
    const paper = paperOf(file, pages(decoded.text));
    return { kind: 'read', collection: PAPERS, papers: [paper], notices: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const notice = { ...error.reason, severity: 'error' as const, source: file.name };
    return { kind: 'refused', notices: [notice] };
  }
}

function paperOf(file: SourceFile, layouts: readonly PageLayout[]): Paper {
  const pages = layouts.map((layout, index) => ({
    ordinal: index + 1,
    layout,
    label: String(index + 1),
  }));
  const { texts } = layText(pages);
  return {
    id: documentId(PAPERS.id, keyOfFile(file.name)),
    collection: PAPERS.id,
    source: file.id,
    place: {},
    ordinal: 1,
    role: 'document',
    title: titleOf(texts[0]?.blocks ?? []) ?? nameOf(file.name),
    texts,
    record: [],
    pages: [],
  };
}
