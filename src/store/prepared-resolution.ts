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
import { joinTokens } from './tokens.ts';

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
  readonly knowledge: readonly PreparedKnowing[];
}

/** Some of it. Papers that nobody holds come before the links to them. */
export type ResolutionPart = Partial<PreparedResolution>;

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

/** One ground on which a person knew a paper. */
export interface PreparedKnowing {
  readonly person: PersonId;
  readonly document: DocumentId;
  readonly basis: KnowledgeBasis;
  readonly since: string | null;
  /** JSON. */
  readonly record: string;
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
    knowledge: Array.from(resolution.knowledge, prepareKnowing),
  };
}

export function prepareCited(cited: CitedPaper, termsOf: TermsOf): PreparedCited {
  return {
    row: citedRow(cited),
    record: JSON.stringify(cited),
    citations: new Set(cited.citedBy.map(({ document }) => document)).size,
    filters: citedFilters(cited),
    terms: joinTerms(termsOf(cited)),
  };
}

/** A few words each: as bytes they would take more room than as strings. */
function joinTerms(terms: IndexTerms): PreparedTerms {
  const fields = TEXT_FIELDS.map((field) => [field, joinTokens(terms[field])] as const);
  return Object.fromEntries(fields) as Record<TextField, string>;
}

/** In the order of the columns. */
const OUTCOMES = ['held', 'cited', 'ambiguous', 'not-indexed', 'undecided'] as const;

/** One entry for each paper; all links of a paper must be among those given. */
export function prepareLinks(links: readonly Link[]): readonly PreparedLinks[] {
  return [...Map.groupBy(links, (link) => link.from)].map(([document, own]) => ({
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

export function prepareKnowing({
  person,
  document,
  basis,
  since,
  ...rest
}: Knowing): PreparedKnowing {
  const record = JSON.stringify({ rule: since.rule, ...rest });
  return { person, document, basis, since: since.at, record };
}

/** One entry for each paper; all identities of a paper must be among those given. */
export function prepareIdentities(identities: readonly Identity[]): readonly PreparedIdentities[] {
  return [...Map.groupBy(identities, (identity) => identity.document)].map(([document, own]) => ({
    document,
    packed: new Uint8Array(pack(own)),
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
