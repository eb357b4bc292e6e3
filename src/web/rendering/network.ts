import { isPost, officeKey, officeName, officeTitle } from '../../resolution/offices.ts';
import type { Flow, Traffic } from '../../store/traffic.ts';
import { capitalised } from '../words/names.ts';

/** An office or a person who sends papers or gets them. */
export interface Correspondent {
  /** Key of the office, or id of the person. */
  readonly id: string;
  readonly name: string;
  readonly sent: number;
  readonly received: number;
  /** What it is called on the papers it sends and on those it gets, the commonest first. */
  readonly asSender: readonly string[];
  readonly asAddressee: readonly string[];
}

/** All papers from one correspondent to another. */
export interface Strand {
  readonly from: Correspondent;
  readonly to: Correspondent;
  readonly papers: number;
  readonly first: string | null;
  readonly last: string | null;
  /** The names that sender and addressee have on these papers, the commonest first. */
  readonly senders: readonly string[];
  readonly addressees: readonly string[];
}

export interface Network {
  /** Papers looked at, also those that do not say from whom to whom they went. */
  readonly papers: number;
  /** Of most papers first. */
  readonly correspondents: readonly Correspondent[];
  readonly strands: readonly Strand[];
}

/**
 * The flows between offices, with every way to name an office taken for one: `Rangoon` and `the Ambassador in Burma`, and the
 * `Chargé in Ostland`, of which no table knows, and the Embassy there.
 */
export function networkOfOffices(traffic: Traffic): Network {
  return fold(traffic, { keyOf, nameOf: officeLabel });
}

function keyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = officeKey(officeTitle(name));
  if (keys.size < MOST_KEYS) keys.set(name, key);
  return key;
}

/** The same names come with every look at the network. */
const MOST_KEYS = 50_000;
const keys = new Map<string, string>();

/** The flows between persons, who are one each already. */
export function networkOfPersons(traffic: Traffic): Network {
  const nameOf = (id: string): string => traffic.names[id] ?? id;
  return fold(traffic, { keyOf: (id) => id, nameOf });
}

interface Folding {
  readonly keyOf: (name: string) => string;
  /** What to call the correspondent of a key, of whom this is the commonest name. */
  readonly nameOf: (key: string, commonest: string) => string;
}

function fold({ papers, flows }: Traffic, { keyOf, nameOf }: Folding): Network {
  const drafts = new Map<string, Draft>();
  const strands = new Map<string, StrandDraft>();
  for (const flow of flows) {
    const from = flow.from === null ? undefined : draftOf(drafts, keyOf(flow.from));
    const to = flow.to === null ? undefined : draftOf(drafts, keyOf(flow.to));
    // Of equally common names the one met first stays first: flows come in order.
    if (from) add(from.asSender, flow.from, flow.papers);
    if (to) add(to.asAddressee, flow.to, flow.papers);
    if (from && to) widen(strands, { from, to, flow });
  }
  const finished = new Map(
    [...drafts].map(([key, draft]) => [draft, correspondentOf(key, draft, nameOf)]),
  );
  return {
    papers,
    correspondents: [...finished.values()].toSorted(
      (a, b) => papersOf(b) - papersOf(a) || (a.name < b.name ? -1 : 1),
    ),
    strands: [...strands.values()]
      .flatMap((draft) => strandOf(draft, finished))
      .toSorted(
        (a, b) =>
          b.papers - a.papers || inOrder(a.from.name, b.from.name) || inOrder(a.to.name, b.to.name),
      ),
  };
}

export const papersOf = ({ sent, received }: Correspondent): number => sent + received;
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Names = Map<string, number>;

interface Draft {
  readonly key: string;
  readonly asSender: Names;
  readonly asAddressee: Names;
}

interface StrandDraft {
  readonly from: Draft;
  readonly to: Draft;
  readonly senders: Names;
  readonly addressees: Names;
  papers: number;
  first: string | null;
  last: string | null;
}

function draftOf(drafts: Map<string, Draft>, key: string): Draft {
  const known = drafts.get(key) ?? { key, asSender: new Map(), asAddressee: new Map() };
  drafts.set(key, known);
  return known;
}

function add(names: Names, name: string | null, papers: number): void {
  if (name !== null) names.set(name, (names.get(name) ?? 0) + papers);
}

interface Sent {
  readonly from: Draft;
  readonly to: Draft;
  readonly flow: Flow;
}

function widen(strands: Map<string, StrandDraft>, { from, to, flow }: Sent): void {
  const key = `${from.key}\0${to.key}`;
  let strand = strands.get(key);
  if (!strand) {
    const empty = { papers: 0, first: null, last: null };
    strand = { from, to, senders: new Map(), addressees: new Map(), ...empty };
    strands.set(key, strand);
  }
  strand.papers += flow.papers;
  strand.first = earlier(strand.first, flow.first);
  strand.last = later(strand.last, flow.last);
  add(strand.senders, flow.from, flow.papers);
  add(strand.addressees, flow.to, flow.papers);
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function correspondentOf(key: string, draft: Draft, nameOf: Folding['nameOf']): Correspondent {
  const all = new Map(draft.asSender);
  for (const [name, papers] of draft.asAddressee) add(all, name, papers);
  return {
    id: key,
    name: nameOf(key, commonestFirst(all)[0] ?? key),
    sent: total(draft.asSender),
    received: total(draft.asAddressee),
    asSender: commonestFirst(draft.asSender),
    asAddressee: commonestFirst(draft.asAddressee),
  };
}

function strandOf(
  draft: StrandDraft,
  finished: ReadonlyMap<Draft, Correspondent>,
): readonly Strand[] {
  const [from, to] = [finished.get(draft.from), finished.get(draft.to)];
  if (!from || !to) return [];
  const { papers, first, last } = draft;
  const [senders, addressees] = [draft.senders, draft.addressees].map(commonestFirst);
  return [{ from, to, papers, first, last, senders: senders ?? [], addressees: addressees ?? [] }];
}

function total(names: Names): number {
  return names.values().reduce((sum, papers) => sum + papers, 0);
}

function commonestFirst(names: Names): readonly string[] {
  return [...names].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** Posts by their city, the Department and missions by their names, others as the papers mostly call them. */
function officeLabel(key: string, commonest: string): string {
  const name = officeName(key);
  return isPost(key) || name !== key
    ? capitalised(name.replace(/^the /, ''))
    : capitalised(officeTitle(commonest));
}
