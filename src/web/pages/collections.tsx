import { CollectionList } from '../components/collection-list.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

/** `/collections`: every volume, fond and folder. */
export async function collectionsPage({ store }: Site, asked: Asked): Promise<Answer> {
  const collections = await store.collections(asked.reader);
  return {
    kind: 'page',
    page: {
      title: say('frame.collections'),
      address: urls.collections,
      section: 'collections',
      skipTo: say('skipTo.list'),
      data: () =>
        collections.map(({ collection: { id, kind, title, record }, documents, from, to }) => {
          return { id, kind, title, record, documents, from, to };
        }),
      body: () => (
        <>
          <header class="stack title">
            <h1>{say('frame.collections')}</h1>
            <p class="lead">{say('collections.lead', { count: collections.length })}</p>
          </header>
          <CollectionList collections={collections} level="h2" />
        </>
      ),
    },
  };
}
