import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../src/web/app.ts';
import { editableSite } from '../src/web/server.ts';
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

/** Of addresses that differ by their query alone, so many. */
const MOST_OF_A_PATH = 3;
const MOST_PAGES = 220;

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
    const app = createApp(editableSite(seeded.archive));
    const faults: string[] = [];
    const asked = new Set(['/', '/nowhere', '/search?q=OR', '/d/nowhere/d1']);
    const paths = new Map<string, number>();
    for (const address of asked) {
      const answer = await app.request(address);
      const type = answer.headers.get('Content-Type') ?? '';
      if (!type.startsWith('text/html')) continue;
      const html = await answer.text();
      faults.push(...(await faultsOf(html)).map((fault) => `${address} ${fault}`));
      faults.push(...inlineIn(html).map((fault) => `${address} ${fault}`));
      for (const link of linksIn(html)) {
        const path = link.split('?', 1)[0] ?? link;
        const before = paths.get(path) ?? 0;
        if (asked.has(link) || before >= MOST_OF_A_PATH || asked.size >= MOST_PAGES) continue;
        paths.set(path, before + 1);
        asked.add(link);
      }
    }
    expect(asked.size).toBeGreaterThan(150);
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

/** Pages of the site that a page leads to. */
function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].flatMap(([, address = '']) => {
    const link = address.replaceAll('&amp;', '&');
    return /\.(?:json|csv|svg|txt|csl|bib|ris|card)(?:\?|$)/.test(link) ? [] : [link];
  });
}
