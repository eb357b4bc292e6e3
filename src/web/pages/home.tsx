import { basename } from 'node:path';
import type { ArchiveCounts, CollectionSummary, Paged, SourceSummary } from '../../store/store.ts';
import { CollectionList } from '../components/collection-list.tsx';
import { Icon, type IconName } from '../components/icons.tsx';
import { OverviewList } from '../components/overviews.tsx';
import { RecentSources } from '../components/recent-sources.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { YearChart } from '../components/year-chart.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import * as urls from '../urls.ts';
import { figure } from '../words/names.ts';
import { say } from '../words/say.ts';
import { Say } from '../components/say.tsx';

interface Holds {
  readonly name: string;
  readonly counts: ArchiveCounts;
  readonly collections: readonly CollectionSummary[];
  readonly recent: Paged<SourceSummary>;
}

const COLLECTIONS_SHOWN = 8;
const SOURCES_SHOWN = 6;

/** `/`: what the archive holds. */
export async function homePage({ store, name }: Site, asked: Asked): Promise<Answer> {
  const [counts, collections, recent] = await Promise.all([
    store.counts(asked.reader),
    store.collections(asked.reader),
    store.recentSources({ limit: SOURCES_SHOWN, offset: 0 }, asked.reader),
  ]);
  const holds = { name, counts, collections, recent };
  return {
    kind: 'page',
    page: {
      title: name,
      address: urls.home,
      skipTo: say('skip.archive'),
      body: () => (counts.held === 0 ? <Empty counts={counts} /> : <HomeBody holds={holds} />),
      data: () => ({
        ...counts,
        collections: collections.map(({ collection, documents, from, to }) => ({
          id: collection.id,
          title: collection.title,
          documents,
          from,
          to,
        })),
        recentSources: recent.items.map(({ record, papers }) => ({
          id: record.id,
          name: basename(record.name),
          format: record.format,
          papers,
        })),
      }),
    },
  };
}

/** Queries that find something here: the busiest year, a person whom a volume lists, what is wanted. */
function examples({ counts, collections }: Holds): readonly string[] {
  const years = Object.entries(counts.years).filter(([year]) => /^\d{4}$/.test(year));
  const [busiest] = years.sort((a, b) => b[1] - a[1]);
  const listed = collections.flatMap(({ collection }) => collection.persons)[0];
  const surname = listed && /^\p{L}+/u.exec(listed.name)?.[0];
  return [
    '"Secretary of State"',
    ...(busiest ? [`kind:telegram date:${busiest[0]}`] : []),
    ...(surname === undefined ? [] : [`person:${surname}`]),
    ...(counts.cited > 0 ? ['holding:cited'] : []),
  ];
}

function HomeBody({ holds }: { holds: Holds }) {
  const { counts, collections, recent } = holds;
  const undated = counts.years['undated'] ?? 0;
  return (
    <div class="sections">
      <section class="hero stack" aria-labelledby="h-home">
        <h1 id="h-home">{say('home.title')}</h1>
        <p class="lead">{say('home.lead')}</p>
        <SearchBox query="" />
        <p class="note examples">
          {say('home.try')}{' '}
          {examples(holds).map((query) => (
            <a class="wire" href={urls.search({ query })}>
              {query}
            </a>
          ))}
        </p>
      </section>
      <section aria-labelledby="h-holds">
        <div class="sec">
          <h2 id="h-holds">{say('home.holds')}</h2>
          {undated > 0 && <span class="note">{say('home.withoutDate', { count: undated })}</span>}
        </div>
        <Figures counts={counts} />
        <YearChart years={counts.years} addressOf={(year) => urls.timeline(year)} />
      </section>
      <OverviewList />
      <section aria-labelledby="h-collections">
        <div class="sec">
          <h2 id="h-collections">{say('home.collections')}</h2>
          {collections.length > COLLECTIONS_SHOWN && (
            <a class="note" href={urls.collections}>
              {say('home.all', { number: collections.length })}
            </a>
          )}
        </div>
        <CollectionList collections={collections.slice(0, COLLECTIONS_SHOWN)} level="h3" />
      </section>
      {recent.items.length > 0 && <RecentSources recent={recent} />}
    </div>
  );
}

function Figures({ counts }: { counts: ArchiveCounts }) {
  return (
    <dl class="figures">
      <Figure
        words={say('home.held')}
        icon="held"
        count={counts.held}
        href={urls.search({ query: 'holding:held' })}
      />
      <Figure
        words={say('home.desiderata')}
        icon="cited"
        count={counts.cited}
        href={urls.desiderata()}
      />
      <Figure
        words={say('home.people')}
        icon="person"
        count={counts.persons}
        href={urls.people()}
      />
      <Figure
        words={say('home.findings')}
        icon="contradiction"
        count={counts.findings}
        href={urls.findings()}
      />
      <Figure words={say('home.collections')} count={counts.collections} href={urls.collections} />
      <Figure words={say('home.sources')} count={counts.sources} />
      {counts.refused > 0 && <Figure words={say('home.refused')} count={counts.refused} />}
    </dl>
  );
}

interface FigureProps {
  readonly words: string;
  readonly count: number;
  readonly icon?: IconName;
  readonly href?: string;
}

function Figure({ words, count, icon, href }: FigureProps) {
  return (
    <div>
      <dt>
        {icon && <Icon name={icon} />} {words}
      </dt>
      <dd>
        {href === undefined || count === 0 ? figure(count) : <a href={href}>{figure(count)}</a>}
      </dd>
    </div>
  );
}

function Empty({ counts }: { counts: ArchiveCounts }) {
  return (
    <section class="hero stack" aria-labelledby="h-home">
      <h1 id="h-home">{say('home.empty')}</h1>
      <p class="lead">{say('home.bringIn')}</p>
      <p>
        <code>chancery import PATH...</code>
      </p>
      <p class="note">
        <Say it="home.runIt" with={{ option: (words) => <code>{words}</code> }} />
        {counts.refused > 0 && ` ${say('home.filesRefused', { count: counts.refused })}`}
      </p>
    </section>
  );
}
