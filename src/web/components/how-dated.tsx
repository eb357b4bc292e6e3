import type { ConcludedDating, DatingStep, YearWeighed } from '../../model/datings.ts';
import type { DocumentView } from '../rendering/document-view.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { titleOf } from '../../model/titles.ts';
import { Icon } from './icons.tsx';
import { Quote } from './quote.tsx';
import { say } from '../words/say.ts';
import { inItsOwn } from './in-english.tsx';
import { Sentence, Sentences } from './sentence.tsx';
import { capitalised } from '../words/names.ts';
import type { DocumentSummary } from '../../store/store.ts';
import { percent } from '../words/figures.ts';

/** How the date of a paper that states none was reasoned, step by step. */
export function HowDated({ view }: { view: DocumentView }) {
  const { dating } = view.document;
  if (dating === undefined) return null;
  return (
    <section aria-labelledby="h-dating" id={urls.dating}>
      <div class="sec">
        <h2 id="h-dating">{say('dated.title')}</h2>
        <span class="note">{say('dated.inferred')}</span>
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

/** The days that are possible, and those that are likely, as a sentence. */
export function conclusion({
  possible,
  likely,
}: Pick<ConcludedDating, 'possible' | 'likely'>): string {
  const isLimited = possible.from !== undefined || possible.to !== undefined;
  const sure = isLimited ? capitalised(daysInWords(possible)) : undefined;
  const probable = likely && say('dated.likely', { days: daysInWords(likely) });
  const all = [sure, probable && (sure === undefined ? capitalised(probable) : probable)];
  // `1944 г.` has its stop already.
  return all.filter(Boolean).join('; ').replace(/\.?$/, '.');
}

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
      <p>
        <Sentence words={step.says} />
      </p>
      <p class="note">
        {isAside && `${say('dated.aside')} `}
        {!isAside && step.weight === 'hint' && `${say('dated.hint')} `}
        {step.evidence.slice(0, 2).map((one, index) => (
          <>
            {index > 0 && ', '}
            <Quote evidence={one} address={urls.place(one)} />
          </>
        ))}
        {papers.map((paper) => (
          <>
            {' '}
            <Icon name={paper.holding} /> <Titled paper={paper} />
          </>
        ))}
      </p>
    </>
  );
}

function Years({ years }: { years: readonly YearWeighed[] }) {
  return (
    <table class="years">
      <caption>{say('dated.years')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('dated.year')}</th>
          <th scope="col">{say('dated.weight')}</th>
          <th scope="col">{say('dated.speaksFor')}</th>
          <th scope="col">{say('dated.speaksAgainst')}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, share, speaksFor, speaksAgainst }) => (
          <tr>
            <th scope="row">{year}</th>
            <td>{share === 0 ? say('dated.cannotBe') : percent(share)}</td>
            <td>
              <Sentences all={speaksFor} />
              {speaksFor.length === 0 && '—'}
            </td>
            <td>
              <Sentences all={speaksAgainst} />
              {speaksAgainst.length === 0 && '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Titled({ paper }: { paper: DocumentSummary }) {
  return (
    <a href={urls.document(paper.id)} {...inItsOwn(titleOf(paper))}>
      {titleOf(paper)}
    </a>
  );
}
