import { CollectionList } from '../components/collection-list.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import * as urls from '../urls.ts';
import { counted } from '../words/names.ts';

/** `/collections`: every volume, fond and folder. */
export async function collectionsPage({ store }: Site, asked: Asked): Promise<Answer> {
  const collections = await store.collections(asked.reader);
  return {
    kind: 'page',
    page: {
      title: 'Collections',
      address: urls.collections,
      section: 'collections',
      skipTo: 'the list',
      data: () =>
        collections.map(({ collection: { id, kind, title, record }, documents, from, to }) => {
          return { id, kind, title, record, documents, from, to };
        }),
      body: () => (
        <>
          <header class="stack title">
            <h1>Collections</h1>
            <p class="lead">
              {counted(collections.length, 'volume, fond or folder', 'volumes, fonds and folders')},
              each in its own order.
            </p>
          </header>
          <CollectionList collections={collections} level="h2" />
        </>
      ),
    },
  };
}
