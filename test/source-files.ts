import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sourceId } from '../src/model/ids.ts';
import type { SourceFile } from '../src/sources/source.ts';

/** A source file made of words, as a reader gets it; for tests. */
export function fileOf(text: string | Uint8Array, name = 'page.txt'): SourceFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    id: sourceId(createHash('sha256').update(bytes).digest('hex')),
    name,
    mediaType: 'text/plain',
    size: bytes.length,
    bytes,
    content: bytes,
  };
}

/** A source file read from disk. */
export function fileAt(path: string): SourceFile {
  return fileOf(readFileSync(path), basename(path));
}
