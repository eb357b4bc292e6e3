import { daysBetween } from '../periods.ts';

/** What arranging needs of a paper: its number, and its day where it states one. */
export interface Numbered {
  readonly number: number;
  readonly date?: string | undefined;
}

/** `out-of-order`: the day does not fit among those of the neighbours, as far as they agree among themselves. */
export type Standing = 'in-order' | 'out-of-order' | 'undated';

export interface Placed<Entry extends Numbered> {
  readonly entry: Entry;
  readonly standing: Standing;
  /** The nearest dated papers in order with a lower and a higher number. */
  readonly before?: Entry;
  readonly after?: Entry;
}

/** Numbers that no known paper bears, from one to another inclusive. */
export interface Gap {
  readonly first: number;
  readonly last: number;
}

export interface Arranged<Entry extends Numbered> {
  readonly placed: readonly Placed<Entry>[];
  readonly gaps: readonly Gap[];
  /** Whether enough papers agree on an order that others can be out of. */
  readonly isOrderly: boolean;
}

/** A few days out of order are usual: numbers are given when a telegram is drafted, dates when it leaves. */
const USUAL = 7;

/** So many papers in order, and such a share of the run, make an order that others can be out of. */
const ENOUGH = 4;
const MOSTLY = 0.7;

/**
 * A run in order of number, in spite of misprints: the longest choice of papers whose days never fall as their numbers rise is the
 * order, and the others stand in it or out of it. Takes n log n steps.
 */
export function arrange<Entry extends Numbered>(entries: readonly Entry[]): Arranged<Entry> {
  const sorted = [...entries].sort(byNumber);
  const dated = sorted.filter((entry) => entry.date !== undefined);
  const order = withoutLeap(likeliest(longestRising(dated), dated));
  const isOrderly = order.length >= ENOUGH && order.length >= dated.length * MOSTLY;
  const placed = placeAll(sorted, order, isOrderly);
  return { placed, gaps: gapsOf(placed), isOrderly };
}

