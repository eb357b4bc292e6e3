import { officeId } from '../../model/ids.ts';
import type { Holder, Office, OfficeTie, Wording } from '../../model/offices.ts';
import type { OfficeView } from '../../store/offices.ts';
import type { SeriesHead } from '../../store/store.ts';
import { HolderTable } from '../components/holders.tsx';
import { HoldersPlot } from '../components/holders-plot.tsx';
import { PairedYears } from '../components/paired-years.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import { holderRows } from '../rendering/holder-rows.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { figure } from '../words/names.ts';
import { tenureInWords } from '../words/tenures.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from '../components/in-english.tsx';

/** `/offices/<id>`: one office, who held it, what it is called, what it sent and received. */
export async function officePage({ store }: Site, asked: Asked): Promise<Answer> {
  const id = officeId(asked.part('id'));
  const view = await store.office(id, asked.reader);
  if (view === undefined)
    return { kind: 'missing', what: say('office.noOffice', { address: urls.office(id) }) };
  const { office, ...rest } = view;
  return {
    kind: 'page',
    page: {
      title: office.name,
      address: urls.office(id),
      section: 'offices',
      skipTo: say('skipTo.office'),
      body: () => <OfficeBody view={view} />,
      data: () => ({ ...office, ...rest }),
    },
  };
}

function OfficeBody({ view }: { view: OfficeView }) {
  const { office } = view;
  return (
    <>
      <nav class="crumbs over-head" aria-label={say('lists.wherePageLies')}>
        <ol class="plain">
          <li>
            <a href={urls.offices()}>{say('offices.title')}</a>
          </li>
          {office.organisation && (
            <li>
              <a href={urls.office(office.organisation.id)} {...inItsOwn(office.organisation.name)}>
                {office.organisation.name}
              </a>
            </li>
          )}
          <li aria-current="page" {...inItsOwn(office.name)}>
            {office.name}
          </li>
        </ol>
      </nav>
      <header class="stack title">
        <p class="over">{say(`offices.${office.service}Office`)}</p>
        <h1 {...inItsOwn(office.name)}>{office.name}</h1>
      </header>
      <div class="two">
        <div class="sections">
          <Papers view={view} />
          <Holders view={view} />
        </div>
        <aside class="sections" aria-label={say('office.namesTies')}>
          <Names office={office} />
          <Ties title="cameFrom" ties={office.predecessors} />
          <Ties title="became" ties={office.successors} />
          <Writers view={view} />
          <SeriesList title="sends" series={view.sends} />
          <SeriesList title="receives" series={view.receives} />
          <Ties title="within" ties={office.parts} />
        </aside>
      </div>
    </>
  );
}

function Holders({ view: { office, years } }: { view: OfficeView }) {
  const heads = office.holders.filter(({ standing }) => standing === 'head');
  const members = office.holders.filter(({ standing }) => standing === 'member');
  const rows = holderRows(
    heads,
    years.map(({ year }) => year),
  );
  if (office.holders.length === 0) return null;
  return (
    <>
      {heads.length > 0 && (
        <section aria-labelledby="h-holders">
          <div class="sec">
            <h2 id="h-holders">{say('office.whoHeld')}</h2>
            <span class="note">{say('office.statements', { count: heads.length })}</span>
          </div>
          {rows && <HoldersPlot rows={rows} />}
          <Earlier holders={heads.filter((holder) => endsBefore(holder, rows?.first))} />
          <HolderTable
            holders={heads.filter((holder) => !endsBefore(holder, rows?.first))}
            caption={say('office.inOrder')}
          />
        </section>
      )}
      {members.length > 0 && (
        <section aria-labelledby="h-members">
          <div class="sec">
            <h2 id="h-members">{say('office.othersServed')}</h2>
            <span class="note">{say('office.byLists')}</span>
          </div>
          <HolderTable holders={members} caption={say('office.othersInOrder')} />
        </section>
      )}
    </>
  );
}

/** Those whose time was over before the papers begin. */
function Earlier({ holders }: { holders: readonly Holder[] }) {
  if (holders.length === 0) return null;
  return (
    <details class="earlier">
      <summary>{say('office.earlier', { count: holders.length })}</summary>
      <HolderTable holders={holders} caption={say('office.earlierInOrder')} />
    </details>
  );
}

function endsBefore({ from, to }: Holder, year: number | undefined): boolean {
  const last = /^\d{4}/.exec(to)?.[0] ?? /^\d{4}/.exec(from)?.[0];
  return year !== undefined && last !== undefined && Number(last) < year;
}

