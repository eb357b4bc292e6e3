import type { CollectionSummary } from '../../store/store.ts';
import type { Span } from '../rendering/traffic-asked.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from './in-english.tsx';

export interface SpanFormProps {
  readonly action: string;
  readonly span: Span;
  readonly collections: readonly CollectionSummary[];
  /** What else the address says and is to be kept. */
  readonly kept: Readonly<Record<string, string | undefined>>;
  readonly everything: string;
}

/** Which papers an overview looks at: years and a collection. */
export function SpanForm({ action, span, collections, kept, everything }: SpanFormProps) {
  const isNarrowed = Object.keys(span).length > 0;
  return (
    <form action={action} class="row note span" aria-label={say('overview.whichPapers')}>
      {Object.entries(kept).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
      )}
      <label for="from">{say('overview.from')}</label>
      <YearBox id="from" value={span.from} />
      <label for="until">{say('overview.until')}</label>
      <YearBox id="until" value={span.until} />
      {collections.length > 1 && (
        <>
          <label for="in">{say('overview.in')}</label>
          <select id="in" name="in">
            <option value="">{say('overview.allCollections')}</option>
            {collections.map(({ collection }) => (
              <option
                value={collection.id}
                {...(collection.id === span.collection && SELECTED)}
                {...inItsOwn(collection.title)}
              >
                {collection.title}
              </option>
            ))}
          </select>
        </>
      )}
      <button type="submit">{say('overview.keep')}</button>
      {isNarrowed && <a href={everything}>{say('overview.allPapers')}</a>}
    </form>
  );
}

const SELECTED = { selected: true } as const;

function YearBox({ id, value }: { id: string; value: string | undefined }) {
  return (
    <input
      id={id}
      name={id}
      type="text"
      inputmode="numeric"
      value={value ?? ''}
      placeholder="1951"
      pattern="\d{4}"
      title={say('overview.aYear')}
      maxlength={4}
      autocomplete="off"
    />
  );
}
