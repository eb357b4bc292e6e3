import type { Context, Hono, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { accepts } from 'hono/accepts';
import type { Form } from './answers.tsx';
import * as urls from './urls.ts';
import { wayBack } from './way-back.ts';
import { LANGUAGES, type Language, inLanguage } from './words/language.ts';

const COOKIE = 'lang';
const ONE_YEAR = 365 * 24 * 60 * 60;

/** The language the reader chose, else the first of those the browser asks for that the interface speaks, else English. */
function languageOf(c: Context): Language {
  const chosen = getCookie(c, COOKIE);
  return (
    LANGUAGES.find((one) => one === chosen) ??
    named(accepts(c, { header: 'Accept-Language', supports: [...LANGUAGES], default: 'en', match }))
  );
}

/** `ru-RU,ru;q=0.9,en;q=0.8`: a dialect counts as its language. */
function match(asked: readonly { readonly type: string; readonly q: number }[]): string {
  const wanted = asked.filter(({ q }) => q > 0).toSorted((one, other) => other.q - one.q);
  const spoken = wanted.map(({ type }) => type.toLowerCase().split('-')[0] ?? '');
  return spoken.find((one) => LANGUAGES.some((known) => known === one)) ?? 'en';
}

function named(tag: string): Language {
  return LANGUAGES.find((one) => one === tag) ?? 'en';
}

/** Answers every request in the reader’s language. */
export const spoken: MiddlewareHandler = (c, next) => inLanguage(languageOf(c), next);

/** Pages and their pictures are for reading; data, texts and citations are the same whoever asks. */
const READ: ReadonlySet<Form> = new Set(['html', 'card', 'svg']);

/** Does the work for an answer in the language of its form. */
export function inFormsLanguage<Result>(form: Form, work: () => Result): Result {
  return READ.has(form) ? work() : inLanguage('en', work);
}

/** Takes the choice from the switch in the head of every page, and leads back to that page. */
export function languageRoutes(app: Hono): void {
  app.post(urls.language, async (c) => {
    const form = await c.req.parseBody();
    const chosen = LANGUAGES.find((one) => one === form['to']);
    const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: ONE_YEAR } as const;
    if (chosen !== undefined) setCookie(c, COOKIE, chosen, options);
    return c.redirect(wayBack(form['back']), 303);
  });
}
