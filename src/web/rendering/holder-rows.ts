import type { Holder } from '../../model/offices.ts';

/** Someone in an office with all that is said of it: one row of the time line. */
export interface HolderRow {
  readonly name: string;
  readonly person?: Holder['person'];
  readonly bars: readonly Bar[];
}

/** In years, with the part of the year that has passed: 1943.8. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly source: Holder['source'];
  /** The source does not give this end, or only about. */
  readonly open: 'start' | 'end' | 'both' | 'none';
}

export interface HolderRows {
  readonly rows: readonly HolderRow[];
  readonly first: number;
  readonly last: number;
}

/** Years beyond those of the papers that are drawn, so that who came before and after is seen. */
const BESIDE = 4;
const MOST_ROWS = 40;

/**
 * The heads of an office about the years of its papers; all of them where it has none. Someone with several tenures, or with one in several
 * sources, has one row. Undated lists say nothing that could be drawn.
 */
export function holderRows(
  holders: readonly Holder[],
  years: readonly string[],
): HolderRows | undefined {
  const numbers = years.map(Number).filter((year) => !Number.isNaN(year));
  const window =
    numbers.length === 0
      ? { from: -Infinity, to: Infinity }
      : { from: Math.min(...numbers) - BESIDE, to: Math.max(...numbers) + 1 + BESIDE };
  const drawn = holders.flatMap((holder) => {
    const bar = holder.standing === 'head' ? barOf(holder) : undefined;
    return bar !== undefined && bar.to >= window.from && bar.from <= window.to
      ? [{ holder, bar }]
      : [];
  });
  const rows = [...Map.groupBy(drawn, ({ holder }) => holder.person ?? holder.name).values()]
    .map(rowOf)
    .slice(-MOST_ROWS);
  const bars = rows.flatMap((row) => row.bars);
  if (bars.length === 0) return undefined;
  const first = Math.floor(Math.max(Math.min(...bars.map(({ from }) => from)), window.from));
  const last = Math.ceil(Math.min(Math.max(...bars.map(({ to }) => to)), window.to));
  return { rows, first, last: Math.max(last, first + 1) };
}

function rowOf(drawn: readonly { readonly holder: Holder; readonly bar: Bar }[]): HolderRow {
  const [{ name, person } = { name: '' }] = drawn.map(({ holder }) => holder);
  const bars = drawn.map(({ bar }) => bar);
  return { name, ...(person !== undefined && { person }), bars };
}

/** How long a tenure is drawn of which one end is not known. */
const UNKNOWN_LENGTH = 1;

function barOf({ from, to, source }: Holder): Bar | undefined {
  const [start, end] = [instant(from, 'start'), instant(to, 'end')];
  if (start === undefined && end === undefined) return undefined;
  const open = start === undefined ? 'start' : end === undefined ? 'end' : isAbout(from, to);
  return {
    from: start ?? (end ?? 0) - UNKNOWN_LENGTH,
    to: end ?? (start ?? 0) + UNKNOWN_LENGTH,
    source,
    open,
  };
}

function isAbout(from: string, to: string): Bar['open'] {
  const [start, end] = [/[~?%]$/.test(from), /[~?%]$/.test(to)];
  return start && end ? 'both' : start ? 'start' : end ? 'end' : 'none';
}

function instant(date: string, side: 'start' | 'end'): number | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const months = month === undefined ? (side === 'end' ? 12 : 0) : Number(month) - 1;
  const days = day === undefined ? (side === 'end' && month !== undefined ? 30 : 0) : Number(day);
  return Number(year) + months / 12 + days / 365;
}
