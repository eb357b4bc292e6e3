import type { AuthorityPerson } from '../../model/authority.ts';
import type { Merge } from '../../model/people.ts';
import { nameKey } from '../../understanding/names/name-key.ts';
import { Likeness, sharedWords } from './descriptions.ts';
import type { Entry } from './entries.ts';
import { fold } from './fold.ts';
import { type Company, type Join, joinOf } from './join.ts';
import { namesOf } from './known-persons.ts';
import { compareNames } from './name-agreement.ts';

/** Entries of several lists that are held to be one person, and why. */
export interface Cluster {
  readonly entries: readonly Entry[];
  readonly merges: readonly Merge[];
}

/** Joins the entries of all lists into persons. A join needs evidence; a conflict with any entry already in forbids it. */
export function clusterEntries(entries: readonly Entry[]): readonly Cluster[] {
  const likeness = new Likeness(entries.map((entry) => entry.described));
  const blocks = Map.groupBy(entries, (entry) => blockKey(entry));
  return [...blocks.values()].flatMap((block) => clusterBlock(block, likeness));
}

function blockKey(entry: Entry): string {
  return nameKey(entry.asSpoken ? fold(entry.listed.name) : entry.parts.surname);
}

/**
 * Joins best first. Two clusters that a conflict parts never meet; a cluster that fits two others alike, which conflict with each other,
 * is left alone: nobody can say whose it is.
 */
function clusterBlock(block: readonly Entry[], likeness: Likeness): readonly Cluster[] {
  const entries = block.toSorted(fullestFirst);
  const forenames = new Set(entries.map(({ parts }) => nameKey(parts.given[0] ?? '').slice(0, 4)));
  const joins = tableOf(entries, { likeness, crowded: forenames.size > CROWD });
  let clusters: readonly Group[] = entries.map((entry, index) => ({
    members: [index],
    cluster: { entries: [entry], merges: [] },
  }));
  for (let step = bestStep(clusters, joins); step !== undefined; step = bestStep(clusters, joins)) {
    clusters = carryOut(step, clusters, entries);
  }
  return clusters.map(({ cluster }) => cluster);
}

type Table = readonly (readonly (Join | 'conflict' | undefined)[])[];

interface Group {
  readonly members: readonly number[];
  readonly cluster: Cluster;
}

interface Step {
  readonly one: Group;
  readonly two: Group;
  readonly link: Link;
}

/** The strongest join between two groups, and between which of their entries. */
interface Link {
  readonly join: Join;
  readonly left: number;
  readonly right: number;
}

/** More first forenames than this with one surname make it a common one. */
const CROWD = 4;

function tableOf(entries: readonly Entry[], company: Company): Table {
  return entries.map((one, row) =>
    entries.map((two, column) => (row < column ? joinOf(one, two, company) : undefined)),
  );
}

function bestStep(groups: readonly Group[], joins: Table): Step | undefined {
  const claims: Claims = new Map(groups.map((group) => [group, new Map()]));
  const steps: Step[] = [];
  for (const [index, one] of groups.entries()) {
    for (const two of groups.slice(index + 1)) {
      const link = linkOf(one, two, joins);
      if (link === undefined) continue;
      claims.get(one)?.set(two, link);
      claims.get(two)?.set(one, link);
      if (link !== 'conflict') steps.push({ one, two, link });
    }
  }
  steps.sort((left, right) => right.link.join.strength - left.link.join.strength);
  return steps.find(
    ({ one, two, link }) =>
      !hasRival({ wanted: one, by: two, link }, claims) &&
      !hasRival({ wanted: two, by: one, link }, claims),
  );
}

type Claims = ReadonlyMap<Group, Map<Group, Link | 'conflict'>>;

/** Whether a group that cannot be the same as the one that wants it has as good a claim. */
function hasRival(
  { wanted, by, link }: { readonly wanted: Group; readonly by: Group; readonly link: Link },
  claims: Claims,
): boolean {
  return [...(claims.get(wanted) ?? [])].some(([other, claim]) => {
    if (other === by || claim === 'conflict') return false;
    const close = claim.join.strength > link.join.strength - TIE;
    return close && claims.get(other)?.get(by) === 'conflict';
  });
}

/** Claims this close are equal. */
const TIE = 0.2;

/** The best join between members, unless any two conflict. Slips of the pen must not be the rule. */
function linkOf(one: Group, two: Group, joins: Table): Link | 'conflict' | undefined {
  let best: Link | undefined;
  let slips = 0;
  for (const [left, right] of pairsOf(one, two)) {
    const join = joins[left]?.[right];
    if (join === 'conflict') return 'conflict';
    if (join === undefined) continue;
    if (join.misprint) slips += 1;
    if (best === undefined || join.strength > best.join.strength) best = { join, left, right };
  }
  const few = slips * 2 <= one.members.length * two.members.length;
  return few || best?.join.misprint === true ? best : undefined;
}

function* pairsOf(one: Group, two: Group): Generator<readonly [number, number]> {
  for (const a of one.members) {
    for (const b of two.members) yield a < b ? [a, b] : [b, a];
  }
}

function carryOut(
  { one, two, link }: Step,
  groups: readonly Group[],
  entries: readonly Entry[],
): readonly Group[] {
  const members = [...one.members, ...two.members].sort((left, right) => left - right);
  const [left, right] = [entries[link.left], entries[link.right]];
  const merge = left === undefined || right === undefined ? [] : [mergeOf(link.join, left, right)];
  const cluster = {
    entries: members.flatMap((index) => entries[index] ?? []),
    merges: [...one.cluster.merges, ...two.cluster.merges, ...merge],
  };
  return [...groups.filter((group) => group !== one && group !== two), { members, cluster }];
}

/** Entries with more forenames first: the first names the person. */
function fullestFirst(left: Entry, right: Entry): number {
  const fullness = ({ parts }: Entry): number => parts.given.join('').length;
  const order = `${left.collection} ${left.listed.key}` < `${right.collection} ${right.listed.key}`;
  return fullness(right) - fullness(left) || (order ? -1 : 1);
}

function mergeOf(join: Join, one: Entry, two: Entry): Merge {
  const shared = sharedWords(one.described, two.described).slice(0, 6).join(', ');
  const names = `${one.listed.name} (${one.collection}) and ${two.listed.name} (${two.collection})`;
  return {
    rule: join.rule,
    reason: `${names}: ${join.reason}${shared === '' ? '' : `; both descriptions say ${shared}`}.`,
    confidence: Math.min(0.99, 0.75 + join.strength * 0.04),
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
        const { surname, conflict, full, initials } = compareNames(entry.parts, name);
        return surname !== 'none' && conflict === false && full + initials > 0;
      }),
    ),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
