import type { DocumentId, FindingId, RevisionId } from './ids.ts';
import type {
  Change,
  FieldCorrected,
  FindingState,
  LinkDecided,
  PersonSplit,
  PersonsApart,
  PersonsMerged,
  Revision,
  RevisionStatus,
  WordsCorrected,
} from './revisions.ts';
import { subjectOf } from './revisions.ts';
import { overlaps } from './scans.ts';

/** A revision that stands, of one kind of change. */
export type Standing<Kind extends Change = Change> = Omit<Revision, 'change'> & {
  readonly change: Kind;
};

/** What persons have decided, as every later run takes it for given. */
export interface Decisions {
  readonly findings: ReadonlyMap<FindingId, FindingState>;
  /** In the order in which they were made. */
  readonly links: ReadonlyMap<DocumentId, readonly Standing<LinkDecided>[]>;
  readonly fields: ReadonlyMap<DocumentId, readonly Standing<FieldCorrected>[]>;
  /** By the picture that they stand on. */
  readonly words: ReadonlyMap<string, readonly Standing<WordsCorrected>[]>;
  readonly persons: readonly Standing<PersonsMerged | PersonSplit>[];
  /** Who is not who. */
  readonly apart: readonly Standing<PersonsApart>[];
}

export const NO_DECISIONS: Decisions = {
  findings: new Map(),
  links: new Map(),
  fields: new Map(),
  words: new Map(),
  persons: [],
  apart: [],
};

/** Folds all revisions, oldest first, into what stands. */
export function decisionsOf(revisions: readonly Revision[]): Decisions {
  const statuses = statusesOf(revisions);
  const standing = revisions.filter(({ id }) => statuses.get(id) === 'stands');
  const findings = ofKind(standing, 'finding-decided');
  return {
    findings: new Map(findings.map(({ change }) => [change.finding.id, change.after])),
    links: Map.groupBy(ofKind(standing, 'link-decided'), ({ change }) => change.document),
    fields: Map.groupBy(ofKind(standing, 'field-corrected'), ({ change }) => change.document),
    words: Map.groupBy(ofKind(standing, 'words-corrected'), ({ change }) => change.image),
    persons: [...ofKind(standing, 'persons-merged'), ...ofKind(standing, 'person-split')].sort(
      (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
    ),
    apart: ofKind(standing, 'persons-apart'),
  };
}

function ofKind<Kind extends Change['kind']>(
  revisions: readonly Revision[],
  kind: Kind,
): readonly Standing<Extract<Change, { kind: Kind }>>[] {
  return revisions.flatMap((revision) =>
    revision.change.kind === kind
      ? [{ ...revision, change: revision.change as Extract<Change, { kind: Kind }> }]
      : [],
  );
}

/** Which revisions stand. Read from the last to the first: a later one decides over all that came before. */
export function statusesOf(
  revisions: readonly Revision[],
): ReadonlyMap<RevisionId, RevisionStatus> {
  const statuses = new Map<RevisionId, RevisionStatus>();
  const withdrawn = new Set<RevisionId>();
  const carried = new Set<RevisionId>();
  const later = new Map<string, Change[]>();
  for (const { id, change } of revisions.toReversed()) {
    if (withdrawn.has(id)) {
      statuses.set(id, 'withdrawn');
      continue;
    }
    if (change.kind === 'withdrawn') withdrawn.add(change.revision);
    const subject = subjectOf(change);
    const others = later.get(subject) ?? [];
    const isOver = carried.has(id) || others.some((other) => supersedes(other, change));
    if (change.kind === 'words-corrected' && change.carried) carried.add(change.carried);
    statuses.set(id, isOver ? 'superseded' : 'stands');
    later.set(subject, [...others, change]);
  }
  return statuses;
}

/** Of two changes about the same thing. `It is not A` and `it is not B` both hold. */
function supersedes(later: Change, earlier: Change): boolean {
  switch (earlier.kind) {
    case 'finding-decided':
    case 'field-corrected':
      return true;
    case 'words-corrected':
      return later.kind !== 'words-corrected' || overlaps(later.box, earlier.box);
    case 'link-decided':
      return later.kind !== 'link-decided' || isOverLink(later, earlier);
    case 'persons-merged':
    case 'persons-apart':
    case 'person-split':
    case 'withdrawn':
      return false;
  }
}

function isOverLink(later: LinkDecided, earlier: LinkDecided): boolean {
  if (later.after.kind === 'is' || earlier.after.kind === 'is') return true;
  return earlier.after.document === later.after.document;
}
