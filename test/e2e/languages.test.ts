import { expect, test } from 'vitest';
import { seededArchive } from '../seeded-archive.ts';
import { faultsOf } from './faults.ts';
import { WITHOUT_SCRIPTS, inBrowser } from './site.ts';

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

inBrowser('languages', { archive: seededArchive, timeout: 240_000 }, (site) => {
  test('a reader changes the language and reads on where he was, without scripts', async () => {
    const page = await site.visit(TELEGRAM, { ...WITHOUT_SCRIPTS, locale: 'en-GB' });
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
  });

  test('a browser that asks for Russian gets it, and results while one types', async () => {
    const page = await site.visit('/search?q=Kestrel', { locale: 'ru-RU' });
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page.getByRole('searchbox', { name: 'Запрос' }).fill('Kestrel sailed');
    await page.getByRole('heading', { level: 2, name: '1 документ', exact: true }).waitFor();
  });

  test.each([1440, 390])('meets WCAG 2.2 AA and fits in Russian, %i px', async (width) => {
    const options = { viewport: { width, height: 900 }, locale: 'ru-RU' };
    const page = await site.visit('/', options);
    const faults: string[] = [];
    for (const address of VARIED) {
      await page.goto(site.url + address);
      faults.push(...(await faultsOf(page)).map((fault) => `${address} ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
