import type { DocumentSummary } from '../../store/store.ts';
import { Copies } from '../components/copies.tsx';
import { EnvelopeCard } from '../components/envelope-card.tsx';
import { HowDated } from '../components/how-dated.tsx';
import { InItsSeries } from '../components/in-its-series.tsx';
import { DocumentFindings } from '../components/findings.tsx';
import { When } from '../components/paper-list.tsx';
import { Actions, CiteThis, Provenance } from '../components/provenance.tsx';
import { CitedBy, WhatItCites } from '../components/reference-list.tsx';
import { Conversation, WhatItAsks } from '../components/thread.tsx';
import { DocumentRevisions } from '../components/revision-list.tsx';
import { ScanColumn } from '../components/scan-column.tsx';
import { Texts } from '../components/texts.tsx';
import type { DocumentView } from '../rendering/document-view.ts';
import * as urls from '../urls.ts';
import { recordValue } from '../words/citation.ts';
import { capitalised, inWords } from '../words/names.ts';
import { titleOf } from '../../model/titles.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from '../components/in-english.tsx';

interface DocumentBodyProps {
  readonly view: DocumentView;
  /** Whether the reader may correct it. */
  readonly isOpen?: boolean;
}

/** The page of a held document. */
export function DocumentBody({ view, isOpen = false }: DocumentBodyProps) {
  const { document } = view;
  const summary = recordValue(document, 'summary');
  return (
    <>
      <div class="split note over-head">
        <Crumbs view={view} />
        <Neighbours view={view} />
      </div>
      <header class="split title">
        <div class="stack">
          <p class="over">{kindLine(view)}</p>
          <h1 {...inItsOwn(titleOf(document.paper))}>{titleOf(document.paper)}</h1>
          {summary !== undefined && (
            <p class="lead" {...inItsOwn(summary)}>
              {summary}
            </p>
          )}
        </div>
        <Actions view={view} isOpen={isOpen} />
      </header>
      <Envelope view={view} />
      <div class={layoutOf(view)}>
        {view.scan && <ScanColumn view={view.scan} />}
        <Texts view={view} />
        <div class="after">
          {hasAbout(view) && (
            <div class="about">
              <DocumentFindings findings={document.findings} />
              <HowDated view={view} />
              <InItsSeries places={document.series} />
              <Conversation of={document.paper.id} thread={view.thread} />
              <WhatItAsks
                requests={document.understanding.talk.requests}
                answeredBy={view.thread.answeredBy}
              />
              <WhatItCites references={view.references} />
              <CitedBy citations={document.citedBy} />
              <DocumentRevisions revisions={document.revisions} />
            </div>
          )}
          <div class="about">
            <CiteThis view={view} />
            <Provenance view={view} />
          </div>
        </div>
      </div>
    </>
  );
}

/** One text is set in a measure for reading; a scan stands beside all texts. */
function layoutOf({ layers, scan }: DocumentView): string {
  const texts = layers.shown.length === 1 ? 'reading' : '';
  return scan ? `with-scan ${texts}` : texts;
}

function hasAbout({ document, references, thread }: DocumentView): boolean {
  const { findings, citedBy, series, dating, revisions, understanding } = document;
  const lists = [findings, references, citedBy, series, revisions, understanding.talk.requests];
  const shown = [...lists, thread.answers, thread.answeredBy];
  return dating !== undefined || shown.some(({ length }) => length > 0);
}

function Envelope({ view }: { view: DocumentView }) {
  const { cells, copies, document } = view;
  const announced = document.understanding.envelope.copiesAnnounced?.value;
  const hasCopies = copies.lines.length > 0;
  if (cells.length === 0 && !hasCopies) return null;
  return (
    <section aria-labelledby="h-envelope" class="cq envelope-section">
      <h2 id="h-envelope" class="vh">
        {say('paper.envelope')}
      </h2>
      <div class={hasCopies ? 'env-grid' : ''}>
        <EnvelopeCard cells={cells} />
        {hasCopies && <Copies table={copies} {...(announced !== undefined && { announced })} />}
      </div>
    </section>
  );
}

function Crumbs({ view }: { view: DocumentView }) {
  const { paper, summary } = view.document;
  const title = view.collection?.collection.title ?? paper.collection;
  const part = view.collection?.collection.parts.find((one) => one.id === paper.part);
  return (
    <nav class="crumbs" aria-label={say('paper.whereItLies')}>
      <ol class="plain">
        <li>
          <a href={urls.collections}>{say('frame.collections')}</a>
        </li>
        <li>
          <a href={urls.collection(paper.collection)} {...inItsOwn(title)}>
            {title}
          </a>
        </li>
        {part && (
          <li>
            <a
              href={urls.collection(paper.collection, { part: part.id })}
              {...inItsOwn(part.title)}
            >
              {part.title}
            </a>
          </li>
        )}
        <li aria-current="page">
          {paper.printedNumber === undefined
            ? (summary.number ?? paper.id.slice(paper.id.indexOf('/') + 1))
            : say('words.DocumentNumber', { number: paper.printedNumber })}
        </li>
      </ol>
    </nav>
  );
}

function Neighbours({ view }: { view: DocumentView }) {
  const { before, after } = view;
  if (!before && !after) return null;
  return (
    <nav aria-label={say('paper.inCollection')} class="row neighbours">
      {before && (
        <a href={urls.document(before.id)} rel="prev" title={titleOf(before)}>
          ‹ <Neighbour paper={before} fallback={say('paper.thePaperBefore')} />
        </a>
      )}
      {after && (
        <a href={urls.document(after.id)} rel="next" title={titleOf(after)}>
          <Neighbour paper={after} fallback={say('paper.theNextPaper')} /> ›
        </a>
      )}
    </nav>
  );
}

function Neighbour({ paper, fallback }: { paper: DocumentSummary; fallback: string }) {
  const printed = paper.printedNumber;
  const name = printed === null ? paper.number : say('words.DocumentNumber', { number: printed });
  if (name === null) return <>{paper.date === null ? fallback : <When date={paper.date} />}</>;
  return (
    <>
      {name}
      {paper.date !== null && (
        <>
          , <When date={paper.date} />
        </>
      )}
    </>
  );
}

function kindLine(view: DocumentView): string {
  const { summary, understanding, paper } = view.document;
  const isNamed = summary.kind !== 'unknown' && summary.kind !== 'other';
  const kind = isNamed ? inWords(summary.kind) : divisionInWords(paper.subtype);
  const direction = understanding.envelope.direction?.value;
  const invented = paper.invented ? say('words.inventedSample') : undefined;
  return capitalised([kind, direction && inWords(direction), invented].filter(Boolean).join(', '));
}

/** What an edition calls the division of a paper whose kind is not read; nearly always the one that says nothing of it. */
function divisionInWords(subtype: string | undefined): string {
  return subtype === undefined || subtype === 'historical-document'
    ? say('words.paper')
    : subtype.replaceAll('-', ' ');
}
