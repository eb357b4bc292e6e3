import { PUBLIC } from '../model/reader.ts';
import type { WordsCorrected } from '../model/revisions.ts';
import type { Standing } from '../model/standing.ts';
import type { UnmetDecision } from '../resolution/resolution.ts';
import type { Store } from '../store/store.ts';

type Said = Standing<WordsCorrected>;

/** What persons said of pictures that belong to no paper any more: a file came in a new version, or a picture anew. */
export async function wordsWithoutPicture(
  store: Pick<Store, 'pageImage'>,
  words: ReadonlyMap<string, readonly Said[]>,
): Promise<readonly Said[]> {
  const without: Said[] = [];
  for (const [image, said] of words) {
    const found = await store.pageImage(image, PUBLIC);
    if (found === undefined || found.papers.length === 0) without.push(...said);
  }
  return without;
}

export async function unmetWords(
  store: Pick<Store, 'pageImage'>,
  words: ReadonlyMap<string, readonly Said[]>,
): Promise<readonly UnmetDecision[]> {
  const without = await wordsWithoutPicture(store, words);
  const why = 'The picture that it was said of belongs to no paper now.';
  return without.map(({ id }) => ({ revision: id, why }));
}
