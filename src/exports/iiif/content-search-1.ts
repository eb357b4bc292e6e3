import type { FoundOnPage } from './found.ts';
import { placeOn } from './annotations.ts';
import { type SearchAnswerAt, wordsAround } from './content-search.ts';

/**
 * The same answer in the first version of the standard, which viewers of today still ask for (Mirador 4 reads no other).
 */
export function contentSearch1(found: readonly FoundOnPage[], at: SearchAnswerAt): object {
  const hits = found.map((hit, index) => ({
    hit,
    ids: hit.boxes.map((_, part) => `${at.id}#hit-${index + 1}-${part + 1}`),
  }));
  return {
    '@context': [
      'http://iiif.io/api/presentation/2/context.json',
      'http://iiif.io/api/search/1/context.json',
    ],
    '@id': at.id,
    '@type': 'sc:AnnotationList',
    within: {
      '@type': 'sc:Layer',
      total: hits.reduce((sum, { ids }) => sum + ids.length, 0),
      ...(at.ignored.length > 0 && { ignored: at.ignored }),
    },
    resources: hits.flatMap(({ hit, ids }) =>
      hit.boxes.map((box, part) => ({
        '@id': ids[part],
        '@type': 'oa:Annotation',
        motivation: 'sc:painting',
        resource: { '@type': 'cnt:ContentAsText', chars: wordsAround(hit).exact },
        on: placeOn(at.canvas(hit.page), box),
      })),
    ),
    hits: hits.map(({ hit, ids }) => {
      const { prefix, exact, suffix } = wordsAround(hit);
      return {
        '@type': 'search:Hit',
        annotations: ids,
        match: exact,
        before: prefix,
        after: suffix,
      };
    }),
  };
}
