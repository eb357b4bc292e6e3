import type { Child } from '../markup/jsx-runtime.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { FoundDocument, Snippet } from '../../search/search.ts';
import * as urls from '../urls.ts';
import { titleOf } from '../../model/titles.ts';
import { Icon } from './icons.tsx';
import { Description, When } from './paper-list.tsx';
import { say } from '../words/say.ts';
import { inItsOwn } from './in-english.tsx';

interface HitsProps {
  readonly hits: readonly FoundDocument[];
  readonly query: string;
  /** Which of the papers have pictures of their pages. */
  readonly scanned: ReadonlySet<DocumentId>;
}

/** Papers found, each with the passages in which the words stand, and the way to where they stand on its pages. */
export function Hits({ hits, query, scanned }: HitsProps) {
  return (
    <ol class="hits">
      {hits.map(({ summary, snippets }) => (
        <li>
          <h3>
            <a href={urls.document(summary.id)} {...inItsOwn(titleOf(summary))}>
              {titleOf(summary)}
            </a>
          </h3>
          <p class="meta">
            <span class="badge">
              <Icon name={summary.holding} />
              {say(`holdings.${summary.holding}`)}
            </span>
            {summary.date === null ? (
              <span>{say('words.noDate')}</span>
            ) : (
              <When date={summary.date} hour={summary.hour} />
            )}
            <span>
              <Description paper={summary} />
            </span>
            {summary.holding === 'held' && (
              <a class="name" href={urls.collection(summary.collection)}>
                {summary.collection}
              </a>
            )}
            {snippets.length > 0 && scanned.has(summary.id) && (
              <a class="name" href={urls.scan(summary.id, { query })}>
                {say('search.onTheScan')}
              </a>
            )}
          </p>
          {snippets.map((snippet) => (
            <p class="snip" lang={snippet.language}>
              <a
                href={urls.place({
                  document: summary.id,
                  text: snippet.text,
                  block: snippet.block,
                })}
              >
                {marked(snippet)}
              </a>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** The passage with the words that were found marked. */
function marked({ words, found }: Snippet): Child[] {
  const pieces: Child[] = [];
  let at = 0;
  for (const { start, end } of found) {
    pieces.push(words.slice(at, start), <mark>{words.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, words.slice(at)];
}
