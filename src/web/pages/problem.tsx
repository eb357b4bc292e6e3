import { SearchBox } from '../components/search-box.tsx';
import * as urls from '../urls.ts';
import type { Key } from '../words/messages.ts';
import { say } from '../words/say.ts';
import { Say } from '../components/say.tsx';
import { Sentence } from '../components/sentence.tsx';

/** Why a page could not be given. */
export interface Problem {
  readonly status: 400 | 403 | 404 | 500;
  /** One sentence: what was asked for and what became of it. */
  readonly what: string;
  /** The archive itself refused, in the one language it speaks. */
  readonly isArchives?: boolean;
}

const HEADS = {
  400: 'problem.notDone',
  403: 'problem.refused',
  404: 'problem.notInArchive',
  500: 'problem.wentWrong',
} as const satisfies Record<Problem['status'], Key>;

/** Says what happened and what to do now. */
export function ProblemBody({ problem }: { problem: Problem }) {
  const isMissing = problem.status === 404;
  return (
    <section class="hero stack" aria-labelledby="h-problem">
      <p class="over">{problem.status}</p>
      <h1 id="h-problem">{say(HEADS[problem.status])}</h1>
      <p class="lead">
        {problem.isArchives === true ? <Sentence words={problem.what} /> : problem.what}
      </p>
      {isMissing ? (
        <>
          <p>{say('problem.addressesStay')}</p>
          <SearchBox query="" />
          <p class="note examples">
            <Say
              it="problem.goTo"
              with={{
                home: (words) => <a href={urls.home}>{words}</a>,
                collections: (words) => <a href={urls.collections}>{words}</a>,
                desiderata: (words) => <a href={urls.desiderata()}>{words}</a>,
              }}
            />
          </p>
        </>
      ) : (
        <p>
          {say('problem.nothingChanged')}{' '}
          {problem.status === 500 ? say('problem.tryAgain') : say('problem.goBack')}{' '}
          <a href={urls.home}>{say('problem.backHome')}</a>
        </p>
      )}
    </section>
  );
}
