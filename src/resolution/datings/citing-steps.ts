import type { DatingStep } from '../../model/datings.ts';
import type { CitedPaper, Link } from '../../model/links.ts';
import { targetOf } from '../../model/links.ts';
import type { PaperMention, ToldDay } from '../../model/mentions.ts';
import { isAhead } from '../clocks.ts';
import type { HeldPaper } from '../holdings.ts';
import { isInNote } from '../notes.ts';
import { dayAfter, dayBefore } from '../periods.ts';
import { dateInWords } from './dates-in-words.ts';
import type { DatingGround } from './dating-ground.ts';

const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_OF_YEAR = /^--\d{2}-\d{2}$/;

/** A link must be this sure for a date to follow from it. */
const SURE = 0.8;

/** More steps than this of one kind add nothing: the latest limit most. */
const MOST = 3;

/** What the paper itself cites was there before it. What its editors cite was not. */
export function citesSteps(paper: HeldPaper, ground: DatingGround): readonly DatingStep[] {
  const links = new Map(ground.linksFrom.get(paper.id)?.map((link) => [link.mention, link]));
  const steps = paper.mentions
    .filter((mention) => isOfPaper(mention, paper))
    .map((mention) => citesStep(paper, { mention, link: links.get(mention.id) }, ground))
    .filter((step) => step !== undefined);
  const dated = steps.filter(({ notBefore }) => notBefore !== undefined);
  const latest = dated.toSorted((a, b) => order(b.notBefore, a.notBefore)).slice(0, MOST);
  return [...latest, ...eachDayOnce(steps.filter(({ day }) => day !== undefined))];
}

const order = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

/** Words of the paper that name a paper by its number or day, and not a place in the edition. */
function isOfPaper(mention: PaperMention, paper: HeldPaper): boolean {
  const { number, date, page, documentNumber, volume } = mention.says;
  const isPlace = page !== undefined || documentNumber !== undefined || volume !== undefined;
  return !isPlace && (number !== undefined || date !== undefined) && !isInNote(mention, paper);
}

function eachDayOnce(steps: readonly DatingStep[]): readonly DatingStep[] {
  const days = new Map<string, DatingStep>();
  for (const step of steps) {
    const known = days.get(step.day ?? '');
    if (known === undefined || (step.isOfWriter && !known.isOfWriter)) {
      days.set(step.day ?? '', step);
    }
  }
  return [...days.values()];
}

interface Mentioned {
  readonly mention: PaperMention;
  readonly link: Link | undefined;
}

function citesStep(
  paper: HeldPaper,
  { mention, link }: Mentioned,
  ground: DatingGround,
): DatingStep | undefined {
  const base = {
    rule: 'cites',
    weight: 'bound',
    evidence: [{ ...mention.evidence, document: paper.id }],
    documents: [],
  } as const;
  const quote = `“${mention.evidence.quote}”`;
  const { date } = mention.says;
  if (date !== undefined && FULL_DAY.test(date)) {
    const cited =
      link?.outcome.kind === 'held' ? ground.holdings.byId(link.outcome.document) : undefined;
    const { notBefore, why } = byOwnClock(paper, { date, cited });
    const says = `It cites ${quote}, and so is not before ${dateInWords(notBefore)}${why}.`;
    return { ...base, says, notBefore };
  }
  const known = link && dateOfTarget(link, paper, ground);
  if (known !== undefined) {
    const { notBefore, why } = byOwnClock(paper, known);
    const says = `It cites ${quote}, which is dated ${dateInWords(known.date)}${why}.`;
    return { ...base, says, notBefore, documents: known.documents };
  }
  if (date === undefined || !DAY_OF_YEAR.test(date)) return undefined;
  const isOwn = mention.says.direction === 'own';
  const isSaid = mention.evidence.quote.includes(String(Number(date.slice(-2))));
  return {
    ...base,
    says: `It cites ${quote}${isSaid ? '' : `, of ${dateInWords(date)}`}, and leaves out the year: it is not before ${isSaid ? dateInWords(date) : 'that day'}.`,
    day: date,
    ...(isOwn && { isOfWriter: true }),
  };
}

