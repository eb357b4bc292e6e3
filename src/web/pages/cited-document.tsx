import type { DocumentEvidence } from '../../model/evidence.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { CitedField } from '../../model/links.ts';
import { whereaboutsOf } from '../../resolution/whereabouts.ts';
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
import { capitalised, inWords } from '../words/names.ts';
import { say } from '../words/say.ts';
import { Say } from '../components/say.tsx';
import { InEnglish, inItsOwn } from '../components/in-english.tsx';
import { Sentence } from '../components/sentence.tsx';

/** The page of a paper that nobody here holds: what its mentions say of it, and who mentions it. `files`: see `filesOfNeighbours`. */
export function citedPage(document: CitedDocument, files: ReadonlyMap<DocumentId, string>): Page {
  return {
    title: document.cited.title,
    address: urls.document(document.cited.id),
    section: 'desiderata',
    skipTo: say('skip.citedPaper'),
    body: () => <CitedBody document={document} files={files} />,
    card: () => <PaperCard document={document} />,
    data: () => documentRecord(document),
    txt: () => showDocument(document),
  };
}

const STATUSES = {
  'not-printed': 'cited.notPrinted',
  'not-found': 'cited.notFound',
} as const;

interface Shown {
  readonly document: CitedDocument;
  readonly files: ReadonlyMap<DocumentId, string>;
}

function CitedBody({ document, files }: Shown) {
  const { cited, citedBy, summary } = document;
  return (
    <>
      <nav class="crumbs over-head" aria-label={say('paper.whereItLies')}>
        <ol class="plain">
          <li>
            <a href={urls.desiderata()}>{say('frame.desiderata')}</a>
          </li>
          <li aria-current="page">{summary.number ?? say('cited.paper')}</li>
        </ol>
      </nav>
      <header class="split title">
        <div class="stack">
          <p class="over">
            {summary.kind === 'unknown'
              ? say('cited.unknown')
              : say('cited.kind', { kind: capitalised(inWords(summary.kind)) })}
          </p>
          <h1 {...inItsOwn(cited.title)}>{cited.title}</h1>
          <p class="lead">
            {say('cited.lead', { count: new Set(citedBy.map((one) => one.document.id)).size })}{' '}
            {cited.status && say(STATUSES[cited.status])}
          </p>
        </div>
        <p class="badge">
          <Icon name="cited" />
          {say('holdings.cited')}
        </p>
      </header>
      <Known fields={cited.fields} />
      <WhereToAsk document={document} files={files} />
      <div class="after narrow-after">
        <InItsSeries places={document.series} />
        <CitedBy citations={citedBy} />
        <p class="note">
          <Say
            it="cited.keepsAddress"
            with={{
              path: urls.document(cited.id),
              address: (words) => <span class="wire">{words}</span>,
            }}
          />
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
      <h2 id="h-ask">{say('cited.whereToAsk')}</h2>
      <p>
        {holder === 'unknown' ? (
          say('cited.holderUnknown')
        ) : (
          <>
            {say(`holders.${holder}`)}
            {series !== undefined && (
              <>
                {', '}
                <InEnglish words={series} />
              </>
            )}
          </>
        )}
        {file !== undefined && (
          <>
            {', '}
            <Say
              it="cited.file"
              with={{ number: file, file: (words) => <span class="wire">{words}</span> }}
            />
          </>
        )}
        .{' '}
        <span class="soft">
          <Sentence words={because} />
        </span>
      </p>
      <Beside document={document} files={files} />
      <p>
        <a class="button" href={urls.request(cited.id)}>
          <Icon name="quote" />
          {say('cited.draft')}
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
          <Say
            it="cited.writtenBetween"
            with={{
              from: <When date={between.from} hour={null} />,
              to: <When date={between.to} hour={null} />,
            }}
          />{' '}
        </>
      )}
      {filed.map(({ paper, side, file }) => (
        <>
          <Say
            it={side === 'before' ? 'cited.filedBefore' : 'cited.filedAfter'}
            with={{
              number: String(paper.number),
              filed: file,
              paper: (words) => <a href={urls.document(paper.document.id)}>{words}</a>,
              file: (words) => <span class="wire">{words}</span>,
            }}
          />{' '}
        </>
      ))}
    </p>
  );
}

function labelOf(field: CitedField['field']): string {
  return field === 'description' ? say('cited.description') : say(`fields.${field}`);
}

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
        {say('cited.known')}
      </h2>
      <dl class="envelope">
        {fields.map((field) => (
          <div class={field.field === 'description' ? 'w4' : 'w2'}>
            <dt>{labelOf(field.field)}</dt>
            <dd class={field.field === 'number' ? 'look-number' : ''}>
              <FieldWords field={field} />
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

function FieldWords({ field: { field, value } }: { field: CitedField }) {
  if (field === 'description') return <span {...inItsOwn(value)}>{value}</span>;
  const words = valueInWords(field, value);
  // What is the same in every language is the paper’s own.
  return words === value ? <span {...inItsOwn(value)}>{value}</span> : <>{words}</>;
}
