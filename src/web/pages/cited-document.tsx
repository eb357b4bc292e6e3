import type { DocumentEvidence } from '../../model/evidence.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { CitedField } from '../../model/links.ts';
import { HOLDER_NAMES, whereaboutsOf } from '../../resolution/whereabouts.ts';
import type { CitedDocument } from '../../store/store.ts';
import { runNeighbours, writtenBetween } from '../../exports/run-neighbours.ts';
import { documentRecord } from '../../exports/record.ts';
import { showDocument } from '../../exports/text.ts';
import { PaperCard } from '../components/cards.tsx';
import { Icon } from '../components/icons.tsx';
import { InItsSeries } from '../components/in-its-series.tsx';
import { Quote } from '../components/quote.tsx';
import { When } from '../components/paper-list.tsx';
import { CitedBy } from '../components/reference-list.tsx';
import type { Page } from '../page.ts';
import { valueInWords } from '../rendering/envelope-cells.ts';
import * as urls from '../urls.ts';
import { capitalised, counted, inWords } from '../words/names.ts';

/** The page of a paper that nobody here holds: what its mentions say of it, and who mentions it. `files`: see `filesOfNeighbours`. */
export function citedPage(document: CitedDocument, files: ReadonlyMap<DocumentId, string>): Page {
  return {
    title: document.cited.title,
    address: urls.document(document.cited.id),
    section: 'desiderata',
    skipTo: 'what is known of the paper',
    body: () => <CitedBody document={document} files={files} />,
    card: () => <PaperCard document={document} />,
    data: () => documentRecord(document),
    txt: () => showDocument(document),
  };
}

const STATUS_WORDS = {
  'not-printed': 'The edition says that it did not print it.',
  'not-found': 'The edition says that it looked for it and did not find it.',
} as const;

interface Shown {
  readonly document: CitedDocument;
  readonly files: ReadonlyMap<DocumentId, string>;
}

function CitedBody({ document, files }: Shown) {
  const { cited, citedBy, summary } = document;
  return (
    <>
      <nav class="crumbs over-head" aria-label="Where this paper lies">
        <ol class="plain">
          <li>
            <a href={urls.desiderata()}>Desiderata</a>
          </li>
          <li aria-current="page">{summary.number ?? 'Cited paper'}</li>
        </ol>
      </nav>
      <header class="split title">
        <div class="stack">
          <p class="over">
            {summary.kind === 'unknown' ? 'Paper' : capitalised(inWords(summary.kind))}, cited
          </p>
          <h1>{cited.title}</h1>
          <p class="lead">
            Nobody here holds this paper. It is known because{' '}
            {counted(
              new Set(citedBy.map((one) => one.document.id)).size,
              'held paper cites',
              'held papers cite',
            )}{' '}
            it. {cited.status && STATUS_WORDS[cited.status]}
          </p>
        </div>
        <p class="badge">
          <Icon name="cited" />
          Cited, not held
        </p>
      </header>
      <Known fields={cited.fields} />
      <WhereToAsk document={document} files={files} />
      <div class="after narrow-after">
        <InItsSeries places={document.series} />
        <CitedBy citations={citedBy} />
        <p class="note">
          When the paper is imported it takes the place of this entry and keeps the address{' '}
          <span class="wire">{urls.document(cited.id)}</span>.
        </p>
      </div>
    </>
  );
}

/** Who would hold it, and a letter to them. */
function WhereToAsk({ document, files }: Shown) {
  const { cited } = document;
  const { holder, series, file, because } = whereaboutsOf(cited);
  return (
    <section aria-labelledby="h-ask" class="panel ask-panel">
      <h2 id="h-ask">Where to ask</h2>
      <p>
        {HOLDER_NAMES[holder]}
        {series !== undefined && `, ${series}`}
        {file !== undefined && (
          <>
            {', file '}
            <span class="wire">{file}</span>
          </>
        )}
        . <span class="soft">{because}</span>
      </p>
      <Beside document={document} files={files} />
      <p>
        <a class="button" href={urls.request(cited.id)}>
          <Icon name="quote" />
          Draft a request
        </a>
      </p>
    </section>
  );
}

/** Papers with numbers close by may lie in one file; and a day nobody states lies between theirs. */
function Beside({ document, files }: Shown) {
  const filed = runNeighbours(document, files).filter(({ file }) => file !== undefined);
  const between = writtenBetween(document);
  if (filed.length === 0 && between === undefined) return null;
  return (
    <p>
      {between && (
        <>
          By the numbers next to it, written between <When date={between.from} hour={null} /> and{' '}
          <When date={between.to} hour={null} />.{' '}
        </>
      )}
      {filed.map(({ paper, side, file }) => (
        <>
          <a href={urls.document(paper.document.id)}>Number {paper.number}</a>, {side} it in its
          run, is filed under <span class="wire">{file}</span>.{' '}
        </>
      ))}
    </p>
  );
}

const FIELD_LABELS: Readonly<Record<CitedField['field'], string>> = {
  kind: 'Kind',
  series: 'Series',
  number: 'Number',
  from: 'From',
  to: 'To',
  date: 'Date',
  hour: 'Hour',
  fileNumber: 'File',
  description: 'Said to be',
};

const QUOTES_SHOWN = 3;

/** The first few mentions that say it in other words. */
function differing(evidence: readonly DocumentEvidence[]): readonly DocumentEvidence[] {
  const quotes = new Map(evidence.map((one) => [one.quote, one]));
  return [...quotes.values()].slice(0, QUOTES_SHOWN);
}

/** Its envelope, as far as its mentions give one; each cell leads to the words. */
function Known({ fields }: { fields: readonly CitedField[] }) {
  return (
    <section aria-labelledby="h-known" class="cq envelope-section">
      <h2 id="h-known" class="vh">
        What is known of it
      </h2>
      <dl class="envelope">
        {fields.map((field) => (
          <div class={field.field === 'description' ? 'w4' : 'w2'}>
            <dt>{FIELD_LABELS[field.field]}</dt>
            <dd class={field.field === 'number' ? 'look-number' : ''}>
              {field.field === 'description' ? field.value : valueInWords(field.field, field.value)}
            </dd>
            <dd class="src">
              {differing(field.evidence).map((evidence, index) => (
                <>
                  {index > 0 && '; '}
                  <Quote evidence={evidence} address={urls.place(evidence)} />
                </>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
