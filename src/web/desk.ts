import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { ArchiveError } from '../archive/errors.ts';
import type { Asker, Request } from '../archive/revise.ts';
import type { Revision } from '../model/revisions.ts';
import { PUBLIC } from '../model/reader.ts';
import { type Form, requestOf } from './desk-forms.ts';
import type { Desk } from './page.ts';
import * as urls from './urls.ts';
import { say } from './words/say.ts';

/** What lets people change things through the site. A site without it is for reading only. */
export interface Editing {
  readonly revise: (request: Request, asker: Asker) => Promise<Revision>;
  /** Who it is unless the form says otherwise: the user of the machine. */
  readonly editor: string;
}

const SESSION = 'desk';
const EDITOR = 'editor';
const ONE_YEAR = 365 * 24 * 60 * 60;

/** Why a form was not carried out; `status` 400 where the person can mend it. */
export interface Refusal {
  readonly status: 400 | 403;
  readonly what: string;
}

const SECURE_COOKIE = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;

/**
 * The desk at which people decide. A form is taken only with the token of the page it stands on, which is worth something only together
 * with a cookie that no other site can send; and only from a page of this site, as the browser itself says.
 */
export class DeskRoutes {
  readonly #editing: Editing | undefined;
  readonly #secret = randomBytes(32);

  constructor(editing: Editing | undefined) {
    this.#editing = editing;
  }

  /** What forms on a page need; undefined where nobody may write. */
  of(c: Context): Desk | undefined {
    if (this.#editing === undefined) return undefined;
    const session = getCookie(c, SESSION) ?? startSession(c);
    return { token: this.#token(session), by: getCookie(c, EDITOR) ?? this.#editing.editor };
  }

  routes(app: Hono, refuse: (c: Context, refusal: Refusal) => Response): void {
    app.post(urls.revisions(), async (c) => {
      const form = (await c.req.parseBody()) as Form;
      const refusal = this.#refusal(c, form);
      if (refusal !== undefined) return refuse(c, refusal);
      try {
        return await this.#carryOut(c, form);
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error;
        return refuse(c, { status: 400, what: error.message });
      }
    });
  }

  async #carryOut(c: Context, form: Form): Promise<Response> {
    const { by = '', reason = '', back } = form;
    await this.#editing?.revise(requestOf(form), { by, reason, reader: PUBLIC });
    setCookie(c, EDITOR, by.trim().slice(0, 100), { ...SECURE_COOKIE, maxAge: ONE_YEAR });
    return c.redirect(wayBack(back), 303);
  }

  #refusal(c: Context, form: Form): Refusal | undefined {
    if (this.#editing === undefined) return { status: 403, what: say('refusals.readingOnly') };
    const session = getCookie(c, SESSION);
    if (!isOwnForm(c) || session === undefined || !this.#isToken(session, form.token)) {
      return { status: 403, what: say('refusals.stale') };
    }
    return undefined;
  }

  #token(session: string): string {
    return createHmac('sha256', this.#secret).update(session).digest('base64url');
  }

  #isToken(session: string, token = ''): boolean {
    const [right, given] = [this.#token(session), token].map((one) => Buffer.from(one));
    return right !== undefined && given?.length === right.length && timingSafeEqual(right, given);
  }
}

function startSession(c: Context): string {
  const session = randomBytes(18).toString('base64url');
  setCookie(c, SESSION, session, SECURE_COOKIE);
  return session;
}

/** Browsers say from where a form comes, one way or both; each way that is used must say: from here. */
function isOwnForm(c: Context): boolean {
  const type = c.req.header('Content-Type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return false;
  const [site, origin] = [c.req.header('Sec-Fetch-Site'), c.req.header('Origin')];
  if (site === undefined && origin === undefined) return false;
  const isHere = origin === undefined || origin === new URL(c.req.url).origin;
  return isHere && (site === undefined || site === 'same-origin');
}

/** Only addresses of this site: a path, never another host. */
function wayBack(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(back) ? back : urls.home;
}
