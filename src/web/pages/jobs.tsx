import { JOB_STATES, type JobState } from '../../model/jobs.ts';
import type { ListedJob } from '../../store/jobs.ts';
import { JobList } from '../components/job-list.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { figure } from '../words/names.ts';

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
      title: 'Jobs',
      address,
      section: 'collections',
      skipTo: 'the list',
      islands: ['jobs'],
      data: () => ({ total, page, counts, jobs: items, ...(pressing && { hint: pressing }) }),
      body: () => (
        <>
          <header class="split title">
            <div class="stack">
              <h1>Jobs</h1>
              <p class="lead">
                Work that goes on beside reading and importing: the words on page pictures are read,
                and what papers mean to each other is worked out anew.
              </p>
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
            {items.length === 0 && <p class="note">{nothing(state)}</p>}
          </div>
          {isMoving(counts) && (
            <p class="note look-again">
              <a href={address}>Look again</a>
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

function nothing(state: JobState | undefined): string {
  return state === undefined
    ? 'Nothing was asked for yet. Pages that come as pictures make a job here.'
    : `No job is ${state}.`;
}

function States({ counts, state }: { counts: Counts; state: JobState | undefined }) {
  return (
    <nav class="pick" aria-label="Which">
      <a href={urls.jobs()} {...(state === undefined && { 'aria-current': 'true' })}>
        All
      </a>
      {JOB_STATES.filter((one) => counts[one] > 0 || one === state).map((one) => (
        <a href={urls.jobs({ state: one })} {...(one === state && { 'aria-current': 'true' })}>
          {STATE_WORDS[one]} <span class="soft">{figure(counts[one])}</span>
        </a>
      ))}
    </nav>
  );
}

const STATE_WORDS: Readonly<Record<ListedJob['state'], string>> = {
  running: 'Running',
  waiting: 'Waiting',
  failed: 'Failed',
  cancelled: 'Cancelled',
  done: 'Done',
};
