import { createHash } from 'node:crypto';
import { sourceId } from '../src/model/ids.ts';
import type { SourceFile } from '../src/sources/source.ts';

/** A source of these bytes or this text, as if a file of that name had been received. */
export function sourceOf(name: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const id = sourceId(createHash('sha256').update(bytes).digest('hex'));
  return { id, name, mediaType: 'text/plain', size: bytes.length, bytes, content: bytes };
}
