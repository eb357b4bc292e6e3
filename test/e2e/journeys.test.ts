import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startServer } from '../../src/web/server.ts';
import { seededArchive } from '../seeded-archive.ts';
import { WITHOUT_SCRIPTS, inBrowser, styleOf } from './site.ts';

const TELEGRAM = '/d/kestrel1951v02/d2';

inBrowser('journeys', { archive: seededArchive }, (site) => {
  /** Every journey runs without scripts: the site needs none. */
  const visit = (address: string, options: BrowserContextOptions = {}): Promise<Page> =>
    site.visit(address, { ...WITHOUT_SCRIPTS, ...options });

  test('from a word to the paper, to the words a date was read from', async () => {
    const page = await visit('/');
    await page.getByRole('search', { name: 'Query' }).getByRole('searchbox').fill('sailed');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /Chargé in Ostland.*to the Department/ }).click();
    await page.getByRole('heading', { level: 1, name: /Chargé in Ostland/ }).waitFor();
    await page.locator('.envelope > div', { hasText: 'Date and hour' }).getByRole('link').click();
    expect(new URL(page.url()).hash).toBe('#read.date.0');
    const read = page.locator(':target');
    expect(await read.textContent()).toContain('May 14, 1951');
    const washed = await styleOf(page, ':target', 'backgroundColor');
    expect(washed).not.toBe('rgba(0, 0, 0, 0)');
  });

  test('from a paper to the one it cites and back', async () => {
    const page = await visit(TELEGRAM);
    await page.locator('.edition').getByRole('link', { name: 'Deptel 380' }).click();
    await page.getByRole('heading', { level: 1, name: /Secretary of State/ }).waitFor();
    await page
      .getByRole('region', { name: 'Cited by' })
      .getByRole('link', { name: /Chargé/ })
      .click();
    expect(new URL(page.url()).pathname).toBe(TELEGRAM);
  });

  test('a note stands beside its paragraph on a wide page and at the foot on a narrow one', async () => {
    for (const { width, beside } of [
      { width: 1440, beside: true },
      { width: 390, beside: false },
    ]) {
      const page = await visit(TELEGRAM, { viewport: { width, height: 900 } });
      const paragraph = await page.locator('[id="en.p2"]').boundingBox();
      const signature = await page.locator('.blk.signature').last().boundingBox();
      const note = await page.locator('[id="en.d2fn1"]').boundingBox();
      if (!paragraph || !signature || !note) throw new Error('the paper is not laid out');
      if (beside) {
        expect(note.x).toBeGreaterThan(paragraph.x + paragraph.width);
        expect(Math.abs(note.y - paragraph.y)).toBeLessThan(30);
      } else {
        expect(note.y).toBeGreaterThan(signature.y);
      }
      await page.getByRole('link', { name: 'Note 1', exact: true }).click();
      await page.getByRole('link', { name: 'Note 1: to its place' }).click();
      expect(new URL(page.url()).hash).toBe('#call.en.d2fn1');
    }
  });

  test('two texts stand level, and one of them can be read alone', async () => {
    const page = await visit('/search?q=lang:ru');
    await page.locator('.hits h3 a').first().click();
    const russian = page.locator('[lang=ru] .blk', { hasText: 'Капитан сказал' });
    const english = page.locator('[lang=en] .blk', { hasText: 'The captain said' });
    const [left, right] = [await russian.boundingBox(), await english.boundingBox()];
    expect(left?.y).toBe(right?.y);
    const choice = page.getByRole('navigation', { name: 'Texts shown' });
    await choice.getByRole('link', { name: /Original/ }).click();
    expect(new URL(page.url()).search).toBe('?layers=ru');
    expect(await russian.isVisible()).toBe(true);
    expect(await english.isVisible()).toBe(false);
    // A link into the other text, as a cell of the envelope has it, brings it.
    const id = await english.getAttribute('id');
    await page.goto(`${page.url().split('#', 1)[0]}#${id}`);
    expect(await english.isVisible()).toBe(true);
  });

  test('dark is chosen once and stays', async () => {
    const page = await visit('/people?start=M');
    await page.getByRole('button', { name: 'Dark', exact: true }).click();
    expect(new URL(page.url()).search).toBe('?start=M');
    await page.goto(`${site.url}/findings`);
    const paper = await styleOf(page, 'html', 'colorScheme');
    expect(paper).toBe('dark');
  });

  test('the keyboard reaches the paper first, and shows where it is', async () => {
    const page = await visit(TELEGRAM);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toBe('Skip to the paper');
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const outline = await styleOf(page, ':focus', 'outlineStyle');
    expect(await page.locator('main :focus').count()).toBe(1);
    expect(outline).toBe('solid');
  });

  test('a printed sheet has the words and no controls', async () => {
    const page = await visit(TELEGRAM);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.edition').isVisible()).toBe(true);
    expect(await page.locator('.cite').isVisible()).toBe(true);
    for (const control of ['.find', '.theme', '.top nav', '.actions']) {
      expect(await page.locator(control).isVisible()).toBe(false);
    }
  });

  test.each([TELEGRAM, '/search?q=sailed'])('%s is printed to its end', async (address) => {
    const page = await visit(address);
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(sheets.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(sheets.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(0);
  });

  test('a taken port is explained', async () => {
    const port = Number(new URL(site.url).port);
    const second = startServer({ archive: site.archive, port, host: '127.0.0.1' });
    await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken by another program`);
  });

  test('from a name in another spelling to the person, the office and its papers', async () => {
    const page = await visit('/people');
    await page.getByRole('form', { name: 'By name' }).getByRole('searchbox').fill('Marrov');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Marrow, Adele' }).click();
    await page.getByRole('heading', { level: 1, name: /Marrow/ }).waitFor();
    const roles = page.getByRole('navigation', { name: 'Papers by role' });
    await roles.getByRole('link', { name: /Wrote/ }).click();
    await page.locator('.papers').getByRole('link').first().click();
    await page
      .locator('.envelope')
      .getByRole('link', { name: /Department of State/ })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Department of State' }).waitFor();
    await page.getByRole('link', { name: /received$/ }).click();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByText(/Chargé in Ostland/).count()).toBeGreaterThan(0);
  });

  test('two persons are said to be one, with a reason, and parted again', async () => {
    const page = await visit('/people/hallam-piet/decide?name=Marrow');
    await page.getByRole('radio').check();
    await page.getByLabel('Reason').first().fill('The list has them under two names.');
    await page.getByRole('button', { name: 'They are one person' }).click();
    await page.getByText('One person: Hallam, Piet and Marrow, Adele.').waitFor();
    await page.getByText('Withdraw', { exact: true }).click();
    const undo = page.locator('form', { hasText: 'Withdraw this revision' });
    await undo.getByLabel('Reason').fill('They are two after all.');
    await undo.getByRole('button').click();
    await page.getByText('Withdrawn since.').waitFor();
    await page.goto(`${site.url}/people/marrow-adele`);
    await page.getByRole('heading', { level: 1, name: /Marrow/ }).waitFor();
  }, 90_000); // Each decision resolves the archive anew.
});
