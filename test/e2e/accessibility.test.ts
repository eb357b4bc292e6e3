import { expect, test } from 'vitest';
import { seededArchive } from '../seeded-archive.ts';
import { ALL_RULES, CONTRAST, faultsOf } from './faults.ts';
import { type Site, inBrowser } from './site.ts';

const PAGES = [
  '/',
  '/search',
  '/search?q=Kestrel',
  '/search?q=Kestrel+OR',
  '/search?q=zzyzx',
  '/d/kestrel1951v02/d2',
  '/d/kestrel1951v02/persons',
  '/collections',
  '/collections/kestrel1951v02',
  '/desiderata',
  '/series',
  '/people',
  '/people?name=Marrow',
  '/offices',
  '/offices/department',
  '/knew',
  '/knew?person=marrow-adele',
  '/knew?person=marrow-adele&at=1951-06-30&not=thornbury',
  '/requests',
  '/requests?show=all',
  '/conversations',
  '/conversations?view=table',
  '/findings',
  '/timeline',
  '/network',
  '/network?of=persons',
  '/network?focus=Department+of+State',
  '/map',
  '/d/nowhere/d1',
];

/** Pages that between them use every part of the look. */
const VARIED = [
  '/',
  '/search?q=Kestrel',
  '/search?q=Kestrel+OR',
  '/d/kestrel1951v02/d2',
  '/desiderata',
  '/network',
  '/map',
];

/** The record in two languages, a cited paper, a person. */
const LISTS = ['/search.json?q=lang:ru', '/search.json?q=holding:cited', '/people.json'];

inBrowser('every page', { archive: seededArchive, timeout: 240_000 }, (site) => {
  const withFound = async (pages: readonly string[]): Promise<readonly string[]> => [
    ...pages,
    ...(await Promise.all(LISTS.map((list) => site.firstOf(list)))),
  ];

  const views = [
    { width: 1440, colorScheme: 'light', rules: ALL_RULES, pages: PAGES },
    { width: 390, colorScheme: 'light', rules: ALL_RULES, pages: VARIED },
    // What differs in the dark is contrast.
    { width: 1440, colorScheme: 'dark', rules: CONTRAST, pages: VARIED },
  ] as const;

  test.each(views)(
    'meets WCAG 2.2 AA and fits, $width px, $colorScheme',
    async ({ width, colorScheme, rules, pages }) => {
      const page = await site.visit('/', { viewport: { width, height: 900 }, colorScheme });
      const faults: string[] = [];
      for (const address of await withFound(pages)) {
        await page.goto(site.url + address);
        faults.push(...(await faultsOf(page, rules)).map((fault) => `${address} ${fault}`));
      }
      expect(faults).toEqual([]);
    },
  );

  test('at 200 % nothing is cut off and nothing scrolls sideways', async () => {
    // A window of 1280 px, enlarged twice, is one of 640.
    const page = await site.visit('/', {
      viewport: { width: 640, height: 450 },
      deviceScaleFactor: 2,
    });
    const faults: string[] = [];
    for (const address of await withFound(PAGES)) {
      await page.goto(site.url + address);
      const cut = await page.evaluate<readonly string[]>(CUT);
      faults.push(...cut.map((words) => `${address} ${words}`));
    }
    expect(faults).toEqual([]);
  });

  test('nothing moves for those who asked that nothing move', async () => {
    const page = await site.visit('/', { reducedMotion: 'reduce' });
    const moving: string[] = [];
    for (const address of await withFound(VARIED)) {
      await page.goto(site.url + address);
      const found = await page.evaluate<readonly string[]>(MOVING);
      moving.push(...found.map((words) => `${address} ${words}`));
    }
    expect(moving).toEqual([]);
  });

  test('the keyboard reaches all that can be used, in order, and each shows that it is there', async () => {
    const faults: string[] = [];
    for (const address of await withFound(VARIED)) {
      faults.push(...(await unseenByKeyboard(site, address)));
    }
    expect(faults).toEqual([]);
  });
});

/** A page that is wider than its window, and boxes that hide words that do not fit. */
const CUT = `(() => {
  const root = document.documentElement;
  const name = (one) => one.tagName.toLowerCase() + '.' + one.className + ' ' + one.textContent.slice(0, 40);
  const hides = (one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    return (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1) ||
      (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1);
  };
  // What only readers of screens get is a box of one pixel.
  const shown = [...document.querySelectorAll('body *')].filter((one) => one.clientWidth > 1 && !one.closest('svg'));
  const wide = root.scrollWidth > root.clientWidth ? [root.scrollWidth - root.clientWidth + ' px too wide'] : [];
  return [...wide, ...shown.filter(hides).map(name)];
})()`;

/** Times of transitions and animations that are more than a moment. */
const MOVING = `(() => {
  const seconds = (times) => Math.max(...times.split(', ').map((time) => parseFloat(time) * (time.endsWith('ms') ? 0.001 : 1)));
  return [...document.querySelectorAll('*')].flatMap((one) => {
    const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one);
    const moves = seconds(transitionDuration) > 0.01 || seconds(animationDuration) > 0.01 || scrollBehavior === 'smooth';
    return moves ? [one.tagName + '.' + one.className] : [];
  });
})()`;

/** More than these are more of the same: hits, years, days. */
const MOST_STOPS = 60;

/** Goes through a page with the tabulator as one who has no mouse. */
async function unseenByKeyboard(site: Site, address: string): Promise<readonly string[]> {
  const page = await site.visit(address);
  const usable = await page.evaluate<number>(
    `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')].filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length`,
  );
  const faults: string[] = [];
  for (let stop = 0; stop < Math.min(usable, MOST_STOPS); stop += 1) {
    await page.keyboard.press('Tab');
    const { name, isSeen } = await page.evaluate<{ name: string; isSeen: boolean }>(FOCUSED);
    if (name.startsWith('BODY')) faults.push(`${address}: the keyboard is lost after ${stop}`);
    if (!isSeen) faults.push(`${address}: ${name} does not show that it is there`);
  }
  await page.context().close();
  return faults;
}

/** What has the focus, and whether a ring or line of two pixels shows it. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
  const isSeen = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  return { name: one.tagName + ' ' + (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40), isSeen };
})()`;
