import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/web/server.ts';
import { type SeededArchive, seededArchive } from '../seeded-archive.ts';
import { WITHOUT_CHROMIUM, hasChromium, openBrowser } from './browser.ts';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const PAGES = [
  '/',
  '/search',
  '/search?q=Kestrel',
  '/search?q=Kestrel+OR',
  '/search?q=zzyzx',
  '/d/kestrel1951v02/d2',
  '/d/kestrel1951v02/persons',
  '/collections',
  '/collections/kestrel1951v02',
  '/desiderata',
  '/series',
  '/people',
  '/people?name=Marrow',
  '/offices',
  '/offices/department',
  '/knew',
  '/knew?person=marrow-adele',
  '/knew?person=marrow-adele&at=1951-06-30&not=thornbury',
  '/requests',
  '/requests?show=all',
  '/conversations',
  '/conversations?view=table',
  '/findings',
  '/timeline',
  '/network',
  '/network?of=persons',
  '/network?focus=Department+of+State',
  '/map',
  '/d/nowhere/d1',
];

/** Pages that between them use every part of the look. */
const VARIED = [
  '/',
  '/search?q=Kestrel',
  '/search?q=Kestrel+OR',
  '/d/kestrel1951v02/d2',
  '/desiderata',
  '/network',
  '/map',
];

describe.skipIf(!hasChromium)(`every page${hasChromium ? '' : ` (${WITHOUT_CHROMIUM})`}`, () => {
  let seeded: SeededArchive;
  let server: RunningServer;
  let browser: Browser;
  let found: readonly string[] = [];

  beforeAll(async () => {
    seeded = await seededArchive();
    server = await startServer({ archive: seeded.archive, port: 0, host: '127.0.0.1' });
    browser = await openBrowser();
    found = await Promise.all(
      ['/search.json?q=lang:ru', '/search.json?q=holding:cited', '/people.json'].map(first),
    );
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await seeded.remove();
  });

  /** Address of the first thing a list names: the record in two languages, a cited paper, a person. */
  async function first(list: string): Promise<string> {
    const answer = await fetch(server.url + list);
    const { hits, people } = (await answer.json()) as {
      hits?: { id: string }[];
      people?: { id: string }[];
    };
    return hits ? `/d/${hits[0]?.id}` : `/people/${people?.[0]?.id}`;
  }

  const views = [
    { width: 1440, colorScheme: 'light', rules: { withTags: LEVELS }, pages: PAGES },
    { width: 390, colorScheme: 'light', rules: { withTags: LEVELS }, pages: VARIED },
    // What differs in the dark is contrast.
    { width: 1440, colorScheme: 'dark', rules: { withRules: ['color-contrast'] }, pages: VARIED },
  ] as const;

  test.each(views)(
    'meets WCAG 2.2 AA and fits, $width px, $colorScheme',
    { timeout: 240_000 },
    async ({ width, colorScheme, rules, pages }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const address of [...pages, ...found]) {
        await page.goto(server.url + address);
        faults.push(...(await faultsOf(page, rules)).map((fault) => `${address} ${fault}`));
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (overflow !== 0) faults.push(`${address} is ${String(overflow)} px too wide`);
      }
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});

interface Rules {
  readonly withTags?: readonly string[];
  readonly withRules?: readonly string[];
}

async function faultsOf(page: Page, { withTags, withRules }: Rules): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  if (withTags) axe.withTags([...withTags]);
  if (withRules) axe.withRules([...withRules]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}
