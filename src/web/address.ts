/** Number of a page of a list as an address says it: the first needs no word. */
export function pageNumber(page: number | undefined): string | undefined {
  return page === undefined || page <= 1 ? undefined : String(page);
}

/** What a query says by name; what is absent or empty is not said. */
export type Query = Readonly<Record<string, string | undefined>>;

export function address(path: string, query: Query): string {
  const words = queryOf(query);
  return words === '' ? path : `${path}?${words}`;
}

/** What is stated, in its order, as a form would send it. */
export function queryOf(query: Query): string {
  let words = '';
  for (const name in query) {
    const value = query[name];
    if (value === undefined || value === '') continue;
    words += `${words === '' ? '' : '&'}${name}=${written(value)}`;
  }
  return words;
}

/** A value as `URLSearchParams` writes it, which takes ten times as long: a page of results has hundreds of addresses. */
export function written(value: string): string {
  if (PLAIN.test(value)) return value;
  return encodeURIComponent(value.toWellFormed()).replace(
    LEFT_OVER,
    (character) => WRITTEN[character] ?? character,
  );
}

const PLAIN = /^[\w.*-]*$/;
/** What `encodeURIComponent` writes otherwise than a form does. */
const LEFT_OVER = /%20|[!'()~]/g;
const WRITTEN: Readonly<Record<string, string>> = {
  '%20': '+',
  '!': '%21',
  "'": '%27',
  '(': '%28',
  ')': '%29',
  '~': '%7E',
};

/** A part of a path; characters an address cannot carry are encoded. */
export function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}
