import type { Hono } from 'hono';

/** Of addresses that differ by their query alone, so many. */
const MOST_OF_A_PATH = 3;
const MOST_PAGES = 220;

export interface Crawled {
  readonly address: string;
  readonly html: string;
  /** What the page may fetch and run, as its answer says. */
  readonly policy: string;
}

const STARTS = ['/', '/nowhere', '/search?q=OR', '/d/nowhere/d1'];

/** The pages that a site leads to from its first one, and some that it does not. */
export async function* crawl(
  app: Hono,
  headers: Record<string, string> = {},
): AsyncGenerator<Crawled> {
  const asked = new Set(STARTS);
  const paths = new Map<string, number>();
  for (const address of asked) {
    const answer = await app.request(address, { headers });
    const type = answer.headers.get('Content-Type') ?? '';
    if (!type.startsWith('text/html')) continue;
    const html = await answer.text();
    yield { address, html, policy: answer.headers.get('Content-Security-Policy') ?? '' };
    for (const link of linksIn(html)) {
      const path = link.split('?', 1)[0] ?? link;
      const before = paths.get(path) ?? 0;
      if (asked.has(link) || before >= MOST_OF_A_PATH || asked.size >= MOST_PAGES) continue;
      paths.set(path, before + 1);
      asked.add(link);
    }
  }
}

/** Pages of the site that a page leads to. */
function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].flatMap(([, address = '']) => {
    const link = address.replaceAll('&amp;', '&');
    return /\.(?:json|csv|svg|txt|csl|bib|ris|card)(?:\?|$)/.test(link) ? [] : [link];
  });
}
