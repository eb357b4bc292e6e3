import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { giveBack } from '../model/give-back.ts';

/**
 * JSON, deflated: papers shrink to a fifth. Level 1, for packing is part of every import. Zstandard packs a little smaller, but Node
 * frees its contexts so late that an import grows by hundreds of megabytes. What is short stays as it is: making a
 * compressor ready takes longer than it saves. The bytes may be a corner of a larger buffer.
 */
export function pack(value: unknown): Uint8Array {
  const json = Buffer.from(JSON.stringify(value));
  if (json.length < SHORT) return plain(json);
  return deflateRawSync(json, settingsFor(json.length));
}

function plain(json: Uint8Array): Uint8Array {
  const marked = new Uint8Array(json.length + 1);
  marked[0] = PLAIN;
  marked.set(json, 1);
  return marked;
}

/** What `pack` packed. The type is the caller's word: only what `pack` made is ever read. */
export function unpack<Value>(packed: Uint8Array): Value {
  return JSON.parse(textOf(packed)) as Value;
}

function textOf(packed: Uint8Array): string {
  if (packed[0] === PLAIN)
    return Buffer.from(packed.buffer, packed.byteOffset + 1, packed.length - 1).toString();
  const room = Math.max(LEAST_ROOM, packed.length * HIGHEST_USUAL_RATIO);
  const json = inflateRawSync(packed, { chunkSize: room });
  const text = json.toString();
  if (json.buffer.byteLength === room) giveBack(json.buffer);
  return text;
}

/** JSON comes out in one piece, mostly, so that all of it can be given back; what is made ready and not used costs nothing. */
const HIGHEST_USUAL_RATIO = 16;
/** Less than this would lie in a buffer that Node shares out among many (`Buffer.poolSize`), which is not ours to give back. */
const LEAST_ROOM = 65_536;

/** No deflated stream begins with this byte: it would name the third kind of block, which there is not. */
const PLAIN = 0xff;
const SHORT = 1000;

/** Its output in one piece, mostly: JSON shrinks to a third or less. A window no larger than what there is to look back on is made ready sooner. */
function settingsFor(length: number): Parameters<typeof deflateRawSync>[1] {
  const windowBits = Math.min(WIDEST_WINDOW, 32 - Math.clz32(length - 1));
  return { level: 1, windowBits, chunkSize: Math.max(LEAST_CHUNK, length >> 1) };
}

const WIDEST_WINDOW = 15;
const LEAST_CHUNK = 1024;
