import type { Service } from '../../model/offices.ts';
import { abbreviationsOfTrade } from '../../resolution/offices/authority-offices.ts';
import type { OfficeSummary, Paged } from '../../store/store.ts';
import { Pager } from '../components/pager.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { counted, figure } from '../words/names.ts';

const SIZE = 200;

export const SERVICE_WORDS: Readonly<Record<Service, string>> = {
  american: 'American',
  soviet: 'Soviet',
};
const SERVICES = Object.keys(SERVICE_WORDS) as readonly Service[];

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
      title: 'Offices',
      address: urls.offices({ name, service, page }),
      section: 'offices',
      skipTo: 'the list',
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
          <h1>Offices</h1>
          <p class="lead">
            Embassies, ministries and posts: who held them, and what they sent and received.
          </p>
          <form class="row small" action="/offices" aria-label="By name">
            {service !== undefined && <input type="hidden" name="service" value={service} />}
            <label for="name">Name, town or abbreviation</label>
            <input
              id="name"
              class="short"
              type="search"
              name="name"
              value={name ?? ''}
              maxlength={100}
            />
            <button type="submit">Find</button>
          </form>
        </div>
        <nav class="pick small" aria-label="Whose">
          <a href={urls.offices({ name })} {...(service === undefined && CURRENT)}>
            All
          </a>
          {SERVICES.map((one) => (
            <a href={urls.offices({ name, service: one })} {...(one === service && CURRENT)}>
              {SERVICE_WORDS[one]}
            </a>
          ))}
        </nav>
      </header>
      <Meaning name={name} />
      {offices.total === 0 ? (
        <p class="lead">No office here goes by that name.</p>
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
  return words === undefined ? null : <p class="note">{`${name}: ${words}.`}</p>;
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
    <div class="scroll" tabindex={0} role="group" aria-label="Offices">
      <table class="wanted offices">
        <caption>{counted(offices.total, 'office')}</caption>
        <thead>
          <tr>
            <th scope="col">Office</th>
            <th scope="col">Service</th>
            <th scope="col">Holders</th>
            <th scope="col">Sent</th>
            <th scope="col">Received</th>
          </tr>
        </thead>
        <tbody>
          {offices.items.map(({ office, holders, sent, received }) => (
            <tr>
              <th scope="row">
                <a href={urls.office(office.id)}>{office.name}</a>
              </th>
              <td>{SERVICE_WORDS[office.service]}</td>
              <Count count={holders} unit="holders" />
              <Count count={sent} unit="sent" />
              <Count count={received} unit="received" />
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
