import { basename } from 'node:path';
import type { Notice } from '../../model/notices.ts';
import { sourceId } from '../../model/ids.ts';
import type { SourceWithPapers } from '../../store/store.ts';
import { PaperList } from '../components/paper-list.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import * as urls from '../urls.ts';
import { counted, figure } from '../words/names.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** `/sources/<sha256>`: a file as received, and the papers it gave. */
export async function sourcePage({ store }: Site, asked: Asked): Promise<Answer> {
  const name = asked.part('sha256').toLowerCase();
  const missing = { kind: 'missing', what: 'No source here has this checksum.' } as const;
  if (!SHA256.test(name)) return missing;
  const id = sourceId(name);
  const source = await store.sourceRecord(id, asked.reader);
  if (source === undefined) return missing;
  return {
    kind: 'page',
    page: {
      title: fileName(source),
      address: urls.source(id),
      section: 'collections',
      skipTo: 'the source',
      body: () => <SourceBody source={source} />,
      data: () => ({
        ...source.record,
        name: fileName(source),
        papers: source.papers.map((paper) => paper.id),
      }),
    },
  };
}

function SourceBody({ source }: { source: SourceWithPapers }) {
  const { record, papers } = source;
  return (
    <>
      <header class="stack title">
        <p class="over">Source</p>
        <h1>{fileName(source)}</h1>
        <p class="lead">A file as received, byte for byte; never changed.</p>
      </header>
      <div class="two">
        <div class="sections">
          {record.notices.length > 0 && <Notices notices={record.notices} />}
          <section aria-labelledby="h-papers">
            <div class="sec">
              <h2 id="h-papers">Papers read from it</h2>
              <span class="note">{counted(papers.length, 'paper')}</span>
            </div>
            {papers.length === 0 && record.format !== null && (
              <p class="note">
                What it held stands here as a file that came later says it. This one is kept as it
                came.
              </p>
            )}
            <PaperList papers={papers.slice(0, PAPERS_SHOWN).map((paper) => ({ paper }))} />
            {papers.length > PAPERS_SHOWN && <WholeCollection papers={papers} />}
          </section>
        </div>
        <aside aria-labelledby="h-file">
          <div class="sec">
            <h2 id="h-file">The file</h2>
          </div>
          <dl class="facts">
            <dt>SHA-256</dt>
            <dd class="wire">{record.id}</dd>
            <dt>Size</dt>
            <dd>{`${figure(record.size)} bytes`}</dd>
            <dt>Media type</dt>
            <dd class="wire">{record.mediaType}</dd>
            <dt>Read as</dt>
            <dd>{record.format ?? 'refused: nothing was read from it'}</dd>
            <dt>Read with</dt>
            <dd class="wire">{record.readWith}</dd>
          </dl>
        </aside>
      </div>
    </>
  );
}

const PAPERS_SHOWN = 100;

function WholeCollection({ papers }: Pick<SourceWithPapers, 'papers'>) {
  const [first] = papers;
  if (first === undefined) return null;
  return (
    <p class="note">
      {`The first ${PAPERS_SHOWN} are listed. `}
      <a href={urls.collection(first.collection)}>All of them, in the collection’s order</a>
    </p>
  );
}

/** Where the file lay on the disk it came from is nobody’s business; its name is. */
function fileName({ record }: SourceWithPapers): string {
  return basename(record.name);
}

const NOTICES_SHOWN = 100;

function Notices({ notices }: { notices: readonly Notice[] }) {
  return (
    <section aria-labelledby="h-notices">
      <div class="sec">
        <h2 id="h-notices">What was odd in it</h2>
        <span class="note">{counted(notices.length, 'notice')}</span>
      </div>
      <ol class="findings">
        {notices.slice(0, NOTICES_SHOWN).map((notice) => (
          <li>
            <span class="badge">{notice.severity}</span>
            <p>{notice.message}</p>
            <p class="note">
              <span class="wire">{notice.code}</span>
              {notice.place.line !== undefined && `, line ${notice.place.line}`}
            </p>
          </li>
        ))}
      </ol>
      {notices.length > NOTICES_SHOWN && (
        <p class="note">{`The first ${NOTICES_SHOWN} are shown; the data of this page has all.`}</p>
      )}
    </section>
  );
}
