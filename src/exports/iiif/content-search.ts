import type { FoundOnPage } from './found.ts';
import { placeOn, textualBody } from './annotations.ts';
import { SEARCH_CONTEXT } from './manifest.ts';

export interface SearchAnswerAt {
  /** Address of the search as it was asked. */
  readonly id: string;
  readonly canvas: (page: number) => string;
  /** Parameters of the standard that were given and made no difference. */
  readonly ignored: readonly string[];
}

const CONTEXT = 40;

/** A IIIF Content Search 2 answer: an annotation for each box, and for each the words around it. */
export function contentSearch(found: readonly FoundOnPage[], at: SearchAnswerAt): object {
  const boxed = found.flatMap((hit, index) =>
    hit.boxes.map((box, part) => ({ hit, box, id: `${at.id}#hit-${index + 1}-${part + 1}` })),
  );
  return {
    '@context': SEARCH_CONTEXT,
    id: at.id,
    type: 'AnnotationPage',
    ...(at.ignored.length > 0 && { ignored: at.ignored }),
    items: boxed.map(({ hit, box, id }) => ({
      id,
      type: 'Annotation',
      motivation: 'highlighting',
      body: textualBody(wordsAround(hit).exact, hit.text.language),
      target: placeOn(at.canvas(hit.page), box),
    })),
    annotations: [
      {
        id: `${at.id}#around`,
        type: 'AnnotationPage',
        items: boxed.map(({ hit, id }) => ({
          id: `${id}-around`,
          type: 'Annotation',
          motivation: 'contextualizing',
          target: {
            type: 'SpecificResource',
            source: id,
            selector: [{ type: 'TextQuoteSelector', ...wordsAround(hit) }],
          },
        })),
      },
    ],
  };
}

/** What was found, and what stands before and after it. */
export function wordsAround({ block: { content }, at: { start, end } }: FoundOnPage) {
  return {
    prefix: plain(content.slice(Math.max(0, start - CONTEXT), start)),
    exact: plain(content.slice(start, end)),
    suffix: plain(content.slice(end, end + CONTEXT)),
  };
}

function plain(words: string): string {
  return words.replace(/\s/g, ' ');
}
