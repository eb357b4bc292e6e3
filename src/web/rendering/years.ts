/** A place on the axis of years: a year with what it holds, or a long run of years that hold nothing. */
export type YearPlace = YearOfPapers | YearsLeftOut;

export interface YearOfPapers {
  readonly kind: 'year';
  readonly year: number;
  readonly count: number;
}

export interface YearsLeftOut {
  readonly kind: 'left-out';
  readonly first: number;
  readonly last: number;
}

/** So many empty years in a row are one place: one early paper would else push all others out of a small window. */
const LONG = 5;

/** Every year from the first that has papers to the last; long runs without any are left out, and say which they are. */
export function placesOf(years: Readonly<Record<string, number>>): readonly YearPlace[] {
  const known = Object.keys(years)
    .filter((year) => /^\d{4}$/.test(year))
    .map(Number)
    .sort((a, b) => a - b);
  return known.flatMap((year, index): readonly YearPlace[] => {
    const own = { kind: 'year', year, count: years[String(year)] ?? 0 } as const;
    return [...between(known[index - 1] ?? year - 1, year), own];
  });
}

function between(before: number, after: number): readonly YearPlace[] {
  const empty = after - before - 1;
  if (empty >= LONG) return [{ kind: 'left-out', first: before + 1, last: after - 1 }];
  return Array.from({ length: empty }, (_, step) => ({
    kind: 'year' as const,
    year: before + 1 + step,
    count: 0,
  }));
}

/** The years that are written under the axis, each at least so many places from the one before. */
export function labelledOf(places: readonly YearPlace[], apart: number): ReadonlySet<YearPlace> {
  const labelled = new Set<YearPlace>();
  let next = 0;
  for (const [at, place] of places.entries()) {
    if (at < next || place.kind === 'left-out') continue;
    labelled.add(place);
    next = at + apart;
  }
  return labelled;
}
