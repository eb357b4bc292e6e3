import { stringify } from 'csv-stringify/sync';
import type { Reader } from '../../model/reader.ts';
import type { FacetValue } from '../../store/plan.ts';
import type { Store } from '../../store/store.ts';
import { Calendar } from '../components/calendar.tsx';
import { OverviewChoice } from '../components/overviews.tsx';
import { PictureLinks } from '../components/picture-links.tsx';
import { YEAR_CHART, YearChart, YearMarks } from '../components/year-chart.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import { rendered } from '../rendered.ts';
import { pictureFile } from '../rendering/picture.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

interface Timeline {
  readonly years: Readonly<Record<string, number>>;
  /** The year shown in days; absent where nothing has a date. */
  readonly year?: string;
  readonly months: readonly FacetValue[];
  readonly days: readonly FacetValue[];
  readonly total: number;
}

/** `/timeline?year=1951`: how many papers each year holds, and one year day by day. */
export async function timelinePage({ store }: Site, asked: Asked): Promise<Answer> {
  const timeline = await timelineOf(store, asked.query('year'), asked.reader);
  const { year, years, months, days } = timeline;
  return {
    kind: 'page',
    page: {
      title: year === undefined ? say('overview.timeline') : say('overview.timelineOf', { year }),
      address: urls.timeline(asked.query('year') === undefined ? undefined : year),
      section: 'overviews',
      skipTo: say('skipTo.years'),
      body: () => <TimelineBody timeline={timeline} />,
      data: () => ({ years, ...(year !== undefined && { year, months, days }) }),
      csv: () => table(days),
      svg: () => picture(years, asked.origin),
      islands: ['save-picture'],
    },
  };
}

async function timelineOf(
  store: Store,
  wanted: string | undefined,
  reader: Reader,
): Promise<Timeline> {
  const { years } = await store.counts(reader);
  const year = chosenYear(years, wanted);
  if (year === undefined) return { years, months: [], days: [], total: 0 };
  const condition = {
    kind: 'all',
    of: [
      { kind: 'dates', from: `${year}-01-01`, to: `${year}-12-31` },
      { kind: 'field', field: 'holding', value: 'held' },
    ],
  } as const;
  const plan = { condition, sort: 'date', limit: 0, offset: 0 } as const;
  const { total, facets } = await store.search({ ...plan, facets: ['month', 'day'] }, reader);
  const within = ({ value }: FacetValue) => value.startsWith(`${year}-`);
  return {
    years,
    year,
    total,
    months: inOrder((facets.month ?? []).filter(within)),
    days: inOrder((facets.day ?? []).filter(within)),
  };
}

/** The year asked for, if it has papers; else the one that has most. */
function chosenYear(
  years: Readonly<Record<string, number>>,
  wanted: string | undefined,
): string | undefined {
  const known = Object.entries(years).filter(([year]) => /^\d{4}$/.test(year));
  if (wanted !== undefined && known.some(([year]) => year === wanted)) return wanted;
  return known.toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function inOrder(values: readonly FacetValue[]): readonly FacetValue[] {
  return values.toSorted((a, b) => (a.value < b.value ? -1 : 1));
}

function table(days: readonly FacetValue[]): string {
  const rows = days.map(({ value, count }) => [value, count]);
  return stringify([['day', 'papers'], ...rows], { bom: true });
}

function picture(years: Timeline['years'], origin: string | undefined): string {
  const marks = rendered(<YearMarks years={years} addressOf={urls.timeline} />);
  return pictureFile({ title: say('overview.papersByYear'), ...YEAR_CHART, origin }, marks);
}

function TimelineBody({ timeline }: { timeline: Timeline }) {
  const { years, year } = timeline;
  const undated = years['undated'] ?? 0;
  return (
    <>
      <header class="stack title">
        <OverviewChoice of="timeline" />
        <h1>{say('overview.timeline')}</h1>
        <p class="lead">{say('overview.timelineLead')}</p>
      </header>
      <div class="sections">
        <section aria-labelledby="h-years">
          <div class="sec">
            <h2 id="h-years">{say('overview.byYear')}</h2>
            <span class="note">
              {undated > 0 && `${say('home.withoutDate', { count: undated })} `}
              <PictureLinks address={urls.timeline()} />
            </span>
          </div>
          <YearChart years={years} addressOf={urls.timeline} {...(year && { chosen: year })} />
        </section>
        {year !== undefined && <Year timeline={timeline} year={year} />}
      </div>
    </>
  );
}

function Year({ timeline, year }: { timeline: Timeline; year: string }) {
  const { months, days, total } = timeline;
  return (
    <section aria-labelledby="h-year">
      <div class="sec">
        <h2 id="h-year">{year}</h2>
        <span class="note">
          <a href={urls.search({ query: `date:${year} holding:held`, sort: 'date' })}>
            {say('counts.papers', { count: total })}
          </a>
          , <a href={urls.twin(urls.timeline(year), 'csv')}>{say('overview.daysCsv')}</a>
        </span>
      </div>
      <Calendar year={year} months={countsOf(months)} days={countsOf(days)} />
      <Beside timeline={timeline} year={year} />
    </section>
  );
}

function countsOf(values: readonly FacetValue[]): ReadonlyMap<string, number> {
  return new Map(values.map(({ value, count }) => [value, count]));
}

/** The years before and after this one that have papers. */
function Beside({ timeline, year }: { timeline: Timeline; year: string }) {
  const known = Object.keys(timeline.years)
    .filter((one) => /^\d{4}$/.test(one))
    .sort();
  const at = known.indexOf(year);
  const [before, after] = [known[at - 1], known[at + 1]];
  return (
    <nav class="prevnext" aria-label={say('overview.years')}>
      {before === undefined ? <span /> : <a href={urls.timeline(before)}>{`‹ ${before}`}</a>}
      {after === undefined ? <span /> : <a href={urls.timeline(after)}>{`${after} ›`}</a>}
    </nav>
  );
}
