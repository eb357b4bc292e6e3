import { type Citation, citationOf } from '../../exports/citations/citation.ts';
import { CITATION_FORMATS, citationFile } from '../../exports/citations/formats.ts';
import { cslItem } from '../../exports/citations/csl.ts';
import { collectionId, documentId } from '../../model/ids.ts';
import { titleOf } from '../../model/titles.ts';
import type { HeldDocument } from '../../store/store.ts';
import type { Answer, Asked, Site } from '../page.ts';
import * as urls from '../urls.ts';
import { footnote } from '../words/citation.ts';
import { say } from '../words/say.ts';
import { InEnglish, inItsOwn } from '../components/in-english.tsx';

/** `/d/<id>/cite`: the paper as a footnote and in every form that reference managers take, to be copied. */
export async function citePage({ store }: Site, asked: Asked): Promise<Answer> {
  const id = documentId(collectionId(asked.part('collection')), asked.part('key'));
  const { reader } = asked;
  const document = await store.document(id, reader);
  if (document?.holding !== 'held') {
    const current = await store.currentId(id, reader);
    return current === undefined || current === id
      ? {
          kind: 'missing',
          what: say('problem.noHeldPaper', { address: urls.document(id) }),
        }
      : { kind: 'moved', to: urls.cite(current) };
  }
  const url = urls.permanent(id, asked.origin);
  const [cited, collection] = await Promise.all([
    citationOf(document, { store, reader, url }),
    store.collection(document.paper.collection, reader),
  ]);
  const note = footnote(document, collection?.collection);
  return {
    kind: 'page',
    page: {
      title: say('cite.title', { title: titleOf(document.paper) }),
      address: urls.cite(id),
      section: 'collections',
      skipTo: say('skip.citation'),
      body: () => <CiteBody document={document} cited={cited} note={note} />,
      data: () => ({ id, note, csl: cslItem(cited) }),
    },
  };
}

interface Citing {
  readonly document: HeldDocument;
  readonly cited: Citation;
  readonly note: string;
}

function CiteBody({ document, cited, note }: Citing) {
  const address = urls.document(document.paper.id);
  return (
    <>
      <header class="stack title">
        <p class="over">{say('cite.how')}</p>
        <h1>
          <a href={address} {...inItsOwn(titleOf(document.paper))}>
            {titleOf(document.paper)}
          </a>
        </h1>
        {cited.isInvented && <p class="lead">{say('cite.invented')}</p>}
      </header>
      <div class="sections">
        <section aria-labelledby="h-note">
          <div class="sec">
            <h2 id="h-note">{say('cite.footnote')}</h2>
            <span class="note">{say('cite.chicago')}</span>
          </div>
          <p class="cite">
            <InEnglish words={note} />
          </p>
          <p class="note">
            {say('paper.permanentAddress')} <span class="wire">{cited.url ?? address}</span>
          </p>
        </section>
        {FORMATS.map(({ name, format, suffix }) => (
          <section aria-labelledby={`h-${format}`}>
            <div class="sec">
              <h2 id={`h-${format}`}>{name}</h2>
              <a href={urls.twin(address, suffix)} download={`${fileName(cited)}.${suffix}`}>
                {say('cite.save')}
              </a>
            </div>
            <pre class="scroll wire" tabindex={0} role="group" aria-label={name}>
              {citationFile(format, cited)}
            </pre>
          </section>
        ))}
      </div>
    </>
  );
}

const FORMATS = [
  { format: 'bibtex', ...CITATION_FORMATS.bibtex },
  { format: 'ris', ...CITATION_FORMATS.ris },
  { format: 'csl', ...CITATION_FORMATS.csl },
] as const;

function fileName({ id }: Citation): string {
  return id.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}
