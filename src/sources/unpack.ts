import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { sourceId } from '../model/ids.ts';
import { inMebibytes, type Limits } from './limits.ts';
import { BINARY, mediaTypeOf, packingOf, UNREAD_PACKINGS } from './media-types.ts';
import { type Received, refuse } from './received.ts';
import { unreadKind } from './unread-kinds.ts';

/** Bytes with the name they came under; `member` when they lay in a zip. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly member?: string;
  /** What the bytes say, where they are made of words. */
  readonly words?: string;
}

/** Makes a source of bytes as received (from disk, a zip, an upload), unpacking gzip. Zips are for `membersOf`. */
export function sourceFrom(input: NamedBytes, limits: Limits): Received {
  if (input.bytes.length === 0) {
    return refused(input, 'empty-file', 'The file is empty. Get it again if it should not be.');
  }
  const packed = packingOf(input.bytes) === 'application/gzip';
  const content = packed ? gunzipped(input, limits) : input.bytes;
  if ('kind' in content) return content;
  return checked(input, packed ? { content } : { content, words: input.words });
}

interface Unpacked {
  readonly content: Uint8Array;
  readonly words?: string | undefined;
}

function checked(input: NamedBytes, unpacked: Unpacked): Received {
  const { content, words } = unpacked;
  const mediaType = mediaTypeOf(content, words);
  if (content.length === 0) return refused(input, 'empty-file', 'It unpacks to nothing.');
  if (UNREAD_PACKINGS.has(mediaType) || (content !== input.bytes && isPacked(mediaType))) {
    const message = `The file is packed in a way that is not read here (${mediaType}). Unpack it and import what is in it.`;
    return refused(input, 'packed-file', message);
  }
  if (mediaType === BINARY) {
    const { code, message } = unreadKind(content) ?? UNKNOWN;
    return refused(input, code, message);
  }
  const { name, bytes } = input;
  const id = sourceId(hash('sha256', bytes));
  const file = { id, name, mediaType, size: bytes.length, bytes, content };
  return { kind: 'file', file: words === undefined ? file : { ...file, words } };
}

const UNKNOWN = {
  code: 'binary-file',
  message: 'The file is neither text nor in any format that is known here. It was left out.',
} as const;

function isPacked(mediaType: string): boolean {
  return mediaType === 'application/gzip' || mediaType === 'application/zip';
}

function gunzipped(input: NamedBytes, limits: Limits): Uint8Array | Received {
  try {
    return gunzipSync(input.bytes, { maxOutputLength: limits.unpackedSize });
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') {
      const message = `The file unpacks to more than ${inMebibytes(limits.unpackedSize)}, the most that is taken in. Unpack and divide it.`;
      return refused(input, 'unpacks-too-large', message);
    }
    if (!/^(?:Z_|ERR_)/.test(codeOf(error))) throw error;
    const message =
      'The file begins like gzip but cannot be unpacked; it is damaged or cut off. Get it again.';
    return refused(input, 'damaged-archive', message);
  }
}

function refused(input: NamedBytes, code: string, message: string): Received {
  const { name, member } = input;
  return refuse(name, { code, message, ...(member !== undefined && { member }) });
}

/** The code that Node gives its errors: `ENOENT`, `ERR_BUFFER_TOO_LARGE`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
