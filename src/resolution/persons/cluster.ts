import type { AuthorityPerson } from '../../model/authority.ts';
import type { Merge } from '../../model/people.ts';
import { nameKey } from '../../understanding/names/name-key.ts';
import { namesOf } from './known-persons.ts';
import { sharedWords } from './descriptions.ts';
import type { Entry } from './entries.ts';
import { fold } from './fold.ts';
import { compareNames } from './name-agreement.ts';

/** Entries of several lists that are held to be one person, and why. */
export interface Cluster {
  readonly entries: Entry[];
  authority?: AuthorityPerson;
  readonly merges: Merge[];
}

/** Joins the entries of all lists into persons. A join needs evidence; a conflict with any entry already in forbids it. */
export function clusterEntries(entries: readonly Entry[]): readonly Cluster[] {
  const blocks = Map.groupBy(entries, (entry) => blockKey(entry));
  return [...blocks.values()].flatMap(clusterBlock);
}

function blockKey(entry: Entry): string {
  return nameKey(
    fold(entry.asSpoken ? entry.listed.name : entry.parts.surname).replaceAll(' ', ''),
  );
}

function clusterBlock(entries: readonly Entry[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const fullest = [...entries].sort((left, right) => weight(right) - weight(left));
  for (const entry of fullest) {
    const joins = clusters.flatMap((cluster) => {
      const merge = reasonToJoin(cluster, entry);
      return merge === undefined ? [] : [{ cluster, merge }];
    });
    const [best, next] = joins.sort(
      (left, right) => right.merge.confidence - left.merge.confidence,
    );
    if (
      best === undefined ||
      (next !== undefined && next.merge.confidence === best.merge.confidence)
    ) {
      clusters.push({ entries: [entry], merges: [] });
    } else {
      best.cluster.entries.push(entry);
      best.cluster.merges.push(best.merge);
    }
  }
  return clusters;
}

/** Entries with more forenames first, so that `W. Smith` meets `William Smith` and not the other way round. */
function weight(entry: Entry): number {
  return entry.parts.given.join('').length * 100 + entry.listed.description.length / 1000;
}

function reasonToJoin(cluster: Cluster, entry: Entry): Merge | undefined {
  const joins = cluster.entries.map((one) => joinOf(one, entry));
  if (joins.includes('conflict')) return undefined;
  return joins
    .filter((join): join is Merge => typeof join === 'object')
    .sort((left, right) => right.confidence - left.confidence)[0];
}

/** Whether two list entries are one person: a reason, nothing to say, or a conflict. */
export function joinOf(left: Entry, right: Entry): Merge | 'conflict' | undefined {
  const names = compareNames(left.parts, right.parts);
  if (names.conflict || names.surname === 'none') return 'conflict';
  if (left.collection === right.collection) return 'conflict';
  const shared = sharedWords(left.described, right.described);
  const strength = names.full * 2 + names.initials + Math.min(3, shared.length) * 0.7;
  const needed = names.surname === 'same' ? 3 : 4;
  if (strength < needed) return undefined;
  return {
    rule: 'same-name-and-description',
    reason: `${left.listed.name} (${left.collection}) and ${right.listed.name} (${right.collection}) agree in name; their descriptions share: ${shared.slice(0, 6).join(', ') || 'nothing'}.`,
    confidence: Math.min(0.99, 0.7 + strength * 0.03),
    evidence: [],
  };
}

/** Ties a cluster to the one person of the authority whose name it bears and who can be meant. */
export function authorityFor(
  cluster: Cluster,
  candidates: readonly AuthorityPerson[],
): AuthorityPerson | undefined {
  const fitting = candidates.filter((person) =>
    cluster.entries.every((entry) =>
      namesOf(person).some((name) => {
        const agreement = compareNames(entry.parts, name);
        return (
          agreement.surname !== 'none' &&
          !agreement.conflict &&
          agreement.full + agreement.initials > 0
        );
      }),
    ),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
