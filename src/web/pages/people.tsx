import type { Paged, PersonSummary } from '../../store/store.ts';
import { Pager } from '../components/pager.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { counted, figure } from '../words/names.ts';

const SIZE = 200;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

interface Listed {
  readonly start: string | undefined;
  readonly page: number;
  readonly people: Paged<PersonSummary>;
}

/** `/people`: everyone who is named, by the name that heads each page. */
export async function peoplePage({ store }: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const start = asked.query('start');
  const wanted = { limit: SIZE, offset: (page - 1) * SIZE, ...(start !== undefined && { start }) };
  const people = await store.people(wanted, asked.reader);
  return {
    kind: 'page',
    page: {
      title: 'People',
      address: urls.people({ start, page }),
      section: 'people',
      skipTo: 'the list',
      body: () => <PeopleBody listed={{ start, page, people }} />,
      data: () => ({
        total: people.total,
        page,
        people: people.items.map(({ person, documents, mentions }) => {
          return { id: person.id, name: person.name, documents, mentions };
        }),
      }),
    },
  };
}

function Letters({ start }: { start?: string }) {
  return (
    <nav class="letters" aria-label="By first letter">
      <a href={urls.people()} {...(start === undefined && { 'aria-current': 'page' })}>
        All
      </a>
      {LETTERS.map((letter) => (
        <a
          href={urls.people({ start: letter })}
          {...(start?.toUpperCase() === letter && { 'aria-current': 'page' })}
        >
          {letter}
        </a>
      ))}
    </nav>
  );
}

function PeopleBody({ listed }: { listed: Listed }) {
  const { start, page, people } = listed;
  return (
    <>
      <header class="stack title">
        <h1>People</h1>
        <p class="lead">
          Everyone whom the papers name or a volume lists, every spelling of a name brought to one
          person.
        </p>
        <Letters {...(start !== undefined && { start })} />
        <form class="row small" action="/people" aria-label="By name">
          <label for="start">Name starts with</label>
          <input
            id="start"
            class="short"
            type="search"
            name="start"
            value={start ?? ''}
            maxlength={100}
          />
          <button type="submit">List</button>
        </form>
        <p class="note">
          {`${counted(people.total, 'person', 'people')}. `}
          <a href={urls.knew()}>Who knew what, when</a>
        </p>
      </header>
      {people.total === 0 && <p class="lead">Nobody’s name starts so.</p>}
      <ul class="index">
        {people.items.map(({ person, documents }) => (
          <li>
            <a href={urls.person(person.id)}>{person.name}</a>
            <span class="soft">
              <span aria-hidden="true">{figure(documents)}</span>
              <span class="vh">{counted(documents, 'paper')}</span>
            </span>
          </li>
        ))}
      </ul>
      <Pager
        page={page}
        size={SIZE}
        total={people.total}
        what="people"
        address={(number) => urls.people({ start, page: number })}
      />
    </>
  );
}
