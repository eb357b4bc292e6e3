import type { ArchiveCounts } from '../../store/store.ts';
import * as urls from '../urls.ts';
import { counted } from '../words/names.ts';

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
      <h2 id="h-none">No paper has all of that</h2>
      <dl class="facts">
        <dt>Searched</dt>
        <dd>{`${counted(counts.held, 'held paper')} and ${counted(counts.cited, 'cited one')}, all indexed`}</dd>
        {counts.refused > 0 && (
          <>
            <dt>Not read</dt>
            <dd>
              {counted(
                counts.refused,
                'file that the import refused',
                'files that the import refused',
              )}
            </dd>
          </>
        )}
      </dl>
      <ul class="plain try">
        {words !== '' && words !== query && (
          <li>
            Without the fields: <a href={urls.search({ query: words })}>{words}</a>
          </li>
        )}
        {anyOf.length > 1 && anyOf.length === words.split(/\s+/).length && (
          <li>
            Any of the words:{' '}
            <a href={urls.search({ query: anyOf.join(' OR ') })}>{anyOf.join(' OR ')}</a>
          </li>
        )}
        <li>
          A word may be spelt otherwise, or damaged in a scan: ask for its start:{' '}
          <span class="wire">refug*</span>.
        </li>
        <li>
          A person may stand under another spelling: see <a href={urls.people()}>the people</a>.
        </li>
      </ul>
    </section>
  );
}
