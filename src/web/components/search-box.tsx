import { Icon } from './icons.tsx';
import { say } from '../words/say.ts';

/** Longest query that is taken; the search box allows no more, and longer ones are cut. */
const LONGEST_QUERY = 1000;

export interface SearchBoxProps {
  readonly query: string;
  readonly sort?: string;
  /** Set when the query cannot be read: id of the message that says why. */
  readonly problem?: string;
}

/** The large search box of home, search and the pages that have nothing to show. */
export function SearchBox({ query, sort, problem }: SearchBoxProps) {
  const faulty =
    problem === undefined ? {} : { 'aria-invalid': 'true', 'aria-describedby': problem };
  return (
    <form action="/search" class="bigfind" role="search" aria-label={say('frame.query')}>
      <label class="vh" for="q">
        {say('frame.query')}
      </label>
      <input
        id="q"
        type="search"
        name="q"
        value={query}
        maxlength={LONGEST_QUERY}
        spellcheck={false}
        autocapitalize="off"
        {...faulty}
      />
      {sort !== undefined && sort !== 'relevance' && (
        <input type="hidden" name="sort" value={sort} />
      )}
      <button class="button first" type="submit">
        <Icon name="search" />
        {say('frame.search')}
      </button>
    </form>
  );
}
