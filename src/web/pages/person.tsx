import { PERSON_ROLES, type Person, type PersonRole } from '../../model/people.ts';
import { type PersonId, personId } from '../../model/ids.ts';
import type { PersonOverview } from '../../store/offices.ts';
import type { Paged, PersonPaper, PersonSummary } from '../../store/store.ts';
import { PersonCard } from '../components/cards.tsx';
import { Merges } from '../components/merges.tsx';
import { Pager } from '../components/pager.tsx';
import { PairedYears } from '../components/paired-years.tsx';
import { PaperList } from '../components/paper-list.tsx';
import { Correspondents, Identifiers, Spellings, Tenures } from '../components/person-parts.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { figure } from '../words/names.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from '../components/in-english.tsx';
import { nameParts } from '../words/en/names.ts';
import { Say } from '../components/say.tsx';

const SIZE = 100;

interface Shown {
  readonly summary: PersonSummary;
  readonly overview: PersonOverview;
  readonly role: PersonRole | undefined;
  readonly year: string | undefined;
  readonly page: number;
  readonly papers: Paged<PersonPaper>;
}

/** `/people/<id>`: one person, the spellings, the offices, the years, and the papers by the part played in them. */
export async function personPage({ store }: Site, asked: Asked): Promise<Answer> {
  const id = personId(asked.part('id'));
  const summary = await store.person(id, asked.reader);
  if (summary === undefined) return missing(id);
  const page = pageAsked(asked);
  if (summary.person.id !== id) {
    return { kind: 'moved', to: urls.person(summary.person.id, { page }) };
  }
  const overview = await store.personOverview(id, asked.reader);
  if (overview === undefined) return missing(id);
  const role = PERSON_ROLES.find((one) => one === asked.query('role'));
  const year = yearAsked(asked);
  const papers = await store.papersOfPerson(
    id,
    {
      limit: SIZE,
      offset: (page - 1) * SIZE,
      ...(role !== undefined && { role }),
      ...(year !== undefined && { year }),
    },
    asked.reader,
  );
  const { person, documents, mentions } = summary;
  return {
    kind: 'page',
    page: {
      title: person.name,
      address: urls.person(id, { role, year, page }),
      section: 'people',
      skipTo: say('skipTo.person'),
      body: () => <PersonBody shown={{ summary, overview, role, year, page, papers }} />,
      card: () => <PersonCard summary={summary} />,
      data: () => ({ ...person, documents, mentions, ...overview, page, papers: papers.items }),
    },
  };
}

function missing(id: PersonId): Answer {
  return { kind: 'missing', what: say('person.noPerson', { address: urls.person(id) }) };
}

function yearAsked(asked: Asked): string | undefined {
  return /^\d{4}$/.exec(asked.query('year') ?? '')?.[0];
}

function PersonBody({ shown }: { shown: Shown }) {
  const { person } = shown.summary;
  return (
    <>
      <nav class="crumbs over-head" aria-label={say('lists.wherePageLies')}>
        <ol class="plain">
          <li>
            <a href={urls.people()}>{say('people.title')}</a>
          </li>
          <li aria-current="page" {...inItsOwn(person.name)}>
            {person.name}
          </li>
        </ol>
      </nav>
      <Head person={person} />
      <div class="two">
        <div class="sections">
          <Papers shown={shown} />
        </div>
        <aside class="sections" aria-label={say('person.namesAndOffices')}>
          <Spellings person={person} />
          <Tenures person={person} />
          <Correspondents with={shown.overview.correspondents} />
          <Identifiers person={person} />
          <Merges person={person} />
        </aside>
      </div>
    </>
  );
}

function Head({ person }: { person: Person }) {
  return (
    <header class="stack title">
      <p class="over">{[say('person.person'), lifeInWords(person)].filter(Boolean).join(' · ')}</p>
      <h1>
        <span {...inItsOwn(person.name)}>{person.name}</span> <Cyrillic person={person} />
      </h1>
      {person.descriptions.slice(0, 2).map((description) => (
        <p class="lead" {...inItsOwn(description)}>
          {description}
        </p>
      ))}
      <p class="note">
        <a href={urls.knew({ person: person.id })}>{say('person.whatKnew')}</a>
        {' · '}
        <a href={urls.decidePerson(person.id)}>{say('person.sameOrElse')}</a>
      </p>
    </header>
  );
}

function lifeInWords({ born, died }: Person): string {
  if (born === undefined) return died === undefined ? '' : say('person.died', { died });
  return died === undefined ? say('person.born', { born }) : say('person.bornDied', { born, died });
}

function Papers({ shown }: { shown: Shown }) {
  const { summary, overview, role, year: chosen, page, papers } = shown;
  const { person } = summary;
  return (
    <section aria-labelledby="h-papers">
      <div class="sec">
        <h2 id="h-papers">{say('lists.papers')}</h2>
        <span class="note">
          {say('cites.placesInPapers', {
            places: say('cites.places', { count: summary.mentions }),
            papers: say('cites.inPapers', { count: summary.documents }),
          })}
        </span>
      </div>
      {summary.documents === 0 && <p>{say('person.listedOnly')}</p>}
      {summary.documents > 1 && (
        <PairedYears
          years={overview.years.map(({ year, written, others }) => {
            return { year, first: written, second: others };
          })}
          words={[say('person.writtenOrReceived'), say('person.namedOnly')]}
          addressOf={(year) => urls.person(person.id, { role, year })}
          {...(chosen !== undefined && { chosen })}
        />
      )}
      <Roles shown={shown} />
      <PaperList
        papers={papers.items.map(({ document, parts, spellings }) => ({
          paper: document,
          line: (
            <Say
              it="person.as"
              with={{
                parts: parts.map(partInWords).join(', '),
                spellings: spellings.map((one, index) => (
                  <>
                    {index > 0 && ', '}
                    <span {...inItsOwn(one)}>{one}</span>
                  </>
                )),
              }}
            />
          ),
        }))}
      />
      <Pager
        page={page}
        size={SIZE}
        total={papers.total}
        what="papers"
        address={(number) => urls.person(person.id, { role, year: chosen, page: number })}
      />
    </section>
  );
}

/** The papers by the part played in them; roles that nobody played are left out. */
function Roles({ shown: { summary, overview, role, year } }: { shown: Shown }) {
  const played = PERSON_ROLES.filter((one) => overview.roles[one] > 0);
  if (played.length < 2 && role === undefined && year === undefined) return null;
  const { id } = summary.person;
  return (
    <nav class="pick small roles" aria-label={say('person.byRole')}>
      <a
        href={urls.person(id)}
        {...(role === undefined && year === undefined && { 'aria-current': 'true' })}
      >
        {say('lists.all')} <span class="soft">{figure(summary.documents)}</span>
      </a>
      {played.map((one) => (
        <a href={urls.person(id, { role: one })} {...(one === role && { 'aria-current': 'true' })}>
          {say(`roles.${one}`)} <span class="soft">{figure(overview.roles[one])}</span>
        </a>
      ))}
      {year !== undefined && (
        <a href={urls.person(id, { role, year })} aria-current="true">
          {year}
        </a>
      )}
    </nav>
  );
}

function Cyrillic({ person }: { person: Person }) {
  const name = person.names.find((one) => one.script === 'cyrillic');
  return name ? (
    <span lang="ru" class="soft">
      {name.name}
    </span>
  ) : null;
}

function partInWords(part: string): string {
  return part in nameParts
    ? say(`nameParts.${part as keyof typeof nameParts}`)
    : part.replaceAll('-', ' ');
}
