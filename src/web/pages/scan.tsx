import { collectionId, documentId } from '../../model/ids.ts';
import { wordFinder } from '../../search/searching.ts';
import { type ScanView, scanRecord, scanView } from '../rendering/scan-view.ts';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';
import { ScanBody } from './scan-view.tsx';

/** `/d/<collection>/<key>/scan`: the pages of a paper as pictures, with the words that were read on them. */
export async function scanPage(site: Site, asked: Asked): Promise<Answer> {
  const id = documentId(collectionId(asked.part('collection')), asked.part('key'));
  const { store } = site;
  const [document, scans] = await Promise.all([
    store.document(id, asked.reader),
    store.scans(id, asked.reader),
  ]);
  if (document?.holding !== 'held') {
    return { kind: 'missing', what: say('scan.noHeldPaper', { address: urls.document(id) }) };
  }
  const query = asked.query('q') ?? '';
  const read = await wordFinder(store, query, asked.reader);
  const find = read.kind === 'read' ? read.find : undefined;
  const page = asked.query('page') === undefined ? {} : { page: pageAsked(asked) };
  const view = scanView(document, { scans, ...page, query, ...(find && { find }) });
  if (view === undefined) return { kind: 'missing', what: say('scan.noScan') };
  return { kind: 'page', page: shown(view, { asked, ...(!find && { unread: query }) }) };
}

interface Showing {
  readonly asked: Asked;
  /** A query that could not be read. */
  readonly unread?: string;
}

function shown(view: ScanView, { asked, unread }: Showing) {
  const how = asked.query('view') === 'lines' ? 'lines' : 'page';
  const line = Number(asked.query('line') ?? '0');
  const { id, page, query } = view;
  return {
    title: say('scan.scanOf', { title: view.title }),
    address: urls.scan(id, { page: page.ordinal, view: how, query }),
    section: 'collections',
    skipTo: 'the scan',
    islands: ['scan'],
    body: () => (
      <ScanBody
        view={view}
        how={how}
        line={line}
        isOpen={asked.desk !== undefined}
        {...(unread !== undefined && { unread })}
      />
    ),
    data: () => scanRecord(view),
  } as const;
}
