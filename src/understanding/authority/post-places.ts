import { authorityFile } from './authority.ts';

/** Where on the earth an office sits, to a tenth of a degree. */
export interface PostPlace {
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
}

let known: ReadonlyMap<string, PostPlace> | undefined;

/** The place of a post, a mission or the Department, by its key (`officeKey`); undefined where `posts.tsv` does not have it. */
export function placeOfPost(key: string): PostPlace | undefined {
  known ??= readPostPlaces(authorityFile('posts.tsv'));
  return known.get(key);
}

/** Reads `posts.tsv`; see data/authority/README.md for its columns. */
function readPostPlaces(tsv: string): ReadonlyMap<string, PostPlace> {
  const lines = tsv.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [key = '', city = '', latitude = '', longitude = ''] = line.split('\t');
      return [key, { city, latitude: Number(latitude), longitude: Number(longitude) }];
    }),
  );
}
