import { officeId } from '../../model/ids.ts';
import type { Holder, Wording } from '../../model/offices.ts';
import type { OfficeView } from '../../store/offices.ts';
import { HolderTable } from '../components/holders.tsx';
import { HoldersPlot } from '../components/holders-plot.tsx';
import { OfficeAsides } from '../components/office-asides.tsx';
import { PairedYears } from '../components/paired-years.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import { holderRows } from '../rendering/holder-rows.ts';
import * as urls from '../urls.ts';
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
        <OfficeAsides view={view} />
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
