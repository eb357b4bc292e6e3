import { datesOf } from '../../search/facets.ts';
import type { SortOrder } from '../../store/plan.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

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
    <form action="/search" class="row note dates" aria-label={say('search.dates')}>
      <input type="hidden" name="q" value={query} />
      {sort !== 'relevance' && <input type="hidden" name="sort" value={sort} />}
      {view === 'context' && <input type="hidden" name="view" value={view} />}
      <label for="from">{say('search.from')}</label>
      <DateBox id="from" value={first} />
      <label for="until">{say('search.until')}</label>
      <DateBox id="until" value={last} />
      <button class="button" type="submit">
        {say('search.keep')}
      </button>
      {first + last !== '' && <a href={everything}>{say('search.allDates')}</a>}
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
      title={say('search.dateForms')}
      maxlength={10}
      autocomplete="off"
    />
  );
}
