import { createHash } from 'node:crypto';
import { basename } from 'node:path/posix';
import { slug } from '../model/ids.ts';

/**
 * Names a paper that says no name of its own by its file. Made from where the file lies, not from its bytes: a file that is corrected stays
 * the same paper, at the same address, and files of one name in different folders stay apart.
 */
export function keyOfFile(path: string): string {
  return `${slug(nameOf(path))}-${markOf(path)}`;
}

/** A file's name without folder and ending. */
export function nameOf(path: string): string {
  return basename(path).replace(/\.[a-z0-9]{1,5}$/i, '');
}

/** Tells things of one name in different places apart. */
export function markOf(path: string): string {
  const plain = path.replace(/^(?:\.\/+)+/, '').replace(/\/{2,}/g, '/');
  return createHash('sha256').update(plain).digest('hex').slice(0, 8);
}
