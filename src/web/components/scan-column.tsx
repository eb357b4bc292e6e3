import type { ScanView, ShownPage } from '../rendering/scan-view.ts';
import * as urls from '../urls.ts';
import { counted } from '../words/names.ts';

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
        <h3 id="h-scan">Scan</h3>
        <span>{counted(pages.length, 'page')}</span>
      </header>
      <ScanPicture view={view} />
      {pages.length > 1 && <Thumbnails view={view} />}
      <p class="row small scan-links">
        <a class="button" href={urls.scan(id, { page: page.ordinal })}>
          Page by page
        </a>
        <a class="button" href={urls.scan(id, { page: page.ordinal, view: 'lines' })}>
          Line by line
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
      aria-label={`Scan, page ${page.ordinal} of ${pages.length}`}
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

/** What the picture shows, for who cannot see it. The words themselves follow as text. */
function pictureWords({ ordinal, recognition, lines }: ShownPage): string {
  if (recognition === 'waiting') return `Page ${ordinal}; its words have not been read yet`;
  return lines.length === 0
    ? `Page ${ordinal}; no words were read on it`
    : `Page ${ordinal}; its words stand in the text`;
}

export function Thumbnails({ view }: { view: ScanView }) {
  const { id, pages, page, query } = view;
  return (
    <nav class="scan-thumbs" aria-label="Pages of the scan">
      <ol class="plain">
        {pages.map(({ ordinal, image, found }) => (
          <li>
            <a
              href={urls.scan(id, { page: ordinal, query })}
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
                <span class="vh">Page </span>
                {ordinal}
                {found.length > 0 && (
                  <span class="hits" title={counted(found.length, 'hit')}>
                    <span class="vh">, </span>
                    {found.length}
                    <span class="vh">{found.length === 1 ? ' hit' : ' hits'}</span>
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
