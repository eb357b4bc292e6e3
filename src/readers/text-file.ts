import type { Notice } from '../model/notices.ts';
import type { Place } from '../model/papers.ts';
import { decodeText, type DecodedText, withoutMark } from '../sources/decode.ts';
import type { SourceFile } from '../sources/source.ts';

/** The words of a file that is text and no markup, or why they cannot be had. */
export type TextFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly notice: Notice };

/** Reads the words of a file whose format is words alone. Line ends become `\n`; a file without words is refused. */
export function readTextFile(file: SourceFile): TextFile {
  if (file.content.length === 0)
    return refuse(file, { code: 'empty-file', message: 'The file is empty.' });
  const decoded = wordsOf(file);
  if (decoded.kind === 'undecodable') {
    const message = `It cannot be read as text: ${decoded.reason}. Save the file as UTF-8 and import it again.`;
    return refuse(file, { code: 'wrong-encoding', message, place: decoded.place });
  }
  if (decoded.text.includes('\0')) {
    return refuse(file, { code: 'not-text', message: 'The file holds binary data, not text.' });
  }
  if (!/\S/.test(decoded.text))
    return refuse(file, { code: 'empty-file', message: 'The file holds nothing but spaces.' });
  return { kind: 'text', text: withPlainLineEnds(decoded.text) };
}

function wordsOf({ content, words }: SourceFile): DecodedText {
  if (words === undefined) return decodeText(content);
  return { kind: 'text', text: withoutMark(words), encoding: 'utf-8' };
}

/** Line ends of any system as `\n`. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly place?: Place | undefined;
}

function refuse(file: SourceFile, { code, message, place = {} }: Refusal): TextFile {
  return {
    kind: 'refused',
    notice: { code, severity: 'error', message, source: file.name, place },
  };
}
