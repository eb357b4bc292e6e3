import type { DocumentEvidence } from './evidence.ts';
import type { CollectionId, DocumentId, MentionId, OfficeId, PersonId } from './ids.ts';

/** A spelling of a name and where it comes from. */
export interface PersonName {
  readonly name: string;
  readonly script: 'latin' | 'cyrillic';
  /** `volume-list`, `authority`, `text`, `note`. */
  readonly source: string;
  readonly collection?: CollectionId;
  /** Key in that collection's list of persons. */
  readonly key?: string;
}

/** A post or role held from one day to another (EDTF; open ends as `..`). */
export interface Tenure {
  readonly office: OfficeId;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

export interface Person {
  readonly id: PersonId;
  /** The form to head a page with: `Vyshinsky, Andrey Yanuaryevich`. */
  readonly name: string;
  readonly names: readonly PersonName[];
  readonly descriptions: readonly string[];
  readonly tenures: readonly Tenure[];
  readonly identifiers: Readonly<Record<string, string>>;
  /** Why these entries are held to be one person, each with its rule. */
  readonly merges: readonly Merge[];
  /** Ids of persons that people said are this one; their addresses lead here. */
  readonly formerly?: readonly PersonId[];
}

export interface Merge {
  readonly rule: string;
  readonly reason: string;
  readonly confidence: number;
  readonly evidence: readonly DocumentEvidence[];
}

/** The decision about one name in one paper. Two equal candidates stay ambiguous. */
export type Identity =
  | {
      readonly kind: 'identified';
      readonly document: DocumentId;
      readonly mention: MentionId;
      readonly person: PersonId;
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
