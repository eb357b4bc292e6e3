import type { Form } from './answers.tsx';
import type { PageLoader } from './page.ts';
import { citePage } from './pages/cite.tsx';
import { collectionOfPapers, collectionPage } from './pages/collection.tsx';
import { collectionsPage } from './pages/collections.tsx';
import { conversationsPage } from './pages/conversations.tsx';
import { correctPage } from './pages/correct.tsx';
import { decidePersonPage } from './pages/decide-person.tsx';
import { desiderataPage } from './pages/desiderata.tsx';
import { documentPage } from './pages/document.tsx';
import { findingCodesPage } from './pages/finding-codes.tsx';
import { findingsPage } from './pages/findings.tsx';
import { homePage } from './pages/home.tsx';
import { officePage } from './pages/office.tsx';
import { officesPage } from './pages/offices.tsx';
import { jobsPage } from './pages/jobs.tsx';
import { knewPage } from './pages/knew.tsx';
import { mapPage } from './pages/map.tsx';
import { networkPage } from './pages/network.tsx';
import { peoplePage } from './pages/people.tsx';
import { openRequestsPage } from './pages/open-requests.tsx';
import { personPage } from './pages/person.tsx';
import { requestPage, requestsPage } from './pages/request.tsx';
import { revisionsPage } from './pages/revisions.tsx';
import { scanPage } from './pages/scan.tsx';
import { searchPage } from './pages/search.tsx';
import { seriesListPage } from './pages/series-list.tsx';
import { seriesPage } from './pages/series.tsx';
import { sourcePage } from './pages/source.tsx';
import { suggestionsPage } from './pages/suggestions.tsx';
import { timelinePage } from './pages/timeline.tsx';

/** A page of the site: its address as a pattern, and what loads it. */
export interface Route {
  readonly path: string;
  readonly load: PageLoader;
  /** Forms beside HTML; `json` unless said otherwise. */
  readonly forms?: readonly Exclude<Form, 'html'>[];
}

export const ROUTES: readonly Route[] = [
  { path: '/', load: homePage },
  { path: '/search', load: searchPage, forms: ['json', 'csv'] },
  {
    path: '/d/:collection/:key',
    load: documentPage,
    forms: ['json', 'txt', 'card', 'csl', 'bib', 'ris'],
  },
  { path: '/d/:collection/:key/cite', load: citePage },
  { path: '/d/:collection/:key/scan', load: scanPage },
  { path: '/d/:id', load: collectionOfPapers },
  { path: '/collections', load: collectionsPage },
  { path: '/collections/:id', load: collectionPage },
  { path: '/sources/:sha256', load: sourcePage },
  { path: '/timeline', load: timelinePage, forms: ['json', 'csv', 'svg'] },
  { path: '/network', load: networkPage, forms: ['json', 'csv', 'svg'] },
  { path: '/map', load: mapPage, forms: ['json', 'csv', 'svg'] },
  { path: '/desiderata', load: desiderataPage, forms: ['json', 'csv'] },
  { path: '/desiderata/request', load: requestsPage, forms: ['json', 'txt'] },
  { path: '/d/:collection/:key/request', load: requestPage, forms: ['json', 'txt'] },
  { path: '/series', load: seriesListPage },
  { path: '/series/:id', load: seriesPage, forms: ['json', 'svg'] },
  { path: '/offices', load: officesPage },
  { path: '/offices/:id', load: officePage },
  { path: '/people', load: peoplePage },
  { path: '/people/suggestions', load: suggestionsPage },
  { path: '/people/:id/decide', load: decidePersonPage },
  { path: '/people/:id', load: personPage, forms: ['json', 'card'] },
  { path: '/findings', load: findingsPage },
  { path: '/requests', load: openRequestsPage },
  { path: '/conversations', load: conversationsPage, forms: ['json', 'csv'] },
  { path: '/knew', load: knewPage },
  { path: '/findings/codes', load: findingCodesPage },
  { path: '/revisions', load: revisionsPage },
  { path: '/jobs', load: jobsPage },
  { path: '/d/:collection/:key/correct', load: correctPage },
];
