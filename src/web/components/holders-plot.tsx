import type { Bar, HolderRow, HolderRows } from '../rendering/holder-rows.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

const WIDTH = 760;
const ROW = 24;
const TOP = 26;
/** Room for a name to the right of the last bar. */
const LABEL = 190;

/** Who headed an office when: a bar a tenure, filled by the authority, open by the lists. A picture of the table below it. */
export function HoldersPlot({ rows: { rows, first, last } }: { rows: HolderRows }) {
  const scale = (WIDTH - LABEL) / (last - first);
  const x = (at: number): number => (Math.min(Math.max(at, first), last) - first) * scale;
  const height = TOP + rows.length * ROW + 6;
  return (
    <figure class="held-by">
      <div class="scroll" tabindex={0} role="group" aria-label={say('office.picture')}>
        <svg class="plot" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
          {ticksOf(first, last).map((year) => (
            <>
              <path class="rule" d={`M${x(year)} ${TOP - 6}V${height}`} />
              <text x={x(year)} y="12" text-anchor={year === first ? 'start' : 'middle'}>
                {year}
              </text>
            </>
          ))}
          {rows.map((row, at) => (
            <Row row={row} y={TOP + at * ROW} x={x} />
          ))}
        </svg>
      </div>
    </figure>
  );
}

interface RowProps {
  readonly row: HolderRow;
  readonly y: number;
  readonly x: (at: number) => number;
}

function Row({ row, y, x }: RowProps) {
  const end = Math.max(...row.bars.map((bar) => x(bar.to)));
  const label = (
    <text class={row.person === undefined ? 'who' : 'who known'} x={end + 8} y={y + 14}>
      {short(row.name)}
    </text>
  );
  return (
    <>
      {row.bars.toSorted(listsLast).map((bar) => (
        <Tenure bar={bar} y={y} x={x} />
      ))}
      {row.person === undefined ? (
        label
      ) : (
        <a href={urls.person(row.person)} tabindex={-1}>
          {label}
        </a>
      )}
    </>
  );
}

/** What a list says lies under what the authority says, as a line. */
function Tenure({ bar: { from, to, source, open }, y, x }: { bar: Bar } & Omit<RowProps, 'row'>) {
  const [start, end] = [x(from), Math.max(x(to), x(from) + 3)];
  const classes = `${source === 'authority' ? 'tenure' : 'said'}${open === 'none' ? '' : ' about'}`;
  return source === 'authority' ? (
    <rect class={classes} x={start} y={y + 4} width={end - start} height="10" />
  ) : (
    <path class={classes} d={`M${start} ${y + 18}H${end}`} />
  );
}

const listsLast = (one: Bar, two: Bar): number => (one.source < two.source ? -1 : 1);

/** Initials and surname: the table has the whole. */
function short(name: string): string {
  const [surname = '', given = ''] = name.split(', ');
  const initials = given.match(/\p{Lu}/gu) ?? [];
  return [...initials.slice(0, 3).map((initial) => `${initial}.`), surname].join(' ');
}

function ticksOf(first: number, last: number): readonly number[] {
  const span = last - first;
  const step = [1, 2, 5, 10, 20, 50].find((size) => span / size <= 10) ?? 100;
  const start = Math.ceil(first / step) * step;
  return Array.from(
    { length: Math.floor((last - start) / step) + 1 },
    (_, at) => start + at * step,
  );
}
