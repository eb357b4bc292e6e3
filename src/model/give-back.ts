/**
 * Frees bytes at once that nobody needs any more; whoever still holds them finds them empty. Left to V8, bytes count until it collects, and
 * whenever 64 MB of them have come together it looks through all that a thread holds, in the middle of whatever that thread is doing.
 * Only for a buffer that is all one's own: short ones of Node are often a part of one that is shared out among many.
 */
export function giveBack(buffer: ArrayBufferLike): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
