import { JOB_STATES, type JobState } from '../../model/jobs.ts';
import { JobList } from '../components/job-list.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { figure } from '../words/figures.ts';
import { say } from '../words/say.ts';

const SIZE = 50;

type Counts = Readonly<Record<JobState, number>>;

/** `/jobs`: what is being done, what waits, what has failed. */
export async function jobsPage({ work }: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const state = JOB_STATES.find((one) => one === asked.query('state'));
  const query = { limit: SIZE, offset: (page - 1) * SIZE, ...(state && { state }) };
  const [{ total, items }, counts, hint] = await Promise.all([
    work.jobs(query, asked.reader),
    work.counts(asked.reader),
    work.hint(),
  ]);
  const address = urls.jobs({ state, page });
  const pressing = hint !== undefined && counts.waiting > 0 ? hint : undefined;
  return {
    kind: 'page',
    page: {
      title: say('jobs.jobs'),
      address,
      skipTo: say('skipTo.list'),
      islands: ['jobs'],
      data: () => ({ total, page, counts, jobs: items, ...(pressing && { hint: pressing }) }),
      body: () => (
        <>
          <header class="split title">
            <div class="stack">
              <h1>{say('jobs.jobs')}</h1>
              <p class="lead">{say('jobs.lead')}</p>
            </div>
            <States counts={counts} state={state} />
          </header>
          {pressing !== undefined && <p class="note pressing">{pressing}</p>}
          <div id="jobs" {...(isMoving(counts) && { 'data-moving': '' })}>
            <JobList
              jobs={items}
              desk={asked.desk}
              back={address}
              pager={{
                page,
                size: SIZE,
                total,
                address: (number) => urls.jobs({ state, page: number }),
              }}
            />
            {items.length === 0 && (
              <p class="note">{say(state === undefined ? 'jobs.nothing' : 'jobs.noneSuch')}</p>
            )}
          </div>
          {isMoving(counts) && (
            <p class="note look-again">
              <a href={address}>{say('jobs.lookAgain')}</a>
            </p>
          )}
        </>
      ),
    },
  };
}

function isMoving(counts: Counts): boolean {
  return counts.running > 0 || counts.waiting > 0;
}

function States({ counts, state }: { counts: Counts; state: JobState | undefined }) {
  return (
    <nav class="pick" aria-label={say('jobs.which')}>
      <a href={urls.jobs()} {...(state === undefined && { 'aria-current': 'true' })}>
        {say('lists.all')}
      </a>
      {JOB_STATES.filter((one) => counts[one] > 0 || one === state).map((one) => (
        <a href={urls.jobs({ state: one })} {...(one === state && { 'aria-current': 'true' })}>
          {say(`jobs.${one}`)} <span class="soft">{figure(counts[one])}</span>
        </a>
      ))}
    </nav>
  );
}
