import { authorityFile } from '../../understanding/authority/authority.ts';
import {
  type AuthorityOffice,
  type DatedName,
  readAbbreviations,
  readOffices,
  readRenamed,
} from '../../understanding/authority/read-offices.ts';

export interface AuthorityOffices {
  readonly byId: ReadonlyMap<string, AuthorityOffice>;
  /** `soviet Minister for Foreign Affairs` to the id of the office. */
  readonly byTitle: ReadonlyMap<string, string>;
  /** Names of the town that a post is in, by the id of the post. */
  readonly renamed: ReadonlyMap<string, readonly DatedName[]>;
}

let known: AuthorityOffices | undefined;

/** The offices that `data/authority` describes; those of which it only knows who held them are not among them. */
export function authorityOffices(): AuthorityOffices {
  known ??= load();
  return known;
}

function load(): AuthorityOffices {
  const offices = readOffices(authorityFile('offices.tsv'));
  const titles = offices.flatMap(({ id, service, titles: own }) =>
    own.map((title) => [`${service} ${title}`, id] as const),
  );
  return {
    byId: new Map(offices.map((office) => [office.id, office])),
    byTitle: new Map(titles),
    renamed: readRenamed(authorityFile('renamed.tsv')),
  };
}

let abbreviations: ReadonlyMap<string, string> | undefined;

/** What a clerk’s abbreviation stands for, capitals or not: `FonOff` is the Foreign Office. */
export function abbreviationsOfTrade(): ReadonlyMap<string, string> {
  abbreviations ??= readAbbreviations(authorityFile('abbreviations.tsv'));
  return abbreviations;
}
