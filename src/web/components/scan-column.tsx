import type { ScanView, ShownPage } from '../rendering/scan-view.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

const PICTURE = { width: 1200, height: 1600 };

/**
 * The scan of a paper as one column of its page: the picture of one page, and links to the others. The script `scan` makes it a viewer and
 * ties its words to those of the texts on the page.
 */
export function ScanColumn({ view }: { view: ScanView }) {
  const { id, page, pages } = view;
  return (
    <section class="scan-column" aria-labelledby="h-scan">
      <header class="layer-head">
        <h3 id="h-scan">{say('scan.scan')}</h3>
        <span>{say('scan.pages', { count: pages.length })}</span>
      </header>
      <ScanPicture view={view} />
      {pages.length > 1 && <Thumbnails view={view} />}
      <p class="row small scan-links">
        <a class="button" href={urls.scan(id, { page: page.ordinal })}>
          {say('scan.pageByPage')}
        </a>
        <a class="button" href={urls.scan(id, { page: page.ordinal, view: 'lines' })}>
          {say('scan.lineByLine')}
        </a>
      </p>
    </section>
  );
}

/** The picture of the page looked at. */
export function ScanPicture({ view }: { view: ScanView }) {
  const { id, page, pages, query } = view;
  const { width, height } = page.image;
  return (
    <figure
      class="scan"
      data-scan={urls.twin(urls.scan(id, { query }))}
      data-page={page.ordinal}
      data-words={JSON.stringify(toolWords())}
      aria-label={say('scan.pageOfPages', { page: page.ordinal, pages: pages.length })}
    >
      <a class="scan-still" href={urls.wholePage(page.image)}>
        <img
          src={urls.drawnPage(page.image, { within: PICTURE })}
          width={width}
          height={height}
          alt={pictureWords(page)}
        />
      </a>
    </figure>
  );
}

/** What the viewer says. It tells no more than these words, so it needs no language of its own. */
function toolWords() {
  return {
    tools: say('scan.tools'),
    closer: say('scan.closer'),
    further: say('scan.further'),
    whole: say('scan.whole'),
    wholeShort: say('scan.wholeShort'),
    turnLeft: say('scan.turnLeft'),
    turnRight: say('scan.turnRight'),
    invert: say('scan.invert'),
    contrast: say('scan.contrast'),
    fullScreen: say('scan.fullScreen'),
    fullShort: say('scan.fullShort'),
    hitOf: say('scan.hitOf'),
    keys: say('scan.keys'),
    pageBefore: say('scan.pageBefore'),
    pageAfter: say('scan.pageAfter'),
    pageOf: say('scan.pageOfPages', { page: '#', pages: '#' }),
  };
}

/** What the picture shows, for who cannot see it. The words themselves follow as text. */
function pictureWords({ ordinal, recognition, lines }: ShownPage): string {
  const page = ordinal;
  if (recognition === 'waiting') return say('scan.pictureWaiting', { page });
  return lines.length === 0
    ? say('scan.pictureWithoutWords', { page })
    : say('scan.pictureWithWords', { page });
}

interface ThumbnailsProps {
  readonly view: ScanView;
  /** How the pages they lead to are read. */
  readonly how?: urls.ScanView;
}

export function Thumbnails({ view, how = 'page' }: ThumbnailsProps) {
  const { id, pages, page, query } = view;
  return (
    <nav class="scan-thumbs" aria-label={say('scan.pagesOfScan')}>
      <ol class="plain">
        {pages.map(({ ordinal, image, found }) => (
          <li>
            <a
              href={urls.scan(id, { page: ordinal, view: how, query })}
              data-page={ordinal}
              {...(ordinal === page.ordinal && { 'aria-current': 'page' })}
            >
              <img
                src={urls.drawnPage(image, { within: { width: 160, height: 160 } })}
                width={image.width}
                height={image.height}
                alt=""
                loading="lazy"
              />
              <span>
                <span class="vh">{say('scan.page')} </span>
                {ordinal}
                {found.length > 0 && (
                  <span class="hits">
                    <span class="vh">, {say('scan.hits', { count: found.length })}</span>
                    <span aria-hidden="true">{found.length}</span>
                  </span>
                )}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
