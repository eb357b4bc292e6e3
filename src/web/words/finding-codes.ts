import { findingKinds } from './en/findings.ts';
import { say } from './say.ts';

type FindingCodeName = keyof typeof findingKinds;

/** What the findings of one code say, for people. */
export interface FindingCode {
  readonly code: FindingCodeName;
  /** Among what the check looks. */
  readonly over: 'one paper' | 'the archive';
}

export const FINDING_CODES: readonly FindingCode[] = [
  { code: 'number-differs-between-layers', over: 'one paper' },
  { code: 'register-numbers-differ', over: 'one paper' },
  { code: 'layers-differ', over: 'one paper' },
  { code: 'encoding-differs', over: 'one paper' },
  { code: 'copy-listed-twice', over: 'one paper' },
  { code: 'copies-differ-from-count', over: 'one paper' },
  { code: 'copy-beyond-count', over: 'one paper' },
  { code: 'received-before-sent', over: 'one paper' },
  { code: 'weekday-does-not-fit', over: 'one paper' },
  { code: 'no-such-day', over: 'one paper' },
  { code: 'no-such-hour', over: 'one paper' },
  { code: 'number-used-twice', over: 'the archive' },
  { code: 'number-out-of-sequence', over: 'the archive' },
  { code: 'date-out-of-order', over: 'the archive' },
  { code: 'cites-later-date', over: 'the archive' },
  { code: 'cites-later-paper', over: 'the archive' },
  { code: 'dated-after-citations', over: 'the archive' },
  { code: 'reference-leads-nowhere', over: 'the archive' },
  { code: 'reference-does-not-fit', over: 'the archive' },
  { code: 'held-twice', over: 'the archive' },
  { code: 'same-text-other-date', over: 'the archive' },
  { code: 'sender-not-in-office', over: 'the archive' },
  { code: 'addressee-not-in-office', over: 'the archive' },
];

/** `number-differs-between-layers` as words; a code of a later version stays as it is. */
export function findingInWords(code: string): string {
  return code in findingKinds
    ? say(`findingKinds.${code as FindingCodeName}`)
    : code.replaceAll('-', ' ');
}
