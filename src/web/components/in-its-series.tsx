import type { SeriesPaper, SeriesPlace } from '../../store/series-answers.ts';
import * as urls from '../urls.ts';
import { titleOf } from '../../model/titles.ts';
import { Icon } from './icons.tsx';
import { When } from './paper-list.tsx';
import { say } from '../words/say.ts';
import { Say } from './say.tsx';
import { inItsOwn } from './in-english.tsx';

/** Where a paper stands in its runs of numbers: the known papers before and after it, and how many numbers lie between. */
export function InItsSeries({ places }: { places: readonly SeriesPlace[] }) {
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="h-series">
      <div class="sec">
        <h2 id="h-series">{say('run.inSeries')}</h2>
        <a class="note" href={urls.seriesList()}>
          {say('run.allSeries')}
        </a>
      </div>
      {places.map((place) => (
        <Place place={place} />
      ))}
    </section>
  );
}

function Place({ place: { series, number, before, after } }: { place: SeriesPlace }) {
  return (
    <>
      <p class="run">
        <Say
          it="run.numberIn"
          with={{
            number: String(number),
            title: series.title,
            series: (words) => (
              <a href={urls.series(series.id)} {...inItsOwn(series.title)}>
                {words}
              </a>
            ),
          }}
        />
      </p>
      <ul class="plain reflist beside">
        {before && <Beside paper={before} number={number} />}
        {after && <Beside paper={after} number={number} />}
        {!before && !after && <li class="note alone">{say('run.alone')}</li>}
      </ul>
    </>
  );
}

function Beside({ paper, number }: { paper: SeriesPaper; number: number }) {
  const { document } = paper;
  const between = Math.abs(paper.number - number) - 1;
  const day = paper.date ?? document.date;
  return (
    <li>
      <Icon name={document.holding} />
      <div>
        <p>
          {paper.number < number ? say('run.before') : say('run.after')}{' '}
          <a href={urls.document(document.id)} {...inItsOwn(titleOf(document))}>
            {`${paper.number}, ${titleOf(document)}`}
          </a>
        </p>
        <p class="note">
          {day !== null && day !== undefined && <When date={day} hour={document.hour} />}
          {day && between > 0 && ' · '}
          {between > 0 && say('run.between', { count: between })}
        </p>
      </div>
    </li>
  );
}
