import { Pager } from '../components/pager.tsx';
import { RevisionList } from '../components/revision-list.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { counted } from '../words/names.ts';

const SIZE = 50;

/** `/revisions`: everything that persons changed, the latest first. */
export async function revisionsPage({ store }: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const gone = asked.query('gone') === 'yes';
  const query = { limit: SIZE, offset: (page - 1) * SIZE, gone };
  const { total, items } = await store.recordedRevisions(query, asked.reader);
  const address = urls.revisions({ gone, page });
  return {
    kind: 'page',
    page: {
      title: 'Revisions',
      address,
      section: 'findings',
      skipTo: 'the list',
      data: () => ({ total, page, revisions: items }),
      body: () => (
        <>
          <header class="split title">
            <div class="stack">
              <h1>Revisions</h1>
              <p class="lead">
                What persons changed: who, when, why, before and after. Nothing here is ever
                removed; what undoes a revision is a further one.
              </p>
              <p class="note">{counted(total, 'revision')}</p>
            </div>
            <nav class="pick" aria-label="Which">
              <a href={urls.revisions()} {...(!gone && { 'aria-current': 'true' })}>
                All
              </a>
              <a href={urls.revisions({ gone: true })} {...(gone && { 'aria-current': 'true' })}>
                With nothing to act on
              </a>
            </nav>
          </header>
          <RevisionList revisions={items} desk={asked.desk} back={address} withPapers />
          <Pager
            page={page}
            size={SIZE}
            total={total}
            what="revisions"
            address={(number) => urls.revisions({ gone, page: number })}
          />
        </>
      ),
    },
  };
}
