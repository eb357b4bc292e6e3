import { dateInWords } from './dates.ts';

/** From when to when, in words that say what is not known; `..` and nothing are ends that the source does not give. */
export function tenureInWords(from: string, to: string): string {
  const start = from === '..' || from === '' ? undefined : dateInWords(from);
  const end = to === '..' || to === '' ? undefined : dateInWords(to);
  if (start === undefined) return end === undefined ? 'dates not stated' : `until ${end}`;
  return end === undefined ? `from ${start}` : `${start} to ${end}`;
}
