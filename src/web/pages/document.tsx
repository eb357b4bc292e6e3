import { collectionId, documentId } from '../../model/ids.ts';
import type { HeldDocument } from '../../store/store.ts';
import { documentRecord } from '../../exports/record.ts';
import { citationOf } from '../../exports/citations/citation.ts';
import { coins } from '../../exports/citations/coins.ts';
import { citationFile } from '../../exports/citations/formats.ts';
import { filesOfNeighbours } from '../../exports/run-neighbours.ts';
import { showDocument } from '../../exports/text.ts';
import type { Answer, Asked, Page, Site } from '../page.ts';
import { PaperCard } from '../components/cards.tsx';
import { documentView } from '../rendering/document-view.ts';
import { linkedIds } from '../rendering/references.ts';
import * as urls from '../urls.ts';
import { citedPage } from './cited-document.tsx';
import { DocumentBody } from './document-view.tsx';
import { titleOf } from '../../model/titles.ts';
import { say } from '../words/say.ts';

/** `/d/<collection>/<key>`: a held paper, or what is known of one that is only cited. */
export async function documentPage(site: Site, asked: Asked): Promise<Answer> {
  const id = documentId(collectionId(asked.part('collection')), asked.part('key'));
  const { store } = site;
  const document = await store.document(id, asked.reader);
  if (document === undefined) {
    const current = await store.currentId(id, asked.reader);
    return current === undefined || current === id
      ? { kind: 'missing', what: say('problem.noPaper', { address: urls.document(id) }) }
      : { kind: 'moved', to: urls.document(current) };
  }
  if (document.holding === 'cited') {
    const files = await filesOfNeighbours(store, [document], asked.reader);
    return { kind: 'page', page: citedPage(document, files) };
  }
  return { kind: 'page', page: await heldPage(site, asked, document) };
}

async function heldPage(site: Site, asked: Asked, document: HeldDocument): Promise<Page> {
  const { store } = site;
  const { reader } = asked;
  const url = urls.permanent(document.paper.id, asked.origin);
  const { paper } = document;
  const [summaries, collection, { before, after }, thread, scans, cited] = await Promise.all([
    store.summaries(linkedIds(document), reader),
    store.collection(paper.collection, reader),
    store.neighbours(paper.id, reader),
    store.thread(paper.id, reader),
    store.scans(paper.id, reader),
    citationOf(document, { store, reader, url }),
  ]);
  const layers = asked.query('layers');
  const around = { summaries, collection, before, after, thread, layers, scans };
  const view = documentView(document, around);
  const { names, shown: asShown } = view.layers;
  const shown = asShown.length === names.length ? [] : asShown;
  return {
    title: titleOf(paper),
    address: urls.layers(paper.id, shown),
    canonical: urls.document(paper.id),
    skipTo: say('skip.paper'),
    section: 'collections',
    body: () => (
      <>
        <span class="Z3988" title={coins(cited)} />
        <DocumentBody view={view} isOpen={asked.desk !== undefined} />
      </>
    ),
    card: () => <PaperCard document={document} />,
    hasItalics: true,
    islands: view.scan ? ['cards', 'scan'] : ['cards'],
    data: () => ({ ...documentRecord(document), thread }),
    txt: () => showDocument(document),
    citation: (format) => citationFile(format, cited),
  };
}
