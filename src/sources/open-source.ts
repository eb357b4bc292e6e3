import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { SourceId } from '../model/ids.ts';
import { sourceId } from '../model/ids.ts';
import type { Notice } from '../model/notices.ts';
import { mediaTypeOf } from './media-type.ts';
import type { SourcePlace } from './place.ts';
import type { SourceFile } from './source.ts';
import { readMember } from './zip.ts';

/** A source with its bytes; or, where they cannot be had or unpacked, the notice that says why. */
export type OpenedSource =
  | { readonly kind: 'opened'; readonly file: SourceFile }
  | {
      readonly kind: 'packed-badly';
      readonly id: SourceId;
      readonly size: number;
      readonly notice: Notice;
    }
  | { readonly kind: 'unreadable'; readonly notice: Notice };

/** More than any volume or scan; what unpacks to more was made to fill the memory. */
const MOST_BYTES = 512 * 1024 * 1024;

export async function openSource(place: SourcePlace): Promise<OpenedSource> {
  const received = await receive(place);
  if (received.kind === 'failed') return { kind: 'unreadable', notice: received.notice };
  const { bytes } = received;
  const id = sourceId(createHash('sha256').update(bytes).digest('hex'));
  const unpacked = unpack(bytes);
  if (unpacked.kind === 'damaged') {
    const message = `This file is packed with gzip, but cannot be unpacked (${unpacked.reason}). Get it anew.`;
    const notice = refusal(place, 'damaged-gzip', message);
    return { kind: 'packed-badly', id, size: bytes.length, notice };
  }
  const { content } = unpacked;
  const mediaType = mediaTypeOf(place.name, content);
  return {
    kind: 'opened',
    file: { id, name: place.name, mediaType, size: bytes.length, bytes, content },
  };
}

type Received =
  | { readonly kind: 'received'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly notice: Notice };

async function receive(place: SourcePlace): Promise<Received> {
  if (place.member === undefined) return receiveFile(place);
  const member = await readMember(place.path, place.member, MOST_BYTES);
  if (member.kind === 'member') return { kind: 'received', bytes: member.bytes };
  const message = `This member of a zip file cannot be unpacked: ${member.reason}.`;
  return { kind: 'failed', notice: refusal(place, 'damaged-zip', message) };
}

async function receiveFile(place: SourcePlace): Promise<Received> {
  try {
    return { kind: 'received', bytes: await readFile(place.path) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `This file cannot be read (${reason}). Check that it is there and that you may read it.`;
    return { kind: 'failed', notice: refusal(place, 'unreadable-file', message) };
  }
}

type Unpacked =
  | { readonly kind: 'unpacked'; readonly content: Uint8Array }
  | { readonly kind: 'damaged'; readonly reason: string };

/** Gzip is known by its first bytes, whatever the file is called. */
function unpack(bytes: Uint8Array): Unpacked {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { kind: 'unpacked', content: bytes };
  try {
    return { kind: 'unpacked', content: gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) };
  } catch (error) {
    return { kind: 'damaged', reason: error instanceof Error ? error.message : String(error) };
  }
}

function refusal(place: SourcePlace, code: string, message: string): Notice {
  return { code, severity: 'error', message, source: place.name, place: {} };
}
