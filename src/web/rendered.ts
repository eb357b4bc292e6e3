import type { Markup } from './markup/jsx-runtime.ts';

/** Markup as a string. */
export function rendered(markup: Markup): string {
  return markup.toString();
}
