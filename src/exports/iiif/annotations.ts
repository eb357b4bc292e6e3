import { isReading, scanLines } from '../../model/scan-lines.ts';
import type { Box, ScannedPage } from '../../model/scans.ts';
import type { Text } from '../../model/texts.ts';
import { PRESENTATION_CONTEXT, textName, words } from './manifest.ts';

/** Where an annotation page and what it is about have their addresses. */
export interface OnCanvas {
  readonly id: string;
  readonly canvas: string;
}

/** The lines of one text that stand on a page, each with its place: a IIIF annotation page. Strokes without words are no text. */
export function lineAnnotations(page: ScannedPage, text: Text, at: OnCanvas): object {
  const own = page.words.filter((word) => word.text === text.id);
  return {
    '@context': PRESENTATION_CONTEXT,
    id: at.id,
    type: 'AnnotationPage',
    label: words('en', textName(text)),
    items: scanLines(own, [text])
      .filter(isReading)
      .map((line, index) => ({
        id: `${at.id}#line-${index + 1}`,
        type: 'Annotation',
        motivation: 'supplementing',
        body: textualBody(line.content, text.language),
        target: placeOn(at.canvas, line.box),
      })),
  };
}

export function textualBody(value: string, language: string): object {
  return {
    type: 'TextualBody',
    value,
    format: 'text/plain',
    ...(language !== 'und' && { language }),
  };
}

/** A part of a canvas. */
export function placeOn(canvas: string, { x, y, width, height }: Box): string {
  return `${canvas}#xywh=${x},${y},${width},${height}`;
}
