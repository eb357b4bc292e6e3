import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';

/** JSON-LD with its context, tagged by content. Search results, manifests and `info.json` go out so. */
export function jsonLd(c: Context, value: object, context: string): Response {
  const body = `${JSON.stringify(value, null, 1)}\n`;
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Accept' };
  if (unchanged(c, tag)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'Content-Type': typeAccepted(c, context) });
}

/** Viewers that ask for plain JSON get it under that name. */
function typeAccepted(c: Context, context: string): string {
  const accepts = c.req.header('Accept') ?? '';
  return accepts.includes('application/json') && !accepts.includes('ld+json')
    ? 'application/json; charset=utf-8'
    : `application/ld+json;profile="${context}"`;
}

export function problem(c: Context, status: 400 | 404 | 500 | 503, message: string): Response {
  return c.json({ error: { status, message } }, status, { 'Cache-Control': 'no-store' });
}

/** Whether who asks has this version already. */
export function unchanged(c: Context, tag: string): boolean {
  const known = c.req.header('If-None-Match')?.split(/\s*,\s*/) ?? [];
  return known.some((one) => one === '*' || one.replace(/^W\//, '') === tag);
}

const LOOPBACK = /^https?:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?::\d+)?$/;

/**
 * Lets viewers on other sites read what is under `/iiif`. An archive that serves this machine alone is private: pages from elsewhere
 * that the visitor has open must not read it, so there only pages of this machine are let in.
 */
export function openToViewers({ onlyHere }: { readonly onlyHere: boolean }): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    const isLetIn = !onlyHere || origin === undefined || LOOPBACK.test(origin);
    if (c.req.method === 'OPTIONS') {
      c.res = c.body(null, 204, { 'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS' });
    } else await next();
    c.header('Vary', [c.res.headers.get('Vary'), 'Origin'].filter(Boolean).join(', '));
    if (!isLetIn) return;
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Access-Control-Expose-Headers', 'ETag, Link, Retry-After');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  };
}
