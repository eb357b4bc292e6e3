import type { ConcludedDating, DatingStep, YearWeighed } from '../../model/datings.ts';
import type { DocumentView } from '../rendering/document-view.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { titleOf } from '../../model/titles.ts';
import { Icon } from './icons.tsx';
import { Quote } from './quote.tsx';

/** How the date of a paper that states none was reasoned, step by step. */
export function HowDated({ view }: { view: DocumentView }) {
  const { dating } = view.document;
  if (dating === undefined) return null;
  return (
    <section aria-labelledby="h-dating" id={urls.dating}>
      <div class="sec">
        <h2 id="h-dating">How it is dated</h2>
        <span class="note">inferred; the paper states no date</span>
      </div>
      <p class="dated">{conclusion(dating)}</p>
      <ol class="steps">
        {dating.steps.map((step, place) => (
          <li class={step.weight}>
            <Step step={step} view={view} isAside={dating.setAside.includes(place)} />
          </li>
        ))}
      </ol>
      {dating.years.length > 1 && <Years years={dating.years} />}
    </section>
  );
}

function conclusion({ possible, likely }: ConcludedDating): string {
  const isLimited = possible.from !== undefined || possible.to !== undefined;
  const sure = isLimited ? capital(daysInWords(possible)) : undefined;
  const probable = likely && `likely ${daysInWords(likely)}`;
  return `${[sure, probable && (sure === undefined ? capital(probable) : probable)].filter(Boolean).join('; ')}.`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function daysInWords({ from = '', to = '' }: ConcludedDating['possible']): string {
  return from === to ? dateInWords(from) : dateInWords(`${from}/${to}`);
}

interface StepProps {
  readonly step: DatingStep;
  readonly view: DocumentView;
  readonly isAside: boolean;
}

function Step({ step, view, isAside }: StepProps) {
  const papers = step.documents.flatMap((id) => view.summaries.get(id) ?? []);
  return (
    <>
      <p>{step.says}</p>
      <p class="note">
        {isAside ? 'Left out, for it contradicts what is surer. ' : WEIGHTS[step.weight]}
        {step.evidence.slice(0, 2).map((one, index) => (
          <>
            {index > 0 && ', '}
            <Quote evidence={one} address={urls.place(one)} />
          </>
        ))}
        {papers.map((paper) => (
          <>
            {' '}
            <Icon name={paper.holding} /> <a href={urls.document(paper.id)}>{titleOf(paper)}</a>
          </>
        ))}
      </p>
    </>
  );
}

const WEIGHTS = { bound: '', hint: 'Makes it likely, no more. ' } as const;

function Years({ years }: { years: readonly YearWeighed[] }) {
  return (
    <table class="years">
      <caption>The years weighed</caption>
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col">Weight</th>
          <th scope="col">What speaks for it</th>
          <th scope="col">What speaks against it</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, share, speaksFor, speaksAgainst }) => (
          <tr>
            <th scope="row">{year}</th>
            <td>{share === 0 ? 'cannot be' : `${Math.round(share * 100)} %`}</td>
            <td>{speaksFor.join(' ') || '—'}</td>
            <td>{speaksAgainst.join(' ') || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
