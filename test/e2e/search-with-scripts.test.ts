import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type SeededArchive, emptyArchive } from '../seeded-archive.ts';
import { inBrowser } from './site.ts';

/** Two invented telegrams, half a year apart. */
const TELEGRAMS = {
  'one.txt': `611.95/3-251: Telegram

The Minister in Ruritania (Hale) to the Secretary of State

Strelsau, March 2, 1951—7 p.m.

211. The ferry has sailed with coal.`,
  'two.txt': `611.95/9-1451: Telegram

The Minister in Ruritania (Hale) to the Secretary of State

Strelsau, September 14, 1951—4 p.m.

640. The ferry has sailed with timber.`,
};

async function ferries(): Promise<SeededArchive> {
  const seeded = await emptyArchive();
  const folder = await mkdtemp(join(tmpdir(), 'chancery-telegrams-'));
  for (const [name, words] of Object.entries(TELEGRAMS)) await writeFile(join(folder, name), words);
  await seeded.archive.importPaths([folder], { threads: 1 });
  await rm(folder, { recursive: true });
  return seeded;
}

inBrowser('a search with scripts', { archive: ferries }, (site) => {
  test('results follow what is typed, and the address follows them', async () => {
    const page = await site.visit(`/search?q=sailed`);
    await page.getByRole('searchbox', { name: 'Query' }).fill('timber');
    await page.locator('#results').getByText('1 paper', { exact: true }).waitFor();
    expect(page.url()).toBe(`${site.url}/search?q=timber`);
    expect(await page.title()).toContain('timber');
  });

  test('dates are chosen on the histogram by the keyboard', async () => {
    const page = await site.visit(`/search?q=sailed`);
    await page
      .getByRole('group', { name: 'Results by month, March 1951 to September 1951' })
      .focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Enter']) {
      await page.keyboard.press(key);
    }
    await page.waitForURL(/q=sailed\+date%3A1951-04\.\.1951-05$/);
  });

  test('and by dragging, also on results that were fetched anew', async () => {
    const page = await site.visit(`/search?q=ferry`);
    await page.getByRole('searchbox', { name: 'Query' }).fill('sailed');
    await page.waitForURL(/q=sailed$/);
    const box = await page.locator('svg[data-brush]').boundingBox();
    if (!box) throw new Error('there is no chart');
    await page.mouse.move(box.x + 5, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 5, box.y + 10, { steps: 3 });
    await page.mouse.up();
    await page.waitForURL(/q=sailed\+date%3A1951-03\.\.1951-09$/);
  });
});
