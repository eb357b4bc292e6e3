import { personId } from '../../model/ids.ts';
import type { Person } from '../../model/people.ts';
import type { PersonAnchor, RecordedRevision } from '../../model/revisions.ts';
import { personMeant } from '../../resolution/persons/decided-persons.ts';
import type { Paged, PersonPaper, PersonSummary } from '../../store/store.ts';
import { DeskForm } from '../components/desk-form.tsx';
import { type Following, followingOf, Follows } from '../components/following.tsx';
import { Pager } from '../components/pager.tsx';
import { RevisionList } from '../components/revision-list.tsx';
import { anchorBox } from '../desk-forms.ts';
import { type Answer, type Asked, type Desk, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { titleOf } from '../../model/titles.ts';
import { say } from '../words/say.ts';
import { Say } from '../components/say.tsx';
import { inItsOwn } from '../components/in-english.tsx';

const SIZE = 50;
const MOST_OTHERS = 20;

interface AtDesk {
  readonly summary: PersonSummary;
  /** The name under which another is looked for. */
  readonly name: string;
  readonly others: readonly PersonSummary[];
  readonly papers: Paged<PersonPaper>;
  readonly page: number;
  readonly decisions: readonly RecordedRevision[];
  readonly following: Following;
  readonly desk: Desk | undefined;
  readonly back: string;
}

/** `/people/<id>/decide`: the desk at which it is said who is the same person, and what is someone else. */
export async function decidePersonPage(site: Site, asked: Asked): Promise<Answer> {
  const { store } = site;
  const id = personId(asked.part('id'));
  const summary = await store.person(id, asked.reader);
  if (summary === undefined)
    return { kind: 'missing', what: say('person.noPerson', { address: urls.person(id) }) };
  if (summary.person.id !== id) return { kind: 'moved', to: urls.decidePerson(summary.person.id) };
  const page = pageAsked(asked);
  const name = asked.query('name') ?? surnameOf(summary.person);
  const found = await store.people({ name, limit: MOST_OTHERS + 1, offset: 0 }, asked.reader);
  const paging = { limit: SIZE, offset: (page - 1) * SIZE };
  const papers = await store.papersOfPerson(id, paging, asked.reader);
  const all = { ofPersons: true, limit: MOST_DECISIONS, offset: 0 };
  const { items } = await store.recordedRevisions(all, asked.reader);
  const decisions = items.filter((one) => concerns(one, summary.person));
  const back = urls.decidePerson(id, { name: asked.query('name'), page });
  const others = found.items.filter(({ person }) => person.id !== id).slice(0, MOST_OTHERS);
  const following = await followingOf(site, asked.reader);
  const { desk } = asked;
  return {
    kind: 'page',
    page: {
      title: say('deciding.title', { name: summary.person.name }),
      address: back,
      section: 'people',
      skipTo: say('skipTo.forms'),
      data: () => ({ id, others: others.map(({ person }) => person.id), decisions, following }),
      body: () => (
        <DecideBody
          at={{ summary, name, others, papers, page, decisions, following, desk, back }}
        />
      ),
    },
  };
}

const MOST_DECISIONS = 1000;

const surnameOf = ({ name }: Person): string => name.split(',')[0] ?? name;

/** By what a person is known in a decision: the id can have changed since. */
function concerns({ change }: RecordedRevision, person: Person): boolean {
  const anchors = new Set(personMeant(person).anchors.map(anchorBox));
  const own = (anchor: PersonAnchor): boolean => anchors.has(anchorBox(anchor));
  if (change.kind === 'persons-merged') {
    return change.persons.some((one) => one.id === person.id || one.anchors.some(own));
  }
  if (change.kind !== 'person-split') return false;
  return change.person.id === person.id || [...change.person.anchors, ...change.apart].some(own);
}

function DecideBody({ at }: { at: AtDesk }) {
  const { person } = at.summary;
  return (
    <>
      <nav class="crumbs over-head" aria-label={say('lists.wherePageLies')}>
        <ol class="plain">
          <li>
            <a href={urls.people()}>{say('people.title')}</a>
          </li>
          <li>
            <a href={urls.person(person.id)} {...inItsOwn(person.name)}>
              {person.name}
            </a>
          </li>
          <li aria-current="page">{say('deciding.decide')}</li>
        </ol>
      </nav>
      <header class="stack title">
        <h1>{say('deciding.title', { name: person.name })}</h1>
        <p class="lead">{say('deciding.lead')}</p>
        <Follows following={at.following} revisions={at.decisions} />
        {at.desk === undefined && <p class="note">{say('deciding.readingOnly')}</p>}
      </header>
      <div class="desk-sections">
        <Same at={at} />
        <SomeoneElse at={at} />
        <section aria-labelledby="h-decisions">
          <div class="sec">
            <h2 id="h-decisions">{say('deciding.soFar')}</h2>
            <span class="note">{say('deciding.decisions', { count: at.decisions.length })}</span>
          </div>
          {at.decisions.length === 0 ? (
            <p class="note">{say('deciding.none')}</p>
          ) : (
            <RevisionList revisions={at.decisions} desk={at.desk} back={at.back} />
          )}
        </section>
      </div>
    </>
  );
}

/** Another person of the archive who is this one. */
function Same({ at: { summary, name, others, desk, back } }: { at: AtDesk }) {
  const { person } = summary;
  return (
    <section aria-labelledby="h-same">
      <div class="sec">
        <h2 id="h-same">{say('deciding.same')}</h2>
        <span class="note">{say('deciding.others', { count: others.length })}</span>
      </div>
      <form
        class="row small"
        action={urls.decidePerson(person.id)}
        aria-label={say('deciding.lookFor')}
      >
        <label for="name">{say('deciding.called')}</label>
        <input id="name" class="short" type="search" name="name" value={name} maxlength={100} />
        <button type="submit">{say('lists.find')}</button>
      </form>
      {others.length === 0 ? (
        <p class="note">{say('deciding.nobodyElse')}</p>
      ) : desk === undefined ? (
        <ul class="plain boxes">
          {others.map((other) => (
            <li>
              <Other other={other} />
            </li>
          ))}
        </ul>
      ) : (
        <DeskForm
          desk={desk}
          back={back}
          id="merge"
          about={{ kind: 'merge', person: person.id }}
          buttons={<button type="submit">{say('deciding.areOne')}</button>}
        >
          <fieldset class="boxes">
            <legend class="vh">{say('deciding.whoIsSame')}</legend>
            {others.map((other) => (
              <label>
                <input type="radio" name="other" value={other.person.id} required />
                <Other other={other} />
              </label>
            ))}
          </fieldset>
        </DeskForm>
      )}
    </section>
  );
}

function Other({ other: { person, documents } }: { other: PersonSummary }) {
  const [description = ''] = person.descriptions;
  return (
    <span>
      <a href={urls.person(person.id)} {...inItsOwn(person.name)}>
        {person.name}
      </a>{' '}
      <span class="note">
        {say('counts.papers', { count: documents })}
        {description !== '' && ' · '}
        <span {...inItsOwn(description)}>{description}</span>
      </span>
    </span>
  );
}

/** What stands under this person and is someone else: entries in lists, and names in single papers. */
function SomeoneElse({ at: { summary, papers, page, desk, back } }: { at: AtDesk }) {
  const { person } = summary;
  const listed = person.names.filter(({ key, collection }) => key && collection);
  if (desk === undefined || listed.length + papers.total === 0) return null;
  return (
    <section aria-labelledby="h-else">
      <div class="sec">
        <h2 id="h-else">{say('deciding.someoneElse')}</h2>
        <span class="note">{say('deciding.notThisPerson')}</span>
      </div>
      <DeskForm
        desk={desk}
        back={back}
        id="split"
        about={{ kind: 'split', person: person.id }}
        buttons={<button type="submit">{say('deciding.areElse')}</button>}
      >
        {listed.length > 1 && (
          <fieldset class="boxes">
            <legend>{say('deciding.inLists')}</legend>
            {listed.map(({ name, collection, key }) =>
              collection === undefined || key === undefined ? null : (
                <label>
                  <input
                    type="checkbox"
                    name={anchorBox({ kind: 'listed', collection, key })}
                    value="yes"
                  />
                  <span>
                    {name} <span class="note">{say('deciding.listOf', { collection })}</span>
                  </span>
                </label>
              ),
            )}
          </fieldset>
        )}
        <fieldset class="boxes">
          <legend>{say('deciding.inPapers')}</legend>
          {papers.items.flatMap((paper) => (
            <Named paper={paper} />
          ))}
        </fieldset>
      </DeskForm>
      <Pager
        page={page}
        size={SIZE}
        total={papers.total}
        what="papers"
        address={(number) => urls.decidePerson(person.id, { page: number })}
      />
    </section>
  );
}

/** All the names of one paper together: who is named twice in a paper is one person. */
function Named({ paper: { document, mentions, spellings } }: { paper: PersonPaper }) {
  const [first] = mentions;
  if (first === undefined) return null;
  return (
    <label>
      <input
        type="checkbox"
        name={anchorBox({ kind: 'named', document: document.id, mention: first })}
        value={mentions.join(' ')}
      />
      <span>
        <a href={urls.document(document.id)} {...inItsOwn(titleOf(document))}>
          {titleOf(document)}
        </a>{' '}
        <span class="note">
          {document.date === null ? say('words.noDate') : dateInWords(document.date)}
          {' · '}
          <Say
            it="deciding.as"
            with={{
              spellings: spellings.map((one, index) => (
                <>
                  {index > 0 && ', '}
                  <span {...inItsOwn(one)}>{one}</span>
                </>
              )),
            }}
          />
        </span>
      </span>
    </label>
  );
}
