import type { Person } from '../../model/people.ts';
import type { RecordedRevision } from '../../model/revisions.ts';
import type { Paged, PersonSummary, SuggestedPair } from '../../store/store.ts';
import { DeskForm } from '../components/desk-form.tsx';
import { InEnglish, inItsOwn } from '../components/in-english.tsx';
import { Sentence } from '../components/sentence.tsx';
import { Pager } from '../components/pager.tsx';
import { RevisionList } from '../components/revision-list.tsx';
import { type Answer, type Asked, type Desk, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';
import { tenureInWords } from '../words/tenures.ts';

const SIZE = 25;
const MOST_DECISIONS = 200;

interface Shown {
  readonly pairs: Paged<SuggestedPair>;
  readonly decisions: readonly RecordedRevision[];
  readonly page: number;
  readonly desk: Desk | undefined;
  readonly back: string;
}

/** `/people/suggestions`: persons who may be one, side by side, for people to decide. */
export async function suggestionsPage({ store }: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const paging = { limit: SIZE, offset: (page - 1) * SIZE };
  const pairs = await store.suggestions(paging, asked.reader);
  const all = { ofPersons: true, limit: MOST_DECISIONS, offset: 0 };
  const { items } = await store.recordedRevisions(all, asked.reader);
  const decisions = items.filter(({ change }) => change.kind !== 'person-split');
  const back = urls.suggestions({ page });
  const { desk } = asked;
  return {
    kind: 'page',
    page: {
      title: say('pairs.title'),
      address: back,
      section: 'people',
      skipTo: say('skipTo.list'),
      body: () => <SuggestionsBody shown={{ pairs, decisions, page, desk, back }} />,
      data: () => ({ total: pairs.total, page, suggestions: pairs.items, decisions }),
    },
  };
}

function SuggestionsBody({ shown }: { shown: Shown }) {
  const { pairs, decisions, page, desk, back } = shown;
  return (
    <>
      <nav class="crumbs over-head" aria-label={say('lists.wherePageLies')}>
        <ol class="plain">
          <li>
            <a href={urls.people()}>{say('people.title')}</a>
          </li>
          <li aria-current="page">{say('pairs.title')}</li>
        </ol>
      </nav>
      <header class="stack title">
        <h1>{say('pairs.title')}</h1>
        <p class="lead">{say('pairs.lead')}</p>
        <p class="note">
          {pairs.total === 0 ? say('pairs.none') : say('pairs.open', { count: pairs.total })}
          {desk === undefined && ` ${say('deciding.readingOnly')}`}
        </p>
      </header>
      <ol class="plain pairs">
        {pairs.items.map((pair, index) => (
          <li>
            <Pair pair={pair} at={{ index, desk, back }} />
          </li>
        ))}
      </ol>
      <Pager
        page={page}
        size={SIZE}
        total={pairs.total}
        what="people"
        address={(number) => urls.suggestions({ page: number })}
      />
      {decisions.length > 0 && (
        <section aria-labelledby="h-decided">
          <div class="sec">
            <h2 id="h-decided">{say('deciding.soFar')}</h2>
            <span class="note">{say('deciding.decisions', { count: decisions.length })}</span>
          </div>
          <RevisionList revisions={decisions} desk={desk} back={back} />
        </section>
      )}
    </>
  );
}

interface At {
  readonly index: number;
  readonly desk: Desk | undefined;
  readonly back: string;
}

function Pair({ pair, at: { index, desk, back } }: { pair: SuggestedPair; at: At }) {
  const [one, two] = pair.persons;
  return (
    <article aria-labelledby={`h-pair-${index}`}>
      <h2 id={`h-pair-${index}`} class="vh">
        {say('pairs.two', { one: one.person.name, other: two.person.name })}
      </h2>
      <div class="pair">
        <Side summary={one} />
        <Side summary={two} />
      </div>
      <div class="pair weighed small">
        <Reasons head={say('pairs.pros')} reasons={pair.pros} />
        <Reasons head={say('pairs.cons')} reasons={pair.cons} />
      </div>
      {desk && (
        <details class="decide">
          <summary>{say('deciding.decide')}</summary>
          <DeskForm
            desk={desk}
            back={back}
            id={`pair-${index}`}
            about={{ person: one.person.id, other: two.person.id }}
            buttons={
              <>
                <button type="submit" name="kind" value="merge">
                  {say('deciding.areOne')}
                </button>
                <button type="submit" name="kind" value="apart">
                  {say('pairs.areTwo')}
                </button>
              </>
            }
          />
        </details>
      )}
    </article>
  );
}

const MOST_SAID = 3;

/** One of two, with what the lists and papers say. */
function Side({ summary: { person, documents, mentions } }: { summary: PersonSummary }) {
  return (
    <div class="side">
      <p class="head">
        <a href={urls.person(person.id)} {...inItsOwn(person.name)}>
          {person.name}
        </a>
      </p>
      <p class="note">
        {documents === 0
          ? say('pairs.inNoPaper')
          : `${say('cites.places', { count: mentions })}, ${say('counts.papers', { count: documents })}`}
        {otherForms(person)}
      </p>
      <ul class="plain small">
        {person.descriptions.slice(0, MOST_SAID).map((description) => (
          <li>
            <InEnglish words={description} />
          </li>
        ))}
      </ul>
      <Held person={person} />
    </div>
  );
}

function otherForms({ name, names }: Person): string {
  const forms = [...new Set(names.map((one) => one.name))].filter((form) => form !== name);
  return forms.length === 0
    ? ''
    : ` · ${say('pairs.also', { forms: forms.slice(0, MOST_SAID).join(' · ') })}`;
}

function Held({ person: { tenures, listed = [] } }: { person: Person }) {
  const all = [...tenures, ...listed].slice(0, MOST_SAID);
  if (all.length === 0) return null;
  return (
    <p class="note">
      {all.map((tenure) => `${tenure.title}, ${tenureInWords(tenure.from, tenure.to)}`).join(' · ')}
    </p>
  );
}

function Reasons({ head, reasons }: { head: string; reasons: readonly string[] }) {
  return (
    <div class="side">
      <h3 class="over">{head}</h3>
      {reasons.length === 0 ? (
        <p class="soft">{say('pairs.nothing')}</p>
      ) : (
        <ul class="plain">
          {reasons.map((reason) => (
            <li>
              <Sentence words={reason} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
