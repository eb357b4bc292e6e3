import type { DocumentView } from '../rendering/document-view.ts';
import * as urls from '../urls.ts';
import { CitationForms } from './citation-forms.tsx';
import { footnote } from '../words/citation.ts';
import { Icon } from './icons.tsx';
import { say } from '../words/say.ts';
import { InEnglish, inItsOwn } from './in-english.tsx';

/** How to cite the paper, ready to copy. */
export function CiteThis({ view }: { view: DocumentView }) {
  const { document, collection } = view;
  return (
    <section id="cite" aria-labelledby="h-cite" class="panel">
      <h2 id="h-cite">{say('paper.citeThis')}</h2>
      <p class="cite">
        <InEnglish words={footnote(document, collection?.collection)} />
      </p>
      <p class="note">
        {say('paper.forManagers')} <CitationForms id={document.paper.id} />
      </p>
      <p class="note">
        {say('paper.permanentAddress')} <span class="wire">{urls.document(document.paper.id)}</span>
      </p>
    </section>
  );
}

/** Where the paper comes from: its source, its place there, and what its record says. */
export function Provenance({ view }: { view: DocumentView }) {
  const { paper } = view.document;
  const { line, page, file } = paper.place;
  const place = [
    file,
    page && say('paper.pageOf', { page }),
    line && say('paper.lineOf', { line: String(line) }),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <section aria-labelledby="h-provenance">
      <div class="sec">
        <h2 id="h-provenance">{say('paper.provenance')}</h2>
      </div>
      <dl class="facts">
        {view.collection && (
          <>
            <dt>{say('paper.collection')}</dt>
            <dd>
              <a
                href={urls.collection(paper.collection)}
                {...inItsOwn(view.collection.collection.title)}
              >
                {view.collection.collection.title}
              </a>
            </dd>
          </>
        )}
        {paper.pages.length > 0 && (
          <Fact name={say('paper.pages')} value={paper.pages.join(', ')} />
        )}
        {paper.record.map((field) => (
          <Fact name={say(`record.${field.name}`)} value={field.value} />
        ))}
        <dt>{say('paper.source')}</dt>
        <dd>
          <a
            href={urls.source(paper.source)}
            class="wire"
          >{`sha256 ${paper.source.slice(0, 16)}…`}</a>
          {place !== '' && <span class="note">{` ${place}`}</span>}
        </dd>
      </dl>
    </section>
  );
}

export function Fact({ name, value }: { name: string; value: string }) {
  const isAddress = /^https?:\/\/\S+$/.test(value);
  return (
    <>
      <dt>{name}</dt>
      <dd {...(isAddress ? {} : inItsOwn(value))}>
        {isAddress ? (
          <a href={value} rel="noreferrer">
            {value}
          </a>
        ) : (
          value
        )}
      </dd>
    </>
  );
}

export function Actions({ view, isOpen }: { view: DocumentView; isOpen: boolean }) {
  const address = urls.document(view.document.paper.id);
  return (
    <div class="row small actions">
      <span class="badge">
        <Icon name="held" />
        {say('paper.held')}
      </span>
      <a class="button" href="#cite">
        <Icon name="quote" />
        {say('paper.cite')}
      </a>
      {isOpen && (
        <a class="button" href={urls.correct(view.document.paper.id)}>
          <Icon name="note" />
          {say('paper.correct')}
        </a>
      )}
      <a class="button" href={urls.pdf(view.document.paper.id)}>
        <Icon name="data" />
        PDF
      </a>
      <a class="button" href={urls.twin(address, 'txt')}>
        <Icon name="data" />
        {say('paper.text')}
      </a>
      <a class="button" href={urls.twin(address)}>
        <Icon name="data" />
        JSON
      </a>
    </div>
  );
}
