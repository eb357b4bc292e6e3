import type { Answer } from '../model/answers.ts';
import type { Dating } from '../model/datings.ts';
import type { Finding } from '../model/findings.ts';
import type { DocumentId, PersonId } from '../model/ids.ts';
import type { Knowing, KnowledgeBasis } from '../model/knowledge.ts';
import type { CitedPaper, Link } from '../model/links.ts';
import type { Office } from '../model/offices.ts';
import { PERSON_ROLES, roleOf } from '../model/people.ts';
import type { Identity, Person, Suggestion } from '../model/people.ts';
import type { Series } from '../model/series.ts';
import type { OfficePaper } from '../resolution/offices/resolve-offices.ts';
import type { Resolution, UnmetDecision } from '../resolution/resolution.ts';
import { personKeys } from '../understanding/names/person-keys.ts';
import { pack } from './codec.ts';
import { citedFilters, foldValue } from './filters.ts';
import type { FilterValue } from './filters.ts';
import { targetOf } from './links.ts';
import { TEXT_FIELDS } from './plan.ts';
import type { IndexTerms, TextField } from './plan.ts';
import { citedRow } from './prepared.ts';
import type { DocumentRow, PreparedTerms } from './prepared.ts';
import { identityRows } from './rows/identity-rows.ts';
import { joinedText } from './tokens.ts';

/**
 * A resolution as rows. Making them is pure, may be done in any thread and in parts; a part is small enough to travel. `PreparedResolution`
 * is all parts together.
 */
export interface PreparedResolution {
  readonly cited: readonly PreparedCited[];
  readonly links: readonly PreparedLinks[];
  readonly persons: readonly PreparedPerson[];
  readonly identities: readonly PreparedIdentities[];
  readonly suggestions: readonly Suggestion[];
  readonly findings: readonly Finding[];
  readonly unmet: readonly UnmetDecision[];
  readonly series: readonly Series[];
  readonly datings: readonly Dating[];
  readonly offices: readonly Office[];
  readonly officePapers: readonly OfficePaper[];
  readonly answers: readonly Answer[];
  readonly knowledge: readonly PreparedKnowledge[];
}

/** Some of it. Papers that nobody holds come before the links to them. */
export interface ResolutionPart extends Partial<PreparedResolution> {
  /** Links, identities, knowledge and cited papers that are not given stay as they are. Of all else, what is not given goes. */
  readonly othersStay?: boolean;
  /** Cited papers that are what they were, and not given. */
  readonly citedStay?: readonly DocumentId[];
  readonly memory?: readonly PreparedMemory[];
}

/** What the next resolution is to know of this one; null: nothing by that name any more. */
export interface PreparedMemory {
  readonly name: string;
  readonly packed: Uint8Array | null;
}

export interface PreparedCited {
  readonly row: DocumentRow;
  /** JSON. */
  readonly record: string;
  readonly citations: number;
  readonly filters: readonly FilterValue[];
  readonly terms: PreparedTerms;
}

/** The links that one paper makes. */
export interface PreparedLinks {
  readonly document: DocumentId;
  readonly packed: Uint8Array;
  /** In the order of `OUTCOMES`. */
  readonly counts: readonly number[];
  readonly targets: readonly PreparedTarget[];
}

interface PreparedTarget {
  readonly mention: Link['mention'];
  readonly document: DocumentId;
}

export interface PreparedPerson {
  readonly id: PersonId;
  readonly name: string;
  /** JSON. */
  readonly record: string;
  /** Every spelling, folded. */
  readonly starts: readonly string[];
  /** What the words of the spellings sound like. */
  readonly keys: readonly string[];
  /** Other ids that lead here. */
  readonly formerly: readonly PersonId[];
}

/** Who is named in one paper, and how often. */
export interface PreparedIdentities {
  readonly document: DocumentId;
  readonly packed: Uint8Array;
  readonly persons: readonly PreparedNamed[];
}

/** `roles` is a bit for each of `PERSON_ROLES`. */
interface PreparedNamed {
  readonly person: PersonId;
  readonly mentions: number;
  readonly roles: number;
}

/** On what grounds who knew one paper. */
export interface PreparedKnowledge {
  readonly document: DocumentId;
  readonly grounds: readonly PreparedKnowing[];
}

interface PreparedKnowing {
  readonly person: PersonId;
  readonly basis: KnowledgeBasis;
  readonly since: string | null;
  /** JSON. */
  readonly record: string;
}

/** `names`: for one who asks only who is named; pages, notes and first words are read when they are asked for, and not kept. */
export type PapersUse = 'links' | 'names';

/** What the last resolution left in the store, read when it is asked. */
export interface StoredPast {
  /** Held papers that are as they were when they were resolved. */
  readonly standing: ReadonlySet<DocumentId>;
  links(id: DocumentId): readonly Link[];
  identities(id: DocumentId): readonly Identity[];
  cited(): readonly CitedPaper[];
  /** What was remembered under names that begin so, by the rest of the name. */
  memory(start: string): ReadonlyMap<string, unknown>;
}

