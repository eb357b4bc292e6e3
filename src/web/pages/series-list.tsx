import type { Paged, SeriesSummary } from '../../store/store.ts';
import { Pager } from '../components/pager.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { counted, figure } from '../words/names.ts';

const SIZE = 100;
const SORTS = [
  { sort: 'papers', words: 'Most papers first' },
  { sort: 'name', words: 'By name' },
] as const;
type Sort = (typeof SORTS)[number]['sort'];

/** `/series`: every run of numbers that the archive knows something of. */
export async function seriesListPage({ store }: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const sort: Sort = asked.query('sort') === 'name' ? 'name' : 'papers';
  const list = await store.seriesList(
    { limit: SIZE, offset: (page - 1) * SIZE, sort },
    asked.reader,
  );
  return {
    kind: 'page',
    page: {
      title: 'Series',
      address: urls.seriesList({ sort, page }),
      section: 'series',
      skipTo: 'the list',
      body: () => <ListBody list={list} sort={sort} page={page} />,
      data: () => ({ total: list.total, page, series: list.items.map(seriesSummaryRecord) }),
    },
  };
}

function seriesSummaryRecord({ series, ...counts }: SeriesSummary): object {
  return { ...series, ...counts };
}

interface ListProps {
  readonly list: Paged<SeriesSummary>;
  readonly sort: Sort;
  readonly page: number;
}

function ListBody({ list, sort, page }: ListProps) {
  return (
    <>
      <header class="split title">
        <div class="stack">
          <h1>Series</h1>
          <p class="lead">
            Offices number what they send each other. Each run of numbers, with the papers of it
            that are here or are cited.
          </p>
        </div>
        <nav class="pick small" aria-label="Order">
          {SORTS.map((one) => (
            <a
              href={urls.seriesList({ sort: one.sort })}
              {...(one.sort === sort && { 'aria-current': 'true' })}
            >
              {one.words}
            </a>
          ))}
        </nav>
      </header>
      {list.total === 0 ? (
        <p class="lead">No paper here bears a number of a known series.</p>
      ) : (
        <div class="scroll" tabindex={0} role="group" aria-label="Runs of numbers">
          <table class="wanted runs">
            <caption>{counted(list.total, 'run of numbers', 'runs of numbers')}</caption>
            <thead>
              <tr>
                <th scope="col">Series</th>
                <th scope="col">Numbers known</th>
                <th scope="col">Dates</th>
                <th scope="col">Held</th>
                <th scope="col">Cited only</th>
              </tr>
            </thead>
            <tbody>
              {list.items.map((one) => (
                <Row one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager
        page={page}
        size={SIZE}
        total={list.total}
        what="series"
        address={(number) => urls.seriesList({ sort, page: number })}
      />
    </>
  );
}

function Row({ one }: { one: SeriesSummary }) {
  const { series, firstNumber, lastNumber, firstDay, lastDay } = one;
  const numbers =
    firstNumber === lastNumber ? String(firstNumber) : `${firstNumber} to ${lastNumber}`;
  return (
    <tr>
      <th scope="row">
        <a href={urls.series(series.id)}>{series.title}</a>
      </th>
      <td>{numbers}</td>
      <td>{daysOf(firstDay, lastDay)}</td>
      <td class="count">
        {figure(one.held)}
        <span class="unit"> held</span>
      </td>
      <td class="count">
        {figure(one.cited)}
        <span class="unit"> cited only</span>
      </td>
    </tr>
  );
}

function daysOf(from: string | null, to: string | null): string {
  if (from === null || to === null) return '';
  return from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`;
}