function Papers({ view: { office, years } }: { view: OfficeView }) {
  const sent = years.reduce((sum, year) => sum + year.sent, 0);
  const received = years.reduce((sum, year) => sum + year.received, 0);
  if (sent + received === 0) return null;
  const [from, to] = [queryOf('from', office.wordings), queryOf('to', office.wordings)];
  const either = [from, to].filter(Boolean).join(' OR ');
  const words = {
    sent: say('office.sent', { number: sent }),
    received: say('office.received', { number: received }),
  };
  return (
    <section aria-labelledby="h-papers">
      <div class="sec">
        <h2 id="h-papers">{say('lists.papers')}</h2>
        <span class="note">
          <Found query={from} words={words.sent} />
          {', '}
          <Found query={to} words={words.received} />
        </span>
      </div>
      <PairedYears
        years={years.map((one) => ({ year: one.year, first: one.sent, second: one.received }))}
        words={[say('office.keySent'), say('office.keyReceived')]}
        addressOf={(year) => urls.search({ query: `(${either}) date:${year}`, sort: 'date' })}
      />
    </section>
  );
}

function Found({ query, words }: { query: string; words: string }) {
  return query === '' ? <>{words}</> : <a href={urls.search({ query, sort: 'date' })}>{words}</a>;
}

/** A query holds only so many words: ways to write an office that few papers have are left out. */
const MOST_WORDINGS = 12;

function queryOf(field: 'from' | 'to', wordings: readonly Wording[]): string {
  const side = field === 'from' ? 'sent' : 'received';
  const used = wordings
    .filter((one) => one[side] > 0 && !one.words.includes('"'))
    .toSorted((one, two) => two[side] - one[side])
    .slice(0, MOST_WORDINGS);
  const conditions = used.map(({ words }) => `${field}="${words}"`);
  return conditions.length > 1 ? `(${conditions.join(' OR ')})` : conditions.join('');
}

function nameSource(source: string): string {
  if (source === 'authority') return say('person.authority');
  return source === 'rank of its heads' ? say('office.byRank') : source;
}

const FEW = 12;

function Names({ office: { names, wordings } }: { office: Office }) {
  if (names.length + wordings.length === 0) return null;
  return (
    <section aria-labelledby="h-names">
      <div class="sec">
        <h2 id="h-names">{say('office.names')}</h2>
      </div>
      <ul class="plain reasons">
        {names.map(({ name, used, source }) => (
          <li>
            <p {...inItsOwn(name)}>{name}</p>
            <p class="note">
              {[usedInWords(used), nameSource(source)].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
        {wordings.slice(0, FEW).map(({ words, sent, received }) => (
          <li>
            <p {...inItsOwn(words)}>{words}</p>
            <p class="note">{say('search.inPapers', { count: sent + received })}</p>
          </li>
        ))}
      </ul>
      {wordings.length > FEW && (
        <p class="note">{say('office.otherWays', { count: wordings.length - FEW })}</p>
      )}
    </section>
  );
}

function usedInWords(used: string | undefined): string {
  if (used === undefined) return '';
  const [from = '', to = ''] = used.split('/');
  return tenureInWords(from, to);
}

interface TiesProps {
  readonly title: 'cameFrom' | 'became' | 'within';
  readonly ties: readonly OfficeTie[];
}

function Ties({ title, ties }: TiesProps) {
  if (ties.length === 0) return null;
  const id = `h-${title}`;
  return (
    <section aria-labelledby={id}>
      <div class="sec">
        <h2 id={id}>{say(`office.${title}`)}</h2>
      </div>
      <ul class="plain reasons">
        {ties.map((tie) => (
          <li>
            <p>
              <a href={urls.office(tie.id)} {...inItsOwn(tie.name)}>
                {tie.name}
              </a>
            </p>
            {tie.when !== undefined && <p class="note">{dateInWords(tie.when)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Writers({ view: { writers } }: { view: OfficeView }) {
  if (writers.length === 0) return null;
  return (
    <section aria-labelledby="h-writers">
      <div class="sec">
        <h2 id="h-writers">{say('office.writers')}</h2>
      </div>
      <ul class="tally">
        {writers.map(({ id, name, papers }) => (
          <li>
            <a href={urls.person(id)} {...inItsOwn(name)}>
              {name}
            </a>
            <span class="soft">{figure(papers)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SeriesListProps {
  readonly title: 'sends' | 'receives';
  readonly series: readonly SeriesHead[];
}

function SeriesList({ title, series }: SeriesListProps) {
  if (series.length === 0) return null;
  const id = `h-${title}`;
  return (
    <section aria-labelledby={id}>
      <div class="sec">
        <h2 id={id}>{say(`office.${title}`)}</h2>
        <span class="note">{figure(series.length)}</span>
      </div>
      <Shortened
        items={series.map((one) => (
          <a href={urls.series(one.id)} {...inItsOwn(one.title)}>
            {one.title}
          </a>
        ))}
      />
    </section>
  );
}

/** The first few, the rest behind a word. */
function Shortened({ items }: { items: readonly unknown[] }) {
  const list = (some: readonly unknown[]) => (
    <ul class="plain short">
      {some.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
  return (
    <>
      {list(items.slice(0, FEW))}
      {items.length > FEW && (
        <details>
          <summary>{say('search.more', { count: items.length - FEW })}</summary>
          {list(items.slice(FEW))}
        </details>
      )}
    </>
  );
}
