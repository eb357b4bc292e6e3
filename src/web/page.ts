import type { Child } from './markup/jsx-runtime.ts';
import type { CitationFormatName } from '../exports/citations/formats.ts';
import type { Reader } from '../model/reader.ts';
import type { Pictures } from '../archive/pictures/pictures.ts';
import type { JobQueue } from '../store/jobs.ts';
import type { Store } from '../store/store.ts';
import type { IslandName } from './islands.ts';
import type { Section } from './components/layout.tsx';
import type { Editing, OpenDesk } from './desk.ts';

/** What the pages are made from. */
export interface Site {
  /** What the archive is called in the head of every page. */
  readonly name: string;
  readonly store: Store;
  readonly pictures: Pictures;
  readonly work: SiteWork;
  /** Whether it serves this machine alone. */
  readonly onlyHere: boolean;
  /** Absent where the site is for reading only. */
  readonly editing?: Editing;
  /** Where pages are drawn here and their forms are taken by another thread. */
  readonly desk?: OpenDesk;
}

/** What is done beside reading, as far as pages show it. */
export interface SiteWork extends Pick<JobQueue, 'jobs' | 'counts'> {
  /** What has to be done by hand before what waits can be begun. */
  readonly hint: () => Promise<string | undefined>;
}

/** A request, parsed once: who reads, what the address names, what its query says. */
export interface Asked {
  readonly reader: Reader;
  /** Decoded parts of the path that the route names. */
  readonly part: (name: string) => string;
  /** A value of the query; empty ones are absent, long ones are cut. */
  readonly query: (name: string) => string | undefined;
  /** Every value that the query has under a name. */
  readonly all: (name: string) => readonly string[];
  /** What forms that change something need; absent where the site is for reading only. */
  readonly desk?: Desk;
  /** Scheme and host of the archive’s own address; absent on a laptop, where `127.0.0.1` is nothing to cite. */
  readonly origin?: string;
}

/** Leave to change things, for one person's browser. */
export interface Desk {
  readonly token: string;
  /** The name given last, or that of the machine's user. */
  readonly by: string;
}

/** A page that has been loaded: everything the markup and the data twin need, nothing yet rendered. */
export interface Page {
  readonly title: string;
  readonly address: string;
  /** The address to cite, where this one says more than what is read: which layers, which order. */
  readonly canonical?: string;
  readonly section?: Section;
  /** What stands in the search box of the head. */
  readonly query?: string;
  readonly skipTo: string;
  readonly body: () => Child;
  /** Whether words in italics are among the first to be seen. */
  readonly hasItalics?: boolean;
  /** Scripts that make the page quicker to use. */
  readonly islands?: readonly IslandName[];
  /** What the `.json` beside the page holds. */
  readonly data: () => unknown;
  /** Further forms: `txt` of a document, `csv` of a list. */
  readonly csv?: () => string | Promise<string>;
  /** What a link to this page leads to, in a few lines. */
  readonly card?: () => Child;
  readonly txt?: () => string;
  /** The picture of the page, as a file of its own. */
  readonly svg?: () => string;
  /** A paper as reference managers take it. */
  readonly citation?: (format: CitationFormatName) => string;
  /** A page that is there and says that something went wrong, e.g. a query that cannot be read. */
  readonly status?: 400;
}

export type Answer =
  | { readonly kind: 'page'; readonly page: Page }
  /** The thing has another address now. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'missing'; readonly what: string };

export type PageLoader = (site: Site, asked: Asked) => Promise<Answer>;

const LARGEST_PAGE = 100_000;

/** Number of the page asked for of a list, from 1; anything unreadable is the first. */
export function pageAsked(asked: Asked, list = 'page'): number {
  const number = Number(asked.query(list) ?? '1');
  return Number.isInteger(number) && number >= 1 ? Math.min(number, LARGEST_PAGE) : 1;
}
