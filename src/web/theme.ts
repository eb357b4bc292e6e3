import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { THEMES, type Theme } from './components/layout.tsx';
import * as urls from './urls.ts';
import { wayBack } from './way-back.ts';

const COOKIE = 'theme';
const ONE_YEAR = 365 * 24 * 60 * 60;

/** The reader’s choice of light or dark; without one the system decides. */
export function themeOf(c: Context): Theme {
  return themeNamed(getCookie(c, COOKIE));
}

/** Takes the choice from the switch in the head of every page, and leads back to that page. */
export function themeRoutes(app: Hono): void {
  app.post(urls.theme, async (c) => {
    const form = await c.req.parseBody();
    const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: ONE_YEAR } as const;
    setCookie(c, COOKIE, themeNamed(form['theme']), options);
    return c.redirect(wayBack(form['back']), 303);
  });
}

function themeNamed(words: unknown): Theme {
  return THEMES.find((theme) => theme === words) ?? 'system';
}
