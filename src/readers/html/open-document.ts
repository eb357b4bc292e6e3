import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { childrenOf, within, type XmlElement, xmlTree } from '../xml-tree.ts';

/** No paper has so many words; what unpacks to more is no document. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Why a file gives no words. Whoever reads it says so. */
class DocumentFault extends Error {}

/** The words of an OpenDocument text: its paragraphs parted by blank lines, then its notes. Throws an error that says why there are none. */
export async function wordsOfOpenDocument(content: Uint8Array): Promise<string> {
  const root = xmlTree(await contentOf(Buffer.from(content)));
  const [text] = within(root, 'text');
  if (root.name !== 'document-content' || text === undefined) {
    throw new DocumentFault('it is no text document');
  }
  const notes = within(text, 'note-body').flatMap(paragraphsIn);
  return [...paragraphsIn(text), ...notes].join('\n\n');
}

async function contentOf(zipped: Buffer): Promise<string> {
  const zip = await fromBufferPromise(zipped, { lazyEntries: true });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName === 'content.xml') return await unpacked(zip, entry);
    }
  } finally {
    zip.close();
  }
  throw new DocumentFault('it has no content.xml');
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.isEncrypted()) throw new DocumentFault('it is locked with a password');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of await zip.openReadStreamPromise(entry)) {
    const bytes = Buffer.from(part as Uint8Array);
    length += bytes.length;
    if (length > MOST_BYTES) throw new DocumentFault('it unpacks to more than 64 MB');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** What stands in the file and not on the page: deleted words, remarks; notes come after the text. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'tracked-changes',
  'annotation',
  'note-body',
  'sequence-decls',
]);

/** Paragraphs and heads in order; a row of a table is one. */
function paragraphsIn(element: XmlElement): readonly string[] {
  return childrenOf(element).flatMap((child): readonly string[] => {
    if (LEFT_OUT.has(child.name)) return [];
    if (child.name === 'p' || child.name === 'h') return [wordsOf(child).trim()].filter(Boolean);
    if (child.name === 'table-row') {
      const cells = childrenOf(child, 'table-cell').map((cell) => paragraphsIn(cell).join(' '));
      return [cells.join('    ').trim()].filter(Boolean);
    }
    return paragraphsIn(child);
  });
}

function wordsOf({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/\s+/g, ' ');
      if (child.name === 'tab') return '    ';
      if (child.name === 'line-break') return '\n';
      if (child.name === 's') return ' '.repeat(Math.min(80, Number(child.attributes['c'] ?? 1)));
      return LEFT_OUT.has(child.name) ? '' : wordsOf(child);
    })
    .join('');
}
