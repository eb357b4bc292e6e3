import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SCANNED, scannedArchive } from '../scanned-archive.ts';
import { faultsOf } from './faults.ts';
import { inBrowser } from './site.ts';

const SCAN = `/d/${SCANNED}/scan`;
const QUESTION = encodeURIComponent('вопрос');

inBrowser('scans', { archive: scannedArchive, timeout: 120_000 }, (site) => {
  async function visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await site.visit(address, options);
    page.setDefaultTimeout(60_000);
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
    expect(await page.locator('.scan-text li').count()).toBe(4);
    await page.getByRole('link', { name: 'Line by line', exact: true }).click();
    // Strokes too, which are no text.
    expect(await page.getByRole('img', { name: 'The line as on the page' }).count()).toBe(5);
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

  test('keys go by their place: the same with Russian letters on them', async () => {
    const page = await visitOpen(`${SCAN}?q=${QUESTION}`);
    await page
      .locator('.openseadragon-canvas')
      .dispatchEvent('keydown', { key: 'т', code: 'KeyN' });
    await page.getByRole('status').getByText('Hit 1 of 1').waitFor();
    await page.locator('.openseadragon-canvas').focus();
    await page.keyboard.press('PageDown');
    await page.getByRole('figure', { name: 'Scan, page 2 of 2' }).waitFor();
  });

  test.each([
    { name: 'beside the paper', address: `/d/${SCANNED}`, width: 1280 },
    { name: 'on a telephone', address: SCAN, width: 390 },
    { name: 'on a page of its own', address: SCAN, width: 1680 },
  ])('a page opens as large as there is room, $name', async ({ address, width }) => {
    const page = await visitOpen(address, { viewport: { width, height: 900 } });
    const share = async () => {
      const stage = await page.locator('.scan-stage').boundingBox();
      // The word is 7 letters of 26 dots wide on a page of 1654 by 2339.
      const most = Math.min((stage?.width ?? 0) / 1654, (stage?.height ?? 0) / 2339) * 7 * 26;
      return (await markedOnPicture(page)) / most;
    };
    expect(await share()).toBeCloseTo(1, 1);
    await page.setViewportSize({ width: width + 60, height: 700 });
    await expect.poll(share, { timeout: 5000 }).toBeCloseTo(1, 1);
  });

  /** How wide `Орловац` is marked on the picture when one points at it in the text. */
  async function markedOnPicture(page: Page): Promise<number> {
    const { x, y } = await page.evaluate<{ x: number; y: number }>(`(() => {
      const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      while (!walker.nextNode().data.includes('Орловац'));
      const range = document.createRange();
      const at = walker.currentNode.data.indexOf('Орловац');
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 7);
      range.startContainer.parentElement.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    })()`);
    await page.mouse.move(0, 0);
    await page.mouse.move(x, y);
    return (await page.locator('.scan-word').boundingBox())?.width ?? 0;
  }

  /** The same on a page that lies on its side. */
  async function lengthOnPicture(page: Page): Promise<number> {
    await markedOnPicture(page);
    return (await page.locator('.scan-word').boundingBox())?.height ?? 0;
  }

  test('beside the paper pages are turned by buttons that say which is open', async () => {
    const page = await visitOpen(`/d/${SCANNED}`);
    await page.getByText('1 / 2').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByRole('figure', { name: 'Scan, page 2 of 2' }).waitFor();
    await page.getByRole('button', { name: 'Next page', disabled: true }).waitFor();
    await page.getByRole('button', { name: 'Page before' }).click();
    await page.getByRole('figure', { name: 'Scan, page 1 of 2' }).waitFor();
  });

  test('a page that is seen whole is seen whole when it is turned', async () => {
    const page = await visitOpen(SCAN, { viewport: { width: 1280, height: 1400 } });
    const before = await markedOnPicture(page);
    await page.getByRole('button', { name: 'Turn right' }).click();
    const stage = await page.locator('.scan-stage').boundingBox();
    const most = Math.min((stage?.width ?? 0) / 2339, (stage?.height ?? 0) / 1654) * 7 * 26;
    expect(most).toBeLessThan(before * 0.9);
    await expect.poll(() => lengthOnPicture(page), { timeout: 5000 }).toBeCloseTo(most, -1);
  });

  test('many pages make the strip long, and no page wide', async () => {
    const page = await visitOpen(SCAN, { viewport: { width: 390, height: 844 } });
    await page.evaluate(`(() => {
      const one = document.querySelector('.scan-thumbs li');
      for (let more = 0; more < 40; more += 1) one.after(one.cloneNode(true));
    })()`);
    expect(await faultsOf(page, { withRules: ['color-contrast'] })).toEqual([]);
  });

  test('the page stays in sight while its words are read down', async () => {
    const page = await visitOpen(SCAN, { viewport: { width: 1280, height: 500 } });
    await page.locator('.scan-text li').last().scrollIntoViewIfNeeded();
    const box = await page.locator('.scan-stage').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
  });

  test('line by line on a telephone: each line in two halves, large enough to read', async () => {
    const page = await visit(`${SCAN}?view=lines`, { viewport: { width: 390, height: 844 } });
    const third = page.locator('.scan-check li').nth(3).locator('svg');
    const seen = await third.evaluateAll((all) =>
      all.map(
        (svg) =>
          (svg as unknown as { getClientRects(): { length: number } }).getClientRects().length > 0,
      ),
    );
    expect(seen).toEqual([false, true, true]);
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
      faults.push(...(await faultsOf(page)).map((fault) => `${address} ${fault}`));
      await page.context().close();
    }
    expect(faults).toEqual([]);
  });
});
