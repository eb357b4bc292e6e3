import type { ConcordanceLine } from '../../search/concordance.ts';
import { titleOf } from '../../model/titles.ts';
import type { DocumentSummary } from '../../store/store.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from './in-english.tsx';

/** More lines than this of one page of papers are a list that nobody reads. */
const MOST_LINES = 300;

export interface InContextProps {
  readonly lines: readonly ConcordanceLine[];
  readonly papers: ReadonlyMap<string, DocumentSummary>;
}

/** Every place where the words stand, each in the middle of its line; the paper it is from leads there. */
export function InContext({ lines, papers }: InContextProps) {
  const shown = lines.slice(0, MOST_LINES);
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={say('search.placesInContext')}>
      <table class="kwic">
        <caption>
          {lines.length > shown.length
            ? say('search.placesShown', { shown: shown.length, count: lines.length })
            : say('search.places', { count: lines.length })}
        </caption>
        <thead class="vh">
          <tr>
            <th scope="col">{say('search.paper')}</th>
            <th scope="col">{say('search.before')}</th>
            <th scope="col">{`${say('search.found')} · ${say('search.after')}`}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr>
              <td>
                <Name paper={papers.get(line.document)} line={line} />
              </td>
              <td lang={line.language}>
                <bdi>{line.before}</bdi>
              </td>
              <td lang={line.language}>
                <b>{line.found}</b>
                {line.after}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Named {
  readonly paper: DocumentSummary | undefined;
  readonly line: ConcordanceLine;
}

function Name({ paper, line }: Named) {
  const short = paper && shortName(paper);
  const words = short || (paper ? titleOf(paper) : line.document);
  return (
    <a href={urls.place(line)} {...(short ? {} : inItsOwn(words))}>
      {words}
    </a>
  );
}

/** For a column: `417, 3 June 1951`, `document 12`; nothing where the paper has neither number nor date. */
function shortName(paper: DocumentSummary): string {
  const number = [paper.series, paper.number].filter(Boolean).join(' ');
  const printed = paper.printedNumber;
  const name = number || (printed === null ? '' : say('words.documentNumber', { number: printed }));
  const date = paper.date === null ? '' : dateInWords(paper.date);
  return [name, date].filter(Boolean).join(', ');
}
