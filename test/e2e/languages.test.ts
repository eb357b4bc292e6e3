import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/web/server.ts';
import { type SeededArchive, seededArchive } from '../seeded-archive.ts';
import { WITHOUT_CHROMIUM, hasChromium, openBrowser } from './browser.ts';

const TELEGRAM = '/d/kestrel1951v02/d2';

/** Pages that between them use every part of the look. */
const VARIED = [
  '/',
  '/search',
  '/search?q=Kestrel',
  TELEGRAM,
  '/desiderata',
  '/offices/department',
  '/knew?person=marrow-adele&at=1951-06-30&not=thornbury',
  '/findings',
  '/network',
  '/map',
];

describe.skipIf(!hasChromium)(`languages${hasChromium ? '' : ` (${WITHOUT_CHROMIUM})`}`, () => {
  let seeded: SeededArchive;
  let server: RunningServer;
  let browser: Browser;

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

  test('a reader changes the language and reads on where he was, without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(server.url + TELEGRAM);
    await page.getByRole('button', { name: 'Русский' }).click();
    expect(new URL(page.url()).pathname).toBe(TELEGRAM);
    await page.getByRole('heading', { level: 2, name: 'На что ссылается' }).waitFor();
    // The paper’s own words stay, in their language.
    const title = page.getByRole('heading', { level: 1, name: /Chargé in Ostland/ });
    expect(await title.getAttribute('lang')).toBe('en');
    await page.locator('.edition').getByRole('link', { name: 'Deptel 380' }).click();
    await page.getByRole('region', { name: 'Кто ссылается' }).waitFor();
    await page.getByRole('searchbox', { name: 'Поиск по архиву' }).fill('Kestrel');
    await page.keyboard.press('Enter');
    await page.getByText('Запрос понят так: Kestrel').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Read as: Kestrel').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('Kestrel');
    await context.close();
  });

  test('a browser that asks for Russian gets it, and results while one types', async () => {
    const context = await browser.newContext({ locale: 'ru-RU' });
    const page = await context.newPage();
    await page.goto(`${server.url}/search?q=Kestrel`);
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page.getByRole('searchbox', { name: 'Запрос' }).fill('Kestrel sailed');
    await page.getByRole('heading', { level: 2, name: '1 документ', exact: true }).waitFor();
    await context.close();
  });

  test.each([1440, 390])(
    'meets WCAG 2.2 AA and fits in Russian, %i px',
    { timeout: 480_000 },
    async (width) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        locale: 'ru-RU',
      });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const address of VARIED) {
        await page.goto(server.url + address);
        faults.push(...(await faultsOf(page)).map((fault) => `${address} ${fault}`));
      }
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze();
  const over = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ...(over === 0 ? [] : [`${String(over)} px too wide`]),
  ];
}
