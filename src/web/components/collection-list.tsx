import type { CollectionSummary } from '../../store/store.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { counted } from '../words/names.ts';

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
            <a href={urls.collection(collection.id)}>{collection.title}</a>
          </Level>
          <p class="meta">
            <span>{counted(documents, 'paper')}</span>
            <span>{span(from, to)}</span>
            {collection.invented && <span>an invented sample</span>}
            <span class="wire">{collection.id}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** `17 September 1953 to 2 May 1954`, `undated`. */
export function span(from: string | null, to: string | null): string {
  if (from === null || to === null) return 'undated';
  return from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`;
}
