import type { CollectionId, PersonId } from '../model/ids.ts';
import type { Identity, Person } from '../model/people.ts';
import type { Decisions } from '../model/standing.ts';
import type { HeldPaper, Holdings } from '../resolution/holdings.ts';
import { Holders } from '../resolution/knowledge/holders.ts';
import { KnownParts } from '../resolution/knowledge/known-parts.ts';
import { areTheSame, NotedHolders } from '../resolution/knowledge/past-holders.ts';
import { knowledgeOf } from '../resolution/knowledge/resolve-knowledge.ts';
import { memoryHoldings } from '../resolution/memory-holdings.ts';
import { resolveOffices } from '../resolution/offices/resolve-offices.ts';
import { NO_PAST } from '../resolution/past.ts';
import {
  type DecidedPersons,
  decidePersons,
  foreseePersons,
  suggestionsNow,
} from '../resolution/persons/decided-persons.ts';
import type { NamesOfList } from '../resolution/persons/past-names.ts';
import { identifyByList, joinLists } from '../resolution/persons/resolve-persons.ts';
import { resolvePapers } from '../resolution/resolve.ts';
import { citedTerms } from '../search/analysis.ts';
import type { StoredPast } from '../store/prepared-resolution.ts';
import {
  prepareCited,
  prepareKnowledge,
  prepareLinks,
  preparePerson,
} from '../store/prepared-resolution.ts';
import type { PapersUse, ResolutionPart } from '../store/prepared-resolution.ts';
import type { Store } from '../store/store.ts';
import { standingDecisions, withCorrections } from './corrections.ts';
import { DecidedNames } from './decided-names.ts';
import {
  goneCollections,
  memoryOfNames,
  type RememberedNames,
  StampedCollections,
} from './name-memory.ts';
import { memoryOfPapers, pastOfPapers } from './paper-memory.ts';

/** Papers (links, cited papers, answers, findings, series, datings) and persons (and what they knew) are resolved apart: neither asks for the other. */
export const SIDES = ['papers', 'persons'] as const;
export type Side = (typeof SIDES)[number];

type Held = Pick<Store, 'heldPapers' | 'collectionRecords' | 'revisions'>;
/** Fulfilled when the part was stored; who waits for it keeps less in memory. */
export type Give = (part: ResolutionPart) => Promise<void>;

/** Which halves are to be resolved, and what the last resolution left, where this one goes on from it. */
export interface SidesTask {
  readonly sides: readonly Side[];
  readonly past: StoredPast | undefined;
}

/** Resolves sides one after the other and hands them on as rows, part by part. */
export async function resolveSides(
  store: Held,
  { sides, past }: SidesTask,
  give: Give,
): Promise<void> {
  const decisions = await standingDecisions(store);
  const use = sides.includes('papers') ? 'links' : 'names';
  const holdings = await holdingsOf(store, decisions, use);
  const ground: Ground = { holdings, decisions, ...(past && { past }) };
  for (const side of sides) {
    await (side === 'papers' ? givePapers(ground, give) : givePersons(ground, give));
  }
}

interface Ground {
  readonly holdings: Holdings;
  readonly decisions: Decisions;
  /** What the last resolution left, where this one goes on from it. */
  readonly past?: StoredPast;
}

async function holdingsOf(store: Held, decisions: Decisions, use: PapersUse): Promise<Holdings> {
  const held: HeldPaper[] = [];
  for await (const paper of store.heldPapers(use)) held.push(withCorrections(paper, decisions));
  const collections = await store.collectionRecords();
  return memoryHoldings(held, new Map(collections.map(({ id, persons }) => [id, persons])));
}

/** Links come after the cited papers that they lead to. */
async function givePapers(ground: Ground, give: Give): Promise<void> {
  const past = ground.past === undefined ? NO_PAST : pastOfPapers(ground.past);
  const resolved = resolvePapers(ground.holdings, ground.decisions, past);
  const { links, anew, cited, findings, unmet, series, datings, answers } = resolved;
  const known = new Set(past.cited);
  await give({ citedStay: cited.filter((paper) => known.has(paper)).map(({ id }) => id) });
  for (const some of inPieces(cited.filter((paper) => !known.has(paper)))) {
    await give({ cited: some.map((paper) => prepareCited(paper, citedTerms)) });
  }
  for (const some of inPieces(prepareLinks(links, anew))) await give({ links: some });
  await give({ findings, unmet, datings });
  for (const some of inPieces(series)) await give({ series: some });
  for (const some of inPieces(answers)) await give({ answers: some });
  for (const one of memoryOfPapers(resolved.papers, anew, past)) await give({ memory: [one] });
}

