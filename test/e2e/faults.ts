import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA and best practice. */
export const ALL_RULES = {
  withTags: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const;
/** What differs in the dark. */
export const CONTRAST = { withRules: ['color-contrast'] } as const;

export type Rules = typeof ALL_RULES | typeof CONTRAST;

/** What axe finds on a page, and how much wider it is than its window. */
export async function faultsOf(page: Page, rules: Rules = ALL_RULES): Promise<readonly string[]> {
  return [...(await axeFaults(page, rules)), ...(await tooWide(page))];
}

/**
 * Only violations are asked for, in one go, and no style sheet is fetched anew: a quarter of the time. Our pages have no frames, for which
 * the other ways are.
 */
async function axeFaults(page: Page, rules: Rules): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  axe.options({ resultTypes: ['violations'], preload: false }).setLegacyMode(true);
  if ('withTags' in rules) axe.withTags([...rules.withTags]);
  else axe.withRules([...rules.withRules]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}

async function tooWide(page: Page): Promise<readonly string[]> {
  const over = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return over === 0 ? [] : [`${String(over)} px too wide`];
}
