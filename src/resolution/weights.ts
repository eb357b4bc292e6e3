import { withArticle } from './cited-titles.ts';
import { lastName } from './persons-named.ts';
import type { Expectation, Party } from './expectation.ts';
import type { HeldPaper } from './holdings.ts';
import { DEPARTMENT, isOffice, isPost, officeKey } from './offices.ts';
import { daysBetween, isJourney, numberingPeriod } from './periods.ts';

/** What speaks for a held paper as the one meant. */
export interface Candidate {
  readonly paper: HeldPaper;
  readonly score: number;
  readonly reasons: readonly string[];
}

export type Weight = Pick<Candidate, 'score' | 'reasons'>;

export const NOTHING: Weight = { score: 0, reasons: [] };

/** Adds weights up; undefined when any of them excludes the paper. */
export function candidate(
  paper: HeldPaper,
  weights: readonly (Weight | undefined)[],
): Candidate | undefined {
  const known = weights.filter((weight) => weight !== undefined);
  if (known.length < weights.length) return undefined;
  return {
    paper,
    score: known.reduce((sum, weight) => sum + weight.score, 0),
    reasons: known.flatMap((weight) => weight.reasons),
  };
}

export function bestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => b.score - a.score);
}

/** Undefined when the dates exclude each other. A number lives for a year at most; near ones are likelier. */
export function weighDate(paper: HeldPaper, expected: Expectation): Weight | undefined {
  const date = paper.envelope.date?.value;
  const off = daysBetween(date, expected.date);
  if (off !== undefined) return weighDay(off, expected);
  if (isOtherDay(date, expected.says.date)) return undefined;
  if (expected.around !== undefined) return weighAround(date, expected.around);
  return weighAge(date, expected);
}

function weighDay(off: number, { date }: Expectation): Weight | undefined {
  if (Math.abs(off) > 1) return undefined;
  return { score: off === 0 ? 3 : 2, reasons: [`It is of the day cited, ${date ?? ''}.`] };
}

/** `March 11`, and no year to be had: at least month and day must agree. */
function isOtherDay(date: string | undefined, said: string | undefined): boolean {
  return date !== undefined && said !== undefined && !date.endsWith(said.replace(/^-+/, ''));
}

const LONGEST_AGE = 400;
/** A number of the run before still stands for this long after the runs begin anew. */
const GRACE = 300;
/** Numbers of a journey begin at 1 with the next one. */
const JOURNEY = 60;

function weighAge(date: string | undefined, { citedOn, says }: Expectation): Weight | undefined {
  const age = daysBetween(date, citedOn);
  if (age === undefined) return NOTHING;
  const longest = isJourney(says.series) ? JOURNEY : LONGEST_AGE;
  if (age < -2 || age > longest) return undefined;
  if (numberingPeriod(date) !== numberingPeriod(citedOn) && age > GRACE) return undefined;
  return {
    score: 2 - age / 200,
    reasons: [`It is ${age} days older than the paper that cites it.`],
  };
}

const NEIGHBOUR = 120;

/** What a paper without a date cites lies before or after its neighbours, not far. */
function weighAround(date: string | undefined, around: string): Weight | undefined {
  const distance = Math.abs(daysBetween(date, around) ?? 0);
  if (distance > NEIGHBOUR) return undefined;
  return {
    score: 1.5 - distance / NEIGHBOUR,
    reasons: [`It is ${distance} days from the papers beside the one that cites it.`],
  };
}

/** `6 p.m.` said and 18:00 held; a different hour says little, for editions and posts give hours differently. */
export function weighHour(paper: HeldPaper, expected: Expectation): Weight {
  const said = expected.says.hour;
  if (said === undefined || paper.envelope.hour?.value !== said) return NOTHING;
  return { score: 1, reasons: [`It is of the hour cited, ${said}.`] };
}

export type Likeness = 'same' | 'different' | 'unknown';

/** Whether the paper comes from the party expected: by office, by the place it writes from, or by the person's name. */
export function senderLikeness(paper: HeldPaper, party: Party | undefined): Likeness {
  const { from, place, fromPerson } = paper.envelope;
  return likeness(party, { office: from?.value, seat: place?.value, person: fromPerson?.value });
}

export function addresseeLikeness(paper: HeldPaper, party: Party | undefined): Likeness {
  const { to, toPerson } = paper.envelope;
  return likeness(party, { office: to?.value, seat: undefined, person: toPerson?.value });
}

interface Side {
  readonly office: string | undefined;
  readonly seat: string | undefined;
  readonly person: string | undefined;
}

function likeness(party: Party | undefined, { office, seat, person }: Side): Likeness {
  if (party === undefined) return 'unknown';
  const keys = [office, party.isPlace === true || isSeated(office) ? seatOf(seat) : undefined]
    .filter((key) => key !== undefined)
    .map(officeKey);
  if (keys.includes(party.key) || keys.some((key) => party.seats?.includes(key))) return 'same';
  const names = [person, office].filter((name) => name !== undefined);
  if (names.some((name) => isSamePerson(name, party))) return 'same';
  return office === undefined && person === undefined ? 'unknown' : 'different';
}

/** An office known by name sends from where it is; a Secretary on a journey from where that leads, and so do persons. */
function isSeated(office: string | undefined): boolean {
  const key = office === undefined ? undefined : officeKey(office);
  return key === undefined || key === DEPARTMENT || !isOffice(key);
}

/** A place says who sends only where a post sits there; all of Washington writes from Washington. */
function seatOf(place: string | undefined): string | undefined {
  return place !== undefined && isPost(officeKey(place)) ? place : undefined;
}

function isSamePerson(name: string, party: Party): boolean {
  const wanted = [party.person, party.title].filter(
    (words) => words !== undefined && isName(words),
  );
  return isName(name) && wanted.some((words) => lastName(words ?? '') === lastName(name));
}

/** `General Arden` is a person's name, `Assistant Secretary of State for African Affairs` is none. */
function isName(words: string): boolean {
  return !/\b(?:of|for|in|at|to|on)\b/i.test(words);
}

export const namedParty = (party: Party): string => withArticle(party.title);
