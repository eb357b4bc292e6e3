import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * JSON, deflated: papers shrink to a fifth. Level 1, for packing is part of every import. Zstandard packs a little smaller, but Node
 * frees its contexts so late that an import grows by hundreds of megabytes.
 */
export function pack(value: unknown): Uint8Array {
  const packed = deflateRawSync(JSON.stringify(value), { level: 1 });
  // A copy of its own: the compressor's buffer is a corner of a larger one, which would travel along between threads.
  return Uint8Array.from(packed);
}

/** What `pack` packed. The type is the caller's word: only what `pack` made is ever read. */
export function unpack<Value>(packed: Uint8Array): Value {
  return JSON.parse(inflateRawSync(packed).toString()) as Value;
}
