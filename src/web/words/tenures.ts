import { dateInWords } from './dates.ts';
import { say } from './say.ts';

/** From when to when, in words that say what is not known; `..` and nothing are ends that the source does not give. */
export function tenureInWords(from: string, to: string): string {
  const start = from === '..' || from === '' ? undefined : dateInWords(from);
  const end = to === '..' || to === '' ? undefined : dateInWords(to);
  if (start !== undefined && end !== undefined) {
    return say('words.tenureFromTo', { from: start, to: end });
  }
  if (start !== undefined) return say('words.tenureFrom', { from: start });
  return end === undefined ? say('words.tenureUnknown') : say('words.tenureUntil', { to: end });
}
