import { datesOf } from '../../search/facets.ts';
import type { SortOrder } from '../../store/plan.ts';
import * as urls from '../urls.ts';

export interface DateFormProps {
  readonly query: string;
  readonly sort: SortOrder;
  readonly view: urls.SearchView;
}

/** Keeps the results to the months from one to another: by keyboard, and without a script. */
export function DateForm({ query, sort, view }: DateFormProps) {
  const { first, last } = datesOf(query);
  const everything = urls.withDates({ query, sort, view }, '', '');
  return (
    <form action="/search" class="row note dates" aria-label="Dates">
      <input type="hidden" name="q" value={query} />
      {sort !== 'relevance' && <input type="hidden" name="sort" value={sort} />}
      {view === 'context' && <input type="hidden" name="view" value={view} />}
      <label for="from">From</label>
      <DateBox id="from" value={first} />
      <label for="until">to</label>
      <DateBox id="until" value={last} />
      <button class="button" type="submit">
        Keep to these
      </button>
      {first + last !== '' && <a href={everything}>All dates</a>}
    </form>
  );
}

/** Words, not a calendar: a year, a month or a day will do. */
function DateBox({ id, value }: { id: string; value: string }) {
  return (
    <input
      id={id}
      name={id}
      type="text"
      inputmode="numeric"
      value={value}
      placeholder="1951-02"
      pattern="\d{4}(-\d{1,2}(-\d{1,2})?)?"
      title="A year, a month or a day: 1951, 1951-02, 1951-02-27"
      maxlength={10}
      autocomplete="off"
    />
  );
}
