import type { Service } from '../../model/offices.ts';

/** A name with the EDTF interval in which it was used; without one it is a name at any time. */
export interface DatedName {
  readonly name: string;
  readonly used?: string;
}

/** An office of `offices.tsv`. */
export interface AuthorityOffice {
  readonly id: string;
  readonly name: string;
  readonly service: Service;
  readonly organisation: string;
  readonly names: readonly DatedName[];
  /** Titles of tenures that are this office. */
  readonly titles: readonly string[];
  readonly predecessors: readonly { readonly id: string; readonly when: string }[];
}

/** Reads `offices.tsv`; see data/authority/README.md for its columns. */
export function readOffices(tsv: string): readonly AuthorityOffice[] {
  return lines(tsv).map((line) => {
    const [id = '', name = '', service, organisation = '', names, titles, before] =
      line.split('\t');
    return {
      id,
      name,
      service: service === 'soviet' ? 'soviet' : 'american',
      organisation,
      names: list(names).map(datedName),
      titles: list(titles),
      predecessors: list(before).map(datedName).map(tie),
    };
  });
}

/** Reads `renamed.tsv`: the names of a post’s town, by the key of the office. */
export function readRenamed(tsv: string): ReadonlyMap<string, readonly DatedName[]> {
  return new Map(
    lines(tsv).map((line) => {
      const [office = '', names] = line.split('\t');
      return [office, list(names).map(datedName)] as const;
    }),
  );
}

/** Reads `abbreviations.tsv`: what clerks wrote short, and what it stands for. */
export function readAbbreviations(tsv: string): ReadonlyMap<string, string> {
  return new Map(
    lines(tsv).map((line) => {
      const [short = '', words = ''] = line.split('\t');
      return [short, words] as const;
    }),
  );
}

function lines(tsv: string): readonly string[] {
  return tsv.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function list(cell = ''): readonly string[] {
  return cell.split('; ').filter((part) => part !== '');
}

/** `Angora@../1930-03`. */
export function datedName(part: string): DatedName {
  const [name = '', used] = part.split('@');
  return used === undefined ? { name } : { name, used };
}

function tie({ name, used = '' }: DatedName): AuthorityOffice['predecessors'][number] {
  return { id: name, when: used };
}
