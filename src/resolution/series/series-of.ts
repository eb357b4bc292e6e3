import type { Series, SeriesMember } from '../../model/series.ts';
import { officeName } from '../offices.ts';
import { periodDays } from '../periods.ts';
import type { Ledger } from './ledgers.ts';
import type { NumberedPaper } from './numbered-papers.ts';
import type { RunOf } from './run-of.ts';

/** A ledger as it is kept and shown: named, its papers in order. */
export function seriesOf({ id, of, period, arranged }: Ledger): Series {
  const words = periodWords(period);
  const from = of.from === undefined ? undefined : officeName(of.from);
  const to = of.to === undefined ? undefined : officeName(of.to);
  const title = [runTitle(of, from, to), words ?? 'year not known'].join(', ');
  return {
    id,
    title,
    run: of.run,
    ...(of.name !== undefined && { name: of.name }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(words !== undefined && { period: words }),
    members: arranged.placed.map(({ entry }) => memberOf(entry)),
  };
}

function memberOf({ number, document, date, inferred }: NumberedPaper): SeriesMember {
  return {
    number,
    document,
    ...(date !== undefined && { date }),
    ...(inferred !== undefined && { inferred }),
  };
}

const RUN_TITLES: Readonly<Record<RunOf['run'], string>> = {
  telegram: 'Telegrams',
  circular: 'Circular telegrams',
  airgram: 'Airgrams',
  'circular-airgram': 'Circular airgrams',
  despatch: 'Despatches',
  instruction: 'Instructions',
  'circular-instruction': 'Circular instructions',
};

/** `Telegrams from Moscow to the Department of State`, `Gocus telegrams`. */
function runTitle(
  { run, name }: Pick<RunOf, 'run' | 'name'>,
  from: string | undefined,
  to: string | undefined,
): string {
  const what = name === undefined ? RUN_TITLES[run] : `${name} ${RUN_TITLES[run].toLowerCase()}`;
  return [what, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `July 1951 to June 1952` for the runs of those years, `1944` for a whole one; undefined where the year is not known. */
function periodWords(period: string): string | undefined {
  if (/^\d{4}$/.test(period) && period !== '1950') return period;
  const days = periodDays(period);
  if (days !== undefined) return `${monthWords(days.from)} to ${monthWords(days.to)}`;
  const trip = /^(?<year>\d{4})-trip-(?<number>\d+)$/.exec(period)?.groups;
  if (trip !== undefined) return `trip ${trip['number'] ?? ''} of ${trip['year'] ?? ''}`;
  return /^\d{4}-\d{2}/.test(period) ? `from ${monthWords(period)}` : undefined;
}

function monthWords(date: string): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}
