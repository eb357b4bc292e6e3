import type { CollectionSummary } from '../../store/store.ts';
import type { Span } from '../rendering/traffic-asked.ts';

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
    <form action={action} class="row note span" aria-label="Which papers">
      {Object.entries(kept).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
      )}
      <label for="from">From</label>
      <YearBox id="from" value={span.from} />
      <label for="until">to</label>
      <YearBox id="until" value={span.until} />
      {collections.length > 1 && (
        <>
          <label for="in">in</label>
          <select id="in" name="in">
            <option value="">all collections</option>
            {collections.map(({ collection }) => (
              <option value={collection.id} {...(collection.id === span.collection && SELECTED)}>
                {collection.title}
              </option>
            ))}
          </select>
        </>
      )}
      <button type="submit">Keep to these</button>
      {isNarrowed && <a href={everything}>All papers</a>}
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
      title="A year: 1951"
      maxlength={4}
      autocomplete="off"
    />
  );
}
