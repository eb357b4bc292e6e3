import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../src/web/app.ts';
import { editableSite } from '../src/web/server.ts';
import { crawl } from './crawl.ts';
import { type SeededArchive, sampleArchive } from './seeded-archive.ts';

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
  seeded = await sampleArchive();
});
afterAll(() => seeded.remove());

test(
  'every page that the samples lead to is valid HTML, and says nothing that the policy forbids',
  { timeout: 240_000 },
  async () => {
    const faults: string[] = [];
    let pages = 0;
    for await (const { address, html, policy } of crawl(createApp(editableSite(seeded.archive)))) {
      pages += 1;
      faults.push(...(await faultsOf(html)).map((fault) => `${address} ${fault}`));
      if (!isStrict(policy)) faults.push(`${address} has the policy ${policy}`);
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

/** Nothing but what the site itself serves: every source that is named is `'self'` or `'none'`. */
function isStrict(policy: string): boolean {
  const rules = policy.split('; ').map((rule) => rule.split(' '));
  const named = new Set(rules.map(([name]) => name));
  const isClosed = ['default-src', 'base-uri', 'form-action', 'frame-ancestors'].every((name) =>
    named.has(name),
  );
  return (
    isClosed && rules.every(([, ...from]) => from.every((one) => /^'(?:self|none)'$/.test(one)))
  );
}

/** What `script-src 'self'` and `style-src 'self'` would stop, so that nothing is written that does not work. */
function inlineIn(html: string): readonly string[] {
  const inline = [/<style\b/, /<script\b(?![^>]*\bsrc=)/, /<[^>]*\sstyle="/, /<[^>]*\son[a-z]+="/];
  return inline.flatMap((form) => html.match(form)?.[0] ?? []);
}
