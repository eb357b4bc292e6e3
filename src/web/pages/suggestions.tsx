import type { Person } from '../../model/people.ts';
import type { RecordedRevision } from '../../model/revisions.ts';
import type { Paged, PersonSummary, SuggestedPair } from '../../store/store.ts';
import { DeskForm } from '../components/desk-form.tsx';
import { Pager } from '../components/pager.tsx';
import { RevisionList } from '../components/revision-list.tsx';
import { type Answer, type Asked, type Desk, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { counted } from '../words/names.ts';
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
      title: 'One person or two',
      address: back,
      section: 'people',
      skipTo: 'the pairs',
      body: () => <SuggestionsBody shown={{ pairs, decisions, page, desk, back }} />,
      data: () => ({ total: pairs.total, page, suggestions: pairs.items, decisions }),
    },
  };
}

function SuggestionsBody({ shown }: { shown: Shown }) {
  const { pairs, decisions, page, desk, back } = shown;
  return (
    <>
      <nav class="crumbs over-head" aria-label="Where this page lies">
        <ol class="plain">
          <li>
            <a href={urls.people()}>People</a>
          </li>
          <li aria-current="page">One person or two</li>
        </ol>
      </nav>
      <header class="stack title">
        <h1>One person or two</h1>
        <p class="lead">
          The lists say too little to join these, and enough to ask. What is decided here stays, in
          your name, and can be taken back.
        </p>
        <p class="note">
          {`${counted(pairs.total, 'open pair')}, those in most places first.`}
          {desk === undefined && ' This site is for reading only.'}
        </p>
      </header>
      {pairs.total === 0 && <p class="lead">Nothing is open.</p>}
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
        what="pairs"
        address={(number) => urls.suggestions({ page: number })}
      />
      {decisions.length > 0 && (
        <section aria-labelledby="h-decided">
          <div class="sec">
            <h2 id="h-decided">Decided so far</h2>
            <span class="note">{counted(decisions.length, 'decision')}</span>
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
      <h2 id={`h-pair-${index}`} class="vh">{`${one.person.name} and ${two.person.name}`}</h2>
      <div class="pair">
        <Side summary={one} />
        <Side summary={two} />
      </div>
      <div class="pair weighed small">
        <Reasons head="For" reasons={pair.pros} />
        <Reasons head="Against" reasons={pair.cons} />
      </div>
      {desk && (
        <details class="decide">
          <summary>Decide</summary>
          <DeskForm
            desk={desk}
            back={back}
            id={`pair-${index}`}
            about={{ person: one.person.id, other: two.person.id }}
            buttons={
              <>
                <button type="submit" name="kind" value="merge">
                  They are one person
                </button>
                <button type="submit" name="kind" value="apart">
                  They are two
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
        <a href={urls.person(person.id)}>{person.name}</a>
      </p>
      <p class="note">
        {documents === 0
          ? 'In a list; named in no paper.'
          : `${counted(mentions, 'place')} in ${counted(documents, 'paper')}`}
        {otherForms(person)}
      </p>
      <ul class="plain small">
        {person.descriptions.slice(0, MOST_SAID).map((description) => (
          <li>{description}</li>
        ))}
      </ul>
      <Held person={person} />
    </div>
  );
}

function otherForms({ name, names }: Person): string {
  const forms = [...new Set(names.map((one) => one.name))].filter((form) => form !== name);
  return forms.length === 0 ? '' : ` · also ${forms.slice(0, MOST_SAID).join(' · ')}`;
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
        <p class="soft">Nothing.</p>
      ) : (
        <ul class="plain">
          {reasons.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
