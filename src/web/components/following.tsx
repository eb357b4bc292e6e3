import type { Child } from '../markup/jsx-runtime.ts';
import { jobIdOf } from '../../model/jobs.ts';
import type { Reader } from '../../model/reader.ts';
import type { RecordedRevision } from '../../model/revisions.ts';
import type { Site } from '../page.ts';
import * as urls from '../urls.ts';
import { instant } from './job-list.tsx';
import { Say } from './say.tsx';

/** Whether other papers have followed what persons decided; `at` is an instant. */
export interface Following {
  readonly kind: 'running' | 'waiting' | 'stopped' | 'done';
  readonly at?: string;
}

/** How far it is with what follows from decisions in other papers. */
export async function followingOf({ store, work }: Site, reader: Reader): Promise<Following> {
  const id = jobIdOf({ kind: 'resolve' });
  const [isDue, { items }] = await Promise.all([
    store.needsResolution(),
    work.jobs({ id, limit: 1, offset: 0 }, reader),
  ]);
  const [job] = items;
  if (!isDue) {
    return { kind: 'done', ...(job?.state === 'done' && job.ended && { at: job.ended }) };
  }
  if (job?.state === 'running') return { kind: 'running', at: job.begun ?? job.asked };
  return { kind: job?.state === 'waiting' ? 'waiting' : 'stopped' };
}

export interface FollowsProps {
  readonly following: Following;
  /** The decisions that the page shows. */
  readonly revisions: readonly RecordedRevision[];
}

/** Says so where other papers have still to follow, and when they did what these decisions ask. */
export function Follows({ following: { kind, at }, revisions }: FollowsProps) {
  const jobs = (words: Child) => <a href={urls.jobs()}>{words}</a>;
  if (kind === 'done') {
    const isLater = at !== undefined && revisions.some((one) => one.at < at);
    return isLater ? (
      <p class="note" role="status">
        <Say it="following.done" with={{ at: instant(at), jobs }} />
      </p>
    ) : null;
  }
  return (
    <p class="note" role="status">
      {kind === 'running' && at !== undefined ? (
        <Say it="following.running" with={{ at: instant(at), jobs }} />
      ) : (
        <Say it={kind === 'stopped' ? 'following.stopped' : 'following.waiting'} with={{ jobs }} />
      )}
    </p>
  );
}
