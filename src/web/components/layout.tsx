import type { Child } from '../markup/jsx-runtime.ts';
import * as urls from '../urls.ts';
import { Icon, type IconName, Sprite } from './icons.tsx';
import { OVERVIEWS } from './overviews.tsx';
import { LANGUAGES, type Language, language } from '../words/language.ts';
import type { Key } from '../words/messages.ts';
import { say } from '../words/say.ts';
import { Say } from './say.tsx';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export type Section =
  | 'search'
  | 'collections'
  | 'overviews'
  | 'series'
  | 'people'
  | 'offices'
  | 'desiderata'
  | 'findings';

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
  /** Whether it begins with words in italics, as the heads of papers are. */
  readonly hasItalics?: boolean;
  /** Addresses of the page’s scripts. */
  readonly scripts: readonly string[];
}

export function Layout({ frame, children }: { frame: Frame; children?: Child }) {
  const theme = frame.theme === 'system' ? {} : { 'data-theme': frame.theme };
  return (
    <html lang={language()} {...theme}>
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
        {firstFonts(frame).map((name) => (
          <link rel="preload" href={urls.font(name)} as="font" type="font/woff2" crossorigin="" />
        ))}
        {frame.scripts.map((address) => (
          <script type="module" src={address} />
        ))}
      </head>
      <body class="page">
        <a class="skip" href="#main">
          {say('frame.skipTo', { place: frame.skipTo })}
        </a>
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

/** The fonts of the page's first words. Fetched with the style sheet they are there before it is drawn, and no line moves. */
function firstFonts({ hasItalics = false }: Frame): readonly string[] {
  const scripts = language() === 'ru' ? ALL_SCRIPTS : LATIN;
  return [
    ...scripts.flatMap((script) => [
      `source-serif-4-${script}-opsz-normal.woff2`,
      `source-sans-3-${script}-wght-normal.woff2`,
    ]),
    ...(hasItalics ? ['source-serif-4-latin-wght-italic.woff2'] : []),
  ];
}

const LATIN = ['latin'] as const;
/** Figures are Latin letters to a font, and so are the names and titles of papers. */
const ALL_SCRIPTS = ['cyrillic', 'latin'] as const;

const SECTIONS: readonly { name: Section; address: string }[] = [
  { name: 'search', address: urls.search({ query: '' }) },
  { name: 'collections', address: urls.collections },
  { name: 'overviews', address: urls.timeline() },
  { name: 'series', address: urls.seriesList() },
  { name: 'people', address: urls.people() },
  { name: 'offices', address: urls.offices() },
  { name: 'desiderata', address: urls.desiderata() },
  { name: 'findings', address: urls.findings() },
];

const IN_FOOT = [...OVERVIEWS, { name: 'jobs', address: urls.jobs() }] as const;

function Top({ frame }: { frame: Frame }) {
  return (
    <header class="top">
      <div class="wide">
        <a class="brand" href={urls.home}>
          Chancery<small>{frame.archive}</small>
        </a>
        <form class="find" role="search" aria-label={say('frame.searchArchive')} action="/search">
          <label class="vh" for="q0">
            {say('frame.searchArchive')}
          </label>
          <Icon name="search" />
          <input
            id="q0"
            type="search"
            name="q"
            placeholder={say('frame.placeholder')}
            maxlength={1000}
          />
        </form>
        <nav aria-label={say('frame.main')}>
          <ul class="plain">
            {SECTIONS.map(({ name, address }) => (
              <li>
                <a href={address} {...(name === frame.section && { 'aria-current': 'page' })}>
                  {say(`frame.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="choices">
          <LanguageSwitch frame={frame} />
          <ThemeSwitch frame={frame} />
        </div>
      </div>
    </header>
  );
}

/** Where there is little room only the beginning is shown; it is read out whole. */
const OWN_NAMES: Readonly<Record<Language, { readonly short: string; readonly rest: string }>> = {
  en: { short: 'Eng', rest: 'lish' },
  ru: { short: 'Рус', rest: 'ский' },
};

/** Each language by the name it has for itself; the address stays the same in all. */
function LanguageSwitch({ frame }: { frame: Frame }) {
  return (
    <form
      class="language"
      method="post"
      action={urls.language}
      aria-label={say('frame.languageOfInterface')}
    >
      <input type="hidden" name="back" value={frame.address} />
      {LANGUAGES.filter((one) => one !== language()).map((one) => (
        <button type="submit" name="to" value={one} lang={one}>
          <span>
            {OWN_NAMES[one].short}
            <span class="rest">{OWN_NAMES[one].rest}</span>
          </span>
        </button>
      ))}
    </form>
  );
}

const THEME_LOOKS = {
  system: { words: 'frame.themeSystem', icon: 'system' },
  light: { words: 'frame.themeLight', icon: 'sun' },
  dark: { words: 'frame.themeDark', icon: 'moon' },
} as const satisfies Record<Theme, { words: Key; icon: IconName }>;

function ThemeSwitch({ frame }: { frame: Frame }) {
  return (
    <form class="theme" method="post" action={urls.theme} aria-label={say('frame.lightOrDark')}>
      <input type="hidden" name="back" value={frame.address} />
      {THEMES.map((theme) => (
        <button
          type="submit"
          name="theme"
          value={theme}
          title={say(THEME_LOOKS[theme].words)}
          aria-label={say(THEME_LOOKS[theme].words)}
          aria-pressed={String(theme === frame.theme)}
        >
          <Icon name={THEME_LOOKS[theme].icon} />
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
          <Say
            it="frame.readingAs"
            with={{ name: frame.reader, reader: (words) => <strong>{words}</strong> }}
          />
        </p>
        <nav aria-label={say('frame.overviews')}>
          <ul class="plain row">
            {IN_FOOT.map(({ name, address }) => (
              <li>
                <a href={address}>{say(`frame.${name}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        {frame.twin !== undefined && (
          <p>
            <a href={frame.twin}>{say('frame.asData')}</a>
          </p>
        )}
      </div>
    </footer>
  );
}
