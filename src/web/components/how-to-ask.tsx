import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

const WAYS = [
  'word',
  'phrase',
  'prefix',
  'joined',
  'near',
  'route',
  'number',
  'file',
  'kind',
  'holding',
] as const;

/** The query language, by example; each language has its own. */
export function HowToAsk() {
  return (
    <section class="ask" aria-labelledby="h-ask">
      <div class="sec">
        <h2 id="h-ask">{say('ask.title')}</h2>
      </div>
      <dl class="facts ways">
        {WAYS.map((way) => (
          <>
            <dt>
              <a class="wire" href={urls.search({ query: say(`ask.${way}`) })}>
                {say(`ask.${way}`)}
              </a>
            </dt>
            <dd>{say(`ask.${way}Finds`)}</dd>
          </>
        ))}
      </dl>
      <p class="note">{say('ask.fields')}</p>
    </section>
  );
}
