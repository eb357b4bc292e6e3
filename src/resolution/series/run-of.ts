import type { DocumentKind } from '../../model/envelopes.ts';
import { slug } from '../../model/ids.ts';
import type { SeriesRun } from '../../model/series.ts';
import { postNamed } from '../../model/posts.ts';
import { DEPARTMENT, isPost, officeKey } from '../offices.ts';

/** What a paper or its mentions say of its number. */
export interface Numbering {
  readonly kind: DocumentKind;
  readonly series?: string | undefined;
  readonly number: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The day it was sent, or about when. */
  readonly date?: string | undefined;
}

/** A run of numbers across its restarts: who counts, and what. */
export interface RunOf {
  readonly run: SeriesRun;
  readonly name?: string;
  readonly from?: string;
  readonly to?: string;
  readonly number: number;
  /** How it begins again: with the calendar of the services, or with each trip, conference or session. */
  readonly restarts: 'calendar' | 'trips';
  /** `Secto 27003` is number 3 of the year's 27th trip. */
  readonly trip?: number;
  /** `CAP 63195` says its year itself. */
  readonly year?: string;
}

const RUNS: Partial<Record<DocumentKind, SeriesRun>> = {
  telegram: 'telegram',
  message: 'telegram',
  circular_telegram: 'circular',
  airgram: 'airgram',
  circular_airgram: 'circular-airgram',
  despatch: 'despatch',
  instruction: 'instruction',
  circular_instruction: 'circular-instruction',
};

/**
 * The run that a number belongs to; undefined where the words do not say, and for commands and date-time groups, whose runs are
 * not known.
 */
export function runOf(numbering: Numbering): RunOf | undefined {
  const number = plainNumber(numbering.number);
  const run = RUNS[numbering.kind];
  if (number === undefined || run === undefined) return undefined;
  const { series } = numbering;
  if (series === undefined || isWorldWideName(series)) return plainRun(numbering, run, number);
  const letters = LETTERS[series.toUpperCase()];
  if (letters !== undefined) return plainRun(numbering, letters, number);
  const post = postNamed(series);
  if (post !== undefined) return plainRun({ ...numbering, from: post.key }, run, number);
  return namedRun(series, numbering, number);
}

/** `1,020` and `1020`; a number with letters or a stroke belongs to no plain run. */
function plainNumber(number: string): number | undefined {
  const figures = number.replace(/(\d),(?=\d{3}\b)/g, '$1');
  return /^\d{1,7}$/.test(figures) && Number(figures) > 0 ? Number(figures) : undefined;
}

/** `A–123`, `CA–4511`: letters that say how it travels. */
const LETTERS: Readonly<Record<string, SeriesRun>> = {
  A: 'airgram',
  CA: 'circular-instruction',
};

const isWorldWideName = (series: string): boolean => /^state$/i.test(series);

function plainRun(numbering: Numbering, run: SeriesRun, number: number): RunOf | undefined {
  const { date = '', to } = numbering;
  const sender = senderOf(numbering, run);
  if (!isParty(sender)) return undefined;
  const addressee = to === undefined ? otherSide(sender) : officeKey(to);
  // A Secretary who travels wires home under the number of the post where he is: `Paris 9131`.
  if (addressee === sender) return undefined;
  const base = { run, from: sender, number, restarts: restartsOf(run, date) } as const;
  // Circulars go to many under one number, and so does all that the Department sends by wire from July 1966.
  const isToAll = sender === DEPARTMENT && run === 'telegram' && date >= '1966-07';
  if (run.startsWith('circular') || isToAll) return base;
  return addressee !== undefined && isParty(addressee) ? { ...base, to: addressee } : undefined;
}

const isParty = (key: string): boolean => key === DEPARTMENT || isPost(key);

function senderOf({ from, series }: Numbering, run: SeriesRun): string {
  const isDepartment = run.startsWith('circular') || isWorldWide(series);
  return officeKey(from ?? (isDepartment ? DEPARTMENT : ''));
}

