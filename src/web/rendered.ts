import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup as a string. No component here is asynchronous, so it is there at once. */
export function rendered(markup: HtmlEscapedString | Promise<HtmlEscapedString>): string {
  if (markup instanceof Promise) throw new Error('a component waits; load before rendering');
  return markup.toString();
}
