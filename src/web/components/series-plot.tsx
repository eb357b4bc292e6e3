import type { ArrangedPaper, ArrangedSeries } from '../../exports/series-record.ts';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { PictureLinks } from './picture-links.tsx';
import { plotScales, type PlotScales } from '../rendering/plot-scales.ts';
import { say } from '../words/say.ts';

/**
 * Number against date. A disc is held, a ring cited, a bar inferred, a cross out of order; a broken line passes over numbers that nobody
 * here knows, a full one joins neighbours. A picture of the list below it, which says the same in words.
 */
export function SeriesPlot({ series, address }: { series: ArrangedSeries; address: string }) {
  const scales = plotScales(series.papers);
  if (scales === undefined) return null;
  return (
    <>
      <figure class="ledger">
        <div class="scroll" tabindex={0} role="group" aria-label={say('runs.picture')}>
          <svg class="plot" viewBox={`0 0 ${scales.width} ${scales.height}`} aria-hidden="true">
            <SeriesMarks papers={series.papers} scales={scales} />
          </svg>
        </div>
        <Legend />
      </figure>
      <p class="note">
        <PictureLinks address={address} />
      </p>
    </>
  );
}

/** Axes and marks alone, to stand in a picture. */
export function SeriesMarks({ papers, scales }: Drawn) {
  return (
    <>
      <Axes scales={scales} />
      <Lines papers={papers} scales={scales} />
      {papers.map((paper) => (
        <Mark paper={paper} scales={scales} />
      ))}
    </>
  );
}

function Axes({ scales }: { scales: PlotScales }) {
  const { left, right, top, bottom, dates, numbers } = scales;
  return (
    <>
      <path class="axis" d={`M${left} ${top}V${bottom}H${right}`} />
      {dates.map(({ at, words }) => (
        <>
          <path class="tick" d={`M${at} ${bottom}v5`} />
          <text x={at} y={bottom + 20} text-anchor="middle">
            {words}
          </text>
        </>
      ))}
      {numbers.map(({ at, words }) => (
        <>
          <path class="rule" d={`M${left} ${at}H${right}`} />
          <text x={left - 8} y={at + 4} text-anchor="end">
            {words}
          </text>
        </>
      ))}
    </>
  );
}

interface Drawn {
  readonly papers: readonly ArrangedPaper[];
  readonly scales: PlotScales;
}

function Lines({ papers, scales }: Drawn) {
  const run = papers.filter(({ standing }) => standing === 'in-order');
  const joined: string[] = [];
  const broken: string[] = [];
  run.forEach(({ paper }, index) => {
    const before = run[index - 1]?.paper;
    if (before === undefined) return;
    const line = `M${scales.x(before.date)} ${scales.y(before.number)}L${scales.x(paper.date)} ${scales.y(paper.number)}`;
    (paper.number - before.number > 1 ? broken : joined).push(line);
  });
  return (
    <>
      <path class="gap" d={broken.join('')} />
      <path class="joined" d={joined.join('')} />
    </>
  );
}

function Mark({ paper: arranged, scales }: { paper: ArrangedPaper; scales: PlotScales }) {
  const { paper, standing } = arranged;
  const { document, number, date, inferred } = paper;
  if (date === undefined && inferred === undefined) return null;
  const when = date ?? `${inferred?.from ?? ''}/${inferred?.to ?? ''}`;
  const [x, y] = [scales.x(date), scales.y(number)];
  return (
    <a href={urls.document(document.id)} tabindex={-1}>
      <title>{`${number}, ${dateInWords(when)}, ${say(`holdings.${document.holding}`).toLowerCase()}`}</title>
      {date === undefined && inferred !== undefined ? (
        <path class="inferred" d={bar(scales.x(inferred.from), scales.x(inferred.to), y)} />
      ) : standing === 'out-of-order' ? (
        <path class="out" d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />
      ) : (
        <circle class={document.holding} cx={x} cy={y} r="4.5" />
      )}
    </a>
  );
}

/** From the first to the last day, with an end mark at each. */
function bar(from: number, to: number, y: number): string {
  const end = Math.max(to, from + 3);
  return `M${from} ${y - 5}v10M${end} ${y - 5}v10M${from} ${y}H${end}`;
}

const KEYS = [
  { words: 'runs.keyHeld', mark: <circle class="held" cx="12" cy="8" r="4.5" /> },
  { words: 'runs.keyCited', mark: <circle class="cited" cx="12" cy="8" r="4.5" /> },
  { words: 'runs.keyInferred', mark: <path class="inferred" d={bar(5, 19, 8)} /> },
  { words: 'runs.keyOut', mark: <path class="out" d="M7 3l10 10m0-10L7 13" /> },
  { words: 'runs.keyGap', mark: <path class="gap" d="M1 8h22" /> },
] as const;

function Legend() {
  return (
    <figcaption class="keys">
      {KEYS.map(({ words, mark }) => (
        <span>
          <svg class="plot" viewBox="0 0 24 16" aria-hidden="true">
            {mark}
          </svg>
          {say(words)}
        </span>
      ))}
    </figcaption>
  );
}
