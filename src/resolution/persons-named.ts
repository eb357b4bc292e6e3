import { foldPlace } from '../model/posts.ts';

/** `U. Alexis Johnson`, `General Johnson’s` and `Johnson` are one, as far as a citation can tell. */
export function lastName(name: string): string {
  const plain = foldPlace(name.replace(/,? (?:Jr|Sr)\.?$/, '').replace(/[’']s?$/, ''));
  return plain.split(' ').at(-1) ?? plain;
}
