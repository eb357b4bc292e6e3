import type { Service } from '../../model/offices.ts';
import { abbreviationsOfTrade } from '../../resolution/offices/authority-offices.ts';
import type { OfficeSummary } from '../../store/offices.ts';
import type { Paged } from '../../store/store.ts';
import { NameForm } from '../components/name-form.tsx';
import { Pager } from '../components/pager.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { figure } from '../words/names.ts';
import { say } from '../words/say.ts';
import { InEnglish, inItsOwn } from '../components/in-english.tsx';

const SIZE = 200;

const SERVICES = ['american', 'soviet'] as const satisfies readonly Service[];

interface Listed {
  readonly name: string | undefined;
  readonly service: Service | undefined;
  readonly page: number;
  readonly offices: Paged<OfficeSummary>;
}

/** `/offices`: every office that the papers come from or go to, and those that people of the archive held. */
export async function officesPage({ store }: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const name = asked.query('name');
  const service = SERVICES.find((one) => one === asked.query('service'));
  const offices = await store.offices(
    {
      limit: SIZE,
      offset: (page - 1) * SIZE,
      ...(name !== undefined && { name }),
      ...(service !== undefined && { service }),
    },
    asked.reader,
  );
  return {
    kind: 'page',
    page: {
      title: say('offices.title'),
      address: urls.offices({ name, service, page }),
      section: 'offices',
      skipTo: say('skipTo.list'),
      body: () => <OfficesBody listed={{ name, service, page, offices }} />,
      data: () => ({
        total: offices.total,
        page,
        offices: offices.items.map(({ office, ...counts }) => ({ ...office, ...counts })),
      }),
    },
  };
}

function OfficesBody({ listed }: { listed: Listed }) {
  const { name, service, page, offices } = listed;
  return (
    <>
      <header class="split title">
        <div class="stack">
          <h1>{say('offices.title')}</h1>
          <p class="lead">{say('offices.lead')}</p>
          <NameForm address={urls.offices()} label={say('offices.nameTown')} name={name}>
            {service !== undefined && <input type="hidden" name="service" value={service} />}
          </NameForm>
        </div>
        <nav class="pick small" aria-label={say('offices.whose')}>
          <a href={urls.offices({ name })} {...(service === undefined && CURRENT)}>
            {say('lists.all')}
          </a>
          {SERVICES.map((one) => (
            <a href={urls.offices({ name, service: one })} {...(one === service && CURRENT)}>
              {say(`offices.${one}`)}
            </a>
          ))}
        </nav>
      </header>
      <Meaning name={name} />
      {offices.total === 0 ? (
        <p class="lead">{say('offices.none')}</p>
      ) : (
        <OfficeTable offices={offices} />
      )}
      <Pager
        page={page}
        size={SIZE}
        total={offices.total}
        what="offices"
        address={(number) => urls.offices({ name, service, page: number })}
      />
    </>
  );
}

/** What the word asked for stands for, where it is an abbreviation of the trade. */
function Meaning({ name }: { name: string | undefined }) {
  const words = name === undefined ? undefined : meaningOf(name);
  return words === undefined ? null : (
    <p class="note">
      {`${name}: `}
      <InEnglish words={`${words}.`} />
    </p>
  );
}

function meaningOf(name: string): string | undefined {
  const asked = name.toLowerCase();
  for (const [short, words] of abbreviationsOfTrade()) {
    if (short.toLowerCase() === asked) return words;
  }
  return undefined;
}

const CURRENT = { 'aria-current': 'true' } as const;

function OfficeTable({ offices }: { offices: Paged<OfficeSummary> }) {
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={say('offices.title')}>
      <table class="wanted offices">
        <caption>{say('counts.offices', { count: offices.total })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('offices.office')}</th>
            <th scope="col">{say('offices.service')}</th>
            <th scope="col">{say('offices.holders')}</th>
            <th scope="col">{say('offices.sent')}</th>
            <th scope="col">{say('offices.received')}</th>
          </tr>
        </thead>
        <tbody>
          {offices.items.map(({ office, holders, sent, received }) => (
            <tr>
              <th scope="row">
                <a href={urls.office(office.id)} {...inItsOwn(office.name)}>
                  {office.name}
                </a>
              </th>
              <td>{say(`offices.${office.service}`)}</td>
              <Count count={holders} unit={say('offices.unitHolders')} />
              <Count count={sent} unit={say('offices.unitSent')} />
              <Count count={received} unit={say('offices.unitReceived')} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Narrow pages have no heads of columns: the figure says what it counts. */
function Count({ count, unit }: { count: number; unit: string }) {
  return (
    <td class="count">
      {count === 0 ? <span class="soft">0</span> : figure(count)}
      <span class="unit">{` ${unit}`}</span>
    </td>
  );
}
