import { authorityPersons } from '../../understanding/authority/authority.ts';
import type { AuthorityPerson } from '../../model/authority.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { CitedPaper, Link } from '../../model/links.ts';
import { targetOf } from '../../model/links.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { lastName } from '../persons-named.ts';
import type { Ledger } from '../series/ledgers.ts';
import { runName } from '../series/run-of.ts';

/** What datings stand on: what is held and cited, who cites what, the runs of numbers, and who held office when. */
export interface DatingGround {
  readonly holdings: Holdings;
  readonly cited: ReadonlyMap<DocumentId, CitedPaper>;
  readonly linksFrom: ReadonlyMap<DocumentId, readonly Link[]>;
  readonly linksTo: ReadonlyMap<DocumentId, readonly Link[]>;
  /** The ledgers that papers of one run name can stand in, whatever the year. */
  readonly ledgers: ReadonlyMap<string, readonly Ledger[]>;
  /** The run names a paper has a number in. */
  readonly runsOf: ReadonlyMap<DocumentId, readonly NumberIn[]>;
  readonly officials: ReadonlyMap<string, readonly AuthorityPerson[]>;
  readonly before: (paper: HeldPaper) => readonly HeldPaper[];
  readonly after: (paper: HeldPaper) => readonly HeldPaper[];
}

export interface NumberIn {
  readonly name: string;
  readonly number: number;
}

export interface Resolved {
  /** All links from and to papers; others beside them do no harm. */
  readonly linksAbout: (papers: ReadonlySet<DocumentId>) => Iterable<Link>;
  readonly cited: readonly CitedPaper[];
  readonly ledgers: readonly Ledger[];
}

/** Gathers what the datings of `undated` papers ask for; looks at every link once. */
export function datingGround(
  holdings: Holdings,
  { linksAbout, cited, ledgers }: Resolved,
  undated: readonly HeldPaper[],
): DatingGround {
  const wanted = new Set(undated.map(({ id }) => id));
  const linksFrom = new Map<DocumentId, Link[]>();
  const linksTo = new Map<DocumentId, Link[]>();
  for (const link of linksAbout(wanted)) {
    if (wanted.has(link.from)) push(linksFrom, link.from, link);
    const target = targetOf(link);
    if (target !== undefined && wanted.has(target)) push(linksTo, target, link);
  }
  return {
    holdings,
    cited: new Map(cited.map((paper) => [paper.id, paper] as const)),
    linksFrom,
    linksTo,
    ledgers: Map.groupBy(ledgers, ({ of }) => runName(of)),
    runsOf: numbersOf(ledgers, wanted),
    officials: Map.groupBy(authorityPersons(), ({ names }) => lastName(names[0].surname)),
    ...neighboursIn(holdings),
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

function numbersOf(
  ledgers: readonly Ledger[],
  wanted: ReadonlySet<DocumentId>,
): ReadonlyMap<DocumentId, readonly NumberIn[]> {
  const runs = new Map<DocumentId, NumberIn[]>();
  for (const { of, papers } of ledgers) {
    for (const { document, number } of papers) {
      if (wanted.has(document)) push(runs, document, { name: runName(of), number });
    }
  }
  return runs;
}

/** Papers beside one in the order of its collection are looked at as far as this. */
const BESIDE = 6;

function neighboursIn(holdings: Holdings): Pick<DatingGround, 'before' | 'after'> {
  const papers = [...holdings.papers()].filter(({ role }) => role === 'document');
  const place = new Map(papers.map(({ id }, index) => [id, index] as const));
  const dated = (beside: readonly HeldPaper[], { collection }: HeldPaper): readonly HeldPaper[] =>
    beside.filter((one) => one.collection === collection && one.envelope.date !== undefined);
  return {
    before: (paper) => {
      const at = place.get(paper.id) ?? 0;
      return dated(papers.slice(Math.max(0, at - BESIDE), at), paper);
    },
    after: (paper) => {
      const at = place.get(paper.id) ?? papers.length;
      return dated(papers.slice(at + 1, at + 1 + BESIDE), paper);
    },
  };
}
