import type { Person } from '../../model/people.ts';
import { personId } from '../../model/ids.ts';
import type { Paged, PersonPaper, PersonSummary } from '../../store/store.ts';
import { PersonCard } from '../components/cards.tsx';
import { Pager } from '../components/pager.tsx';
import { PaperList } from '../components/paper-list.tsx';
import { Merges, Spellings, Tenures } from '../components/person-parts.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { counted, inWords } from '../words/names.ts';

const SIZE = 100;

interface Shown {
  readonly summary: PersonSummary;
  readonly page: number;
  readonly papers: Paged<PersonPaper>;
}

/** `/people/<id>`: one person, the spellings, the offices, and the papers by the part played in them. */
export async function personPage({ store }: Site, asked: Asked): Promise<Answer> {
  const id = personId(asked.part('id'));
  const summary = await store.person(id, asked.reader);
  if (summary === undefined)
    return { kind: 'missing', what: `No person here has the address ${urls.person(id)}.` };
  const page = pageAsked(asked);
  if (summary.person.id !== id) return { kind: 'moved', to: urls.person(summary.person.id, page) };
  const papers = await store.papersOfPerson(
    id,
    { limit: SIZE, offset: (page - 1) * SIZE },
    asked.reader,
  );
  const { person, documents, mentions } = summary;
  return {
    kind: 'page',
    page: {
      title: person.name,
      address: urls.person(id, page),
      section: 'people',
      skipTo: 'the person',
      body: () => <PersonBody shown={{ summary, page, papers }} />,
      card: () => <PersonCard summary={summary} />,
      data: () => ({ ...person, documents, mentions, page, papers: papers.items }),
    },
  };
}

function PersonBody({ shown }: { shown: Shown }) {
  const { summary, page, papers } = shown;
  const { person } = summary;
  return (
    <>
      <nav class="crumbs over-head" aria-label="Where this page lies">
        <ol class="plain">
          <li>
            <a href={urls.people()}>People</a>
          </li>
          <li aria-current="page">{person.name}</li>
        </ol>
      </nav>
      <header class="stack title">
        <p class="over">Person</p>
        <h1>
          {person.name} <Cyrillic person={person} />
        </h1>
        {person.descriptions.slice(0, 2).map((description) => (
          <p class="lead">{description}</p>
        ))}
        <p class="note">
          <a href={urls.knew({ person: person.id })}>What this person knew, and when</a>
        </p>
      </header>
      <div class="two">
        <section aria-labelledby="h-papers">
          <div class="sec">
            <h2 id="h-papers">Papers</h2>
            <span class="note">{`${counted(summary.mentions, 'place')} in ${counted(summary.documents, 'paper')}`}</span>
          </div>
          {papers.total === 0 && (
            <p>Listed by a collection; no paper read so far names this person.</p>
          )}
          <PaperList
            papers={papers.items.map(({ document, parts, spellings }) => ({
              paper: document,
              line: `${parts.map(partInWords).join(', ')} · as ${spellings.join(', ')}`,
            }))}
          />
          <Pager
            page={page}
            size={SIZE}
            total={papers.total}
            what="papers"
            address={(number) => urls.person(person.id, number)}
          />
        </section>
        <aside class="sections" aria-label="Names and offices">
          <Spellings person={person} />
          <Tenures person={person} />
          <Merges person={person} />
        </aside>
      </div>
    </>
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
  return inWords(part.replaceAll('-', ' '));
}
