import { figure } from '../words/names.ts';

/** Where one page of a list lies in the whole. */
export interface PagerProps {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly what: string;
  readonly address: (page: number) => string;
}

/** Way through a long list; nothing where everything fits on one page. */
export function Pager({ page, size, total, what, address }: PagerProps) {
  if (total <= size && page === 1) return null;
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  return (
    <nav class="prevnext" aria-label={`Pages of ${what}`}>
      <span>
        {page > 1 && (
          <a href={address(page - 1)} rel="prev">
            ‹ Before
          </a>
        )}
      </span>
      <span>
        {first <= total
          ? `${figure(first)} to ${figure(last)} of ${figure(total)}`
          : `There are only ${figure(total)}`}
      </span>
      <span>
        {last < total && (
          <a href={address(page + 1)} rel="next">
            Next ›
          </a>
        )}
      </span>
    </nav>
  );
}
