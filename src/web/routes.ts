import type { Form } from './answers.tsx';
import type { PageLoader } from './page.ts';
import { documentPage } from './pages/document.tsx';

/** A page of the site: its address as a pattern, and what loads it. */
export interface Route {
  readonly path: string;
  readonly load: PageLoader;
  /** Forms beside HTML; `json` unless said otherwise. */
  readonly forms?: readonly Exclude<Form, 'html'>[];
}

export const ROUTES: readonly Route[] = [
  { path: '/d/:collection/:key', load: documentPage, forms: ['json', 'txt'] },
];
