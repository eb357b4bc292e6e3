/** Number of a page of a list as an address says it: the first needs no word. */
export function pageNumber(page: number | undefined): string | undefined {
  return page === undefined || page <= 1 ? undefined : String(page);
}

/** A path with a query; what is absent or empty is not said. */
export function address(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const stated = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  const words = new URLSearchParams();
  for (const [name, value] of stated) words.set(name, value.toWellFormed());
  return stated.length === 0 ? path : `${path}?${words.toString()}`;
}

/** A part of a path; characters an address cannot carry are encoded. */
export function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}
