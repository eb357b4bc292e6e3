import type { PersonId } from '../model/ids.ts';
import type { Office, Service } from '../model/offices.ts';
import type { PersonRole } from '../model/people.ts';
import type { SeriesHead } from './series-answers.ts';
import type { Page } from './store.ts';

/** What the papers of a person look like together. */
export interface PersonOverview {
  /** Papers in each role; one paper can count in several. */
  readonly roles: Readonly<Record<PersonRole, number>>;
  readonly years: readonly YearOfPerson[];
  /** Those who wrote to the person or were written to, most papers first. */
  readonly correspondents: readonly Correspondent[];
}

/** `written`: papers that the person wrote or received; `others` only speak of them, or went to them in copy. */
export interface YearOfPerson {
  /** `undated` for papers without a date. */
  readonly year: string;
  readonly written: number;
  readonly others: number;
}

export interface Correspondent {
  readonly id: PersonId;
  readonly name: string;
  readonly wroteTo: number;
  readonly hadFrom: number;
}

export interface OfficeSummary {
  readonly office: Pick<Office, 'id' | 'name' | 'service' | 'place'>;
  readonly holders: number;
  readonly sent: number;
  readonly received: number;
}

export interface OfficeView {
  readonly office: Office;
  readonly years: readonly YearOfOffice[];
  /** Persons who wrote what it sent, most papers first. */
  readonly writers: readonly Writer[];
  readonly sends: readonly SeriesHead[];
  readonly receives: readonly SeriesHead[];
}

interface Writer {
  readonly id: PersonId;
  readonly name: string;
  readonly papers: number;
}

export interface YearOfOffice {
  /** `undated` for papers without a date. */
  readonly year: string;
  readonly sent: number;
  readonly received: number;
}

export interface OfficesAsked extends Page {
  /** Words of a name that it goes by. */
  readonly name?: string;
  readonly service?: Service;
}

export interface PersonPapersAsked extends Page {
  readonly role?: PersonRole;
  /** `1951`, of the stated date. */
  readonly year?: string;
}
