import type { pager } from '../words/en/search.ts';
import { say } from '../words/say.ts';

/** Where one page of a list lies in the whole. */
export interface PagerProps {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly what: Exclude<keyof typeof pager, 'before' | 'next' | 'firstToLast' | 'onlySoMany'>;
  readonly address: (page: number) => string;
}

/** Way through a long list; nothing where everything fits on one page. */
export function Pager({ page, size, total, what, address }: PagerProps) {
  if (total <= size && page === 1) return null;
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  const before = Math.min(page - 1, Math.max(1, Math.ceil(total / size)));
  return (
    <nav class="prevnext" aria-label={say(`pager.${what}`)}>
      <span>
        {page > 1 && (
          <a href={address(before)} rel="prev">
            ‹ {say('pager.before')}
          </a>
        )}
      </span>
      <span>
        {first <= total
          ? say('pager.firstToLast', { first, last, total })
          : say('pager.onlySoMany', { total })}
      </span>
      <span>
        {last < total && (
          <a href={address(page + 1)} rel="next">
            {say('pager.next')} ›
          </a>
        )}
      </span>
    </nav>
  );
}
