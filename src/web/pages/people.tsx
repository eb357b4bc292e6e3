import type { Person } from '../../model/people.ts';
import type { Paged, PersonSummary } from '../../store/store.ts';
import { NameForm } from '../components/name-form.tsx';
import { Pager } from '../components/pager.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { figure } from '../words/names.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from '../components/in-english.tsx';

const SIZE = 200;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

interface Listed {
  readonly start: string | undefined;
  /** A name asked for, in any script and spelling. */
  readonly name: string | undefined;
  readonly page: number;
  readonly people: Paged<PersonSummary>;
}

/** `/people`: everyone who is named, by the name that heads each page. */
export async function peoplePage({ store }: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const start = asked.query('start');
  const name = asked.query('name');
  const wanted = {
    limit: SIZE,
    offset: (page - 1) * SIZE,
    ...(start !== undefined && { start }),
    ...(name !== undefined && { name }),
  };
  const people = await store.people(wanted, asked.reader);
  return {
    kind: 'page',
    page: {
      title: say('people.title'),
      address: urls.people({ start, name, page }),
      section: 'people',
      skipTo: say('skipTo.list'),
      body: () => <PeopleBody listed={{ start, name, page, people }} />,
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

function Letters({ start, name }: Pick<Listed, 'start' | 'name'>) {
  return (
    <nav class="letters" aria-label={say('people.byLetter')}>
      <a
        href={urls.people()}
        {...(start === undefined && name === undefined && { 'aria-current': 'page' })}
      >
        {say('lists.all')}
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
  const { start, name, page, people } = listed;
  return (
    <>
      <header class="stack title">
        <h1>{say('people.title')}</h1>
        <p class="lead">{say('people.lead')}</p>
        <Letters start={start} name={name} />
        <NameForm address={urls.people()} label={say('people.nameAnyScript')} name={name} />
        <p class="note">
          {`${say('people.count', { count: people.total })} `}
          <a href={urls.knew()}>{say('people.whoKnew')}</a>
          {' · '}
          <a href={urls.suggestions()}>{say('pairs.title')}</a>
        </p>
      </header>
      {people.total === 0 && (
        <p class="lead">
          {name === undefined ? say('people.noneStarts') : say('people.noneCalled')}
        </p>
      )}
      <ul class="index">
        {people.items.map(({ person, documents }) => (
          <li>
            <span>
              <a href={urls.person(person.id)} {...inItsOwn(person.name)}>
                {person.name}
              </a>
              {name !== undefined && <As person={person} name={name} />}
            </span>
            <span class="soft">
              <span aria-hidden="true">{figure(documents)}</span>
              <span class="vh">{say('counts.papers', { count: documents })}</span>
            </span>
          </li>
        ))}
      </ul>
      <Pager
        page={page}
        size={SIZE}
        total={people.total}
        what="people"
        address={(number) => urls.people({ start, name, page: number })}
      />
    </>
  );
}

const MOST_FORMS = 4;

/** In what other forms the name stands in papers and lists: why someone who is headed otherwise was found. */
function As({ person, name }: { person: Person; name: string }) {
  const forms = [...new Set(person.names.map((one) => one.name))].filter(
    (form) => form !== person.name && form !== name,
  );
  if (forms.length === 0) return null;
  return (
    <span class="note">
      {forms.slice(0, MOST_FORMS).map((form, index) => (
        <>
          {index === 0 ? ' ' : ' · '}
          <span {...inItsOwn(form)}>{form}</span>
        </>
      ))}
    </span>
  );
}
