import type { ListedPerson } from '../model/collections.ts';
import type { CollectionId, DocumentId } from '../model/ids.ts';
import { directiveSeries } from '../understanding/references/series-names.ts';
import type { HeldPaper, Holdings } from './holdings.ts';

/** Holdings kept in memory: every question is one look into a map. */
export function memoryHoldings(
  held: Iterable<HeldPaper>,
  persons: ReadonlyMap<CollectionId, readonly ListedPerson[]> = new Map(),
): Holdings {
  const papers = [...held].sort(inArchiveOrder);
  const byId = onceAsked(() => new Map(papers.map((paper) => [paper.id, paper] as const)));
  const byNumber = onceAsked(() => indexBy(papers, numberKeys));
  const byDate = onceAsked(() => indexBy(papers, (paper) => listed(paper.envelope.date?.value)));
  const byFile = onceAsked(() =>
    indexBy(papers, (paper) => listed(foldFile(paper.envelope.fileNumber?.value))),
  );
  const byPrinted = onceAsked(() =>
    indexBy(papers, (paper) =>
      listed(paper.printedNumber && `${paper.collection} ${paper.printedNumber}`),
    ),
  );
  const byPage = onceAsked(() =>
    indexBy(papers, (paper) => paper.pages.map((page) => `${paper.collection} ${page}`)),
  );
  const collections = new Set(papers.map((paper) => paper.collection));
  return {
    papers: () => papers,
    byId: (id: DocumentId) => byId().get(id),
    byNumber: (number, series) => byNumber().get(numberKey(number, series)) ?? [],
    byDate: (date) => byDate().get(date) ?? [],
    byFileNumber: (file) => byFile().get(foldFile(file) ?? '') ?? [],
    byPrintedNumber: (collection, printed) => byPrinted().get(`${collection} ${printed}`) ?? [],
    onPage: (collection, page) => byPage().get(`${collection} ${page}`) ?? [],
    listedPersons: (collection) => persons.get(collection) ?? [],
    collections: () => [...collections],
    isHere: (collection) => collections.has(collection),
  };
}

/** An index is made when it is first asked: who decides names never looks for a page. */
function onceAsked<Index>(make: () => Index): () => Index {
  let made: Index | undefined;
  return () => (made ??= make());
}

/** Collection, then place in it, then id, so that the answer never depends on the order of import. */
function inArchiveOrder(a: HeldPaper, b: HeldPaper): number {
  if (a.collection !== b.collection) return a.collection < b.collection ? -1 : 1;
  return a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1);
}

function indexBy(
  papers: readonly HeldPaper[],
  keys: (paper: HeldPaper) => readonly string[],
): ReadonlyMap<string, readonly HeldPaper[]> {
  const index = new Map<string, HeldPaper[]>();
  for (const paper of papers) {
    for (const key of new Set(keys(paper))) {
      const there = index.get(key);
      if (there) there.push(paper);
      else index.set(key, [paper]);
    }
  }
  return index;
}

const listed = (value: string | undefined): readonly string[] => (value ? [value] : []);

/** Names of one series: `MACV 1557` is numbered MAC 1557. */
const SAME_SERIES: Readonly<Record<string, string>> = { macv: 'mac', war: 'warx', defense: 'def' };

function seriesKey(series: string | undefined): string {
  const name = (series ?? '').toLowerCase();
  return SAME_SERIES[name] ?? name;
}

/** Zeros at the front are printed or not, as the telegraph had it: `State 055342`, `Deptel 06`. */
export function numberKey(number: string, series: string | undefined): string {
  return `${seriesKey(series)} ${number.toLowerCase().replace(/^0+(?=\d)/, '')}`;
}

/** `Gocus 628` among the aliases counts as number 628 of the series Gocus, `628` alone as a plain number. */
export function numberKeys(paper: HeldPaper): readonly string[] {
  const { number, series, aliases = [] } = paper.envelope;
  const own = number ? [numberKey(number.value, series?.value)] : [];
  const year = /^(?<plain>\d+)[–-]\d{2}$/.exec(number?.value ?? '')?.groups?.['plain'];
  // `JCS 4279–63` is cited as JCS 4279 too.
  if (year !== undefined) own.push(numberKey(year, series?.value));
  const others = aliases.map(({ value }) => {
    const match = /^(?:(?<series>.*\D)[ -])?(?<number>\d\S*)$/.exec(value.trim());
    return numberKey(match?.groups?.['number'] ?? value, match?.groups?.['series']?.trim());
  });
  return [...own, ...others, ...directiveKeys(paper.title)];
}

/** Dashes and blanks differ from one citation of a file to the next: `793.00/3–551`, `793.00/3-551`. */
export function foldFile(file: string | undefined): string | undefined {
  return file?.replace(/[–—]/g, '-').replace(/\s+/g, '').toLowerCase();
}

/** `56. National Security Action Memorandum No. 52`: the head gives a number that no field holds. */
function directiveKeys(title: string): readonly string[] {
  const match =
    /National Security (?<what>Action|Study|Decision) Memorandum (?:No\. |Number )?(?<number>\d+)/.exec(
      title,
    );
  const number = match?.groups?.['number'];
  return number === undefined ? [] : [numberKey(number, directiveSeries(match?.groups ?? {}))];
}
