import type { Person } from '../model/people.ts';
import type { Decisions } from '../model/standing.ts';
import type { HeldPaper, Holdings } from '../resolution/holdings.ts';
import { KnownParts } from '../resolution/knowledge/known-parts.ts';
import { type Known, resolveKnowledge } from '../resolution/knowledge/resolve-knowledge.ts';
import { memoryHoldings } from '../resolution/memory-holdings.ts';
import { resolveOffices } from '../resolution/offices/resolve-offices.ts';
import { decidePersons, suggestionsNow } from '../resolution/persons/decided-persons.ts';
import {
  identifyByList,
  joinLists,
  resolvePersons,
} from '../resolution/persons/resolve-persons.ts';
import { resolvePapers } from '../resolution/resolve.ts';
import { citedTerms } from '../search/analysis.ts';
import {
  prepareCited,
  prepareIdentities,
  prepareKnowing,
  prepareLinks,
  preparePerson,
} from '../store/prepared-resolution.ts';
import type { ResolutionPart } from '../store/prepared-resolution.ts';
import type { Store } from '../store/store.ts';
import { standingDecisions, withCorrections } from './corrections.ts';

/** Papers (links, cited papers, answers, findings, series, datings) and persons (and what they knew) are resolved apart: neither asks for the other. */
export const SIDES = ['papers', 'persons'] as const;
export type Side = (typeof SIDES)[number];

type Held = Pick<Store, 'heldPapers' | 'collectionRecords' | 'revisions'>;
/** Fulfilled when the part was stored; who waits for it keeps less in memory. */
export type Give = (part: ResolutionPart) => Promise<void>;

/** Resolves one side and hands it on as rows, part by part. */
export async function resolveSide(store: Held, side: Side, give: Give): Promise<void> {
  const decisions = await standingDecisions(store);
  const holdings = await holdingsOf(store, decisions);
  if (side === 'papers') await givePapers(holdings, decisions, give);
  else if (decisions.persons.length === 0) await givePersons(holdings, decisions, give);
  else await giveDecidedPersons(holdings, decisions, give);
}

async function holdingsOf(store: Held, decisions: Decisions): Promise<Holdings> {
  const held: HeldPaper[] = [];
  for await (const paper of store.heldPapers()) held.push(withCorrections(paper, decisions));
  const collections = await store.collectionRecords();
  return memoryHoldings(held, new Map(collections.map(({ id, persons }) => [id, persons])));
}

/** Links come after the cited papers that they lead to. */
async function givePapers(holdings: Holdings, decisions: Decisions, give: Give): Promise<void> {
  const { links, cited, findings, unmet, series, datings, answers } = resolvePapers(
    holdings,
    decisions,
  );
  for (const some of inPieces(cited)) {
    await give({ cited: some.map((paper) => prepareCited(paper, citedTerms)) });
  }
  for (const some of inPieces(prepareLinks(links))) await give({ links: some });
  await give({ findings, unmet, datings });
  for (const some of inPieces(series)) await give({ series: some });
  for (const some of inPieces(answers)) await give({ answers: some });
}

async function givePersons(holdings: Holdings, decisions: Decisions, give: Give): Promise<void> {
  const given: Promise<void>[] = [];
  const parts = new KnownParts(holdings);
  const joined = joinLists(holdings, decisions.apart);
  const persons = identifyByList(holdings, joined, (identities) => {
    given.push(give({ identities: prepareIdentities(identities) }));
    parts.add(identities);
  });
  await Promise.all(given);
  await give({ suggestions: joined.register.suggestions });
  await giveOffices(holdings, persons, give);
  await giveKnowledge(holdings, { persons, parts }, give);
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

async function giveKnowledge(holdings: Holdings, known: Known, give: Give): Promise<void> {
  const knowledge = resolveKnowledge(holdings, known);
  for (const some of inPieces(knowledge)) await give({ knowledge: some.map(prepareKnowing) });
}

/** Where people merged or split persons, no name's person is known before all are. */
async function giveDecidedPersons(
  holdings: Holdings,
  decisions: Decisions,
  give: Give,
): Promise<void> {
  const found = resolvePersons(holdings, decisions.apart);
  const { persons, redirect, current, unmet } = decidePersons(found.persons, decisions.persons);
  const suggestions = suggestionsNow(found.suggestions, current);
  const identities = found.identities.map(redirect);
  await give({ identities: prepareIdentities(identities) });
  await giveOffices(holdings, persons, give);
  const parts = new KnownParts(holdings);
  parts.add(identities);
  await giveKnowledge(holdings, { persons, parts }, give);
  await give({ suggestions, unmet });
}

const PIECE = 500;

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
