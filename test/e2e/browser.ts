import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The browser that journeys run in: what `CHROMIUM` names, else the system’s. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export const hasChromium = existsSync(CHROMIUM);

/** Stands in the name of every journey that is skipped, so that the reason and the cure are in the report. */
export const WITHOUT_CHROMIUM = `skipped: no browser at ${CHROMIUM}; install it with: apt-get install -y chromium`;

/** Nothing here is drawn by a graphics card, and pretending to have one takes a third of the time. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGS });
}
