import type { ListedJob } from '../../store/jobs.ts';
import type { Desk } from '../page.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { say } from '../words/say.ts';
import { Say } from './say.tsx';
import { Sentence } from './sentence.tsx';
import { Pager, type PagerProps } from './pager.tsx';

export interface JobListProps {
  readonly jobs: readonly ListedJob[];
  readonly desk: Desk | undefined;
  readonly back: string;
  readonly pager: Omit<PagerProps, 'what'>;
}

/** Jobs with how far they are, what went wrong, and where one may, forms that end them or begin them anew. */
export function JobList({ jobs, desk, back, pager }: JobListProps) {
  return (
    <>
      <ol class="plain jobs">
        {jobs.map((job) => (
          <li>
            <OneJob job={job} desk={desk} back={back} />
          </li>
        ))}
      </ol>
      <Pager {...pager} what="jobs" />
    </>
  );
}

interface OneJobProps {
  readonly job: ListedJob;
  readonly desk: Desk | undefined;
  readonly back: string;
}

function OneJob({ job, desk, back }: OneJobProps) {
  return (
    <article aria-labelledby={`job-${job.id}`}>
      <div>
        <h2 id={`job-${job.id}`}>
          <About job={job} />
        </h2>
        <Progress job={job} />
        <p class="note">{stateInWords(job)}</p>
        {job.error !== undefined && <p class="wrong">{job.error}</p>}
      </div>
      {desk && <Steps job={job} desk={desk} back={back} />}
    </article>
  );
}

function About({ job: { work, sourceName } }: { job: ListedJob }) {
  if (work.kind === 'resolve') return <>{say('jobs.resolve')}</>;
  const file = sourceName?.split('/').findLast((part) => part !== '');
  const name = file ?? `${work.source.slice(0, 12)}…`;
  return (
    <Say
      it={work.again === undefined ? 'jobs.wordsOf' : 'jobs.wordsAnewOf'}
      with={{ name, source: (words) => <a href={urls.source(work.source)}>{words}</a> }}
    />
  );
}

function Progress({ job: { state, progress, id } }: { job: ListedJob }) {
  if (state !== 'running' || progress === undefined) return null;
  const { done, total, doing } = progress;
  return (
    <p class="far">
      <progress value={done} max={Math.max(1, total)} aria-labelledby={`job-${id}`} />{' '}
      <span>{say('jobs.far', { done, total })}</span>{' '}
      <span class="soft">
        <Sentence words={doing} />
      </span>
    </p>
  );
}

function stateInWords(job: ListedJob): string {
  const { state, asked, begun, ended, due, attempts, isStopping } = job;
  switch (state) {
    case 'running':
      return isStopping
        ? say('jobs.beingEnded')
        : say('jobs.runsSince', { at: instant(begun ?? asked) });
    case 'waiting':
      return job.error === undefined
        ? say('jobs.waitsSince', { at: instant(asked) })
        : say('jobs.tried', { count: attempts, at: instant(due) });
    case 'failed':
      return say('jobs.failedAt', { count: attempts, at: instant(ended ?? asked) });
    case 'cancelled':
      return say('jobs.cancelledAt', { at: instant(ended ?? asked) });
    case 'done':
      return say('jobs.doneAt', { at: instant(ended ?? asked) });
  }
}

/** Of the server's own day and hour, as those who run it have them. */
export function instant(iso: string): string {
  const at = new Date(iso);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString();
  return dateInWords(local.slice(0, 16));
}

const CANCEL = { does: 'cancel', words: 'jobs.cancel' } as const;
const RETRY = { does: 'retry', words: 'jobs.beginAnew' } as const;
const NOW = { does: 'retry', words: 'jobs.tryNow' } as const;

function stepsFor({ state, error, isStopping }: ListedJob) {
  if (state === 'running') return isStopping ? [] : [CANCEL];
  if (state === 'waiting') return error === undefined ? [CANCEL] : [NOW, CANCEL];
  return state === 'done' ? [] : [RETRY];
}

function Steps({ job, desk, back }: { job: ListedJob; desk: Desk; back: string }) {
  const steps = stepsFor(job);
  if (steps.length === 0) return null;
  return (
    <form method="post" action={urls.jobs()} class="row small">
      <input type="hidden" name="token" value={desk.token} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="job" value={job.id} />
      {steps.map(({ does, words }) => (
        <button type="submit" name="does" value={does} aria-describedby={`job-${job.id}`}>
          {say(words)}
        </button>
      ))}
    </form>
  );
}
