import type { SearchAnswer } from '../../search/search.ts';
import { Said } from './said.tsx';
import { filled, template } from '../words/say.ts';

/** Shows where the query stops making sense. */
export function UnreadQuery({
  query,
  answer: { reason, at },
}: {
  query: string;
  answer: Extract<SearchAnswer, { kind: 'unread' }>;
}) {
  const end = Math.max(at.end, at.start + 1);
  return (
    <div id="unread" class="stack">
      <p class="where" aria-hidden="true">
        {query.slice(0, at.start)}
        <mark>{query.slice(at.start, end) || ' '}</mark>
        {query.slice(end)}
      </p>
      <p class="errline">
        <Said words={filled(template(`unread.${reason.code}`), reason)} />
      </p>
    </div>
  );
}