interface Known {
  readonly date: string;
  readonly documents: DatingStep['documents'];
  /** The paper that is cited, if it is held. */
  readonly cited?: HeldPaper;
}

/** A cable from further east may bear the day after that on which it was read. */
function byOwnClock(
  paper: HeldPaper,
  { date, cited }: { readonly date: string; readonly cited?: HeldPaper | undefined },
): { readonly notBefore: string; readonly why: string } {
  return cited !== undefined && isAhead(cited, paper)
    ? { notBefore: dayBefore(date), why: ' (the day begins earlier where that was written)' }
    : { notBefore: date, why: '' };
}

/** The stated day of what a link leads to; of a paper that nobody holds, the day that others give it. */
function dateOfTarget(link: Link, paper: HeldPaper, ground: DatingGround): Known | undefined {
  const target = targetOf(link);
  if (target === undefined || link.confidence < SURE) return undefined;
  if (link.outcome.kind === 'held') {
    const cited = ground.holdings.byId(target);
    const date = cited?.envelope.date?.value;
    return cited !== undefined && date !== undefined && FULL_DAY.test(date)
      ? { date, documents: [target], cited }
      : undefined;
  }
  const cited = ground.cited.get(target);
  return cited && dateByOthers(cited, paper, ground);
}

function dateByOthers(
  cited: CitedPaper,
  paper: HeldPaper,
  ground: DatingGround,
): Known | undefined {
  const field = cited.fields.find((one) => one.field === 'date');
  if (field === undefined || !FULL_DAY.test(field.value)) return undefined;
  const other = field.evidence.find(
    ({ document }) =>
      document !== paper.id && ground.holdings.byId(document)?.envelope.date !== undefined,
  );
  return other && { date: field.value, documents: [cited.id, other.document] };
}

/** Days on which the writer says that he did something. */
export function tellsSteps(paper: HeldPaper): readonly DatingStep[] {
  return (paper.told ?? []).slice(0, 2 * MOST).map((told) => tellsStep(paper, told));
}

function tellsStep(paper: HeldPaper, { date, evidence }: ToldDay): DatingStep {
  const isFull = FULL_DAY.test(date);
  const year = isFull ? '' : ', and the year is left out';
  return {
    rule: 'tells',
    weight: 'bound',
    says: `The writer tells what he did: “${evidence.quote}”. It is not before ${dateInWords(date)}${year}.`,
    ...(isFull ? { notBefore: date } : { day: date }),
    isOfWriter: true,
    evidence: [{ ...evidence, document: paper.id }],
    documents: [],
  };
}

/** Whoever cites the paper wrote after it. */
export function citedBySteps(paper: HeldPaper, ground: DatingGround): readonly DatingStep[] {
  const steps = (ground.linksTo.get(paper.id) ?? [])
    .filter((link) => link.outcome.kind === 'held' && link.confidence >= SURE)
    .map((link) => citedByStep(paper, link, ground))
    .filter((step) => step !== undefined);
  return steps.toSorted((a, b) => order(a.notAfter, b.notAfter)).slice(0, MOST);
}

function citedByStep(
  paper: HeldPaper,
  link: Link,
  { holdings }: DatingGround,
): DatingStep | undefined {
  const citing = holdings.byId(link.from);
  const date = citing?.envelope.date?.value;
  if (citing === undefined || date === undefined || !FULL_DAY.test(date)) return undefined;
  const mention = citing.mentions.find(({ id }) => id === link.mention);
  if (mention === undefined || !isOfPaper(mention, citing)) return undefined;
  const isEast = isAhead(paper, citing);
  return {
    rule: 'cited-by',
    weight: 'bound',
    says: `A paper of ${dateInWords(date)} cites it: “${mention.evidence.quote}”${isEast ? ' (the day begins earlier where this one was written)' : ''}.`,
    notAfter: isEast ? dayAfter(date) : date,
    evidence: [{ ...mention.evidence, document: citing.id }],
    documents: [citing.id],
  };
}