export type TermsOf = (cited: CitedPaper) => IndexTerms;

export function prepareResolution(resolution: Resolution, termsOf: TermsOf): PreparedResolution {
  return {
    cited: resolution.cited.map((cited) => prepareCited(cited, termsOf)),
    links: prepareLinks(resolution.links),
    persons: resolution.persons.map(preparePerson),
    identities: prepareIdentities(resolution.identities),
    suggestions: resolution.suggestions,
    findings: resolution.findings,
    unmet: resolution.unmet,
    series: resolution.series,
    datings: resolution.datings,
    offices: resolution.offices,
    officePapers: resolution.officePapers,
    answers: resolution.answers,
    knowledge: prepareKnowledge(resolution.knowledge),
  };
}

export function prepareCited(cited: CitedPaper, termsOf: TermsOf): PreparedCited {
  return {
    row: citedRow(cited),
    record: JSON.stringify(cited),
    citations: new Set(cited.citedBy.map(({ document }) => document)).size,
    filters: citedFilters(cited),
    terms: termsAsText(termsOf(cited)),
  };
}

/** A few words each: as bytes they would take more room than as strings. */
function termsAsText(terms: IndexTerms): PreparedTerms {
  const fields = TEXT_FIELDS.map((field) => [field, joinedText(terms[field])] as const);
  return Object.fromEntries(fields) as Record<TextField, string>;
}

/** In the order of the columns. */
const OUTCOMES = ['held', 'cited', 'ambiguous', 'not-indexed', 'undecided'] as const;

/** One entry for each paper; all links of a paper must be among those given. `papers`: those that have an entry even if they make none. */
export function prepareLinks(
  links: readonly Link[],
  papers: Iterable<DocumentId> = [],
): readonly PreparedLinks[] {
  return [...byPaper(links, (link) => link.from, papers)].map(([document, own]) => ({
    document,
    packed: new Uint8Array(pack(own)),
    counts: OUTCOMES.map((kind) => own.filter((link) => link.outcome.kind === kind).length),
    targets: own.flatMap((link) => {
      const target = targetOf(link);
      return target === undefined ? [] : [{ mention: link.mention, document: target }];
    }),
  }));
}

export function preparePerson(person: Person): PreparedPerson {
  const names = [person.name, ...person.names.map(({ name }) => name)];
  const { id, name, formerly = [] } = person;
  const starts = [...new Set(names.map(foldValue))];
  const keys = personKeys(names);
  return { id, name, record: JSON.stringify(person), starts, keys, formerly };
}

/** One entry for each paper; all grounds of a paper must be among those given. */
export function prepareKnowledge(
  known: Iterable<Knowing>,
  papers: Iterable<DocumentId> = [],
): readonly PreparedKnowledge[] {
  return [...byPaper(known, ({ document }) => document, papers)].map(([document, own]) => ({
    document,
    grounds: own.map(prepareKnowing),
  }));
}

function prepareKnowing(knowing: Knowing): PreparedKnowing {
  const { person, document: _, basis, since, ...rest } = knowing;
  const record = JSON.stringify({ rule: since.rule, ...rest });
  return { person, basis, since: since.at, record };
}

export function prepareMemory(name: string, value: unknown): PreparedMemory {
  return { name, packed: value === null ? null : new Uint8Array(pack(value)) };
}

function byPaper<Item>(
  items: Iterable<Item>,
  paperOf: (item: Item) => DocumentId,
  papers: Iterable<DocumentId>,
): ReadonlyMap<DocumentId, readonly Item[]> {
  const all = new Map(Array.from(papers, (id): [DocumentId, Item[]] => [id, []]));
  for (const item of items) {
    const own = all.get(paperOf(item));
    if (own === undefined) all.set(paperOf(item), [item]);
    else own.push(item);
  }
  return all;
}

/** One entry for each paper; all identities of a paper must be among those given. */
export function prepareIdentities(
  identities: readonly Identity[],
  papers: Iterable<DocumentId> = [],
): readonly PreparedIdentities[] {
  return [...byPaper(identities, ({ document }) => document, papers)].map(([document, own]) => ({
    document,
    packed: new Uint8Array(pack(identityRows(own))),
    persons: mentionsByPerson(own),
  }));
}

function mentionsByPerson(identities: readonly Identity[]): PreparedIdentities['persons'] {
  const counts = new Map<PersonId, PreparedNamed>();
  for (const identity of identities) {
    if (identity.kind !== 'identified') continue;
    const { person, part = 'mentioned' } = identity;
    const { mentions, roles } = counts.get(person) ?? { mentions: 0, roles: 0 };
    counts.set(person, { person, mentions: mentions + 1, roles: roles | roleBit(roleOf(part)) });
  }
  return [...counts.values()];
}

/** The bit of a role in what is stored. */
export function roleBit(role: (typeof PERSON_ROLES)[number]): number {
  return 1 << PERSON_ROLES.indexOf(role);
}
