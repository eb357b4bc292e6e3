import type { DocumentKind } from '../../model/envelopes.ts';
import type { Days } from '../../model/datings.ts';
import { citedKind, type CitedField, type CitedPaper } from '../../model/links.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { runOf, type Numbering, type RunOf } from './run-of.ts';

/** A held or cited paper with a number in a run. */
export interface NumberedPaper {
  readonly document: DocumentId;
  readonly of: RunOf;
  readonly number: number;
  /** The ISO day it states; of a cited one, the day its mentions give. */
  readonly date?: string;
  /** About when, where no day is stated: the day of the first dated paper that cites it, or a dating. */
  readonly about?: string;
  /** The likely days of a dating, where none is stated. */
  readonly inferred?: Required<Days>;
  /** Present when it is held. */
  readonly paper?: HeldPaper;
  /** It has the number besides its own: `1513. Gocus 628.` */
  readonly isAlias?: boolean;
  /** Present when it is only cited. */
  readonly cited?: CitedPaper;
}

/** Every paper of the archive that has a number in a run; one with aliases stands in several. */
export function numberedPapers(
  holdings: Holdings,
  cited: readonly CitedPaper[],
): readonly NumberedPaper[] {
  const found: NumberedPaper[] = [];
  for (const paper of holdings.papers()) found.push(...heldNumbers(paper));
  for (const paper of cited) found.push(...citedNumbers(paper, holdings));
  return found;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const fullDay = (date: string | undefined): string | undefined =>
  date !== undefined && ISO_DAY.test(date) ? date : undefined;

function heldNumbers(paper: HeldPaper): readonly NumberedPaper[] {
  const { number, series, from, to, date, aliases = [] } = paper.envelope;
  if (number === undefined && aliases.length === 0) return [];
  const day = fullDay(date?.value);
  const about = date?.value.slice(0, 10);
  const common = { kind: paper.kind, from: from?.value, to: to?.value, date: day ?? about };
  const own = number && { ...common, series: series?.value, number: number.value };
  const others = aliases.flatMap(({ value }) => seriesAlias(value, common));
  const held = { document: paper.id, paper, ...dates(day, about) };
  return [
    ...(own ? numbered(own, held) : []),
    ...others.flatMap((numbering) => numbered(numbering, { ...held, isAlias: true })),
  ];
}

/** `Gocus 628` is a second number of the message in a series of its own; a plain alias belongs to nobody knows which run. */
function seriesAlias(
  alias: string,
  common: Omit<Numbering, 'number' | 'series'>,
): readonly Numbering[] {
  const { series, number } =
    /^(?<series>\p{Lu}\p{L}{3,}) (?<number>\d+)$/u.exec(alias)?.groups ?? {};
  return series === undefined || number === undefined ? [] : [{ ...common, series, number }];
}

function citedNumbers(paper: CitedPaper, holdings: Holdings): readonly NumberedPaper[] {
  const value = (name: CitedField['field']): string | undefined =>
    paper.fields.find(({ field }) => field === name)?.value;
  const number = value('number');
  if (number === undefined) return [];
  const day = fullDay(value('date'));
  const about = day ?? firstCiting(paper, holdings);
  const kind: DocumentKind = citedKind(paper);
  const numbering = { kind, series: value('series'), number, from: value('from'), to: value('to') };
  return numbered(
    { ...numbering, date: about },
    {
      document: paper.id,
      cited: paper,
      ...dates(day, about),
    },
  );
}

/** The day of the first dated paper that cites it: it was there by then, and seldom long before. */
function firstCiting(paper: CitedPaper, holdings: Holdings): string | undefined {
  let first: string | undefined;
  for (const { document } of paper.citedBy) {
    const day = fullDay(holdings.byId(document)?.envelope.date?.value);
    if (day !== undefined && (first === undefined || day < first)) first = day;
  }
  return first;
}

function dates(
  day: string | undefined,
  about: string | undefined,
): Pick<NumberedPaper, 'date' | 'about'> {
  return {
    ...(day !== undefined && { date: day }),
    ...(about !== undefined && { about }),
  };
}

function numbered(
  numbering: Numbering,
  paper: Omit<NumberedPaper, 'of' | 'number'>,
): readonly NumberedPaper[] {
  const of = runOf(numbering);
  return of === undefined ? [] : [{ ...paper, of, number: of.number }];
}
