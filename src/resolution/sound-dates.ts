import { changedPaper, type HeldPaper, type Holdings } from './holdings.ts';
import { daysBetween } from './periods.ts';

/** A paper's date that its neighbours in the edition contradict, and the one that would fit among them. */
export interface MisprintedDate {
  readonly paper: HeldPaper;
  readonly printed: string;
  readonly likely: string;
  readonly before: HeldPaper;
  readonly after: HeldPaper;
}

const FAR = 200;
const CLOSE = 60;

/**
 * Dates whose year is misprinted. Editions run by date: a paper a year off between two that lie close together, whose day fits in
 * their year, is not of another year.
 */
export function misprintedDates(holdings: Holdings): readonly MisprintedDate[] {
  const dated = [...holdings.papers()].filter(
    (paper) => paper.role === 'document' && paper.envelope.date !== undefined,
  );
  return dated.flatMap((paper, index) => {
    const [before, after] = [dated[index - 1], dated[index + 1]];
    if (before?.collection !== paper.collection || after?.collection !== paper.collection)
      return [];
    return misprint(paper, before, after) ?? [];
  });
}

function misprint(
  paper: HeldPaper,
  before: HeldPaper,
  after: HeldPaper,
): MisprintedDate | undefined {
  const [printed, first, last] = [paper, before, after].map(({ envelope }) => envelope.date?.value);
  if (printed === undefined || first === undefined) return undefined;
  if (!isFar(printed, first) || !isFar(printed, last) || isFar(first, last)) return undefined;
  const likely = [first.slice(0, 4), last?.slice(0, 4) ?? '']
    .map((year) => year + printed.slice(4))
    .find((date) => distance(date, first) <= CLOSE && distance(date, last) <= CLOSE);
  return likely === undefined ? undefined : { paper, printed, likely, before, after };
}

const distance = (a: string | undefined, b: string | undefined): number =>
  Math.abs(daysBetween(a, b) ?? Infinity);

function isFar(a: string | undefined, b: string | undefined): boolean {
  return distance(a, b) > FAR;
}

/** The same holdings with misprinted years put right, so that every rule after counts days from the likely date. */
export function withSoundDates(holdings: Holdings, misprints: readonly MisprintedDate[]): Holdings {
  if (misprints.length === 0) return holdings;
  const sound = new Map(
    misprints.map(({ paper, likely }) => [paper.id, redated(paper, likely)] as const),
  );
  const right = (paper: HeldPaper): HeldPaper => sound.get(paper.id) ?? paper;
  const all = (papers: readonly HeldPaper[]): readonly HeldPaper[] => papers.map(right);
  const byDate = Map.groupBy(sound.values(), (paper) => paper.envelope.date?.value ?? '');
  return {
    ...holdings,
    papers: () => [...holdings.papers()].map(right),
    byId: (id) => sound.get(id) ?? holdings.byId(id),
    byNumber: (number, series) => all(holdings.byNumber(number, series)),
    byDate: (date) => [
      ...holdings.byDate(date).filter((paper) => !sound.has(paper.id)),
      ...(byDate.get(date) ?? []),
    ],
    byFileNumber: (file) => all(holdings.byFileNumber(file)),
    byPrintedNumber: (collection, printed) => all(holdings.byPrintedNumber(collection, printed)),
    onPage: (collection, page) => all(holdings.onPage(collection, page)),
  };
}

function redated(paper: HeldPaper, likely: string): HeldPaper {
  const { date } = paper.envelope;
  if (date === undefined) return paper;
  const reading = { ...date, value: likely, rule: 'year-of-neighbours', author: 'rule' } as const;
  return changedPaper(paper, { envelope: { ...paper.envelope, date: reading } });
}
