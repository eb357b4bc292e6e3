import type { SeriesSummary } from '../../store/series-answers.ts';
import type { Paged } from '../../store/store.ts';
import { Pager } from '../components/pager.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { spanInWords } from '../words/dates.ts';
import { figure } from '../words/names.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from '../components/in-english.tsx';

const SIZE = 100;
const SORTS = [
  { sort: 'papers', words: 'runs.mostFirst' },
  { sort: 'name', words: 'runs.byName' },
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
      title: say('runs.title'),
      address: urls.seriesList({ sort, page }),
      section: 'series',
      skipTo: say('skipTo.list'),
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
          <h1>{say('runs.title')}</h1>
          <p class="lead">{say('runs.lead')}</p>
        </div>
        <nav class="pick small" aria-label={say('runs.order')}>
          {SORTS.map((one) => (
            <a
              href={urls.seriesList({ sort: one.sort })}
              {...(one.sort === sort && { 'aria-current': 'true' })}
            >
              {say(one.words)}
            </a>
          ))}
        </nav>
      </header>
      {list.total === 0 ? (
        <p class="lead">{say('runs.none')}</p>
      ) : (
        <div class="scroll" tabindex={0} role="group" aria-label={say('runs.table')}>
          <table class="wanted runs">
            <caption>{say('runs.count', { count: list.total })}</caption>
            <thead>
              <tr>
                <th scope="col">{say('runs.series')}</th>
                <th scope="col">{say('runs.numbersKnown')}</th>
                <th scope="col">{say('runs.dates')}</th>
                <th scope="col">{say('runs.held')}</th>
                <th scope="col">{say('runs.citedOnly')}</th>
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
    firstNumber === lastNumber
      ? String(firstNumber)
      : say('words.fromTo', { from: String(firstNumber), to: String(lastNumber) });
  return (
    <tr>
      <th scope="row">
        <a href={urls.series(series.id)} {...inItsOwn(series.title)}>
          {series.title}
        </a>
      </th>
      <td>{numbers}</td>
      <td>{firstDay === null ? '' : spanInWords(firstDay, lastDay)}</td>
      <td class="count">
        {figure(one.held)}
        <span class="unit">{` ${say('runs.unitHeld')}`}</span>
      </td>
      <td class="count">
        {figure(one.cited)}
        <span class="unit">{` ${say('runs.unitCited')}`}</span>
      </td>
    </tr>
  );
}
