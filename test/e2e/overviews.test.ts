import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/web/server.ts';
import { type SeededArchive, seededArchive } from '../seeded-archive.ts';
import { WITHOUT_CHROMIUM, hasChromium, openBrowser } from './browser.ts';

describe.skipIf(!hasChromium)(`overviews${hasChromium ? '' : ` (${WITHOUT_CHROMIUM})`}`, () => {
  let seeded: SeededArchive;
  let server: RunningServer;
  let browser: Browser;
  const errors: string[] = [];

  beforeAll(async () => {
    seeded = await seededArchive();
    server = await startServer({ archive: seeded.archive, port: 0, host: '127.0.0.1' });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await seeded.remove();
  });

  async function visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(server.url + address);
    return page;
  }
  const withoutScripts = { javaScriptEnabled: false };

  test('without scripts: from the home page to an office, and to its papers', async () => {
    const page = await visit('/', withoutScripts);
    await page.getByRole('main').getByRole('link', { name: 'network' }).click();
    await page.getByLabel('Office').fill('embassy in ostland');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('heading', { level: 2, name: 'Embassy in Ostland' }).waitFor();
    await page.getByRole('link', { name: '1 paper from Embassy in Ostland' }).click();
    await page.getByRole('heading', { name: /Chargé in Ostland/ }).waitFor();
    expect(await page.getByText('1 paper', { exact: true }).count()).toBeGreaterThan(0);
  });

  test('without scripts: the map as a table leads to the papers of a post', async () => {
    const page = await visit('/map', withoutScripts);
    await page.getByRole('link', { name: '2 papers of Department of State' }).click();
    await page.getByText('2 papers', { exact: true }).first().waitFor();
  });

  test('with scripts: the whole network is laid out, an office chosen, and table and address follow', async () => {
    const page = await visit('/network');
    await page.getByRole('button', { name: 'Explore the whole network' }).click();
    await page.getByRole('img', { name: /The whole network/ }).waitFor();
    await page.getByLabel('Office').fill('Embassy in Ostland');
    await page.getByLabel('Office').press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Embassy in Ostland' }).waitFor();
    expect(page.url()).toBe(`${server.url}/network?focus=Embassy+in+Ostland`);
    expect(await page.locator('.now').textContent()).toContain('1 sent, 1 received');
    // What nobody is called, the server answers.
    await page.getByLabel('Office').fill('zzyzx');
    await page.getByLabel('Office').press('Enter');
    await page.getByText('is called “zzyzx”').waitFor();
  });

  test('with scripts: a picture is kept as PNG', async () => {
    const page = await visit('/map');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'as PNG' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('map.png');
    expect(await download.failure()).toBeNull();
  });

  test('nothing is said in the console', () => {
    expect(errors).toEqual([]);
  });
});
