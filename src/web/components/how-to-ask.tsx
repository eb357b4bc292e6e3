import * as urls from '../urls.ts';

const WAYS: readonly { readonly query: string; readonly finds: string }[] = [
  { query: 'refugees', finds: 'the word in any form: refugee, refugees' },
  { query: '"safe conduct"', finds: 'these words side by side, exactly so' },
  { query: 'airlift*', finds: 'any word that starts so' },
  { query: 'Burma AND (rice OR teak) NOT Rangoon', finds: 'words joined by AND, OR, NOT' },
  { query: 'NEAR(ceasefire border, 8)', finds: 'words within eight words of each other' },
  { query: 'from:London to:"Department of State"', finds: 'by sender and addressee' },
  {
    query: 'number:1020 date:1951-02..1951-03',
    finds: 'by number, and by date from month to month',
  },
  { query: 'file:793.5', finds: 'by file number' },
  { query: 'kind:telegram classification:secret', finds: 'by kind and classification' },
  { query: 'holding:cited', finds: 'papers that are cited and not held' },
];

/** The query language, by example. */
export function HowToAsk() {
  return (
    <section class="ask" aria-labelledby="h-ask">
      <div class="sec">
        <h2 id="h-ask">How to ask</h2>
      </div>
      <dl class="facts ways">
        {WAYS.map(({ query, finds }) => (
          <>
            <dt>
              <a class="wire" href={urls.search({ query })}>
                {query}
              </a>
            </dt>
            <dd>{finds}</dd>
          </>
        ))}
      </dl>
      <p class="note">
        Fields: from, to, by, person, number, series, file, kind, lang, in, classification, holding,
        date, head, body, notes. English and Russian words are found in all their forms; ё and е,
        accents and dashes make no difference.
      </p>
    </section>
  );
}
