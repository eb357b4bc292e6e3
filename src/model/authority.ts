/** A name of a person whom the authority knows; one with dates is a pseudonym, used then and by no one's birth. */
export interface AuthorityName {
  readonly surname: string;
  readonly forenames: string;
  readonly script: 'latin' | 'cyrillic';
  /** EDTF interval in which a pseudonym was used: `1948/1952`. */
  readonly used?: string;
}

/** An office that someone held. Dates are EDTF; `..` is an end nobody recorded. */
export interface AuthorityTenure {
  /** `Ambassador`, `Minister for Foreign Affairs`. */
  readonly role: string;
  /** Where: a country's id (`russia`), an organisation, or nothing where the role says it all. */
  readonly at?: string;
  readonly from: string;
  readonly to: string;
}

/** Someone who held public office, from the data in `data/authority`. The first name is the one to show. */
export interface AuthorityPerson {
  readonly id: string;
  readonly source: 'soviet' | 'american';
  readonly names: readonly [AuthorityName, ...AuthorityName[]];
  readonly born?: string;
  readonly died?: string;
  readonly tenures: readonly AuthorityTenure[];
}
