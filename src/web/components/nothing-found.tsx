import type { ArchiveCounts } from '../../store/store.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';
import { Say } from './say.tsx';

export interface NothingFoundProps {
  readonly query: string;
  readonly counts: ArchiveCounts;
}

/** Nothing found: what was searched, and what to try. */
export function NothingFound({ query, counts }: NothingFoundProps) {
  const words = query.replace(/\b[a-z]+[:=]("[^"]*"|\S+)/gi, '').trim();
  const anyOf = words.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  return (
    <section class="panel" aria-labelledby="h-none">
      <h2 id="h-none">{say('nothing.title')}</h2>
      <dl class="facts">
        <dt>{say('nothing.searched')}</dt>
        <dd>
          {say('nothing.indexed', {
            held: say('nothing.heldPapers', { count: counts.held }),
            cited: say('nothing.citedOnes', { count: counts.cited }),
          })}
        </dd>
        {counts.refused > 0 && (
          <>
            <dt>{say('nothing.notRead')}</dt>
            <dd>{say('nothing.refused', { count: counts.refused })}</dd>
          </>
        )}
      </dl>
      <ul class="plain try">
        {words !== '' && words !== query && (
          <li>
            <Say it="nothing.withoutFields" with={{ query: <Query query={words} /> }} />
          </li>
        )}
        {anyOf.length > 1 && anyOf.length === words.split(/\s+/).length && (
          <li>
            <Say it="nothing.anyOf" with={{ query: <Query query={anyOf.join(' OR ')} /> }} />
          </li>
        )}
        <li>
          <Say it="nothing.spelt" with={{ start: (words) => <span class="wire">{words}</span> }} />
        </li>
        <li>
          <Say
            it="nothing.otherName"
            with={{ people: (words) => <a href={urls.people()}>{words}</a> }}
          />
        </li>
      </ul>
    </section>
  );
}

function Query({ query }: { query: string }) {
  return <a href={urls.search({ query })}>{query}</a>;
}
