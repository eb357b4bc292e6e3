import { titleOf } from '../../model/titles.ts';
import type { RequestInPaper } from '../../store/knowledge.ts';
import type { Paged } from '../../store/store.ts';
import { Icon } from '../components/icons.tsx';
import { Pager } from '../components/pager.tsx';
import { When } from '../components/paper-list.tsx';
import { Quote } from '../components/quote.tsx';
import { AnsweredBy } from '../components/thread.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { requestInWords } from '../words/knowledge.ts';
import { capitalised } from '../words/names.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from '../components/in-english.tsx';

const SIZE = 50;

interface Listed {
  readonly all: boolean;
  readonly page: number;
  readonly requests: Paged<RequestInPaper>;
}

/** `/requests`: sentences that ask for something, and whether a paper here answers them. */
export async function openRequestsPage({ store }: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const all = asked.query('show') === 'all';
  const wanted = { limit: SIZE, offset: (page - 1) * SIZE, open: !all };
  const requests = await store.requests(wanted, asked.reader);
  return {
    kind: 'page',
    page: {
      title: all ? say('asks.all') : say('asks.open'),
      address: urls.openRequests({ all, page }),
      section: 'findings',
      skipTo: say('skipTo.list'),
      body: () => <RequestsBody listed={{ all, page, requests }} />,
      data: () => ({
        total: requests.total,
        page,
        requests: requests.items.map(({ document, request, answeredBy }) => ({
          ...request,
          document,
          open: answeredBy.length === 0,
          answeredBy: answeredBy.map(({ answer }) => answer),
        })),
      }),
    },
  };
}

function RequestsBody({ listed }: { listed: Listed }) {
  const { all, page, requests } = listed;
  return (
    <>
      <header class="stack title">
        <h1>{all ? say('asks.all') : say('asks.open')}</h1>
        <p class="lead">{all ? say('asks.leadAll') : say('asks.leadOpen')}</p>
        <p class="note">
          {all
            ? say('asks.countAll', { count: requests.total })
            : say('asks.countOpen', { count: requests.total })}{' '}
          <a href={urls.openRequests({ all: !all })}>
            {all ? say('asks.onlyOpen') : say('asks.withAnswered')}
          </a>
        </p>
      </header>
      {requests.total === 0 && <p class="lead">{say('asks.none')}</p>}
      <ol class="findings">
        {requests.items.map((item) => (
          <Request item={item} />
        ))}
      </ol>
      <Pager
        page={page}
        size={SIZE}
        total={requests.total}
        what="requests"
        address={(number) => urls.openRequests({ all, page: number })}
      />
    </>
  );
}

function Request({ item: { document, request, answeredBy } }: { item: RequestInPaper }) {
  const [first] = request.evidence;
  const { text, block } = first;
  return (
    <li>
      <span class="badge">
        <Icon name={answeredBy.length > 0 ? 'held' : 'cited'} />
        {capitalised(say(`wants.${request.wants}`))}
      </span>
      <p class="asked">
        <Quote evidence={first} address={urls.place({ document: document.id, text, block })} />
      </p>
      <p class="note">
        <a href={urls.document(document.id)} {...inItsOwn(titleOf(document))}>
          {titleOf(document)}
        </a>
        {document.date !== null && (
          <>
            , <When date={document.date} hour={document.hour} />
          </>
        )}
        {`. ${capitalised(requestInWords(request))}. `}
        <AnsweredBy links={answeredBy} />
      </p>
    </li>
  );
}
