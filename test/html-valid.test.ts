import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../src/web/app.ts';
import { editableSite } from '../src/web/server.ts';
import { crawl } from './crawl.ts';
import { type SeededArchive, emptyArchive } from './seeded-archive.ts';

/**
 * The HTML standard, and nothing beside it: what `recommended` adds in matters of taste is off, and what the standard itself allows. Whether
 * pages are accessible, axe says in a browser.
 */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // A role that an element has by itself may be said again; axe knows where it may not.
    'no-redundant-role': 'off',
  },
});

let seeded: SeededArchive;
beforeAll(async () => {
  seeded = await emptyArchive();
  await seeded.archive.importPaths([join(import.meta.dirname, '../samples/papers')], {
    threads: 1,
  });
});
afterAll(() => seeded.remove());

test(
  'every page that the samples lead to is valid HTML, and says nothing that the policy forbids',
  { timeout: 240_000 },
  async () => {
    const faults: string[] = [];
    let pages = 0;
    for await (const { address, html } of crawl(createApp(editableSite(seeded.archive)))) {
      pages += 1;
      faults.push(...(await faultsOf(html)).map((fault) => `${address} ${fault}`));
      faults.push(...inlineIn(html).map((fault) => `${address} ${fault}`));
    }
    expect(pages).toBeGreaterThan(150);
    expect([...new Set(faults)]).toEqual([]);
  },
);

async function faultsOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''}`),
  );
}

/** What `script-src 'self'` and `style-src 'self'` would stop, so that nothing is written that does not work. */
function inlineIn(html: string): readonly string[] {
  const inline = [/<style\b/, /<script\b(?![^>]*\bsrc=)/, /<[^>]*\sstyle="/, /<[^>]*\son[a-z]+="/];
  return inline.flatMap((form) => html.match(form)?.[0] ?? []);
}
