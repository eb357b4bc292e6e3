import { createHash } from 'node:crypto';
import type { CollectionId, PersonId } from '../model/ids.ts';
import type { Decisions } from '../model/standing.ts';
import { saidOf } from '../resolution/due-papers.ts';
import type { HeldPaper, Holdings } from '../resolution/holdings.ts';
import type { AskedHolders } from '../resolution/knowledge/past-holders.ts';
import type { DecidedPersons } from '../resolution/persons/decided-persons.ts';
import type { NamesOfList } from '../resolution/persons/past-names.ts';
import type { StoredPast } from '../store/prepared-resolution.ts';
import { type PreparedMemory, prepareMemory } from '../store/prepared-resolution.ts';

const NAME = 'names ';

/** What is remembered of a collection: its papers and list in short, and what deciding its names and who knew them came to. */
export interface RememberedNames {
  readonly stamp: string;
  /** Absent where it has no list of its own: then its names are decided in every run. */
  readonly names?: NamesOfList;
  /** Everyone whom its papers name or may name, before people's decisions. */
  readonly persons: readonly PersonId[];
  /** What people's decisions change of that. */
  readonly decided: string;
  readonly holders: AskedHolders;
}

/** Collections with their papers, each with a stamp that is another when a paper comes, goes or is corrected, or the list changes. */
export class StampedCollections {
  readonly papers: ReadonlyMap<CollectionId, readonly HeldPaper[]>;
  readonly #stamps: ReadonlyMap<CollectionId, string>;

  constructor(holdings: Holdings, decisions: Decisions) {
    this.papers = Map.groupBy(holdings.papers(), ({ collection }) => collection);
    this.#stamps = new Map(
      [...this.papers].map(([id, papers]) => {
        const said = papers.map((paper) => `${paper.id} ${saidOf(paper.id, decisions)}`);
        return [id, digest([...said, JSON.stringify(holdings.listedPersons(id))])];
      }),
    );
  }

  stampOf(collection: CollectionId): string {
    return this.#stamps.get(collection) ?? '';
  }

  /** What is remembered of the collections that are as they were, and of which people's decisions say the same. */
  unchanged(
    stored: StoredPast,
    { changesIn }: Pick<DecidedPersons, 'changesIn'>,
  ): ReadonlyMap<CollectionId, RememberedNames> {
    const found = new Map<CollectionId, RememberedNames>();
    for (const [name, value] of stored.memory(NAME)) {
      const collection = name as CollectionId;
      const remembered = value as RememberedNames;
      const papers = this.papers.get(collection) ?? [];
      const isSame =
        remembered.stamp === this.#stamps.get(collection) &&
        remembered.decided === changesIn(collection, remembered.persons);
      if (isSame && papers.every(({ id }) => stored.standing.has(id))) {
        found.set(collection, remembered);
      }
    }
    return found;
  }
}

export function memoryOfNames(
  collection: CollectionId,
  remembered: RememberedNames | null,
): PreparedMemory {
  return prepareMemory(NAME + collection, remembered);
}

/** Collections of which something is remembered and that are gone. */
export function goneCollections(
  stored: StoredPast,
  papers: StampedCollections['papers'],
): readonly CollectionId[] {
  return [...stored.memory(NAME).keys()]
    .map((name) => name as CollectionId)
    .filter((id) => !papers.has(id));
}

function digest(words: readonly string[]): string {
  const hash = createHash('sha256');
  for (const word of words) hash.update(word).update('\0');
  return hash.digest('hex').slice(0, 24);
}
