import type { DatingStep, Days } from '../../model/datings.ts';
import type { HeldPaper } from '../holdings.ts';
import { isInNote } from '../notes.ts';
import { numberingPeriod, periodDays, daysBetween, shiftedDay } from '../periods.ts';
import { arrange } from '../series/arrange.ts';
import type { Ledger } from '../series/ledgers.ts';
import type { NumberedPaper } from '../series/numbered-papers.ts';
import { dateInWords } from './dates-in-words.ts';
import type { DatingGround, NumberIn } from './dating-ground.ts';

/** Numbers are given when a telegram is drafted, dates when it leaves: nearly all leave within a day of their neighbours. */
const SLACK = 1;

/**
 * Where the paper's number stands in its run: between dated neighbours that agree with all others. With several runs that it can be
 * of, each says what would follow.
 */
export function seriesSteps(
  paper: HeldPaper,
  known: Days,
  ground: DatingGround,
): readonly DatingStep[] {
  return (ground.runsOf.get(paper.id) ?? []).flatMap((numbered) => {
    const ledgers = (ground.ledgers.get(numbered.name) ?? []).filter((ledger) =>
      touches(ledger, known),
    );
    const isBounded = known.from !== undefined && known.to !== undefined;
    if (!isBounded && ledgers.length > 1) return [];
    const isOnly = ledgers.length === 1 && isBounded;
    return ledgers
      .map((ledger) => seriesStep(paper, numbered, { ledger, isOnly }))
      .filter((step) => step !== undefined);
  });
}

/** Whether a run can have been going on in the days that are possible; one of which no year is known says nothing. */
function touches({ period, arranged }: Ledger, { from = '', to = '9999' }: Days): boolean {
  const days = periodDays(period) ?? daysOfTrip(arranged.placed.map(({ entry }) => entry));
  return days !== undefined && days.from <= to && days.to >= from;
}

function daysOfTrip(papers: readonly NumberedPaper[]): Required<Days> | undefined {
  const dates = papers.flatMap(({ date }) => date ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

interface Within {
  readonly ledger: Ledger;
  readonly isOnly: boolean;
}

function seriesStep(
  paper: HeldPaper,
  { number }: NumberIn,
  { ledger, isOnly }: Within,
): DatingStep | undefined {
  const { before, after } = neighboursOf(paper, number, ledger) ?? {};
  const isPlaced = before !== undefined && after !== undefined;
  if (!isBetween(before, after) || (!isOnly && !isPlaced)) return undefined;
  const days = periodDays(ledger.period);
  return {
    rule: 'series',
    weight: isOnly && isPlaced ? 'bound' : 'hint',
    says: saysPlace(number, before, after),
    ...limits(before, after),
    ...(!isOnly && days && { among: days }),
    evidence: [],
    documents: [before?.document, after?.document].filter((id) => id !== undefined),
  };
}

interface Neighbours {
  readonly before?: NumberedPaper | undefined;
  readonly after?: NumberedPaper | undefined;
}

/** The dated papers next to a number in a run whose dates agree; undefined where they do not. */
function neighboursOf(paper: HeldPaper, number: number, ledger: Ledger): Neighbours | undefined {
  const others = ledger.papers.filter(
    ({ document, date }) => document !== paper.id && date !== undefined,
  );
  const here = { number, document: paper.id };
  const { placed, isOrderly } = arrange<NumberedPaper | typeof here>([...others, here]);
  const agree = isOrderly || placed.every(({ standing }) => standing !== 'out-of-order');
  const place = placed.find(({ entry }) => entry === here);
  if (!agree || place === undefined) return undefined;
  return { before: dated(place.before), after: dated(place.after) };
}

/** Neighbours are always dated, and so none of them is the paper itself. */
const dated = (one: NumberedPaper | object | undefined): NumberedPaper | undefined =>
  one !== undefined && 'of' in one ? one : undefined;

function limits(
  before: NumberedPaper | undefined,
  after: NumberedPaper | undefined,
): Pick<DatingStep, 'notBefore' | 'notAfter'> {
  return {
    ...(before?.date !== undefined && { notBefore: shiftedDay(before.date, -SLACK) }),
    ...(after?.date !== undefined && { notAfter: shiftedDay(after.date, SLACK) }),
  };
}

/** At least one neighbour, and if both the later not dated before the earlier. */
function isBetween(before: NumberedPaper | undefined, after: NumberedPaper | undefined): boolean {
  if (before === undefined || after === undefined) return before !== after;
  return (before.date ?? '') <= (after.date ?? '');
}

function saysPlace(
  number: number,
  before: NumberedPaper | undefined,
  after: NumberedPaper | undefined,
): string {
  const [lower, upper] = [before, after].map(
    (one) => one && `${one.number} of ${dateInWords(one.date ?? '')}`,
  );
  if (lower !== undefined && upper !== undefined) {
    return `Its number, ${number}, stands between ${lower} and ${upper} in its run.`;
  }
  return lower === undefined
    ? `Its number, ${number}, stands before ${upper ?? ''} in its run.`
    : `Its number, ${number}, stands after ${lower} in its run.`;
}

/** Too few days into a run, its pace is not known yet. */
const EARLY = 20;
/** A paper so long after another is no longer told by the pace. */
const LONG = 90;

/**
 * How long after a number of its own run, cited with its day, the paper's number comes at the pace of the run: `my 935 of March 20` in a
 * paper numbered 1020 was sent about a week before, when 935 had gone out in eighty days.
 */
export function paceStep(paper: HeldPaper, known: Days): DatingStep | undefined {
  const own = Number(paper.envelope.number?.value);
  if (Number.isNaN(own) || paper.envelope.series !== undefined) return undefined;
  const steps = paper.mentions
    .filter((mention) => !isInNote(mention, paper))
    .flatMap(({ says, evidence }) => {
      const number = Number(says.number);
      const isOwnRun = says.direction === 'own' && says.series === undefined && number < own;
      if (!isOwnRun || says.date === undefined || !/-\d{2}-\d{2}$/.test(says.date)) return [];
      const days = daysLater({ number, date: says.date, own }, known);
      if (days === undefined) return [];
      return [{ days, number, date: says.date, evidence }];
    });
  const nearest = steps.sort((a, b) => b.number - a.number)[0];
  if (nearest === undefined) return undefined;
  const { days, number, date, evidence } = nearest;
  const within = Math.max(3, 3 * days);
  const isFull = !date.startsWith('--');
  return {
    rule: 'pace',
    weight: 'hint',
    says: `Its number, ${own}, is ${own - number} after ${number} of ${dateInWords(date)}: at the pace of the run until then, about ${days} ${days === 1 ? 'day' : 'days'} later.`,
    ...(isFull ? { notBefore: date, notAfter: shiftedDay(date, within) } : { day: date, within }),
    evidence: [{ ...evidence, document: paper.id }],
    documents: [],
  };
}

interface Pace {
  readonly number: number;
  readonly date: string;
  readonly own: number;
}

/** Days that so many numbers take, as many as went out from the beginning of the run to the day cited. */
function daysLater({ number, date, own }: Pace, { from }: Days): number | undefined {
  const year = date.startsWith('--') ? from?.slice(0, 4) : date.slice(0, 4);
  if (year === undefined) return undefined;
  const day = date.startsWith('--') ? `${year}-${date.slice(2)}` : date;
  const began = periodDays(numberingPeriod(day))?.from;
  const gone = daysBetween(began, day);
  if (gone === undefined || gone < EARLY) return undefined;
  const days = Math.round(((own - number) * gone) / number);
  return days > LONG ? undefined : days;
}