/**
 * Collections in which nothing changed are left out, where what they rest on is the same, and so is what people's decisions change of it. Without such
 * decisions names are handed on as they are decided; with them no name's person is known before all are.
 */
async function givePersons(ground: Ground, give: Give, { anew = false } = {}): Promise<void> {
  const { holdings, decisions, past: stored } = ground;
  const stamped = new StampedCollections(holdings, decisions);
  const joined = joinLists(holdings, decisions.apart);
  const foreseen = foreseePersons(joined.register.persons, decisions.persons);
  const unchanged = anew || stored === undefined ? new Map() : stamped.unchanged(stored, foreseen);
  const parts = new KnownParts(holdings);
  const run = new DecidedNames({ give, parts, wait: decisions.persons.length > 0 });
  const now = new Map<CollectionId, NamesOfList>();
  const past = new Map([...unchanged].flatMap(([id, { names }]) => (names ? [[id, names]] : [])));
  const lists = identifyByList(holdings, joined, { past, now });
  let next = lists.next();
  for (; next.done !== true; next = lists.next()) await run.take(next.value);
  const decided = decidePersons(next.value, decisions.persons);
  const left = [...unchanged].filter(([id]) => !run.persons.has(id));
  if (
    left.some(([id, { persons, decided: before }]) => decided.changesIn(id, persons) !== before)
  ) {
    // Someone of whom a decision speaks is not where it was foreseen.
    return givePersons(ground, give, { anew: true });
  }
  await run.end(decided.redirect);
  const { suggestions } = joined.register;
  await give({ suggestions: suggestionsNow(suggestions, decided.current), unmet: decided.unmet });
  await giveOffices(holdings, decided.persons, give);
  const rest = { unchanged, named: run.persons, names: now, ...(stored && { stored }) };
  await giveKnowledge({ holdings, stamped, decided, parts, ...rest }, give);
}

/** Persons, and the offices that they held and that the papers name. */
async function giveOffices(
  holdings: Holdings,
  persons: readonly Person[],
  give: Give,
): Promise<void> {
  for (const some of inPieces(persons)) await give({ persons: some.map(preparePerson) });
  const { offices, papers } = resolveOffices(holdings, persons);
  for (const some of inPieces(offices)) await give({ offices: some });
  for (const some of inPieces(papers)) await give({ officePapers: some });
}

interface Knowers {
  readonly holdings: Holdings;
  readonly stamped: StampedCollections;
  readonly decided: DecidedPersons;
  readonly parts: KnownParts;
  readonly unchanged: ReadonlyMap<CollectionId, RememberedNames>;
  /** Of the collections whose names were decided in this run, everyone whom they name. */
  readonly named: ReadonlyMap<CollectionId, ReadonlySet<PersonId>>;
  readonly names: ReadonlyMap<CollectionId, NamesOfList>;
  readonly stored?: StoredPast;
}

/** Collection by collection; where names, and all whom their papers reach by an office, are the same, what is known is so too. */
async function giveKnowledge(knowers: Knowers, give: Give): Promise<void> {
  const { holdings, stamped, decided, parts, unchanged, named, stored } = knowers;
  const holders = new Holders(holdings, decided.persons);
  for (const [collection, papers] of stamped.papers) {
    const before = unchanged.get(collection);
    const isSame = !named.has(collection);
    if (before && isSame && areTheSame(before.holders, holders)) continue;
    if (isSame && stored)
      parts.add(papers.flatMap(({ id }): readonly Identity[] => stored.identities(id)));
    const noted = new NotedHolders(holders);
    const known = [...knowledgeOf(papers, parts, noted)];
    const ids = papers.map(({ id }) => id);
    for (const some of inPieces(prepareKnowledge(known, ids))) await give({ knowledge: some });
    const remembered = rememberedOf(collection, noted, knowers);
    await give({ memory: [memoryOfNames(collection, remembered)] });
  }
  for (const gone of stored ? goneCollections(stored, stamped.papers) : []) {
    await give({ memory: [memoryOfNames(gone, null)] });
  }
}

function rememberedOf(
  collection: CollectionId,
  noted: NotedHolders,
  { stamped, decided, unchanged, named, names }: Knowers,
): RememberedNames {
  const own = names.get(collection);
  const persons = [...(named.get(collection) ?? unchanged.get(collection)?.persons ?? [])];
  return {
    stamp: stamped.stampOf(collection),
    ...(own && { names: own }),
    persons,
    decided: decided.changesIn(collection, persons),
    holders: noted.asked(),
  };
}

/** So few that what went between threads is forgotten before the engine makes room for more of it. */
const PIECE = 100;

function* inPieces<Item>(items: Iterable<Item>): Generator<readonly Item[]> {
  let piece: Item[] = [];
  for (const item of items) {
    piece.push(item);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
