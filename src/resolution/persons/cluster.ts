import type { AuthorityPerson } from '../../model/authority.ts';
import type { Merge } from '../../model/people.ts';
import { chineseKey } from '../../understanding/names/chinese-names.ts';
import { nameKey } from '../../understanding/names/name-key.ts';
import { Likeness, sharedWords } from './descriptions.ts';
import type { Entry } from './entries.ts';
import { fold } from './fold.ts';
import { type Group, Groups, type Link, type Table } from './groups.ts';
import { type Company, type Join, joinOf } from './join.ts';
import { namesOf } from './known-persons.ts';
import type { Parted } from './said-apart.ts';
import { compareNames } from './name-agreement.ts';
import { couldAct, tenuresOf } from './tenures.ts';

/** Entries of several lists that are held to be one person, and why. */
export interface Cluster {
  readonly entries: readonly Entry[];
  readonly merges: readonly Merge[];
}

/** Entries of one surname, joined as far as evidence goes, and what was known when they were compared. */
export interface Block {
  readonly clusters: readonly Cluster[];
  readonly company: Company;
}

/** Joins the entries of all lists into persons. A join needs evidence; a conflict with any entry already in forbids it. */
export function clusterEntries(entries: readonly Entry[], parted: Parted): readonly Block[] {
  const likeness = new Likeness(entries.map((entry) => entry.described));
  const blocks = Map.groupBy(entries, (entry) => blockKey(entry));
  return [...blocks.values()].map((block) => clusterBlock(block, { likeness, parted }));
}

function blockKey(entry: Entry): string {
  if (!entry.asSpoken) return nameKey(entry.parts.surname);
  return chineseKey(entry.listed.name) ?? nameKey(fold(entry.listed.name));
}

function clusterBlock(block: readonly Entry[], known: Known): Block {
  const entries = block.toSorted(fullestFirst);
  const forenames = new Set(entries.map(({ parts }) => nameKey(parts.given[0] ?? '').slice(0, 4)));
  const crowded = forenames.size > CROWD;
  const company = { ...known, crowded, generations: generationsIn(entries) };
  return { clusters: clustersOf(entries, company), company };
}

type Known = Pick<Company, 'likeness' | 'parted'>;

/**
 * Joins best first. Two clusters that a conflict parts never meet; a cluster that fits two others alike, which conflict with each other,
 * is left alone: nobody can say whose it is.
 */
function clustersOf(entries: readonly Entry[], company: Company): readonly Cluster[] {
  if (entries.length === 1) return [{ entries, merges: [] }];
  const groups = new Groups(tableOf(entries, company));
  const clusters = new Map<Group, Cluster>();
  for (const group of groups.all) {
    clusters.set(group, { entries: group.members.flatMap((at) => entries[at] ?? []), merges: [] });
  }
  for (let step = bestStep(groups); step !== undefined; step = bestStep(groups)) {
    const { one, two, link } = step;
    const merged = groups.join(one, two);
    const merges = [...(clusters.get(one)?.merges ?? []), ...(clusters.get(two)?.merges ?? [])];
    clusters.set(merged, {
      entries: merged.members.flatMap((at) => entries[at] ?? []),
      merges: [...merges, ...mergesOf(link, entries)],
    });
  }
  return groups.all.flatMap((group) => clusters.get(group) ?? []);
}

/** More first forenames than this with one surname make it a common one. */
const CROWD = 4;

/** First forenames, by sound, that one list has both with and without `Jr.`. */
function generationsIn(entries: readonly Entry[]): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const both = new Set<string>();
  for (const { collection, parts } of entries) {
    const forename = nameKey(parts.given[0] ?? '');
    const place = `${collection} ${forename}`;
    const generation = parts.generation ?? '';
    if (forename !== '' && (seen.get(place) ?? generation) !== generation) both.add(forename);
    seen.set(place, generation);
  }
  return both;
}

function tableOf(entries: readonly Entry[], company: Company): Table {
  return entries.map((one, row) =>
    entries.map((two, column) => (row < column ? joinOf(one, two, company) : undefined)),
  );
}

interface Step {
  readonly one: Group;
  readonly two: Group;
  readonly link: Link;
}

/** The strongest step that no rival forbids; of equal ones the first in the order of the groups. */
function bestStep(groups: Groups): Step | undefined {
  const steps: Step[] = [];
  for (const [one, two] of groups.pairs()) {
    const link = groups.linkOf(one, two);
    if (link !== undefined && link !== 'conflict') steps.push({ one, two, link });
  }
  steps.sort((left, right) => right.link.join.strength - left.link.join.strength);
  return steps.find(
    ({ one, two, link }) =>
      !hasRival({ wanted: one, by: two, link }, groups) &&
      !hasRival({ wanted: two, by: one, link }, groups),
  );
}

/** Whether a group that cannot be the same as the one that wants it has as good a claim. */
function hasRival(
  { wanted, by, link }: { readonly wanted: Group; readonly by: Group; readonly link: Link },
  groups: Groups,
): boolean {
  return groups.all.some((other) => {
    if (other === by || other === wanted) return false;
    const claim = groups.linkOf(wanted, other);
    if (claim === undefined || claim === 'conflict') return false;
    const close = claim.join.strength > link.join.strength - TIE;
    return close && groups.linkOf(other, by) === 'conflict';
  });
}

/** Claims this close are equal. */
const TIE = 0.2;

/** Entries with more forenames first: the first names the person. */
function fullestFirst(left: Entry, right: Entry): number {
  const fullness = ({ parts }: Entry): number => parts.given.join('').length;
  const order = `${left.collection} ${left.listed.key}` < `${right.collection} ${right.listed.key}`;
  return fullness(right) - fullness(left) || (order ? -1 : 1);
}

function mergesOf({ join, left, right }: Link, entries: readonly Entry[]): readonly Merge[] {
  const [one, two] = [entries[left], entries[right]];
  return one === undefined || two === undefined ? [] : [mergeOf(join, one, two)];
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
  const living = candidates.filter(
    (person) =>
      cluster.entries.some((one) => livedIn(person, one)) &&
      !cluster.entries.some((one) => isSonOf(person, one)),
  );
  const fitting = living.filter((person) =>
    cluster.entries.every((entry) =>
      namesOf(person).some((name) => {
        const { surname, conflict, full, initials } = compareNames(entry.parts, name);
        return surname !== 'none' && conflict === false && full + initials > 0;
      }),
    ),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A father who died before the papers is not the son of whom their list speaks; what it says of earlier years may be of the father. */
function livedIn(person: AuthorityPerson, { years }: Entry): boolean {
  return !Number.isFinite(years.from) || couldAct(person, years.from);
}

/** `Jr.` in the list, none in the authority, and no office that the two share: the son, of whom the authority does not speak. */
function isSonOf(person: AuthorityPerson, { parts, listed }: Entry): boolean {
  if (parts.generation !== 'jr') return false;
  if (namesOf(person).some(({ generation }) => generation !== undefined)) return false;
  return tenuresOf(person, listed.description).length === 0;
}
