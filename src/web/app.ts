import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { trimTrailingSlash } from 'hono/trailing-slash';
import { PUBLIC } from '../model/reader.ts';
import { type Around, type Form, answerWith, problemAnswer } from './answers.tsx';
import { readFont, readPicture, readStylesheet } from './assets.ts';
import { DeskRoutes } from './desk.ts';
import { iiifRoutes } from './iiif/routes.ts';
import { type Islands, readIslands } from './islands.ts';
import type { Asked, Site } from './page.ts';
import { pdfRoute } from './pdf-route.ts';
import { type Route, ROUTES } from './routes.ts';
import { protections } from './protection.ts';
import { themeOf, themeRoutes } from './theme.ts';
import * as urls from './urls.ts';
import { say } from './words/say.ts';
import { inFormsLanguage, languageRoutes, spoken } from './language-choice.ts';

/** The site as a web application; `app.request()` answers without a server. `guards` are asked before anything else. */
export function createApp(site: Site, guards: readonly MiddlewareHandler[] = []): Hono {
  const app = new Hono();
  const stylesheet = readStylesheet();
  const islands = readIslands();
  const styles = urls.stylesheet(stylesheet.version);
  const around = (c: Context): Around => ({
    theme: themeOf(c),
    archive: site.name,
    reader: say('frame.public'),
    styles,
    islands,
  });

  app.use(spoken, ...guards, ...protections, trimTrailingSlash());
  app.get(styles, (c) => c.body(stylesheet.css, 200, forGood('text/css; charset=utf-8')));
  assetRoutes(app, islands);
  themeRoutes(app);
  languageRoutes(app);
  iiifRoutes(app, site);
  pdfRoute(app, site);
  const desk = new DeskRoutes(site.editing, site.desk);
  desk.routes(app, (c, problem) => problemAnswer(c, { problem, form: 'html', around: around(c) }));
  for (const route of ROUTES) pageRoutes(app, { route, site, around, desk });

  app.notFound((c) => {
    const form = formOf(c.req.path);
    return inFormsLanguage(form, () => {
      const problem = { status: 404, what: say('problem.noPage') } as const;
      return problemAnswer(c, { problem, form, around: around(c) });
    });
  });
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) {
      const problem = { status: 403, what: say('problem.formRefused') } as const;
      return problemAnswer(c, { problem, form: formOf(c.req.path), around: around(c) });
    }
    process.stderr.write(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}\n`);
    const problem = { status: 500, what: say('problem.fault') } as const;
    return problemAnswer(c, { problem, form: formOf(c.req.path), around: around(c) });
  });
  return app;
}

function assetRoutes(app: Hono, islands: Islands): void {
  app.get(urls.island(':file'), async (c) => {
    const script = await islands.read(c.req.param('file') ?? '');
    return script ? c.body(script, 200, forGood('text/javascript; charset=utf-8')) : c.notFound();
  });
  app.get('/assets/:name{.+}', async (c) => {
    const picture = await readPicture(c.req.param('name'));
    return picture ? c.body(picture, 200, forGood('image/svg+xml')) : c.notFound();
  });
  app.get('/fonts/:name', async (c) => {
    const font = await readFont(c.req.param('name'));
    return font ? c.body(font, 200, forGood('font/woff2')) : c.notFound();
  });
}

function forGood(type: string): Record<string, string> {
  return { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' };
}

interface Routing {
  readonly route: Route;
  readonly site: Site;
  readonly around: (c: Context) => Around;
  readonly desk: DeskRoutes;
}

/** A page and its data twins. */
function pageRoutes(app: Hono, { route, site, around, desk }: Routing): void {
  const { path, load, forms = ['json'] } = route;
  // Where the last part is a name of something, `x.json` may be its name too.
  if (!/:\w+$/.test(path)) {
    for (const form of forms) {
      app.get(urls.twin(path, form), async (c) =>
        inFormsLanguage(form, async () =>
          answerWith(c, { answer: await load(site, asked(c, desk)), form, around: around(c) }),
        ),
      );
    }
  }
  app.get(path, async (c) => {
    const page = await load(site, asked(c, desk));
    const form = formOf(c.req.path);
    // Where nothing is called `x.json`, the data of `x`. In that order, because a paper’s own id may end in `.txt`.
    if (page.kind !== 'missing' || form === 'html' || !forms.includes(form)) {
      return answerWith(c, { answer: page, form: 'html', around: around(c) });
    }
    return inFormsLanguage(form, async () => {
      const answer = await load(site, asked(c, desk, `.${form}`));
      return answerWith(c, { answer, form, around: around(c) });
    });
  });
}

function formOf(path: string): Form {
  const suffix = /\.(json|csv|svg|txt|card|csl|bib|ris)$/.exec(path)?.[1];
  return (suffix as Form | undefined) ?? 'html';
}

const LOOPBACK = /^(?:localhost|127\.[\d.]+|\[::1\])$/;

function publicOrigin(c: Context): Pick<Asked, 'origin'> {
  const { origin, hostname } = new URL(c.req.url);
  return LOOPBACK.test(hostname) ? {} : { origin };
}

const LONGEST_VALUE = 1000;

function asked(c: Context, desk: DeskRoutes, suffix = ''): Asked {
  const open = desk.of(c);
  return {
    reader: PUBLIC,
    part: (name) => {
      const value = c.req.param(name) ?? '';
      return suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value;
    },
    ...publicOrigin(c),
    ...(open && { desk: open }),
    all: (name) => c.req.queries(name)?.map((value) => value.slice(0, LONGEST_VALUE)) ?? [],
    query: (name) => c.req.query(name)?.slice(0, LONGEST_VALUE).trim() || undefined,
  };
}
