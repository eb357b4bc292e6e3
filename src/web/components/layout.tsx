import type { Child } from 'hono/jsx';
import * as urls from '../urls.ts';
import { Icon, type IconName, Sprite } from './icons.tsx';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export type Section =
  'search' | 'collections' | 'series' | 'people' | 'offices' | 'desiderata' | 'findings';

/** What stands around every page. */
export interface Frame {
  readonly title: string;
  /** The page’s own address, for the way back from forms. */
  readonly address: string;
  /** The address of the same thing without what only concerns this view of it. */
  readonly canonical?: string;
  readonly twin?: string;
  readonly section?: Section;
  /** What the skip link leads to: `the paper`. */
  readonly skipTo: string;
  readonly theme: Theme;
  readonly archive: string;
  readonly reader: string;
  readonly styles: string;
  readonly query?: string;
  /** Addresses of the page’s scripts. */
  readonly scripts: readonly string[];
}

export function Layout({ frame, children }: { frame: Frame; children?: Child }) {
  const theme = frame.theme === 'system' ? {} : { 'data-theme': frame.theme };
  return (
    <html lang="en" {...theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${frame.title} · Chancery`}</title>
        <link rel="canonical" href={frame.canonical ?? frame.address} />
        {frame.twin !== undefined && (
          <link rel="alternate" type="application/json" href={frame.twin} />
        )}
        <link rel="icon" href={urls.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={frame.styles} />
        {frame.scripts.map((address) => (
          <script type="module" src={address} />
        ))}
      </head>
      <body class="page">
        <a class="skip" href="#main">{`Skip to ${frame.skipTo}`}</a>
        <Sprite />
        <Top frame={frame} />
        <main id="main" class="wide" tabindex={-1}>
          {children}
        </main>
        <Foot frame={frame} />
      </body>
    </html>
  );
}

const SECTIONS: readonly { name: Section; words: string; address: string }[] = [
  { name: 'search', words: 'Search', address: urls.search({ query: '' }) },
  { name: 'collections', words: 'Collections', address: urls.collections },
  { name: 'series', words: 'Series', address: urls.seriesList() },
  { name: 'people', words: 'People', address: urls.people() },
  { name: 'offices', words: 'Offices', address: urls.offices() },
  { name: 'desiderata', words: 'Desiderata', address: urls.desiderata() },
  { name: 'findings', words: 'Findings', address: urls.findings() },
];

const OVERVIEWS: readonly { words: string; address: string }[] = [
  { words: 'Timeline', address: urls.timeline() },
  { words: 'Network', address: urls.network() },
  { words: 'Map', address: urls.map() },
];

function Top({ frame }: { frame: Frame }) {
  return (
    <header class="top">
      <div class="wide">
        <a class="brand" href={urls.home}>
          Chancery<small>{frame.archive}</small>
        </a>
        <form class="find" role="search" aria-label="Search the archive" action="/search">
          <label class="vh" for="q0">
            Search the archive
          </label>
          <Icon name="search" />
          <input
            id="q0"
            type="search"
            name="q"
            placeholder="Word, name, number, file"
            maxlength={1000}
          />
        </form>
        <nav aria-label="Main">
          <ul class="plain">
            {SECTIONS.map(({ name, words, address }) => (
              <li>
                <a href={address} {...(name === frame.section && { 'aria-current': 'page' })}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ThemeSwitch frame={frame} />
      </div>
    </header>
  );
}

const THEME_WORDS: Readonly<Record<Theme, { words: string; icon: IconName }>> = {
  system: { words: 'Light or dark as the system', icon: 'system' },
  light: { words: 'Light', icon: 'sun' },
  dark: { words: 'Dark', icon: 'moon' },
};

function ThemeSwitch({ frame }: { frame: Frame }) {
  return (
    <form class="theme" method="post" action={urls.theme} aria-label="Light or dark">
      <input type="hidden" name="back" value={frame.address} />
      {THEMES.map((theme) => (
        <button
          type="submit"
          name="theme"
          value={theme}
          title={THEME_WORDS[theme].words}
          aria-label={THEME_WORDS[theme].words}
          aria-pressed={String(theme === frame.theme)}
        >
          <Icon name={THEME_WORDS[theme].icon} />
        </button>
      ))}
    </form>
  );
}

function Foot({ frame }: { frame: Frame }) {
  return (
    <footer class="foot">
      <div class="wide">
        <p>
          Reading as <strong>{frame.reader}</strong>. Counts, lists and suggestions show only what
          this reader may see.
        </p>
        <nav aria-label="Overviews">
          <ul class="plain row">
            {OVERVIEWS.map(({ words, address }) => (
              <li>
                <a href={address}>{words}</a>
              </li>
            ))}
          </ul>
        </nav>
        {frame.twin !== undefined && (
          <p>
            <a href={frame.twin}>This page as data (JSON)</a>
          </p>
        )}
      </div>
    </footer>
  );
}
