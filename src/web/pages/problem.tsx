import { SearchBox } from '../components/search-box.tsx';
import * as urls from '../urls.ts';

/** Why a page could not be given. */
export interface Problem {
  readonly status: 400 | 403 | 404 | 500;
  /** One sentence: what was asked for and what became of it. */
  readonly what: string;
}

const HEADS: Readonly<Record<Problem['status'], string>> = {
  400: 'Not done',
  403: 'Refused',
  404: 'Not in this archive',
  500: 'Something went wrong',
};

/** Says what happened and what to do now. */
export function ProblemBody({ problem }: { problem: Problem }) {
  const isMissing = problem.status === 404;
  return (
    <section class="hero stack" aria-labelledby="h-problem">
      <p class="over">{problem.status}</p>
      <h1 id="h-problem">{HEADS[problem.status]}</h1>
      <p class="lead">{problem.what}</p>
      {isMissing ? (
        <>
          <p>
            Addresses of papers do not change here. The paper may not have been imported yet, or the
            address was cut short. Search for it by a word, a name, a number or a file:
          </p>
          <SearchBox query="" />
          <p class="note examples">
            Or go to <a href={urls.home}>what the archive holds</a>,{' '}
            <a href={urls.collections}>the collections</a>, or{' '}
            <a href={urls.desiderata()}>the papers that are cited and not held</a>.
          </p>
        </>
      ) : (
        <p>
          Nothing in the archive was changed.{' '}
          {problem.status === 500
            ? 'Try again; if it happens again, the terminal that serves the archive says more. '
            : 'Go back to the page before, where your words still stand. '}
          <a href={urls.home}>Back to what the archive holds</a>
        </p>
      )}
    </section>
  );
}