const isWorldWide = (series: string | undefined): boolean =>
  series !== undefined && isWorldWideName(series);

/** A post numbers for the Department unless it says otherwise. */
const otherSide = (sender: string): string | undefined =>
  sender === DEPARTMENT ? undefined : DEPARTMENT;

/** Until the forties, despatches and instructions ran on under one chief of mission and began again with the next. */
function restartsOf(run: SeriesRun, date: string): RunOf['restarts'] {
  const isByMail = run === 'despatch' || run === 'instruction';
  return isByMail && date < '1946' ? 'trips' : 'calendar';
}

/** Names that count from 1 with each trip, conference or session, or of which no restart is known. */
const NAMED =
  /^(?:Secto|Tosec|Martel|Telmar|Actel|Telac|Dulte|Tedul|Cahto|Tocah|Hakto|Tohak|Vanto|Tovan|Vipto|Tovip|Secun|Delsec|Dento|Toden|Conto|Johto|Tojoh|Delga|Gadel|Usgadel|Gocus|Usgoc|Hicus|Ushic|Delto|Todel|Repto|Torep|Usun|Usnato|Natus|Ecbus|Busec|Colux|Luxco|Cedto|Toced|Deldi|Didel|Disto|Todis|Supnu|Nusup|Frito|Toito|Confe|Cantel|Telcan|Amvat)$/i;
/** Names that begin again on 1 July as plain numbers do. */
const YEARLY = /^(?:Polto|Topol)$/i;
/** Names that each mission of an agency counts for itself. */
const BY_MISSION =
  /^(?:Toeca|Ecato|Tomus|Musto|Tousfo|Usfoto|Toica|Icato|Toaid|Aidto|Tousi|Usito)$/i;

function namedRun(series: string, numbering: Numbering, number: number): RunOf | undefined {
  const name = series.charAt(0).toUpperCase() + series.slice(1).toLowerCase();
  if (/^CAP$/i.test(series)) return whiteHouseRun(number);
  if (YEARLY.test(series)) return { run: 'telegram', name, number, restarts: 'calendar' };
  if (BY_MISSION.test(series)) {
    const plain = plainRun({ ...numbering, series: undefined }, 'telegram', number);
    return plain && { ...plain, name, restarts: 'trips' };
  }
  if (!NAMED.test(series)) return undefined;
  const serial = tripSerial(name, number);
  return { run: 'telegram', name, restarts: 'trips', ...(serial ?? { number }) };
}

/** `CAP 63195`: number 195 of 1963. */
function whiteHouseRun(number: number): RunOf | undefined {
  const year = /^(6|7)\d(?=\d{3,4}$)/.exec(String(number))?.[0];
  if (year === undefined) return undefined;
  const serial = Number(String(number).slice(2));
  return { run: 'telegram', name: 'CAP', number: serial, restarts: 'calendar', year: `19${year}` };
}

/** `Secto 27003`: trip 27, number 3; `Tosec 190010`: trip 19, number 10. */
function tripSerial(name: string, number: number): Pick<RunOf, 'trip' | 'number'> | undefined {
  const unit = name === 'Secto' && number >= 10_000 ? 1000 : undefined;
  const serial = name === 'Tosec' && number >= 100_000 ? 10_000 : unit;
  return serial === undefined
    ? undefined
    : { trip: Math.floor(number / serial), number: number % serial };
}

const PLURALS: Readonly<Partial<Record<SeriesRun, string>>> = { despatch: 'despatches' };

/** What runs of one kind between the same offices share, whatever the year: the beginning of their ids. */
export function runName({ run, name, from, to }: Omit<RunOf, 'number' | 'restarts'>): string {
  const parties = [from, to].filter((party) => party !== undefined).join(' to ');
  const what = run === 'telegram' ? '' : (PLURALS[run] ?? `${run}s`);
  return slug([name, parties, what].filter(Boolean).join(' '));
}
