import { type DatedName, datedName } from './read-offices.ts';

/** A country or an organisation to which envoys are sent. */
export interface AuthorityPlace {
  readonly id: string;
  readonly name: string;
  readonly others: readonly string[];
  readonly adjectives: readonly string[];
  /** Posts there, each with its variants: `[['Léopoldville', 'Kinshasa'], ...]`. */
  readonly posts: readonly (readonly string[])[];
  /** What it was called from one month to another. */
  readonly then: readonly DatedName[];
}

/** Reads `places.tsv`; see data/authority/README.md for its columns. */
export function readPlaces(tsv: string): readonly AuthorityPlace[] {
  const lines = tsv.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [id = '', name = '', others = '', adjectives = '', posts = '', then = ''] =
      line.split('\t');
    return {
      id,
      name,
      others: list(others, '; '),
      adjectives: list(adjectives, ', '),
      posts: list(posts, '; ').map((post) => post.split('=')),
      then: list(then, '; ').map(datedName),
    };
  });
}

function list(cell: string, separator: string): readonly string[] {
  return cell.split(separator).filter((part) => part !== '');
}
