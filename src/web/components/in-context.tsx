import type { ConcordanceLine } from '../../search/concordance.ts';
import { titleOf } from '../../model/titles.ts';
import type { DocumentSummary } from '../../store/store.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { figure } from '../words/names.ts';

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
    <div class="scroll" tabindex={0} role="group" aria-label="Places in context">
      <table class="kwic">
        <caption>
          {lines.length > shown.length
            ? `${figure(shown.length)} of ${figure(lines.length)} places in these papers`
            : `${figure(lines.length)} places in these papers`}
        </caption>
        <thead class="vh">
          <tr>
            <th scope="col">Paper</th>
            <th scope="col">Before</th>
            <th scope="col">Found</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr>
              <td>
                <a href={urls.place(line)}>{nameOf(papers.get(line.document), line)}</a>
              </td>
              <td lang={line.language}>
                <bdi>{line.before}</bdi>
              </td>
              <td lang={line.language}>{line.found}</td>
              <td lang={line.language}>{line.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Short, for a column: `417, 3 June 1951`, `document 12`. */
function nameOf(paper: DocumentSummary | undefined, line: ConcordanceLine): string {
  if (paper === undefined) return line.document;
  const number = [paper.series, paper.number].filter(Boolean).join(' ');
  const name = number || (paper.printedNumber === null ? '' : `document ${paper.printedNumber}`);
  const date = paper.date === null ? '' : dateInWords(paper.date);
  return [name, date].filter(Boolean).join(', ') || titleOf(paper);
}
