import type { DocumentEvidence } from './evidence.ts';
import type { CollectionId, DocumentId, MentionId, OfficeId, PersonId } from './ids.ts';
import type { NamePart } from './mentions.ts';

/** A spelling of a name and where it comes from. */
export interface PersonName {
  readonly name: string;
  readonly script: 'latin' | 'cyrillic';
  /** `volume-list`, `authority`, `text`, `note`. */
  readonly source: string;
  readonly collection?: CollectionId;
  /** Key in that collection's list of persons. */
  readonly key?: string;
  /** In how many places papers write it so, and in how many collections. */
  readonly places?: number;
  readonly collections?: number;
}

/** A post or role held from one day to another (EDTF; open ends as `..`). */
export interface Tenure {
  readonly office: OfficeId;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
  /** Of which collection's list, where a list says so. */
  readonly collection?: CollectionId;
}

/** An office in which a volume's list places someone, at its head or serving in it. */
export interface ListedTenure extends Tenure {
  readonly standing: 'head' | 'member';
}

export interface Person {
  readonly id: PersonId;
  /** The form to head a page with: `Vyshinsky, Andrey Yanuaryevich`. */
  readonly name: string;
  readonly names: readonly PersonName[];
  /** Years or days, as the authority has them. */
  readonly born?: string;
  readonly died?: string;
  readonly descriptions: readonly string[];
  readonly tenures: readonly Tenure[];
  /** What the lists of the volumes say of offices, beside the authority. */
  readonly listed?: readonly ListedTenure[];
  readonly identifiers: Readonly<Record<string, string>>;
  /** Why these entries are held to be one person, each with its rule. */
  readonly merges: readonly Merge[];
  /** Ids of persons that people said are this one; their addresses lead here. */
  readonly formerly?: readonly PersonId[];
}

/** What someone has to do with a paper; of several in one paper, each counts. */
export const PERSON_ROLES = [
  'wrote',
  'received',
  'copied',
  'present',
  'cleared',
  'mentioned',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

const ROLE_OF: Readonly<Record<NamePart, PersonRole>> = {
  author: 'wrote',
  signer: 'wrote',
  drafter: 'wrote',
  addressee: 'received',
  'copy-holder': 'copied',
  participant: 'present',
  clearer: 'cleared',
  mentioned: 'mentioned',
};

export function roleOf(part: NamePart): PersonRole {
  return ROLE_OF[part];
}

export interface Merge {
  readonly rule: string;
  readonly reason: string;
  readonly confidence: number;
  readonly evidence: readonly DocumentEvidence[];
}

/** Two persons who may be one, for people to decide: what speaks for it and what against. */
export interface Suggestion {
  readonly persons: readonly [PersonId, PersonId];
  /** 0 to 1; what is surer is joined and not suggested. */
  readonly likelihood: number;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
}

/** The decision about one name in one paper. Two equal candidates stay ambiguous. */
export type Identity =
  | {
      readonly kind: 'identified';
      readonly document: DocumentId;
      readonly mention: MentionId;
      readonly person: PersonId;
      /** The part that the name plays in the paper. */
      readonly part?: NamePart;
      readonly rule: string;
      readonly confidence: number;
      readonly reason: string;
    }
  | {
      readonly kind: 'ambiguous';
      readonly document: DocumentId;
      readonly mention: MentionId;
      readonly candidates: readonly PersonId[];
      readonly reason: string;
    };
