import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { ArchiveError } from '../archive/errors.ts';
import type { Asker, Request } from '../archive/revise.ts';
import type { JobId } from '../model/jobs.ts';
import type { Revision } from '../model/revisions.ts';
import { PUBLIC } from '../model/reader.ts';
import { type Form, requestOf } from './desk-forms.ts';
import type { Desk } from './page.ts';
import * as urls from './urls.ts';
import { say } from './words/say.ts';
import { wayBack } from './way-back.ts';

/** What lets people change things through the site. A site without it is for reading only. */
export interface Editing {
  readonly revise: (request: Request, asker: Asker) => Promise<Revision>;
  /** False where there is nothing to cancel, or to begin anew. */
  readonly cancel: (job: JobId) => Promise<boolean>;
  readonly retry: (job: JobId) => Promise<boolean>;
  /** Who it is unless the form says otherwise: the user of the machine. */
  readonly editor: string;
  /** Makes the tokens of forms; the same for all who draw pages of this site. */
  readonly secret: string;
}

/** What pages of an open desk need to know. */
export type OpenDesk = Pick<Editing, 'editor' | 'secret'>;

export const newSecret = (): string => randomBytes(32).toString('base64url');

const SESSION = 'desk';
const EDITOR = 'editor';
const ONE_YEAR = 365 * 24 * 60 * 60;

/** Why a form was not carried out; `status` 400 where the person can mend it. */
export interface Refusal {
  readonly status: 400 | 403;
  readonly what: string;
  readonly isArchives?: boolean;
}

const SECURE_COOKIE = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;

/**
 * The desk at which people decide. A form is taken only with the token of the page it stands on, which is worth something only together
 * with a cookie that no other site can send; and only from a page of this site, as the browser itself says.
 */
export class DeskRoutes {
  readonly #editing: Editing | undefined;
  readonly #desk: OpenDesk | undefined;

  /** `desk`: where pages are drawn for another thread, which takes their forms. */
  constructor(editing: Editing | undefined, desk: OpenDesk | undefined = editing) {
    this.#editing = editing;
    this.#desk = desk;
  }

  /** What forms on a page need; undefined where nobody may write. */
  of(c: Context): Desk | undefined {
    if (this.#desk === undefined) return undefined;
    const session = getCookie(c, SESSION) ?? startSession(c);
    const by = getCookie(c, EDITOR) ?? this.#desk.editor;
    return { token: tokenOf(session, this.#desk), by };
  }

  routes(app: Hono, refuse: (c: Context, refusal: Refusal) => Response): void {
    const forms = { [urls.revisions()]: reviseBy, [urls.jobs()]: changeJob };
    for (const [address, carryOut] of Object.entries(forms)) {
      app.post(address, async (c) => {
        const form = (await c.req.parseBody()) as Form;
        const refusal = this.#refusal(c, form);
        if (this.#editing === undefined || refusal !== undefined) {
          return refuse(c, refusal ?? readingOnly());
        }
        try {
          await carryOut(c, form, this.#editing);
        } catch (error) {
          if (!(error instanceof ArchiveError)) throw error;
          return refuse(c, { status: 400, what: error.message, isArchives: true });
        }
        return c.redirect(wayBack(form.back), 303);
      });
    }
  }

  #refusal(c: Context, form: Form): Refusal | undefined {
    if (this.#editing === undefined) return readingOnly();
    const session = getCookie(c, SESSION);
    if (
      !isOwnForm(c) ||
      session === undefined ||
      !isToken(tokenOf(session, this.#editing), form.token)
    ) {
      return { status: 403, what: say('refusals.stale') };
    }
    return undefined;
  }
}

function tokenOf(session: string, { secret }: OpenDesk): string {
  return createHmac('sha256', secret).update(session).digest('base64url');
}

function isToken(right: string, given = ''): boolean {
  const [one, other] = [Buffer.from(right), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function readingOnly(): Refusal {
  return { status: 403, what: say('refusals.readingOnly') };
}

async function reviseBy(c: Context, form: Form, { revise }: Editing): Promise<void> {
  const { by = '', reason = '' } = form;
  await revise(requestOf(form), { by, reason, reader: PUBLIC });
  setCookie(c, EDITOR, by.trim().slice(0, 100), { ...SECURE_COOKIE, maxAge: ONE_YEAR });
}

/** One that has ended meanwhile needs no message: the list shows it as it is. */
async function changeJob(_: Context, { job = '', does }: Form, editing: Editing): Promise<void> {
  if (does === 'cancel') await editing.cancel(job as JobId);
  else if (does === 'retry') await editing.retry(job as JobId);
  else throw new ArchiveError('This form asks for nothing that the archive knows.');
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
