import { basename } from 'node:path';
import type { ArchiveCounts, CollectionSummary, Paged, SourceSummary } from '../../store/store.ts';
import { CollectionList } from '../components/collection-list.tsx';
import { Icon, type IconName } from '../components/icons.tsx';
import { RecentSources } from '../components/recent-sources.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { YearChart } from '../components/year-chart.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import * as urls from '../urls.ts';
import { counted, figure } from '../words/names.ts';

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
      skipTo: 'the archive',
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
        <h1 id="h-home">An archive for diplomatic cables</h1>
        <p class="lead">
          Who sent each paper and who got a copy, what it answers, and which papers nobody holds.
        </p>
        <SearchBox query="" />
        <p class="note examples">
          Try{' '}
          {examples(holds).map((query) => (
            <a class="wire" href={urls.search({ query })}>
              {query}
            </a>
          ))}
        </p>
      </section>
      <section aria-labelledby="h-holds">
        <div class="sec">
          <h2 id="h-holds">What it holds</h2>
          <span class="note">
            {undated > 0 && `${counted(undated, 'paper')} without a date. `}
            <a href={urls.timeline()}>Timeline</a>, <a href={urls.network()}>network</a>,{' '}
            <a href={urls.map()}>map</a>
          </span>
        </div>
        <Figures counts={counts} />
        <YearChart years={counts.years} addressOf={(year) => urls.timeline(year)} />
      </section>
      <section aria-labelledby="h-collections">
        <div class="sec">
          <h2 id="h-collections">Collections</h2>
          {collections.length > COLLECTIONS_SHOWN && (
            <a class="note" href={urls.collections}>{`All ${figure(collections.length)}`}</a>
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
        words="Held"
        icon="held"
        count={counts.held}
        href={urls.search({ query: 'holding:held' })}
      />
      <Figure words="Desiderata" icon="cited" count={counts.cited} href={urls.desiderata()} />
      <Figure words="People" icon="person" count={counts.persons} href={urls.people()} />
      <Figure
        words="Findings"
        icon="contradiction"
        count={counts.findings}
        href={urls.findings()}
      />
      <Figure words="Collections" count={counts.collections} href={urls.collections} />
      <Figure words="Sources" count={counts.sources} />
      {counts.refused > 0 && <Figure words="Refused" count={counts.refused} />}
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
      <h1 id="h-home">This archive is empty</h1>
      <p class="lead">
        Bring in printed volumes (TEI), pages of archive records, or plain text: files, folders, or
        zips of them.
      </p>
      <p>
        <code>chancery import PATH...</code>
      </p>
      <p class="note">
        Run it in the terminal, with the same <code>--archive</code> folder as this server. The
        pages show each file as soon as it is in.
        {counts.refused > 0 &&
          ` ${counted(counts.refused, 'file was', 'files were')} refused; the import says why.`}
      </p>
    </section>
  );
}
