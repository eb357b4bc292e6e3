import { createHash } from 'node:crypto';
import { sourceId } from '../../src/model/ids.ts';
import type { Paper } from '../../src/model/papers.ts';
import { printedPage } from '../../src/readers/printed-page/printed-page.ts';

/** A page as one would copy and paste it, read by the reader of printed pages. */
export function paperOf(name: string, page: string): Paper {
  const bytes = Buffer.from(page, 'utf8');
  const result = printedPage.read({
    id: sourceId(createHash('sha256').update(bytes).digest('hex')),
    name,
    mediaType: 'text/plain',
    size: bytes.length,
    bytes,
    content: bytes,
  });
  const [paper] = result.kind === 'read' ? result.papers : [];
  if (paper === undefined) throw new Error(`the printed page ${name} could not be read`);
  return paper;
}
