import { createHash } from 'node:crypto';
import { sourceId } from '../model/ids.ts';
import type { Notice } from '../model/notices.ts';
import { readSource } from '../readers/formats.ts';
import { mediaTypeOf } from '../sources/media-type.ts';
import type { UnderstoodPaper } from '../store/store.ts';
import { understand } from '../understanding/understand.ts';

/** What one text says, with no archive around it. Without papers, the notices say why. */
export interface ParsedText {
  readonly papers: readonly UnderstoodPaper[];
  readonly notices: readonly Notice[];
}

/** Reads and understands bytes as an import would: the format is recognised, the grammar is the same. */
export function parseText(name: string, bytes: Uint8Array): ParsedText {
  const id = sourceId(createHash('sha256').update(bytes).digest('hex'));
  const mediaType = mediaTypeOf(name, bytes);
  const result = readSource({ id, name, mediaType, size: bytes.length, bytes, content: bytes });
  if (result.kind === 'refused') return { papers: [], notices: result.notices };
  const papers = result.papers.map((paper) => ({ paper, understanding: understand(paper) }));
  return { papers, notices: result.notices };
}
