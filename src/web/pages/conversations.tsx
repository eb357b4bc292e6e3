import { stringify } from 'csv-stringify/sync';
import { collectionId, documentId } from '../../model/ids.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { Conversation, ConversationsAsked } from '../../store/knowledge.ts';
import type { Paged } from '../../store/store.ts';
import { titleOf } from '../../model/titles.ts';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';
import { ConversationsBody } from './conversations-view.tsx';

export const CONVERSATIONS_SHOWN = 20;

/** Conversations, and how they were asked for. */
export interface Conversing {
  readonly state: urls.ConversationsState;
  readonly page: number;
  readonly found: Paged<Conversation>;
}

/** `/conversations`: papers that answer each other, each conversation in the order of its dates; `with=` the one a paper is in. */
export async function conversationsPage({ store }: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const state = stateAsked(asked);
  const including = idOf(state.including);
  const order = state.sort === 'date' ? 'date' : 'papers';
  const wanted = { sort: order, ...(including !== undefined && { including }) } as const;
  const first = { limit: CONVERSATIONS_SHOWN, offset: (page - 1) * CONVERSATIONS_SHOWN };
  const found = await store.conversations({ ...wanted, ...first }, asked.reader);
  return {
    kind: 'page',
    page: {
      title: say('conversations.title'),
      address: urls.conversations({ ...state, page }),
      section: 'overviews',
      skipTo: say('skipTo.list'),
      body: () => <ConversationsBody conversing={{ state, page, found }} />,
      data: () => ({ total: found.total, page, conversations: found.items }),
      csv: async () =>
        table((await store.conversations({ ...wanted, ...ALL }, asked.reader)).items),
    },
  };
}

function stateAsked(asked: Asked): urls.ConversationsState {
  const including = asked.query('with');
  return {
    ...(asked.query('sort') === 'date' && { sort: 'date' }),
    ...(asked.query('view') === 'table' && { view: 'table' }),
    ...(including !== undefined && { including: including as DocumentId }),
  };
}

/** An id as the address has it; what is none finds nothing. */
function idOf(words: string | undefined): ConversationsAsked['including'] {
  const slash = words?.indexOf('/') ?? -1;
  if (words === undefined) return undefined;
  return documentId(collectionId(words.slice(0, slash)), words.slice(slash + 1));
}

/** A spreadsheet has all of them. */
const ALL = { limit: 1_000_000, offset: 0 };

function table(conversations: readonly Conversation[]): string {
  const rows = conversations.flatMap(({ papers }, index) =>
    papers.map(({ document, answers, open }) => [
      index + 1,
      document.id,
      document.date,
      document.hour,
      document.from,
      document.to,
      titleOf(document),
      answers.map((answer) => answer.document).join(' '),
      answers.map(({ basis }) => basis).join(' '),
      open,
    ]),
  );
  const head = [
    'conversation',
    'id',
    'date',
    'hour',
    'from',
    'to',
    'title',
    'answers',
    'basis',
    'open requests',
  ];
  return stringify([head, ...rows], { bom: true });
}
