import type { Office, OfficeTie } from '../../model/offices.ts';
import type { OfficeView } from '../../store/offices.ts';
import type { SeriesHead } from '../../store/series-answers.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { figure } from '../words/names.ts';
import { say } from '../words/say.ts';
import { tenureInWords } from '../words/tenures.ts';
import { inItsOwn } from './in-english.tsx';

/** What stands beside the papers of an office: what it is called, what it came from and became, who wrote for it, its series. */
export function OfficeAsides({ view }: { view: OfficeView }) {
  const { office } = view;
  return (
    <aside class="sections" aria-label={say('office.namesTies')}>
      <Names office={office} />
      <Ties title="cameFrom" ties={office.predecessors} />
      <Ties title="became" ties={office.successors} />
      <Writers view={view} />
      <SeriesList title="sends" series={view.sends} />
      <SeriesList title="receives" series={view.receives} />
      <Ties title="within" ties={office.parts} />
    </aside>
  );
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
