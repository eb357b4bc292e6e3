import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/web/server.ts';
import { SCANNED, scannedArchive } from '../scanned-archive.ts';
import type { SeededArchive } from '../seeded-archive.ts';
import { WITHOUT_CHROMIUM, hasChromium, openBrowser } from './browser.ts';

const MIRADOR = fileURLToPath(
  new URL('../../node_modules/mirador/dist/mirador.min.js', import.meta.url),
);

/** A site of its own with nothing but Mirador on it, as another archive or a scholar has. */
async function miradorSite(manifest: string): Promise<Server> {
  const script = await readFile(MIRADOR);
  const page = `<!doctype html><html lang="en"><title>Mirador</title><link rel="icon" href="data:,">
<style>html,body,#m{height:100%;margin:0}#m{position:relative}</style><div id="m"></div><script src="/mirador.js"></script>
<script>window.viewer = Mirador.viewer({ id: 'm', windows: [{ manifestId: ${JSON.stringify(manifest)}}] });</script></html>`;
  const server = createServer((request, response) => {
    const isScript = request.url === '/mirador.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : page);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

describe.skipIf(!hasChromium)(`Mirador${hasChromium ? '' : ` (${WITHOUT_CHROMIUM})`}`, () => {
  let seeded: SeededArchive;
  let archive: RunningServer;
  let elsewhere: Server;
  let browser: Browser;

  beforeAll(async () => {
    seeded = await scannedArchive();
    archive = await startServer({ archive: seeded.archive, port: 0, host: '127.0.0.1' });
    elsewhere = await miradorSite(`${archive.url}/iiif/${SCANNED}/manifest.json`);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    elsewhere.close();
    await archive.close();
    await seeded.remove();
  });

  test(
    'shows the pages, and finds words on them, from another site',
    { timeout: 240_000 },
    async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.setDefaultTimeout(100_000);
      const errors: string[] = [];
      const asked: string[] = [];
      const refused: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        // Mirador 4.0 itself uses a part of React that goes away; it says so whatever it shows.
        const isOwn = message.text().startsWith('Accessing element.ref was removed in React 19');
        if (message.type() === 'error' && !isOwn) errors.push(message.text());
      });
      page.on('response', (answer) => {
        const { pathname } = new URL(answer.url());
        if (!pathname.startsWith('/iiif/')) return;
        asked.push(pathname);
        if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`);
      });
      const drawn = page.waitForResponse((answer) =>
        /\/iiif\/image\/.*\/default\.jpg$/.test(answer.url()),
      );
      await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
      await page.locator('.openseadragon-canvas canvas').first().waitFor();
      await page.getByText('Ciphered telegram from Trondheim').first().waitFor();
      await drawn;
      await page.waitForLoadState('networkidle');
      expect(asked).toContain(`/iiif/${SCANNED}/manifest.json`);
      expect(asked.some((path) => /\/iiif\/image\/[^/]+\/(?:full|[\d,]+)\//.test(path))).toBe(true);
      expect(refused).toEqual([]);
      expect(errors).toEqual([]);
      await page.getByRole('button', { name: 'Toggle sidebar' }).click();
      await page.getByRole('tab', { name: 'Search' }).click();
      await page.getByRole('combobox', { name: 'Search terms' }).fill('вопрос');
      await page.keyboard.press('Enter');
      const found = page.getByRole('complementary', { name: 'Search' });
      await found.getByText('1 of 2', { exact: true }).waitFor();
      expect(await page.locator('strong', { hasText: 'вопросу' }).count()).toBe(1);
      expect(refused).toEqual([]);
      await page.close();
    },
  );
});
