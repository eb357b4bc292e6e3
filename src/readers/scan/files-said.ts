import { pageName } from '../../sources/bundle-parts.ts';

/** The files that a name in a sidecar means; none where it is of no file, or it cannot be told of which. */
export type FilesSaid = (said: string) => readonly string[];

/**
 * Finds files by names that a sidecar gives: the one of exactly that name; else those of that name in any form of Unicode, in capitals
 * or not, with another ending or none. Where `é.png` lies there twice, in two forms, only an exact name says which is meant.
 */
export function filesSaidAmong(files: ReadonlySet<string>): FilesSaid {
  const byPage = Map.groupBy(files, pageName);
  return (said) => {
    if (files.has(said)) return [said];
    const alike = byPage.get(pageName(said)) ?? [];
    const apart = new Set(alike.map((file) => file.normalize('NFC').toLowerCase()));
    return apart.size === alike.length ? alike : [];
  };
}
