import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/web/server.ts';
import { SCANNED, scannedArchive } from '../scanned-archive.ts';
import type { SeededArchive } from '../seeded-archive.ts';
import { WITHOUT_CHROMIUM, hasChromium, openBrowser } from './browser.ts';

const SCAN = `/d/${SCANNED}/scan`;
const QUESTION = encodeURIComponent('вопрос');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.skipIf(!hasChromium)(
  `scans${hasChromium ? '' : ` (${WITHOUT_CHROMIUM})`}`,
  { timeout: 120_000 },
  () => {
    let seeded: SeededArchive;
    let server: RunningServer;
    let browser: Browser;
    const errors: string[] = [];

    beforeAll(async () => {
      seeded = await scannedArchive();
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
      page.setDefaultTimeout(60_000);
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${address}: ${message.text()}`);
      });
      await page.goto(server.url + address);
      return page;
    }

    /** With the viewer open and the page drawn. */
    async function visitOpen(address: string, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await visit(address, { reducedMotion: 'reduce', ...options });
      await page.locator('figure.scan[data-open]').waitFor();
      return page;
    }

    test('without scripts: picture and words, another page, line by line, a search', async () => {
      const page = await visit(`/d/${SCANNED}`, { javaScriptEnabled: false });
      await page.getByRole('img', { name: 'Page 1; its words stand in the text' }).waitFor();
      await page.getByRole('link', { name: 'Page by page' }).click();
      await page.getByRole('link', { name: 'Page 2 ›' }).click();
      expect(await page.locator('.scan-text li').count()).toBe(3);
      await page.getByRole('link', { name: 'Line by line' }).click();
      expect(await page.locator('.scan-check svg').count()).toBe(3);
      await page.getByRole('searchbox', { name: 'Find on these pages' }).fill('вопрос');
      await page.keyboard.press('Enter');
      await page.getByText('1 hit on this page; also on page').waitFor();
      expect(await page.locator('.scan-check mark').allTextContents()).toEqual(['вопросу']);
    });

    test('hits are boxed, and n goes from one to the next', async () => {
      const page = await visitOpen(`${SCAN}?q=${QUESTION}`);
      expect(await page.locator('.scan-hit').count()).toBe(1);
      await page.locator('.openseadragon-canvas').focus();
      await page.keyboard.press('n');
      await page.getByRole('status').getByText('Hit 1 of 1').waitFor();
    });

    test('a word of the text is shown on the page, and a word of the page in the text', async () => {
      const page = await visitOpen(SCAN);
      const lit = () => page.evaluate(`[...(CSS.highlights.get('scan-word') ?? [])].join()`);
      await page.locator('[data-word]', { hasText: 'Орловац' }).hover();
      const marker = page.locator('.scan-word');
      await marker.waitFor();
      expect(await lit()).toBe('Орловац');
      // Where the marker was, the pointer finds the same word from the other side.
      const box = await marker.boundingBox();
      await page.mouse.move(0, 0);
      await expect.poll(lit).toBe('');
      await page.mouse.move(
        (box?.x ?? 0) + (box?.width ?? 0) / 2,
        (box?.y ?? 0) + (box?.height ?? 0) / 2,
      );
      await expect.poll(lit).toBe('Орловац');
    });

    test('beside the texts of the paper too; a click turns to the page of the word', async () => {
      const page = await visitOpen(`/d/${SCANNED}`, { viewport: { width: 1440, height: 1000 } });
      const lit = () => page.evaluate(`[...(CSS.highlights.get('scan-word') ?? [])].join()`);
      const signature = page.locator('[id="ru.sg1"]');
      await signature.scrollIntoViewIfNeeded();
      const place = await signature.getByText('ЛЕБЕДЕВ').boundingBox();
      const [x, y] = [(place?.x ?? 0) + 20, (place?.y ?? 0) + (place?.height ?? 0) / 2];
      await page.mouse.move(x, y);
      await expect.poll(lit).toBe('ЛЕБЕДЕВ');
      const paragraph = page.locator('[id="ru.p4"]');
      await paragraph.click({ position: { x: 20, y: 12 } });
      await page.getByRole('figure', { name: 'Scan, page 2 of 2' }).waitFor();
      await page.locator('.scan-word').waitFor();
    });

    test('turned, inverted and with more contrast by buttons that say so', async () => {
      const page = await visitOpen(SCAN);
      const filter = () =>
        page.evaluate(`document.querySelector('.openseadragon-canvas canvas').style.filter`);
      await page.getByRole('button', { name: 'Invert' }).click();
      expect(await filter()).toBe('invert(1)');
      expect(await page.getByRole('button', { name: 'Invert', pressed: true }).count()).toBe(1);
      await page.getByRole('slider', { name: 'Contrast' }).fill('2');
      expect(await filter()).toBe('invert(1) contrast(2)');
      for (const name of ['Turn right', 'Turn left', 'Zoom in', 'Zoom out', 'Whole page']) {
        await page.getByRole('button', { name }).click();
      }
    });

    test.each([
      { width: 1440, colorScheme: 'light' },
      { width: 390, colorScheme: 'dark' },
    ] as const)('meets WCAG 2.2 AA and fits, $width px', async ({ width, colorScheme }) => {
      const faults: string[] = [];
      for (const address of [`/d/${SCANNED}`, `${SCAN}?q=${QUESTION}`, `${SCAN}?view=lines`]) {
        const options = { viewport: { width, height: 900 }, colorScheme };
        const isLines = address.includes('lines');
        const page = await (isLines ? visit : visitOpen)(address, options);
        const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze();
        faults.push(
          ...violations.flatMap(({ id, nodes }) =>
            nodes.map((node) => `${address} ${id}: ${node.html} ${node.failureSummary ?? ''}`),
          ),
        );
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (overflow !== 0) faults.push(`${address} is ${String(overflow)} px too wide`);
        await page.context().close();
      }
      expect(faults).toEqual([]);
    });

    test('nothing is said in the console', () => {
      expect(errors).toEqual([]);
    });
  },
);
