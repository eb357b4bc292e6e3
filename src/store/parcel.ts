/**
 * Copies pieces into one buffer and gives each as a view on it: what travels between threads should be few and whole buffers, which are
 * handed over and not copied.
 */
export function inOneBuffer<Name extends string>(
  pieces: Readonly<Record<Name, Uint8Array>>,
): Record<Name, Uint8Array<ArrayBuffer>> {
  const all = Object.entries<Uint8Array>(pieces);
  const whole = new Uint8Array(all.reduce((sum, [, { length }]) => sum + length, 0));
  let at = 0;
  const views = all.map(([name, piece]) => {
    whole.set(piece, at);
    at += piece.length;
    return [name, whole.subarray(at - piece.length, at)] as const;
  });
  return Object.fromEntries(views) as Record<Name, Uint8Array<ArrayBuffer>>;
}