function byNumber(a: Numbered, b: Numbered): number {
  if (a.number !== b.number) return a.number - b.number;
  const [first, second] = [a.date ?? '', b.date ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

function placeAll<Entry extends Numbered>(
  sorted: readonly Entry[],
  order: readonly Entry[],
  isOrderly: boolean,
): readonly Placed<Entry>[] {
  const inOrder = new Set(order);
  let passed = 0;
  return sorted.map((entry) => {
    const isPart = inOrder.has(entry);
    const before = lower(order, passed - 1, entry.number);
    const after = higher(order, isPart ? passed + 1 : passed, entry.number);
    if (isPart) passed += 1;
    const neighbours = { ...(before && { before }), ...(after && { after }) };
    const isOut = isOrderly && !isPart && isMisplaced(entry, neighbours);
    return { entry, standing: standingOf(entry, isOut), ...neighbours };
  });
}

function standingOf({ date }: Numbered, isOut: boolean): Standing {
  if (date === undefined) return 'undated';
  return isOut ? 'out-of-order' : 'in-order';
}

interface Neighbours {
  readonly before?: Numbered;
  readonly after?: Numbered;
}

/** Far from the dates of its neighbours; one that the order left out though nothing is above it has leapt beyond the run. */
function isMisplaced({ date }: Numbered, neighbours: Neighbours): boolean {
  if (date === undefined) return false;
  const { before, after } = neighbours;
  const isBeyond = after === undefined && (before?.date ?? '') <= date;
  return isBeyond || distance(date, neighbours) > USUAL;
}

/** The last of the order up to `at` with a lower number: papers that share a number say nothing about each other. */
function lower<Entry extends Numbered>(
  order: readonly Entry[],
  at: number,
  number: number,
): Entry | undefined {
  let index = at;
  while ((order[index]?.number ?? -1) >= number) index -= 1;
  return order[index];
}

function higher<Entry extends Numbered>(
  order: readonly Entry[],
  at: number,
  number: number,
): Entry | undefined {
  let index = at;
  while ((order[index]?.number ?? Infinity) <= number) index += 1;
  return order[index];
}

/** Days by which a date falls outside those of its neighbours. */
function distance(date: string, { before, after }: Neighbours): number {
  const early = daysBetween(date, before?.date) ?? 0;
  const late = daysBetween(after?.date, date) ?? 0;
  return Math.max(early, late);
}

/** So many papers show the pace of a run; a last number so many times faster than it is misread. */
const PACED = 8;
const LEAP = 8;
/** Days by which dates may be off. */
const OFF = 7;

/** A misread number beyond all others, `6415` after `2161` in a run of seven a day, has no neighbour above to contradict it. */
function withoutLeap<Entry extends Numbered>(order: readonly Entry[]): readonly Entry[] {
  const [first, last, before] = [order[0], order.at(-1), order.at(-2)];
  if (order.length < PACED || !first || !last || !before) return order;
  const reached = before.number - first.number;
  const leap = last.number - before.number;
  const pace = reached / ((daysBetween(first.date, before.date) ?? 0) + 1);
  const implied = leap / ((daysBetween(before.date, last.date) ?? 0) + OFF);
  return leap > reached && implied > pace * LEAP ? withoutLeap(order.slice(0, -1)) : order;
}

/**
 * Of two papers of which only one can be in order, and either would make the order as long, the one nearer to the pace of the run:
 * between 951 of 30 November and 1139 of 28 January, 1088 of 5 January rather than 1120 of 22 December.
 */
function likeliest<Entry extends Numbered>(
  order: readonly Entry[],
  dated: readonly Entry[],
): readonly Entry[] {
  const settled = [...order];
  const inOrder = new Set(order);
  let at = 0;
  for (const entry of dated) {
    while (at < settled.length && isBelow(settled[at], entry)) at += 1;
    if (inOrder.has(entry)) continue;
    const rival = rivalOf(entry, settled, at);
    if (rival !== undefined) settled[rival] = entry;
  }
  return settled;
}

const isBelow = (one: Numbered | undefined, other: Numbered): boolean =>
  one !== undefined && one.number < other.number;

/** The place of the neighbour that the entry had better replace. */
function rivalOf(entry: Numbered, order: readonly Numbered[], at: number): number | undefined {
  return [at - 1, at].find((place) => {
    const [low, rival, high] = [order[place - 1], order[place], order[place + 1]];
    if (low === undefined || rival === undefined || high === undefined) return false;
    const isBetween = low.number < entry.number && entry.number < high.number;
    const isDated =
      (low.date ?? '') <= (entry.date ?? '') && (entry.date ?? '') <= (high.date ?? '');
    return isBetween && isDated && offPace(entry, low, high) < offPace(rival, low, high);
  });
}

/** Days between an entry's date and the one its number has at the pace from one neighbour to the other. */
function offPace(entry: Numbered, low: Numbered, high: Numbered): number {
  const share = (entry.number - low.number) / (high.number - low.number);
  const expected = share * (daysBetween(low.date, high.date) ?? 0);
  return Math.abs((daysBetween(low.date, entry.date) ?? 0) - expected);
}

/** Between the numbers of papers that stand in the run; a misread number beyond them does not open a gap up to it. */
function gapsOf(placed: readonly Placed<Numbered>[]): readonly Gap[] {
  const isIn = ({ standing }: Placed<Numbered>): boolean => standing !== 'out-of-order';
  const all = placed.slice(placed.findIndex(isIn), placed.findLastIndex(isIn) + 1);
  const numbers = all.map(({ entry }) => entry.number);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    return before === undefined || number - before < 2
      ? []
      : [{ first: before + 1, last: number - 1 }];
  });
}

/** The longest run of entries whose dates never fall as their numbers rise. */
function longestRising<Entry extends Numbered>(entries: readonly Entry[]): readonly Entry[] {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  entries.forEach((entry, index) => {
    const place = firstLater(ends, entries, entry.date ?? '');
    previous[index] = place > 0 ? ends[place - 1] : undefined;
    ends[place] = index;
  });
  const rising: Entry[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) {
    const entry = entries[at];
    if (entry !== undefined) rising.push(entry);
  }
  return rising.reverse();
}

/** Place of the first end whose date is later, by halving. */
function firstLater(ends: readonly number[], entries: readonly Numbered[], date: string): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = entries[ends[middle] ?? 0]?.date ?? '';
    if (end > date) high = middle;
    else low = middle + 1;
  }
  return low;
}
