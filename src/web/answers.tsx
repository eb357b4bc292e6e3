import { hash } from 'node:crypto';
import type { Context } from 'hono';
import type { Child } from './markup/jsx-runtime.ts';
import { CITATION_FORMATS, type CitationFormatName } from '../exports/citations/formats.ts';
import { type Frame, Layout } from './components/layout.tsx';
import type { Answer, Page } from './page.ts';
import { type Problem, ProblemBody } from './pages/problem.tsx';
import type { Islands } from './islands.ts';
import { rendered } from './rendered.ts';
import * as urls from './urls.ts';
import { say } from './words/say.ts';

/** In what form an answer goes out; the address says which. */
export type Form = 'html' | 'json' | 'csv' | 'svg' | 'txt' | 'card' | CitationForm;

type CitationForm = (typeof CITATION_FORMATS)[CitationFormatName]['suffix'];

/** What stands around a page whatever it shows. */
export type Around = Pick<Frame, 'theme' | 'archive' | 'reader' | 'styles'> & {
  readonly islands: Islands;
};

export interface Given {
  readonly answer: Answer;
  readonly form: Form;
  readonly around: Around;
}

/** Sends a loaded page in the form asked for. */
export async function answerWith(c: Context, { answer, form, around }: Given): Promise<Response> {
  switch (answer.kind) {
    case 'page':
      return form === 'html'
        ? htmlPage(c, { page: answer.page, around })
        : data(c, answer.page, form);
    case 'moved':
      return c.redirect(form === 'html' ? answer.to : urls.twin(answer.to, form), 301);
    case 'missing':
      return problemAnswer(c, { problem: { status: 404, what: answer.what }, form, around });
  }
}

function htmlPage(c: Context, { page, around }: { page: Page; around: Around }): Response {
  const { title, address, section, skipTo } = page;
  const frame: Frame = {
    ...around,
    title,
    address,
    skipTo,
    canonical: page.canonical ?? address,
    twin: urls.twin(page.canonical ?? address),
    scripts: (page.islands ?? []).flatMap((name) => {
      const file = around.islands.fileOf(name);
      return file === undefined ? [] : [urls.island(file)];
    }),
    ...(section && { section }),
    ...(page.hasItalics && { hasItalics: true }),
    ...(page.query !== undefined && { query: page.query }),
  };
  return sent(c, {
    body: wholePage(frame, page.body()),
    type: 'text/html; charset=utf-8',
    status: page.status ?? 200,
  });
}

function wholePage(frame: Frame, body: Child): string {
  return `<!doctype html>${rendered(<Layout frame={frame}>{body}</Layout>)}`;
}

async function data(c: Context, page: Page, form: Exclude<Form, 'html'>): Promise<Response> {
  const status = page.status ?? 200;
  switch (form) {
    case 'json': {
      const body = `${JSON.stringify(page.data(), null, 1)}\n`;
      return sent(c, { body, type: 'application/json; charset=utf-8', status });
    }
    case 'csv':
      return sent(c, {
        body: await written(page.csv, page),
        type: 'text/csv; charset=utf-8',
        status,
      });
    case 'svg':
      return sent(c, { body: await written(page.svg, page), type: 'image/svg+xml', status });
    case 'txt':
      return sent(c, {
        body: await written(page.txt, page),
        type: 'text/plain; charset=utf-8',
        status,
      });
    case 'card': {
      if (page.card === undefined) throw new Error(`${page.address} has no card`);
      return sent(c, {
        body: rendered(<>{page.card()}</>),
        type: 'text/html; charset=utf-8',
        status,
      });
    }
    case 'csl':
    case 'bib':
    case 'ris':
      return citation(c, page, form);
  }
}

function citation(c: Context, page: Page, form: CitationForm): Response {
  const [name, { mediaType }] = formatOf(form);
  if (page.citation === undefined) throw new Error(`${page.address} cannot be cited`);
  return sent(c, { body: page.citation(name), type: mediaType, status: page.status ?? 200 });
}

function formatOf(form: CitationForm) {
  switch (form) {
    case 'csl':
      return ['csl', CITATION_FORMATS.csl] as const;
    case 'bib':
      return ['bibtex', CITATION_FORMATS.bibtex] as const;
    case 'ris':
      return ['ris', CITATION_FORMATS.ris] as const;
  }
}

/** A route offers only the forms that its pages have. */
function written(
  write: (() => string | Promise<string>) | undefined,
  page: Page,
): string | Promise<string> {
  if (write === undefined) throw new Error(`${page.address} is offered in a form it does not have`);
  return write();
}

interface Sent {
  readonly body: string;
  readonly type: string;
  readonly status: 200 | 400 | 403 | 404 | 500;
}

/** Answers with a tag of the content; a browser that has it already is told so. */
function sent(c: Context, { body, type, status }: Sent): Response {
  // Made into bytes once: for the tag, and to be sent.
  const bytes = new TextEncoder().encode(body);
  const tag = `W/"${hash('sha1', bytes, 'base64url')}"`;
  const headers = {
    ETag: tag,
    'Cache-Control': 'private, no-cache',
    Vary: 'Cookie, Accept-Language',
  };
  const known = c.req.header('If-None-Match')?.split(/\s*,\s*/) ?? [];
  if (status === 200 && known.includes(tag)) return c.body(null, 304, headers);
  return c.body(bytes, status, { ...headers, 'Content-Type': type });
}

export interface GivenProblem {
  readonly problem: Problem;
  readonly form: Form;
  readonly around: Around;
}

/** One shape for everything that could not be answered, as a page that helps or as data. */
export function problemAnswer(c: Context, { problem, form, around }: GivenProblem): Response {
  const { status, what } = problem;
  if (form !== 'html') {
    const body = `${JSON.stringify({ error: { status, message: what } })}\n`;
    return sent(c, { body, type: 'application/json; charset=utf-8', status });
  }
  const title = status === 404 ? say('problem.notHere') : say('problem.notDone');
  const frame: Frame = {
    ...around,
    title,
    address: new URL(c.req.url).pathname,
    skipTo: say('skip.message'),
    scripts: [],
  };
  const body = wholePage(frame, <ProblemBody problem={problem} />);
  return sent(c, { body, type: 'text/html; charset=utf-8', status });
}
