import type { CollectionId, OfficeId, PersonId } from './ids.ts';

/** What an office is or was called. `used` is an EDTF interval: `1917-11/1946-03`. */
export interface OfficeName {
  readonly name: string;
  readonly used?: string;
  /** `authority`, `papers`, `rank of its heads`. */
  readonly source: string;
}

/** A post, a mission or a ministry: what people hold or serve in, and what papers are sent from and to. */
export interface Office {
  readonly id: OfficeId;
  /** `Embassy in the Soviet Union`. */
  readonly name: string;
  readonly service: Service;
  /** The country or the organisation that it is in, as words: `the Soviet Union`. */
  readonly place?: string;
  readonly names: readonly OfficeName[];
  /** The larger office that it is part of. */
  readonly organisation?: OfficeTie;
  readonly predecessors: readonly OfficeTie[];
  readonly successors: readonly OfficeTie[];
  readonly parts: readonly OfficeTie[];
  /** What series call it: `Moscow`. */
  readonly party?: string;
  readonly holders: readonly Holder[];
  /** Senders and addressees in the words of the papers, the commonest first. */
  readonly wordings: readonly Wording[];
}

export type Service = 'american' | 'soviet';

/** Another office, when the one became the other, if that is what ties them. */
export interface OfficeTie {
  readonly id: OfficeId;
  readonly name: string;
  readonly when?: string;
}

/** Someone in an office, as one source says. Dates are EDTF, as precise as the source; `..` is an end it does not give. */
export interface Holder {
  readonly name: string;
  /** Absent where the archive has no paper or list that names them. */
  readonly person?: PersonId;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly source: 'authority' | 'volume-list';
  readonly collection?: CollectionId;
  /** `head`: the office is theirs or they lead it; `member`: they serve in it. */
  readonly standing: 'head' | 'member';
}

export interface Wording {
  readonly words: string;
  readonly sent: number;
  readonly received: number;
}
