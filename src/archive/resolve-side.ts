import type { Decisions } from '../model/standing.ts';
import type { HeldPaper, Holdings } from '../resolution/holdings.ts';
import { memoryHoldings } from '../resolution/memory-holdings.ts';
import { decidePersons } from '../resolution/persons/decided-persons.ts';
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
  prepareLinks,
  preparePerson,
} from '../store/prepared-resolution.ts';
import type { ResolutionPart } from '../store/prepared-resolution.ts';
import type { Store } from '../store/store.ts';
import { standingDecisions, withCorrections } from './corrections.ts';

/** Papers (links, cited papers, findings) and persons are resolved apart: neither asks for the other. */
export const SIDES = ['papers', 'persons'] as const;
export type Side = (typeof SIDES)[number];

type Held = Pick<Store, 'heldPapers' | 'collectionRecords' | 'revisions'>;
type Give = (part: ResolutionPart) => void;

/** Resolves one side and hands it on as rows, part by part. */
export async function resolveSide(store: Held, side: Side, give: Give): Promise<void> {
  const decisions = await standingDecisions(store);
  const holdings = await holdingsOf(store, decisions);
  if (side === 'papers') givePapers(holdings, decisions, give);
  else if (decisions.persons.length === 0) givePersons(holdings, give);
  else giveDecidedPersons(holdings, decisions, give);
}

async function holdingsOf(store: Held, decisions: Decisions): Promise<Holdings> {
  const held: HeldPaper[] = [];
  for await (const paper of store.heldPapers()) held.push(withCorrections(paper, decisions));
  const collections = await store.collectionRecords();
  return memoryHoldings(held, new Map(collections.map(({ id, persons }) => [id, persons])));
}

/** Links come after the cited papers that they lead to. */
function givePapers(holdings: Holdings, decisions: Decisions, give: Give): void {
  const { links, cited, findings, unmet } = resolvePapers(holdings, decisions);
  for (const some of inPieces(cited)) {
    give({ cited: some.map((paper) => prepareCited(paper, citedTerms)) });
  }
  for (const some of inPieces(prepareLinks(links))) give({ links: some });
  give({ findings, unmet });
}

function givePersons(holdings: Holdings, give: Give): void {
  const persons = identifyByList(holdings, joinLists(holdings), (identities) => {
    give({ identities: prepareIdentities(identities) });
  });
  for (const some of inPieces(persons)) give({ persons: some.map(preparePerson) });
}

/** Where people merged or split persons, no name's person is known before all are. */
function giveDecidedPersons(holdings: Holdings, decisions: Decisions, give: Give): void {
  const found = resolvePersons(holdings);
  const { persons, redirect, unmet } = decidePersons(found.persons, decisions.persons);
  give({ identities: prepareIdentities(found.identities.map(redirect)) });
  for (const some of inPieces(persons)) give({ persons: some.map(preparePerson) });
  give({ unmet });
}

const PIECE = 500;

function* inPieces<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += PIECE) yield items.slice(at, at + PIECE);
}
