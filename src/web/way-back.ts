import * as urls from './urls.ts';

/** Where a form leads back to. Only addresses of this site: a path, never another host (`//elsewhere`, `/\elsewhere`). */
export function wayBack(back: unknown): string {
  return typeof back === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(back) ? back : urls.home;
}
