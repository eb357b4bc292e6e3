import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { seededArchive } from '../seeded-archive.ts';
import { type Site, WITHOUT_SCRIPTS, inBrowser } from './site.ts';

const TELEGRAM = '/d/kestrel1951v02/d2';

/** What people come for, each with scripts and without, on pages that threads draw: so readers are served. */
inBrowser('the five journeys', { archive: seededArchive, threads: 1 }, (site) => {
  describe.each([
    { how: 'with scripts', options: {} },
    { how: 'without scripts', options: WITHOUT_SCRIPTS },
  ])('$how', ({ options }) => {
    test('from a first visit to a quotation, and to its permanent address', async () => {
      const page = await site.visit('/', options);
      const box = page.getByRole('search', { name: 'Query' }).getByRole('searchbox');
      await box.fill('"her cargo as follows"');
      await box.press('Enter');
      await page.getByText('1 paper', { exact: true }).first().waitFor();
      expect(await page.locator('.snip mark').first().textContent()).toContain('cargo');
      await page.locator('.snip a').first().click();
      await page.locator('.edition').getByText('gave her cargo as follows').waitFor();
      expect(new URL(page.url()).hash).toBe('#en.p2');
      await page
        .locator('[id="en.p2"]')
        .getByRole('link', { name: 'Address of this passage' })
        .click();
      expect(page.url()).toBe(`${site.url}${TELEGRAM}#en.p2`);
    });

    test('from a cable to the one it cites, to one that is not held, and to the letter that asks for it', async () => {
      const page = await site.visit(TELEGRAM, options);
      const edition = page.locator('.edition');
      await edition.getByRole('link', { name: 'Deptel 380' }).click();
      await page.getByRole('heading', { level: 1, name: /Secretary of State/ }).waitFor();
      await page
        .getByRole('region', { name: 'Cited by' })
        .getByRole('link', { name: /Chargé/ })
        .click();
      await edition.getByRole('link', { name: 'My 398 of May 9' }).click();
      await page.getByText('Nobody here holds this paper.').waitFor();
      await page.getByRole('link', { name: 'Draft a request' }).click();
      await page.getByText('Please tell me whether you hold it').waitFor();
      expect(await page.getByText('Telegram 398 from the Embassy in Ostland').count()).toBe(1);
    });

    test('from a Russian query to the paragraph of the translation', async () => {
      const page = await site.visit('/', options);
      const box = page.getByRole('search', { name: 'Query' }).getByRole('searchbox');
      await box.fill('капитаны');
      await box.press('Enter');
      await page.locator('.snip[lang=ru] a').first().click();
      const russian = page.locator('[lang=ru] .blk', { hasText: 'Капитан сказал' });
      const english = page.locator('[lang=en] .blk', { hasText: 'The captain said' });
      await english.waitFor();
      const [left, right] = [await russian.boundingBox(), await english.boundingBox()];
      expect(left?.y).toBe(right?.y);
    });

    test('who knew, and by when', async () => {
      const page = await site.visit('/knew', options);
      const person = page.getByRole('main').getByLabel('Person');
      await person.fill('Marrow');
      await page.getByLabel('knew by').fill('1951-06-30');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByRole('heading', { name: /Marrow, Adele/ }).waitFor();
      await page.getByText('Its writer').waitFor();
      await page
        .getByRole('main')
        .getByRole('link', { name: /Chargé in Ostland/ })
        .click();
      await page.getByRole('heading', { level: 1, name: /Chargé in Ostland/ }).waitFor();
    });

    test('a citation into a reference manager', async () => {
      const page = await site.visit(TELEGRAM, options);
      expect(await asZotero(page)).toEqual({
        itemType: 'letter',
        title: 'The Chargé in Ostland (Marrow) to the Department of State',
        creators: ['Adele Marrow'],
        date: '1951-05-14',
      });
      await page.getByRole('link', { name: 'all to copy' }).click();
      await page.getByText('TY - PCOMM').waitFor();
      for (const [name, type, words] of FILES) {
        expect(await saved(site, page, name)).toEqual([type, expect.stringContaining(words)]);
      }
    });
  });

  test('what is decided at the desk stands on the next page, though another thread took the form', async () => {
    const page = await site.visit('/findings', WITHOUT_SCRIPTS);
    const first = page.locator('.findings > li').first();
    await first.getByText('Decide', { exact: true }).click();
    await first.getByLabel('Reason').fill('The clerk wrote it so.');
    await first.getByRole('button', { name: /^Dismiss/ }).click();
    await page.locator('.findings .said', { hasText: 'The clerk wrote it so.' }).waitFor();
    await page.reload();
    expect(await page.getByText('The clerk wrote it so.').count()).toBe(1);
  });
});

const FILES = [
  ['RIS', 'application/x-research-info-systems', 'TY  - PCOMM'],
  ['BibTeX', 'application/x-bibtex', 'author = {Marrow, Adele}'],
  ['CSL-JSON', 'application/vnd.citationstyles.csl+json', '"personal_communication"'],
] as const;

/** The file that a link of the page offers: what it says it is, and what is in it. */
async function saved(site: Site, page: Page, name: string): Promise<readonly unknown[]> {
  const section = page.getByRole('region', { name });
  const address = await section.getByRole('link', { name: 'Save as a file' }).getAttribute('href');
  const answer = await fetch(site.url + (address ?? ''));
  return [answer.headers.get('content-type')?.split(';', 1)[0], await answer.text()];
}

/** Item types of Zotero, as far as papers have them. */
const ITEM_TYPES = new Set(['letter', 'report', 'bookSection', 'document', 'manuscript']);

/**
 * What Zotero takes from the page: its translator for COinS reads spans of the class Z3988, takes a ContextObject of Dublin Core for a web page
 * unless `rft.type` is the name of one of its item types, and the fields from there.
 */
async function asZotero(page: Page) {
  const spans = page.locator('span.Z3988');
  expect(await spans.count()).toBe(1);
  const given = new URLSearchParams((await spans.getAttribute('title')) ?? '');
  expect(given.get('rft_val_fmt')).toBe('info:ofi/fmt:kev:mtx:dc');
  const type = given.get('rft.type') ?? '';
  return {
    itemType: ITEM_TYPES.has(type) ? type : 'webpage',
    title: given.get('rft.title'),
    creators: given.getAll('rft.creator'),
    date: given.get('rft.date'),
  };
}
