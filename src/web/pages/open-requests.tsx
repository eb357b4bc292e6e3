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
import { requestInWords, WANT_WORDS } from '../words/knowledge.ts';
import { capitalised, counted } from '../words/names.ts';

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
      title: all ? 'Requests' : 'Open requests',
      address: urls.openRequests({ all, page }),
      section: 'findings',
      skipTo: 'the list',
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
        <h1>{all ? 'Requests' : 'Open requests'}</h1>
        <p class="lead">
          {all
            ? 'What papers ask of their addressees, and the papers that answer.'
            : 'What papers ask of their addressees, where no paper here answers. The answer may lie in an archive not yet visited, or never have been given.'}
        </p>
        <p class="note">
          {`${counted(requests.total, all ? 'request' : 'open request')}. `}
          <a href={urls.openRequests({ all: !all })}>
            {all ? 'Only those that are open' : 'With those that are answered'}
          </a>
        </p>
      </header>
      {requests.total === 0 && <p class="lead">No paper here asks for anything unanswered.</p>}
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
        {capitalised(WANT_WORDS[request.wants])}
      </span>
      <p class="asked">
        <Quote evidence={first} address={urls.place({ document: document.id, text, block })} />
      </p>
      <p class="note">
        <a href={urls.document(document.id)}>{titleOf(document)}</a>
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
