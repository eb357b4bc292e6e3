import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seededArchive } from '../seeded-archive.ts';
import { WITHOUT_SCRIPTS, inBrowser } from './site.ts';

inBrowser('overviews', { archive: seededArchive }, (site) => {
  test('without scripts: from the home page to an office, and to its papers', async () => {
    const page = await site.visit('/', WITHOUT_SCRIPTS);
    await page.getByRole('main').getByRole('link', { name: 'network' }).click();
    await page.getByLabel('Office').fill('embassy in ostland');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('heading', { level: 2, name: 'Embassy in Ostland' }).waitFor();
    await page.getByRole('link', { name: '1 paper from Embassy in Ostland' }).click();
    await page.getByRole('heading', { name: /Chargé in Ostland/ }).waitFor();
    expect(await page.getByText('1 paper', { exact: true }).count()).toBeGreaterThan(0);
  });

  test('without scripts: on a phone from the head of any page to each of them', async () => {
    const phone = { viewport: { width: 390, height: 844 }, ...WITHOUT_SCRIPTS };
    const page = await site.visit('/people', phone);
    const link = page.getByRole('banner').getByRole('link', { name: 'Overviews' });
    const { x = 0, width = 0 } = (await link.boundingBox()) ?? {};
    expect(x + width).toBeLessThan(390);
    await link.click();
    await page.getByRole('main').getByRole('link', { name: 'Conversations' }).click();
    await page.getByRole('heading', { level: 1, name: 'Conversations' }).waitFor();
  });

  test.each(['en', 'ru'])(
    'the menu of the head is not cut at its beginning, %s',
    async (locale) => {
      const page = await site.visit('/', { locale });
      const cut: number[] = [];
      for (const width of [390, 800, 1160, 1280, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const menu = page.getByRole('banner').getByRole('navigation');
        const first = await menu.getByRole('link').first().boundingBox();
        if ((first?.x ?? 0) < ((await menu.boundingBox())?.x ?? Infinity)) cut.push(width);
      }
      expect(cut).toEqual([]);
    },
  );

  test('without scripts: the map as a table leads to the papers of a post', async () => {
    const page = await site.visit('/map', WITHOUT_SCRIPTS);
    await page.getByRole('link', { name: '2 papers of Department of State' }).click();
    await page.getByText('2 papers', { exact: true }).first().waitFor();
  });

  test('with scripts: the whole network is laid out, an office chosen, and table and address follow', async () => {
    const page = await site.visit('/network');
    await page.getByRole('button', { name: 'Explore the whole network' }).click();
    await page.getByRole('img', { name: /The whole network/ }).waitFor();
    await page.getByLabel('Office').fill('Embassy in Ostland');
    await page.getByLabel('Office').press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Embassy in Ostland' }).waitFor();
    expect(page.url()).toBe(`${site.url}/network?focus=Embassy+in+Ostland`);
    expect(await page.locator('.now').textContent()).toContain('1 sent, 1 received');
    // What nobody is called, the server answers.
    await page.getByLabel('Office').fill('zzyzx');
    await page.getByLabel('Office').press('Enter');
    await page.getByText('is called “zzyzx”').waitFor();
  });

  test.each(['/network', '/timeline', '/map'])(
    'with scripts: no line of %s moves',
    async (address) => {
      const page = await site.visit('/');
      await page.addInitScript(`globalThis.moved = [];
      new PerformanceObserver((list) => moved.push(...list.getEntries().map((one) => one.value)))
        .observe({ type: 'layout-shift', buffered: true });`);
      await page.goto(site.url + address, { waitUntil: 'networkidle' });
      expect(await page.evaluate('moved')).toEqual([]);
    },
  );

  test('without scripts nothing is offered that needs them', async () => {
    const page = await site.visit('/network', WITHOUT_SCRIPTS);
    expect(await page.getByRole('button', { name: 'Explore' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'as PNG' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'as SVG' }).isVisible()).toBe(true);
  });

  test('with scripts: a picture is kept as PNG', async () => {
    const page = await site.visit('/map');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'as PNG' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('map.png');
    expect(await download.failure()).toBeNull();
  });

  test('the timeline by keyboard: a year, a day of it, its papers', async () => {
    const page = await site.visit('/timeline');
    const year = page.getByRole('link', { name: '1951: 4 papers' });
    await tabTo(page, year);
    await page.keyboard.press('Enter');
    await page.waitForURL(/year=1951/);
    const day = page.getByRole('link', { name: /14 May 1951/ });
    await tabTo(page, day);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /^The Chargé in Ostland/ }).waitFor();
  });
});

const MOST_STOPS = 80;

/** Goes on with the tabulator until it is there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await wanted.evaluate((one) => one === one.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}
