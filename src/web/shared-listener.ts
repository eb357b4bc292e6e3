import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DrawingThreads, callOf, send } from './drawing-threads.ts';
import { ROUTES } from './routes.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** First parts of the addresses that pages have, and their data twins: `people` of `/people/x` and of `/people.json`. */
const DRAWN: ReadonlySet<string> = new Set([
  ...ROUTES.map(({ path }) => path.split('/', 2)[1] ?? ''),
  'index',
]);

/** Pages are drawn by threads; forms, pictures, styles and all else stay with the app of this one. */
export function sharedListener(app: Listener, drawing: DrawingThreads): Listener {
  return (request, response) => {
    const call = isPage(request) ? callOf(request) : undefined;
    if (call === undefined) return app(request, response);
    return drawing.draw(call).then(
      (drawn) => send(response, drawn),
      (error: unknown) => failed(request, { response, error }),
    );
  };
}

function isPage({ method, url = '/' }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const [, first = ''] = /^\/([^/?.]*)/.exec(url) ?? [];
  return DRAWN.has(first);
}

interface Failed {
  readonly response: ServerResponse;
  readonly error: unknown;
}

/** A thread died over it. The next page is drawn by another. */
function failed({ method, url }: IncomingMessage, { response, error }: Failed): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${method} ${url}: ${words}\n`);
  if (response.headersSent) return;
  response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(
    'The archive could not make this page. That is a fault of the program, not of yours.\n',
  );
}
