import type { CollectionSummary } from '../../store/store.ts';
import * as urls from '../urls.ts';
import { spanInWords } from '../words/dates.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from './in-english.tsx';

export interface CollectionListProps {
  readonly collections: readonly CollectionSummary[];
  /** How deep the titles stand under the page’s own. */
  readonly level: 'h2' | 'h3';
}

/** Collections one under another, with what each holds. */
export function CollectionList({ collections, level: Level }: CollectionListProps) {
  return (
    <ul class="hits">
      {collections.map(({ collection, documents, from, to }) => (
        <li>
          <Level>
            <a href={urls.collection(collection.id)} {...inItsOwn(collection.title)}>
              {collection.title}
            </a>
          </Level>
          <p class="meta">
            <span>{say('counts.papers', { count: documents })}</span>
            <span>{spanInWords(from, to)}</span>
            {collection.invented && <span>{say('words.inventedSample')}</span>}
            <span class="wire">{collection.id}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
