import type { Notice } from '../model/notices.ts';
import type { SourceFile } from './source.ts';

/** What became of one input: a file, or why it was not taken in. The rest goes on either way. */
export type Received = { readonly kind: 'file'; readonly file: SourceFile } | Refused;

export interface Refused {
  readonly kind: 'refused';
  readonly notice: Notice;
}

/** A refusal; `member` is the file inside a zip that it is about. */
export function refuse(
  source: string,
  reason: { readonly code: string; readonly message: string; readonly member?: string },
): Refused {
  const { code, message, member } = reason;
  const place = member === undefined ? {} : { file: member };
  return { kind: 'refused', notice: { code, severity: 'error', message, source, place } };
}
