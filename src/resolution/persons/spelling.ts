/** True when one letter more, less or other makes the words equal. */
export function isOneAway(one: string, two: string): boolean {
  if (Math.abs(one.length - two.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === two[start]) start += 1;
  const [restOne, restTwo] = [one.slice(start), two.slice(start)];
  return (
    restOne.slice(1) === restTwo.slice(1) ||
    restOne.slice(1) === restTwo ||
    restOne === restTwo.slice(1)
  );
}

/** Letters to change, add or drop (or swap with their neighbour) to make the words equal, if `most` is enough. */
export function editDistance(one: string, two: string, most: number): number | undefined {
  if (Math.abs(one.length - two.length) > most) return undefined;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: two.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = nextRow({ one, two, i }, before, row);
    if (Math.min(...next) > most) return undefined;
    before = row;
    row = next;
  }
  const distance = row[two.length] ?? Infinity;
  return distance <= most ? distance : undefined;
}

interface Words {
  readonly one: string;
  readonly two: string;
  readonly i: number;
}

/** One row of the table of Damerau and Levenshtein. */
function nextRow(
  { one, two, i }: Words,
  before: readonly number[],
  row: readonly number[],
): readonly number[] {
  const next = [i];
  for (let j = 1; j <= two.length; j += 1) {
    const changed = (row[j - 1] ?? 0) + (one[i - 1] === two[j - 1] ? 0 : 1);
    const least = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    const swapped = i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1];
    next.push(swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
  }
  return next;
}
