import { seriesId } from '../../model/ids.ts';
import {
  arrangeSeries,
  seriesRecord,
  type ArrangedPaper,
  type ArrangedSeries,
} from '../../exports/series-record.ts';
import type { SeriesWithPapers } from '../../store/series-answers.ts';
import { Icon } from '../components/icons.tsx';
import { SeriesMarks, SeriesPlot } from '../components/series-plot.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import { rendered } from '../rendered.ts';
import { pictureFile } from '../rendering/picture.ts';
import { plotScales } from '../rendering/plot-scales.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { listed, percent } from '../words/figures.ts';
import { titleOf } from '../../model/titles.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from '../components/in-english.tsx';

/** `/series/<id>`: one run of numbers, as a plot of number against date and as a list. */
export async function seriesPage({ store }: Site, asked: Asked): Promise<Answer> {
  const id = seriesId(asked.part('id'));
  const found = await store.series(id, asked.reader);
  if (found === undefined) {
    return { kind: 'missing', what: say('runs.noRun', { id }) };
  }
  return {
    kind: 'page',
    page: {
      title: found.series.title,
      address: urls.series(id),
      section: 'series',
      skipTo: say('skipTo.run'),
      body: () => <SeriesBody found={found} series={arrangeSeries(found)} />,
      data: () => seriesRecord(found),
      svg: () => picture(found, asked.origin),
      islands: ['save-picture'],
    },
  };
}

function picture(found: SeriesWithPapers, origin: string | undefined): string {
  const { papers } = arrangeSeries(found);
  const { title } = found.series;
  const scales = plotScales(papers);
  if (scales === undefined) return pictureFile({ title, width: 1200, height: 60 }, '');
  const { width, height } = scales;
  const marks = rendered(<SeriesMarks papers={papers} scales={scales} />);
  return pictureFile({ title, width, height, origin }, marks);
}

interface BodyProps {
  readonly found: SeriesWithPapers;
  readonly series: ArrangedSeries;
}

function SeriesBody({ found, series }: BodyProps) {
  const undated = series.papers.filter(({ paper }) => !(paper.date ?? paper.inferred)).length;
  return (
    <>
      <nav class="crumbs over-head" aria-label={say('runs.whereItBelongs')}>
        <ol class="plain">
          <li>
            <a href={urls.seriesList()}>{say('runs.title')}</a>
          </li>
          <li aria-current="page">{found.series.id}</li>
        </ol>
      </nav>
      <header class="stack title">
        <h1 {...inItsOwn(found.series.title)}>{found.series.title}</h1>
        <p class="lead">{shares(series)}</p>
      </header>
      <SeriesPlot series={series} address={urls.series(found.series.id)} />
      {undated > 0 && <p class="note">{say('runs.undated', { count: undated })}</p>}
      <OutOfOrder series={series} />
      <Papers series={series} />
    </>
  );
}

function shares({ held, cited, span }: ArrangedSeries): string {
  const known = held + cited;
  const ofKnown = say('runs.share', {
    count: known,
    held: say('runs.areHeld', { count: held }),
    percent: percent(known === 0 ? 0 : held / known),
    cited,
  });
  if (span <= known) return ofKnown;
  const ofAll =
    held === 0
      ? say('runs.noneOfSpan', { count: span })
      : say('runs.someOfSpan', { count: span, percent: percent(Math.max(0.01, held / span)) });
  return `${ofKnown} ${ofAll}`;
}

function OutOfOrder({ series }: { series: ArrangedSeries }) {
  const out = series.papers.filter(({ standing }) => standing === 'out-of-order');
  if (out.length === 0) return null;
  return (
    <section aria-labelledby="h-out">
      <div class="sec">
        <h2 id="h-out">{say('runs.outOfOrder')}</h2>
        <span class="note">{say('runs.outWhy')}</span>
      </div>
      <ul class="plain reflist">
        {out.map((one) => (
          <li>
            <Icon name="contradiction" />
            <div>
              <p>
                <a
                  href={urls.document(one.paper.document.id)}
                  {...inItsOwn(titleOf(one.paper.document))}
                >
                  {`${one.paper.number}, ${titleOf(one.paper.document)}`}
                </a>
              </p>
              <p class="note">{misfit(one)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function misfit({ paper, before, after }: ArrangedPaper): string {
  const beside = [before, after]
    .filter((one) => one !== undefined)
    .map(({ number, date }) =>
      say('runs.numberOf', { number: String(number), day: dateInWords(date ?? '') }),
    );
  return say('runs.misfit', { day: dateInWords(paper.date ?? ''), beside: listed(beside) });
}

function Papers({ series }: { series: ArrangedSeries }) {
  const after = new Map(series.gaps.map((gap) => [gap.first - 1, gap] as const));
  return (
    <section aria-labelledby="h-papers">
      <div class="sec">
        <h2 id="h-papers">{say('lists.papers')}</h2>
        <span class="note">{say('runs.papersInOrder', { count: series.papers.length })}</span>
      </div>
      <table class="run-list">
        <thead>
          <tr>
            <th scope="col">{say('runs.number')}</th>
            <th scope="col">{say('runs.date')}</th>
            <th scope="col">{say('runs.paper')}</th>
          </tr>
        </thead>
        <tbody>
          {series.papers.map((one, index) => {
            const isLast = series.papers[index + 1]?.paper.number !== one.paper.number;
            const gap = isLast ? after.get(one.paper.number) : undefined;
            return (
              <>
                <Row one={one} />
                {gap && (
                  <tr class="missing">
                    <td colspan={3}>
                      {gap.first === gap.last
                        ? say('runs.unknownHere', { number: String(gap.first) })
                        : say('runs.unknownFromTo', {
                            first: String(gap.first),
                            last: String(gap.last),
                          })}
                    </td>
                  </tr>
                )}
              </>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Row({ one: { paper, standing } }: { one: ArrangedPaper }) {
  const { document, number, date, inferred } = paper;
  return (
    <tr>
      <td class="number">{number}</td>
      <td>
        {date !== undefined && dateInWords(date)}
        {date === undefined && inferred !== undefined && <i>{inferredWords(inferred)}</i>}
        {standing === 'out-of-order' && (
          <>
            {' '}
            <Icon name="contradiction" label={say('runs.markOut')} />
          </>
        )}
      </td>
      <td>
        <Icon name={document.holding} label={say(`holdings.${document.holding}`)} />{' '}
        <a href={urls.document(document.id)} {...inItsOwn(titleOf(document))}>
          {titleOf(document)}
        </a>
      </td>
    </tr>
  );
}

function inferredWords({ from, to }: { readonly from: string; readonly to: string }): string {
  const words = from === to ? dateInWords(from) : dateInWords(`${from}/${to}`);
  return say('paper.inferred', { words });
}
