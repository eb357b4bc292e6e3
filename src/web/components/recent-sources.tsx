import { basename } from 'node:path';
import type { Paged, SourceSummary } from '../../store/store.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';
import { formatInWords } from '../words/names.ts';

/** What came in last, and what was read from it. */
export function RecentSources({ recent }: { recent: Paged<SourceSummary> }) {
  const { items, total } = recent;
  return (
    <section aria-labelledby="h-recent">
      <div class="sec">
        <h2 id="h-recent">{say('home.recent')}</h2>
        <span class="note">
          {total > items.length
            ? say('home.lastOf', { shown: items.length, count: total })
            : say('counts.sources', { count: total })}
        </span>
      </div>
      <ul class="hits">
        {items.map(({ record, papers }) => (
          <li>
            <h3>
              <a href={urls.source(record.id)}>{basename(record.name)}</a>
            </h3>
            <p class="meta">
              <span>
                {record.format === null
                  ? say('home.sourceRefused')
                  : `${say('counts.papers', { count: papers })}, ${formatInWords(record.format)}`}
              </span>
              {record.notices.length > 0 && (
                <span>{say('counts.notices', { count: record.notices.length })}</span>
              )}
              <span class="wire">{record.id.slice(0, 12)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
