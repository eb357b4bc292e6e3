import type { Statement } from '../../statements.ts';

/** `19.Т.50`: one letter for the whole month, which can be what the scan left of any. */
const MISREAD = /^\P{L}*т\P{L}*(?:г|$)/iu;

/**
 * Weighs the day of the head and that of the signature by what else the paper says: one that the printing agrees with goes before
 * one that stands alone; and where the head says an hour, a signature whose month is one letter that no typist strikes goes behind it. `days` are those of
 * the foot, as `02-03`.
 */
export function weighDates(
  head: readonly Statement[],
  signature: readonly Statement[],
  days: ReadonlySet<string>,
): readonly Statement[] {
  const hasHour = head.some(({ field }) => field === 'hour');
  const weighed = (behind: number) => (statement: Statement) => {
    if (statement.field !== 'date') return statement;
    const isBorneOut = days.has(statement.value.slice('1951-'.length));
    const weight = isBorneOut ? AGREED : hasHour && isMisread(statement) ? behind : 0;
    return { ...statement, confidence: statement.confidence + weight };
  };
  return [...head.map(weighed(0)), ...signature.map(weighed(MISREAD_BY))];
}

const AGREED = 0.03;
const MISREAD_BY = -0.1;

function isMisread({ evidence }: Statement): boolean {
  return evidence.some(({ quote }) => MISREAD.test(quote));
}
