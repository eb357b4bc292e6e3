import { isUtf8 } from 'node:buffer';
import type { Place } from '../model/papers.ts';

/** Text of a file, or why its bytes cannot be read as text. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | {
      readonly kind: 'undecodable';
      readonly encoding: string;
      readonly reason: string;
      /** Where the first wrong byte stands, if that is known. */
      readonly place?: Place;
    };

type Undecodable = Extract<DecodedText, { kind: 'undecodable' }>;

/** The same text in pieces, each made when it is asked for: a volume is millions of letters, which need not all lie in memory at once. */
export type DecodedPieces =
  { readonly kind: 'pieces'; readonly pieces: Iterable<string> } | Undecodable;

/** Reads bytes as `decodeText` does. No letter is halved between pieces, and no piece but of an empty file is empty. */
export function decodePieces(bytes: Uint8Array, size = 65_536): DecodedPieces {
  const isPlain = encodingOf(bytes) === 'utf-8' && isUtf8(bytes);
  if (isPlain) return { kind: 'pieces', pieces: piecesOfUtf8(bytes, size) };
  const decoded = decodeText(bytes);
  return decoded.kind === 'text'
    ? { kind: 'pieces', pieces: slicesOf(decoded.text, size) }
    : decoded;
}

function* piecesOfUtf8(bytes: Uint8Array, size: number): Generator<string> {
  const all = asBuffer(bytes);
  for (let start = 0; start < all.length;) {
    const end = letterStart(all, start + size);
    const piece = all.toString('utf8', start, end);
    yield start === 0 ? withoutMark(piece) : piece;
    start = end;
  }
}

/** The first place from `at` on that is not within a letter. */
function letterStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start < bytes.length && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  return Math.min(start, bytes.length);
}

function* slicesOf(text: string, size: number): Generator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}

/**
 * Reads bytes as text. A byte order mark decides; else what an XML declaration names; else UTF-8. Nothing is replaced or
 * guessed: bytes that do not fit make the whole file undecodable, because a silent `�` would be a change of the text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return decodeUtf8(bytes);
  if (encoding.startsWith('utf-16') && markedEncoding(bytes) === undefined) {
    const reason = 'it says that it is UTF-16, but is written one byte a character';
    return { kind: 'undecodable', encoding, reason };
  }
  const decoder = decoderOf(encoding);
  if (decoder === undefined) {
    return { kind: 'undecodable', encoding, reason: `the encoding “${encoding}” is not known` };
  }
  try {
    return { kind: 'text', text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { kind: 'undecodable', encoding, reason: `its bytes are not valid ${encoding}` };
  }
}

function encodingOf(bytes: Uint8Array): string {
  return markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
}

/** The common case, by a check and a decoder that are several times faster than `TextDecoder`. */
function decodeUtf8(bytes: Uint8Array): DecodedText {
  const encoding = 'utf-8';
  if (!isUtf8(bytes)) {
    const reason = 'its bytes are not valid UTF-8';
    return { kind: 'undecodable', encoding, reason, place: firstWrong(asBuffer(bytes)) };
  }
  return { kind: 'text', text: withoutMark(asBuffer(bytes).toString('utf8')), encoding };
}

/** No letter of UTF-8 holds the byte of a line end, so each line can be looked at alone. */
function firstWrong(bytes: Buffer): Place {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const lineEnd = bytes.indexOf(0x0a, start);
    const end = lineEnd === -1 ? bytes.length : lineEnd;
    const words = bytes.subarray(start, end);
    if (!isUtf8(words)) return { line, column: words.toString('utf8').indexOf('\uFFFD') + 1 };
    start = end + 1;
  }
  return {};
}

function asBuffer(bytes: Uint8Array, length = bytes.length): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length));
}

/** Bytes, and what they say where that is known. */
interface Decodable {
  readonly content: Uint8Array;
  readonly words?: string | undefined;
}

/** The first characters of a file, for recognising its format: as good as they can be read, wrong bytes as `�`. */
export function startOfText({ content, words }: Decodable, length = 8192): string {
  if (words !== undefined && content.length <= length) return withoutMark(words);
  return roughly(content.subarray(0, length), markedEncoding(content));
}

/** The last characters of a file, in the same way. */
export function endOfText({ content, words }: Decodable, length = 8192): string {
  if (words !== undefined && content.length <= length) return withoutMark(words);
  // An even start, so that no letter of two bytes is halved.
  const end = content.subarray(Math.max(0, content.length - length) & ~1);
  return roughly(end, markedEncoding(content));
}

/** Text without its byte order mark, by the decoder that is fastest for short stretches. */
function roughly(bytes: Uint8Array, encoding = 'utf-8'): string {
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  return withoutMark(asBuffer(bytes).toString('utf8'));
}

/** Text as it reads without the byte order mark before it. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

const LESS_THAN = 0x3c;

/** `<?xml version="1.0" encoding="windows-1251"?>` is written in characters that all these encodings share. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== LESS_THAN) return undefined;
  const start = asBuffer(bytes, 200).toString('latin1');
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1]?.toLowerCase();
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
