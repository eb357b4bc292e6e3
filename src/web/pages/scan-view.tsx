import { LinesAsText, LinesInPictures } from '../components/scan-lines.tsx';
import { ScanPicture, Thumbnails } from '../components/scan-column.tsx';
import type { ScanView, ShownPage } from '../rendering/scan-view.ts';
import * as urls from '../urls.ts';
import { counted } from '../words/names.ts';

interface ScanBodyProps {
  readonly view: ScanView;
  readonly how: urls.ScanView;
  readonly line: number;
  readonly unread?: string;
}

/** One page of a scan beside its words, or line by line. */
export function ScanBody({ view, how, line, unread }: ScanBodyProps) {
  const { id, title, page, pages } = view;
  return (
    <>
      <p class="note over-head">
        <a href={urls.document(id)}>‹ {title}</a>
      </p>
      <header class="split title">
        <div class="stack">
          <p class="over">
            Scan, page {page.ordinal} of {pages.length}
          </p>
          <h1>{title}</h1>
        </div>
        <Links view={view} />
      </header>
      <div class="row scan-bar">
        <Turning view={view} how={how} />
        <WaysToRead view={view} how={how} />
        <FindOnPages view={view} how={how} />
      </div>
      <FoundOrNot view={view} {...(unread !== undefined && { unread })} />
      {how === 'lines' ? (
        <section aria-labelledby="h-lines" class="scan-lines">
          <h2 id="h-lines" class="vh">
            Line by line
          </h2>
          <Unread page={page} />
          <LinesInPictures view={view} line={line} />
        </section>
      ) : (
        <Beside view={view} />
      )}
      {pages.length > 1 && <Thumbnails view={view} />}
    </>
  );
}

function Beside({ view }: { view: ScanView }) {
  return (
    <div class="scan-beside">
      <ScanPicture view={view} />
      <section aria-labelledby="h-words">
        <h2 id="h-words" class="vh">
          The words of this page
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
  const why: Readonly<Record<ShownPage['recognition'], string>> = {
    waiting: 'The words of this page have not been read yet.',
    failed: 'The words of this page could not be read.',
    read: 'No words were read on this page.',
  };
  return <p class="note">{why[page.recognition]}</p>;
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
        Text
      </a>
      <a class="button" href={urls.wholePage(page.image)}>
        Picture
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
  const at = pages.indexOf(page);
  const [before, after] = [pages[at - 1], pages[at + 1]];
  const to = (other: ShownPage) => urls.scan(id, { page: other.ordinal, view: how, query });
  return (
    <nav aria-label="Page" class="row">
      {before && (
        <a class="button" rel="prev" href={to(before)}>
          ‹ Page {before.ordinal}
        </a>
      )}
      {after && (
        <a class="button" rel="next" href={to(after)}>
          Page {after.ordinal} ›
        </a>
      )}
    </nav>
  );
}

const WAYS = [
  { how: 'page', words: 'Page and words' },
  { how: 'lines', words: 'Line by line' },
] as const;

function WaysToRead({ view, how }: BarProps) {
  const { id, page, query } = view;
  return (
    <nav aria-label="How to read it" class="row">
      {WAYS.map((way) => (
        <a
          class="button"
          href={urls.scan(id, { page: page.ordinal, view: way.how, query })}
          {...(way.how === how && { 'aria-current': 'true' })}
        >
          {way.words}
        </a>
      ))}
    </nav>
  );
}

function FindOnPages({ view, how }: BarProps) {
  return (
    <form class="row scan-find" role="search" aria-label="On these pages">
      {how === 'lines' && <input type="hidden" name="view" value="lines" />}
      <input type="hidden" name="page" value={view.page.ordinal} />
      <label class="vh" for="find-on-pages">
        Find on these pages
      </label>
      <input
        id="find-on-pages"
        type="search"
        name="q"
        value={view.query}
        placeholder="Find on these pages"
        maxlength={1000}
      />
      <button type="submit" class="button">
        Find
      </button>
    </form>
  );
}

function FoundOrNot({ view, unread }: { view: ScanView; unread?: string }) {
  const { id, page, pages, query } = view;
  if (query === '') return null;
  if (unread !== undefined) return <p class="note">“{unread}” could not be read as a search.</p>;
  const elsewhere = pages.filter((other) => other !== page && other.found.length > 0);
  return (
    <p class="note">
      {page.found.length === 0
        ? 'Not on this page'
        : `${counted(page.found.length, 'hit')} on this page`}
      {elsewhere.length > 0 && (
        <>
          ; also on page{' '}
          {elsewhere.map((other, index) => (
            <>
              {index > 0 && ', '}
              <a href={urls.scan(id, { page: other.ordinal, query })}>{other.ordinal}</a>
            </>
          ))}
        </>
      )}
      .
    </p>
  );
}
