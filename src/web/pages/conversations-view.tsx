import { titleOf } from '../../model/titles.ts';
import type { Conversation, InConversation } from '../../store/knowledge.ts';
import { Icon } from '../components/icons.tsx';
import { inItsOwn } from '../components/in-english.tsx';
import { OverviewChoice } from '../components/overviews.tsx';
import { Pager } from '../components/pager.tsx';
import { Description, When } from '../components/paper-list.tsx';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { say } from '../words/say.ts';
import { CONVERSATIONS_SHOWN, type Conversing } from './conversations.tsx';

/** Every conversation with its papers; as threads, or as one table. */
export function ConversationsBody({ conversing }: { conversing: Conversing }) {
  const { state, page, found } = conversing;
  return (
    <>
      <header class="stack title">
        <OverviewChoice of="conversations" />
        <h1>{say('conversations.title')}</h1>
        <p class="lead">{say('conversations.lead')}</p>
        <p class="note">
          {say('conversations.count', { count: found.total })} <Ways conversing={conversing} />
        </p>
      </header>
      {found.total === 0 && <p class="lead">{say('conversations.none')}</p>}
      {state.view === 'table' ? (
        <AsTable conversing={conversing} />
      ) : (
        <div class="conversations">
          {found.items.map((conversation) => (
            <Thread conversation={conversation} />
          ))}
        </div>
      )}
      <Pager
        page={page}
        size={CONVERSATIONS_SHOWN}
        total={found.total}
        what="conversations"
        address={(number) => urls.conversations({ ...state, page: number })}
      />
    </>
  );
}

/** Other orders and forms of the same list. */
function Ways({ conversing: { state } }: { conversing: Conversing }) {
  const { sort, view, ...rest } = state;
  const other = { ...rest, ...(view && { view }) };
  const asTable = { ...rest, ...(sort && { sort }) };
  return (
    <>
      <a href={urls.conversations(sort === 'date' ? other : { ...other, sort: 'date' })}>
        {sort === 'date' ? say('conversations.longestFirst') : say('conversations.earliestFirst')}
      </a>
      {' · '}
      <a href={urls.conversations(view === 'table' ? asTable : { ...asTable, view: 'table' })}>
        {view === 'table' ? say('conversations.asThreads') : say('conversations.asTable')}
      </a>
      {' · '}
      <a href={urls.twin(urls.conversations(state), 'csv')}>{say('overview.csv')}</a>
      {state.including !== undefined && (
        <>
          {' · '}
          <a href={urls.conversations()}>{say('conversations.all')}</a>
        </>
      )}
    </>
  );
}

function Thread({ conversation: { papers } }: { conversation: Conversation }) {
  const [first] = papers;
  if (first === undefined) return null;
  const open = papers.reduce((sum, one) => sum + one.open, 0);
  const id = `c.${first.document.id}`;
  return (
    <section aria-labelledby={id}>
      <div class="sec">
        <h2 id={id}>{between(papers)}</h2>
        <span class="note">
          {[
            span(papers),
            say('counts.papers', { count: papers.length }),
            open > 0 ? say('conversations.open', { count: open }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <ol class="plain threaded">
        {papers.map((paper) => (
          <OnePaper paper={paper} papers={papers} />
        ))}
      </ol>
    </section>
  );
}

interface Placed {
  readonly paper: InConversation;
  readonly papers: readonly InConversation[];
}

function OnePaper({ paper, papers }: Placed) {
  const { document, open } = paper;
  const title = titleOf(document);
  return (
    <li>
      <span class="when">
        {document.date === null ? (
          <span class="soft">{say('words.noDate')}</span>
        ) : (
          <When date={document.date} hour={document.hour} />
        )}
      </span>
      <div>
        <p>
          <span class="soft">{`${papers.indexOf(paper) + 1} `}</span>
          <a href={urls.document(document.id)} {...inItsOwn(title)}>
            {title}
          </a>
        </p>
        <p class="note">
          <Description paper={document} />
          {answersInWords({ paper, papers }).map((words) => ` · ${words}`)}
          {open > 0 && (
            <>
              {' · '}
              <Icon name="cited" /> {say('conversations.open', { count: open })}
            </>
          )}
        </p>
      </div>
    </li>
  );
}

/** `answers no. 2`: by its place in the conversation, and whether it says so itself. */
function answersInWords({ paper, papers }: Placed): readonly string[] {
  const places = new Map(papers.map(({ document }, index) => [document.id, index + 1]));
  const numbers = Map.groupBy(paper.answers, ({ basis }) => basis);
  return [...numbers].map(([basis, answers]) => {
    const number = answers.map(({ document }) => places.get(document)).join(', ');
    return basis === 'citation'
      ? say('conversations.cites', { number })
      : say('conversations.inferred', { number });
  });
}

/** The offices that write, those of most papers first. */
function between(papers: readonly InConversation[]): string {
  const counts = new Map<string, number>();
  for (const { document } of papers) {
    const writer = document.from ?? document.to;
    if (writer !== null) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  if (most.length === 0) return say('conversations.unnamed');
  return most.slice(0, 3).join(' · ');
}

function span(papers: readonly InConversation[]): string {
  const dates = papers.flatMap(({ document }) => document.date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? dateInWords(first) : `${dateInWords(first)} – ${dateInWords(last)}`;
}

function AsTable({ conversing: { page, found } }: { conversing: Conversing }) {
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={say('conversations.title')}>
      <table class="wanted">
        <thead>
          <tr>
            {(['conversation', 'place', 'date', 'paper', 'answersHead', 'openHead'] as const).map(
              (column) => (
                <th scope="col">{say(`conversations.${column}`)}</th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {found.items.map(({ papers }, index) =>
            papers.map((paper, place) => (
              <tr>
                <td class="num">{(page - 1) * CONVERSATIONS_SHOWN + index + 1}</td>
                <td class="num">{place + 1}</td>
                <td>{paper.document.date !== null && <When date={paper.document.date} />}</td>
                <th scope="row">
                  <a href={urls.document(paper.document.id)} {...inItsOwn(titleOf(paper.document))}>
                    {titleOf(paper.document)}
                  </a>
                </th>
                <td>{answersInWords({ paper, papers }).join('; ')}</td>
                <td class="num">{paper.open}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
