import { basename } from 'node:path';
import type { Notice } from '../../model/notices.ts';
import { sourceId } from '../../model/ids.ts';
import type { SourceWithPapers } from '../../store/store.ts';
import { PaperList } from '../components/paper-list.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';
import { Sentence } from '../components/sentence.tsx';
import { formatInWords } from '../words/names.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** `/sources/<sha256>`: a file as received, and the papers it gave. */
export async function sourcePage({ store }: Site, asked: Asked): Promise<Answer> {
  const name = asked.part('sha256').toLowerCase();
  const missing = { kind: 'missing', what: say('source.noSource') } as const;
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
      skipTo: say('skipTo.source'),
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
        <p class="over">{say('source.title')}</p>
        <h1>{fileName(source)}</h1>
        <p class="lead">{say('source.lead')}</p>
      </header>
      <div class="two">
        <div class="sections">
          {record.notices.length > 0 && <Notices notices={record.notices} />}
          <section aria-labelledby="h-papers">
            <div class="sec">
              <h2 id="h-papers">{say('source.papersRead')}</h2>
              <span class="note">{say('counts.papers', { count: papers.length })}</span>
            </div>
            {papers.length === 0 && record.format !== null && (
              <p class="note">{say('source.replaced')}</p>
            )}
            <PaperList papers={papers.slice(0, PAPERS_SHOWN).map((paper) => ({ paper }))} />
            {papers.length > PAPERS_SHOWN && <WholeCollection papers={papers} />}
          </section>
        </div>
        <aside aria-labelledby="h-file">
          <div class="sec">
            <h2 id="h-file">{say('source.file')}</h2>
          </div>
          <dl class="facts">
            <dt>SHA-256</dt>
            <dd class="wire">{record.id}</dd>
            <dt>{say('source.size')}</dt>
            <dd>{say('source.bytes', { count: record.size })}</dd>
            <dt>{say('source.mediaType')}</dt>
            <dd class="wire">{record.mediaType}</dd>
            <dt>{say('source.readAs')}</dt>
            <dd>
              {record.format === null ? say('source.nothingRead') : formatInWords(record.format)}
            </dd>
            <dt>{say('source.readWith')}</dt>
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
      {`${say('source.firstListed', { number: PAPERS_SHOWN })} `}
      <a href={urls.collection(first.collection)}>{say('source.allInOrder')}</a>
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
        <h2 id="h-notices">{say('source.odd')}</h2>
        <span class="note">{say('counts.notices', { count: notices.length })}</span>
      </div>
      <ol class="findings">
        {notices.slice(0, NOTICES_SHOWN).map((notice) => (
          <li>
            <span class="badge">{say(`severities.${notice.severity}`)}</span>
            <p>
              <Sentence words={notice.message} />
            </p>
            <p class="note">
              <span class="wire">{notice.code}</span>
              {notice.place.file !== undefined && (
                <>
                  {', '}
                  <span class="wire">{notice.place.file}</span>
                </>
              )}
              {notice.place.line !== undefined &&
                say('source.atLine', { line: String(notice.place.line) })}
            </p>
          </li>
        ))}
      </ol>
      {notices.length > NOTICES_SHOWN && (
        <p class="note">{say('lists.firstShown', { number: NOTICES_SHOWN })}</p>
      )}
    </section>
  );
}
