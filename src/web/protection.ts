import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';

/** Nothing but our own files: no script, style or picture from elsewhere or within the page, no framing. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const LARGEST_FORM = 64 * 1024;

/** Headers for every answer that does not set its own; forms only from our own pages, and small. */
export const protections: readonly MiddlewareHandler[] = [
  async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!c.res.headers.has(name)) c.header(name, value);
    }
  },
  csrf(),
  bodyLimit({ maxSize: LARGEST_FORM }),
];

/**
 * Answers only to the names given. A page elsewhere that points its own name at this machine (DNS rebinding) would otherwise read
 * a private archive through the visitor’s browser.
 */
export function onlyHosts(names: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const host = new URL(c.req.url).hostname;
    if (names.includes(host)) return next();
    return c.text(`This archive does not answer to the name ${host}.\n`, 421);
  };
}
