import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { type RunningServer, startServer } from '../../src/web/server.ts';
import type { SeededArchive } from '../seeded-archive.ts';
import { WITHOUT_CHROMIUM, hasChromium, openBrowser } from './browser.ts';

export const WITHOUT_SCRIPTS: BrowserContextOptions = { javaScriptEnabled: false };

const FROM_SOURCES = new URL('../fixtures/real-drawing-thread.ts', import.meta.url);

/** An archive that is served, and a browser to visit it with. */
export class Site {
  /** What browsers said of its pages in their consoles: faults of scripts, and what the policy stopped. */
  readonly complaints: string[] = [];
  #opened:
    | { readonly seeded: SeededArchive; readonly server: RunningServer; readonly browser: Browser }
    | undefined;

  /** With threads it is served as `chancery serve` does it: they draw the pages, this one takes the forms. */
  async open(archive: () => Promise<SeededArchive>, threads = 0): Promise<void> {
    const seeded = await archive();
    const served = { archive: seeded.archive, port: 0, host: '127.0.0.1' };
    const server = await startServer({ ...served, threads, drawnBy: FROM_SOURCES });
    this.#opened = { seeded, server, browser: await openBrowser() };
  }

  async close(): Promise<void> {
    const { browser, server, seeded } = this.#whole;
    await browser.close();
    await server.close();
    await seeded.remove();
  }

  get #whole() {
    if (this.#opened === undefined) throw new Error('the site is not open');
    return this.#opened;
  }

  get url(): string {
    return this.#whole.server.url;
  }

  get archive(): Archive {
    return this.#whole.seeded.archive;
  }

  /** Closes all pages: what is left open goes on drawing. */
  async leave(): Promise<void> {
    await Promise.all(this.#whole.browser.contexts().map((context) => context.close()));
  }

  /** A page in a context of its own, which ends with the test or when the caller closes it. */
  async visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#whole.browser.newContext(options);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(`${address}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || isOwnAnswer(message, page)) return;
      this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    await page.goto(this.url + address);
    return page;
  }

  /** Addresses of the first paper or person that lists name. */
  async firstOf(list: string): Promise<string> {
    const answer = await fetch(this.url + list);
    const { hits, people } = (await answer.json()) as {
      hits?: { id: string }[];
      people?: { id: string }[];
    };
    return hits ? `/d/${hits[0]?.id}` : `/people/${people?.[0]?.id}`;
  }
}

/** A page that says that something is not here, or cannot be read, is answered so: browsers remark on it. */
function isOwnAnswer(message: ConsoleMessage, page: Page): boolean {
  const isStatus = /responded with a status of 40[04]/.test(message.text());
  return isStatus && message.location().url === page.url();
}

export interface InBrowser {
  readonly archive: () => Promise<SeededArchive>;
  /** Of each test, in milliseconds. */
  readonly timeout?: number;
  /** So many draw the pages; without, the thread of the tests does. */
  readonly threads?: number;
}

/** Tests in a browser, which are skipped by name where there is none; at the end nothing may stand in its console. */
export function inBrowser(
  name: string,
  { archive, timeout = 60_000, threads = 0 }: InBrowser,
  tests: (site: Site) => void,
): void {
  const whole = `${name}${hasChromium ? '' : ` (${WITHOUT_CHROMIUM})`}`;
  describe.skipIf(!hasChromium)(whole, { timeout }, () => {
    const site = new Site();
    beforeAll(() => site.open(archive, threads));
    afterEach(() => site.leave());
    afterAll(() => site.close());
    tests(site);
    test('nothing is said in the console', () => {
      expect(site.complaints).toEqual([]);
    });
  });
}

/** A computed style of the first element that the selector finds. */
export function styleOf(page: Page, selector: string, property: string): Promise<unknown> {
  return page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
}
