import { documentId, slug } from '../../model/ids.ts';
import type { Paper } from '../../model/papers.ts';
import type { SourceFile } from '../../sources/source.ts';
import { PAPERS } from '../plain-text/papers.ts';
import type { Anchor } from './anchors.ts';
import type { Part } from './layout.ts';

type Identity = Pick<
  Paper,
  | 'id'
  | 'collection'
  | 'source'
  | 'place'
  | 'ordinal'
  | 'role'
  | 'title'
  | 'printedNumber'
  | 'subtype'
>;

/** `59. `, `No. 234 ` at the beginning of a head. */
const HEAD_NUMBER = /^(?:\[?(\d{1,4})\]?\.|No\. (\d{1,4}))\s+/;
/** The telegram's own number at the beginning of its text: `1020. I handed ...`. */
const OWN_NUMBER = /^(\d{1,6})\.(?!\d)/;
const TITLE_LENGTH = 200;

/** What names a printed paper: its id, the number and title that the edition gives it, its part in the edition. */
export function identityOf(
  file: SourceFile,
  parts: readonly Part[],
  anchors: readonly Anchor[],
): Identity {
  const head = parts.find(({ kind }) => kind === 'head');
  const numbered = HEAD_NUMBER.exec(head?.content ?? '');
  const printedNumber = numbered?.[1] ?? numbered?.[2];
  const title = titleOf(head ?? parts[0], anchors) || file.name;
  const editorial = /^Editorial Note$/i.test(title);
  return {
    id: documentId(PAPERS.id, keyOf(file, parts)),
    collection: PAPERS.id,
    source: file.id,
    place: { line: 1 },
    ordinal: printedNumber === undefined ? 1 : Math.max(1, Number(printedNumber)),
    role: editorial ? 'editorial' : 'document',
    title,
    ...(printedNumber === undefined ? {} : { printedNumber }),
    ...(editorial ? { subtype: 'editorial-note' } : {}),
  };
}

/** The head without the edition's number and without the note numbers fused to it. */
function titleOf(part: Part | undefined, anchors: readonly Anchor[]): string {
  if (part === undefined) return '';
  const pieces: string[] = [];
  let from = part.start;
  for (const { start, end } of anchors) {
    if (start < from || end > part.end) continue;
    pieces.push(part.content.slice(from - part.start, start - part.start));
    from = end;
  }
  const title = pieces.join('') + part.content.slice(from - part.start);
  return title.replace(HEAD_NUMBER, '').slice(0, TITLE_LENGTH).trim();
}

/**
 * The file number in the source line with the paper's own number, `840-48-refugees-5425-1020`: the same for every copy of the
 * page. Pages without them are known by their checksum.
 */
function keyOf(file: SourceFile, parts: readonly Part[]): string {
  const source = parts.find(({ kind }) => kind === 'source-line')?.content ?? '';
  const text = parts.find(({ kind }) => kind === 'paragraph')?.content ?? '';
  const number = OWN_NUMBER.exec(text)?.[1];
  const fileNumber = number === undefined ? '' : slug(source.replace(/:[^:]*$/, ''));
  return fileNumber === '' ? file.id.slice(0, 16) : `${fileNumber}-${number}`;
}
