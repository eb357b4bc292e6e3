import type { Notice } from '../../model/notices.ts';
import type { SourceFile } from '../../sources/source.ts';

/** The characters of a file, or why they cannot be had. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly notice: Notice };

/** How much of the head and of the tail of a file a format looks at to recognise it. */
const GLANCE = 4096;

/**
 * Reads bytes as UTF-8, or as UTF-16 where a byte-order mark says so. Line ends become `\n`. Bytes that are not
 * text are refused with the line where they stand: a wrong letter in an archive is worse than a file that waits.
 */
export function decode(file: SourceFile): Decoded {
  if (file.content.length === 0)
    return refuse(file, { code: 'empty-file', message: 'The file is empty.' });
  const text = withMark(file.content) ?? strictUtf8(file.content);
  if (text === undefined) return refuseEncoding(file);
  if (text.includes('\0')) {
    return refuse(file, { code: 'not-text', message: 'The file holds binary data, not text.' });
  }
  if (!/\S/.test(text))
    return refuse(file, { code: 'empty-file', message: 'The file holds nothing but spaces.' });
  return { kind: 'text', text: text.replace(/\r\n?/g, '\n') };
}

/** The first and last kilobytes of a file as text, damaged at the cut; for `recognise` only. */
export function glance(file: SourceFile): { readonly head: string; readonly tail: string } {
  const { content } = file;
  const label = markOf(content) ?? 'utf-8';
  const decoder = new TextDecoder(label);
  const head = decoder.decode(content.subarray(0, GLANCE));
  const from = Math.max(0, content.length - GLANCE) & ~1;
  const tail = decoder.decode(content.subarray(from));
  return { head: head.replace(/\r\n?/g, '\n'), tail: tail.replace(/\r\n?/g, '\n') };
}

/** Whether what stands at the head of a file belongs to another family: markup, an archive, an image. */
export function looksForeign(head: string): boolean {
  return (
    /^\s*<(?:\?xml\b|!doctype\b|(?:html|svg|tei)[\s>]|[a-z][^>]*\sxmlns)/i.test(head) ||
    /[^\P{Cc}\t\n\v\f\r]/u.test(head)
  );
}

function withMark(bytes: Uint8Array): string | undefined {
  const label = markOf(bytes);
  return label === undefined ? undefined : new TextDecoder(label).decode(bytes);
}

function markOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function refuseEncoding(file: SourceFile): Decoded {
  const lenient = new TextDecoder('utf-8').decode(file.content);
  const before = lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD')));
  const line = before.split('\n').length;
  return refuse(file, {
    code: 'not-utf-8',
    message: `Line ${line} holds bytes that are not UTF-8. Save the file as UTF-8 and import it again.`,
    line,
  });
}

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
}

function refuse(file: SourceFile, { code, message, line }: Refusal): Decoded {
  const place = line === undefined ? {} : { line };
  return {
    kind: 'refused',
    notice: { code, severity: 'error', message, source: file.name, place },
  };
}
