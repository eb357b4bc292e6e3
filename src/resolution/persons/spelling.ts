/** True when one letter more, less or other makes the words equal. */
export function isOneAway(one: string, two: string): boolean {
  const longer = one.length - two.length;
  if (longer > 1 || longer < -1) return false;
  const start = firstDifference(one, two);
  return (
    endsAlike({ one, two, from: start + 1, and: start + 1 }) ||
    endsAlike({ one, two, from: start + 1, and: start }) ||
    endsAlike({ one, two, from: start, and: start + 1 })
  );
}

function firstDifference(one: string, two: string): number {
  const length = Math.min(one.length, two.length);
  let at = 0;
  while (at < length && one.charCodeAt(at) === two.charCodeAt(at)) at += 1;
  return at;
}

interface Ends {
  readonly one: string;
  readonly two: string;
  readonly from: number;
  readonly and: number;
}

/** Whether `one` from there and `two` from there are the same; nothing is left of a word beyond its end. */
function endsAlike({ one, two, from, and }: Ends): boolean {
  const left = Math.max(one.length - from, 0);
  if (left !== Math.max(two.length - and, 0)) return false;
  for (let at = 0; at < left; at += 1) {
    if (one.charCodeAt(from + at) !== two.charCodeAt(and + at)) return false;
  }
  return true;
}

/** Letters to change, add or drop (or swap with their neighbour) to make the words equal, if `most` is enough. */
export function editDistance(one: string, two: string, most: number): number | undefined {
  if (Math.abs(one.length - two.length) > most) return undefined;
  if (one === two) return 0;
  if (one.length > 4 && lettersApart(one, two) > most) return undefined;
  return tableDistance(one, two, most);
}

/** How many kinds of letters only one of the words has, at least: each costs a change. */
function lettersApart(one: string, two: string): number {
  const [left, right] = [lettersOf(one), lettersOf(two)];
  return Math.max(bitsOf(left & ~right), bitsOf(right & ~left));
}

/** A bit for each Latin letter of the word; other letters are not looked at. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const LONGEST = 64;
/** Three rows of the table of Damerau and Levenshtein, used again for every pair of words. */
const ROWS = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

function tableDistance(one: string, two: string, most: number): number | undefined {
  if (one.length > LONGEST || two.length > LONGEST) return undefined;
  let [before, row, next] = ROWS as [Uint8Array, Uint8Array, Uint8Array];
  for (let at = 0; at <= two.length; at += 1) row[at] = at;
  for (let i = 1; i <= one.length; i += 1) {
    if (fillRow({ one, two, i }, { before, row, next }) > most) return undefined;
    [before, row, next] = [row, next, before];
  }
  const distance = row[two.length] ?? Infinity;
  return distance <= most ? distance : undefined;
}

interface Words {
  readonly one: string;
  readonly two: string;
  readonly i: number;
}

interface Rows {
  readonly before: Uint8Array;
  readonly row: Uint8Array;
  readonly next: Uint8Array;
}

/** Fills one row of the table; answers with the least number in it. */
function fillRow({ one, two, i }: Words, { before, row, next }: Rows): number {
  next[0] = i;
  let least = i;
  const own = one.charCodeAt(i - 1);
  const last = i > 1 ? one.charCodeAt(i - 2) : -1;
  for (let j = 1; j <= two.length; j += 1) {
    const other = two.charCodeAt(j - 1);
    let cell = (row[j - 1] ?? 0) + (own === other ? 0 : 1);
    cell = Math.min(cell, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    if (j > 1 && last === other && own === two.charCodeAt(j - 2)) {
      cell = Math.min(cell, (before[j - 2] ?? 0) + 1);
    }
    next[j] = cell;
    if (cell < least) least = cell;
  }
  return least;
}
