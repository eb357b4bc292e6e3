import type { Child } from '../markup/jsx-runtime.ts';
import type { DocumentSummary } from '../../store/store.ts';
import * as urls from '../urls.ts';
import { dateInWords, hourInWords, machineDate } from '../words/dates.ts';
import { inWords } from '../words/names.ts';
import { Icon } from './icons.tsx';
import { titleOf } from '../../model/titles.ts';
import { say } from '../words/say.ts';
import { Say } from './say.tsx';
import { inItsOwn } from './in-english.tsx';

/** A date with its hour; marked up where the markup can carry it. */
export function When({ date, hour }: { date: string; hour?: string | null }) {
  const words = dateInWords(date) + (hour ? `, ${hourInWords(hour)}` : '');
  const machine = machineDate(hour ? `${date}T${hour}` : date);
  return machine === undefined ? (
    <span class="when">{words}</span>
  ) : (
    <time datetime={machine}>{words}</time>
  );
}

/** Papers one under another: mark, date, title, and a line on each. */
export function PaperList({ papers }: { papers: readonly ListedPaper[] }) {
  return (
    <div class="cq">
      <ol class="papers">
        {papers.map(({ paper, line, undated }) => (
          <li>
            <Icon name={paper.holding} label={say(`holdings.${paper.holding}`)} />
            {paper.date === null ? (
              <span class="when soft">{undated ?? say('words.noDate')}</span>
            ) : (
              <When date={paper.date} hour={paper.hour} />
            )}
            <a class="t" href={urls.document(paper.id)} {...inItsOwn(titleOf(paper))}>
              {titleOf(paper)}
            </a>
            <span class="note">{line ?? <Description paper={paper} />}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

export interface ListedPaper {
  readonly paper: DocumentSummary;
  /** What to say of it here, in place of what it is. */
  readonly line?: Child;
  /** What stands where the date would. */
  readonly undated?: string;
}

/** What a paper is, in a line: `Document 100 · telegram 1020 · secret`. */
export function Description({ paper }: { paper: DocumentSummary }) {
  const number = paper.number === null ? '' : ` ${numbered(paper)}`;
  const kind = paper.kind === 'unknown' ? number.trim() : inWords(paper.kind) + number;
  const printed = paper.printedNumber;
  const before = [printed !== null && say('words.documentNumber', { number: printed }), kind];
  const shown = [
    ...before.filter(Boolean),
    hasRoute(paper) && <Route paper={paper} />,
    paper.classification !== null && inWords(paper.classification),
  ].filter(Boolean);
  return <>{shown.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}</>;
}

const hasRoute = ({ from, to }: DocumentSummary): boolean => from !== null || to !== null;

/** Offices stand in the paper’s words. */
function Route({ paper: { from, to } }: { paper: DocumentSummary }) {
  if (from === null || to === null) return <Own words={from ?? to ?? ''} />;
  return <Say it="words.fromTo" with={{ from: <Own words={from} />, to: <Own words={to} /> }} />;
}

function Own({ words }: { words: string }) {
  const own = inItsOwn(words);
  return own.lang === undefined ? <>{words}</> : <span {...own}>{words}</span>;
}

function numbered({ series, number }: DocumentSummary): string {
  return [series, number].filter(Boolean).join(' ');
}
