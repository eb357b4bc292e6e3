import { LinesAsText, LinesInPictures } from '../components/scan-lines.tsx';
import { ScanPicture, Thumbnails } from '../components/scan-column.tsx';
import type { ScanView, ShownPage } from '../rendering/scan-view.ts';
import * as urls from '../urls.ts';
import { inItsOwn } from '../components/in-english.tsx';
import { say } from '../words/say.ts';

interface ScanBodyProps {
  readonly view: ScanView;
  readonly how: urls.ScanView;
  readonly line: number;
  /** Whether the reader may correct. */
  readonly isOpen: boolean;
  readonly unread?: string;
}

/** One page of a scan beside its words, or line by line. */
export function ScanBody({ view, how, line, isOpen, unread }: ScanBodyProps) {
  const { id, title, page, pages } = view;
  return (
    <>
      <p class="note over-head">
        <a href={urls.document(id)} {...inItsOwn(title)}>
          ‹ {title}
        </a>
      </p>
      <header class="split title">
        <div class="stack">
          <p class="over">{say('scan.pageOfPages', { page: page.ordinal, pages: pages.length })}</p>
          <h1 {...inItsOwn(title)}>{title}</h1>
        </div>
        <Links view={view} />
      </header>
      <div class="row scan-bar">
        <Turning view={view} how={how} />
        <WaysToRead view={view} how={how} />
        <FindOnPages view={view} how={how} />
      </div>
      <FoundOrNot view={view} how={how} {...(unread !== undefined && { unread })} />
      {how === 'lines' ? (
        <section aria-labelledby="h-lines" class="scan-lines">
          <h2 id="h-lines" class="vh">
            {say('scan.lineByLine')}
          </h2>
          <Unread page={page} />
          <LinesInPictures view={view} line={line} isOpen={isOpen} />
        </section>
      ) : (
        <Beside view={view} />
      )}
      {how === 'lines' && pages.length > 1 && <Thumbnails view={view} how={how} />}
    </>
  );
}

function Beside({ view }: { view: ScanView }) {
  return (
    <div class="scan-beside">
      <div class="scan-pane">
        <ScanPicture view={view} />
        {view.pages.length > 1 && <Thumbnails view={view} />}
      </div>
      <section aria-labelledby="h-words">
        <h2 id="h-words" class="vh">
          {say('scan.wordsOfPage')}
        </h2>
        <Unread page={view.page} />
        <LinesAsText view={view} />
      </section>
    </div>
  );
}

/** Why there are no words, where there are none. */
function Unread({ page }: { page: ShownPage }) {
  if (page.lines.length > 0) return null;
  const why = { waiting: 'scan.waiting', failed: 'scan.failed', read: 'scan.noWords' } as const;
  return <p class="note">{say(why[page.recognition])}</p>;
}

function Links({ view }: { view: ScanView }) {
  const { id, page } = view;
  const address = urls.document(id);
  return (
    <div class="row small actions">
      <a class="button" href={urls.pdf(id)}>
        PDF
      </a>
      <a class="button" href={urls.twin(address, 'txt')}>
        {say('scan.text')}
      </a>
      <a class="button" href={urls.wholePage(page.image)}>
        {say('scan.picture')}
      </a>
      <a class="button" href={urls.manifest(id)}>
        IIIF
      </a>
    </div>
  );
}

interface BarProps {
  readonly view: ScanView;
  readonly how: urls.ScanView;
}

function Turning({ view, how }: BarProps) {
  const { id, page, pages, query } = view;
  if (pages.length < 2) return null;
  const at = pages.indexOf(page);
  const [before, after] = [pages[at - 1], pages[at + 1]];
  const to = (other: ShownPage) => urls.scan(id, { page: other.ordinal, view: how, query });
  return (
    <nav aria-label={say('scan.turning')} class="row">
      {before && (
        <a class="button" rel="prev" href={to(before)}>
          {say('scan.before', { page: before.ordinal })}
        </a>
      )}
      {after && (
        <a class="button" rel="next" href={to(after)}>
          {say('scan.after', { page: after.ordinal })}
        </a>
      )}
      {pages.length > 2 && <GoToPage view={view} how={how} />}
    </nav>
  );
}

/** For papers of many pages. */
function GoToPage({ view, how }: BarProps) {
  const { page, pages, query } = view;
  return (
    <form class="row scan-go" aria-label={say('scan.goToPage')}>
      {how === 'lines' && <input type="hidden" name="view" value="lines" />}
      {query !== '' && <input type="hidden" name="q" value={query} />}
      <label class="vh" for="go-to-page">
        {say('scan.goToPage')}
      </label>
      <input
        id="go-to-page"
        type="number"
        name="page"
        min={1}
        max={pages.length}
        value={page.ordinal}
        required
      />
      <span class="soft">{say('scan.ofPages', { pages: pages.length })}</span>
      <button type="submit" class="button">
        {say('scan.go')}
      </button>
    </form>
  );
}

const WAYS = [
  { how: 'page', words: 'scan.pageAndWords' },
  { how: 'lines', words: 'scan.lineByLine' },
] as const;

function WaysToRead({ view, how }: BarProps) {
  const { id, page, query } = view;
  return (
    <nav aria-label={say('scan.howToRead')} class="row">
      {WAYS.map((way) => (
        <a
          class="button"
          href={urls.scan(id, { page: page.ordinal, view: way.how, query })}
          {...(way.how === how && { 'aria-current': 'true' })}
        >
          {say(way.words)}
        </a>
      ))}
    </nav>
  );
}

function FindOnPages({ view, how }: BarProps) {
  return (
    <form class="row scan-find" role="search" aria-label={say('scan.onThesePages')}>
      {how === 'lines' && <input type="hidden" name="view" value="lines" />}
      <input type="hidden" name="page" value={view.page.ordinal} />
      <label class="vh" for="find-on-pages">
        {say('scan.findHere')}
      </label>
      <input
        id="find-on-pages"
        type="search"
        name="q"
        value={view.query}
        placeholder={say('scan.findHere')}
        maxlength={1000}
      />
      <button type="submit" class="button">
        {say('scan.find')}
      </button>
    </form>
  );
}

function FoundOrNot({ view, how, unread }: BarProps & { unread?: string }) {
  const { id, page, pages, query } = view;
  if (query === '') return null;
  if (unread !== undefined)
    return <p class="note">{say('scan.queryNotRead', { query: unread })}</p>;
  const elsewhere = pages.filter((other) => other !== page && other.found.length > 0);
  return (
    <p class="note">
      {page.found.length === 0
        ? say('scan.notHere')
        : say('scan.hitsHere', { count: page.found.length })}
      {elsewhere.length > 0 && (
        <>
          {say('scan.alsoOn')}{' '}
          {elsewhere.map((other, index) => (
            <>
              {index > 0 && ', '}
              <a href={urls.scan(id, { page: other.ordinal, view: how, query })}>{other.ordinal}</a>
            </>
          ))}
        </>
      )}
      .
    </p>
  );
}
