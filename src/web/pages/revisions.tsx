import { followingOf, Follows } from '../components/following.tsx';
import { Pager } from '../components/pager.tsx';
import { RevisionList } from '../components/revision-list.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

const SIZE = 50;

/** `/revisions`: everything that persons changed, the latest first. */
export async function revisionsPage(site: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const gone = asked.query('gone') === 'yes';
  const query = { limit: SIZE, offset: (page - 1) * SIZE, gone };
  const [{ total, items }, following] = await Promise.all([
    site.store.recordedRevisions(query, asked.reader),
    followingOf(site, asked.reader),
  ]);
  const address = urls.revisions({ gone, page });
  return {
    kind: 'page',
    page: {
      title: say('change.revisions'),
      address,
      section: 'findings',
      skipTo: say('skipTo.list'),
      data: () => ({ total, page, revisions: items, following }),
      body: () => (
        <>
          <header class="split title">
            <div class="stack">
              <h1>{say('change.revisions')}</h1>
              <p class="lead">{say('revisionsPage.lead')}</p>
              <p class="note">{say('counts.revisions', { count: total })}</p>
              <Follows following={following} revisions={items} />
            </div>
            <nav class="pick" aria-label={say('revisionsPage.which')}>
              <a href={urls.revisions()} {...(!gone && { 'aria-current': 'true' })}>
                {say('lists.all')}
              </a>
              <a href={urls.revisions({ gone: true })} {...(gone && { 'aria-current': 'true' })}>
                {say('revisionsPage.gone')}
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
