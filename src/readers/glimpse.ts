import { endOfText, startOfText } from '../sources/decode.ts';
import type { SourceFile } from '../sources/source.ts';
import { withPlainLineEnds } from './text-file.ts';

/** The first and last kilobytes of a file as text, damaged at the cut: what formats look at to recognise their files. */
export interface Glimpse {
  readonly mediaType: string;
  readonly head: string;
  readonly tail: string;
  /** A longer stretch than the head, for markup whose root stands below comments. */
  readonly start: string;
  /** Whether what stands at the head belongs to another family than words: markup, an archive, an image. */
  readonly looksForeign: boolean;
}

/** How much of the head and of the tail formats look at. */
const GLANCE = 4096;

/** Looks at a file, once for all formats. */
export function glimpseOf(file: SourceFile): Glimpse {
  const start = withPlainLineEnds(startOfText(file));
  const isShort = file.content.length <= GLANCE;
  const head = isShort ? start : withPlainLineEnds(startOfText(file, GLANCE));
  const tail = isShort ? start : withPlainLineEnds(endOfText(file, GLANCE));
  return { mediaType: file.mediaType, head, tail, start, looksForeign: looksForeign(head) };
}

// By their units: asked for by property, control characters take ten times as long.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0E-\x1F\x7F-\x9F]/;

function looksForeign(head: string): boolean {
  return (
    /^\s*<(?:\?xml\b|!doctype\b|(?:html|svg|tei)[\s>]|[a-z][^>]*\sxmlns)/i.test(head) ||
    CONTROL.test(head)
  );
}
