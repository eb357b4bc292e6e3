import type { HeldPaper, Holdings } from './holdings.ts';
import { DEPARTMENT, isPost, officeKey } from './offices.ts';
import { isJourney, numberingPeriod } from './periods.ts';

/** A held paper in its run of numbers. */
export interface LedgerEntry {
  readonly number: number;
  readonly date: string;
  readonly paper: HeldPaper;
}

/** One run of numbers: sender, addressee where each has its own, the name of the series, the period; in order of number. */
export interface Ledger {
  readonly key: string;
  readonly entries: readonly LedgerEntry[];
}

/**
 * Every run of numbers that held papers belong to. Papers without number, date or sender are in none, nor those of
 * journeys, whose numbers begin anew with each, nor of commands, whose runs are not known.
 */
export function seriesLedgers(holdings: Holdings): readonly Ledger[] {
  const runs = new Map<string, LedgerEntry[]>();
  for (const paper of holdings.papers()) {
    const key = ledgerKey(paper);
    const entry = ledgerEntry(paper);
    if (key === undefined || entry === undefined) continue;
    const run = runs.get(key);
    if (run) run.push(entry);
    else runs.set(key, [entry]);
  }
  return [...runs].map(([key, entries]) => ({ key, entries: [...entries].sort(byNumber) }));
}

function byNumber(a: LedgerEntry, b: LedgerEntry): number {
  if (a.number !== b.number) return a.number - b.number;
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

function ledgerEntry(paper: HeldPaper): LedgerEntry | undefined {
  const { number, date } = paper.envelope;
  if (number === undefined || !/^\d+$/.test(number.value)) return undefined;
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date.value)) return undefined;
  return { number: Number(number.value), date: date.value, paper };
}

/** Kinds that count together. What goes by mail is numbered apart from what goes by wire. */
const RUNS: Partial<Record<HeldPaper['kind'], string>> = {
  telegram: 'telegram',
  message: 'telegram',
  circular_telegram: 'circular',
  airgram: 'airgram',
  circular_airgram: 'circular-airgram',
  despatch: 'despatch',
  instruction: 'instruction',
  circular_instruction: 'circular-instruction',
};

function ledgerKey(paper: HeldPaper): string | undefined {
  const { from, to, series, date } = paper.envelope;
  const run = RUNS[paper.kind];
  if (run === undefined || from === undefined || isJourney(series?.value)) return undefined;
  const sender = officeKey(from.value);
  if (sender !== DEPARTMENT && !isPost(sender)) return undefined;
  const addressee = isWorldWide(paper, sender) || to === undefined ? '' : officeKey(to.value);
  return [
    run,
    series?.value.toLowerCase() ?? '',
    sender,
    addressee,
    numberingPeriod(date?.value),
  ].join(' | ');
}

/** Circulars go to many under one number, and so does all that the Department sends from July 1966. */
function isWorldWide(paper: HeldPaper, sender: string): boolean {
  if (paper.kind.startsWith('circular')) return true;
  return sender === DEPARTMENT && (paper.envelope.date?.value ?? '') >= '1966-07';
}
