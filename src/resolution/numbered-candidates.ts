import type { Says } from '../model/mentions.ts';
import { seriesNamed } from '../understanding/references/series-names.ts';
import type { Expectation } from './expectation.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import { DEPARTMENT, isOffice, isPost, officeKey } from './offices.ts';
import { daysBetween } from './periods.ts';
import { isSameAffair } from './same-affair.ts';
import {
  addresseeLikeness,
  bestFirst,
  candidate,
  namedParty,
  NOTHING,
  senderLikeness,
  weighDate,
  weighHour,
  type Candidate,
  type Weight,
} from './weights.ts';

/** Held papers that carry the number a mention asks for and that nothing in the mention excludes, best first. */
export function numberedCandidates(
  expected: Expectation,
  citing: HeldPaper,
  holdings: Holdings,
): readonly Candidate[] {
  const found = fitting(papersNumbered(expected.says, citing, holdings), expected, citing);
  return found.length > 0 ? found : repeatedCandidates(expected, citing, holdings);
}

function fitting(
  papers: readonly HeldPaper[],
  expected: Expectation,
  citing: HeldPaper,
): readonly Candidate[] {
  const found = papers
    .filter((paper) => paper.id !== citing.id)
    .filter((paper) => isWithinReach(paper, expected, citing))
    .flatMap((paper) => weigh(paper, expected) ?? []);
  const apart = ({ paper }: Candidate): number => Math.abs(paper.ordinal - citing.ordinal);
  return bestFirst(found.sort((a, b) => apart(a) - apart(b)));
}

/** `Deptel 4308 to Saigon rptd Paris 3507`: the message may be printed as the one that went to Paris. */
function repeatedCandidates(
  expected: Expectation,
  citing: HeldPaper,
  holdings: Holdings,
): readonly Candidate[] {
  const { also = [], ...says } = expected.says;
  return also.flatMap(({ post, number }) => {
    const to = { key: officeKey(post), title: post };
    const elsewhere = { ...expected, says: { ...says, number }, to };
    return fitting(holdings.byNumber(number), elsewhere, citing).filter(
      ({ paper }) => addresseeLikeness(paper, to) === 'same',
    );
  });
}

/** `GUAT 791`, `DIR 05857`: letters of a sender in capitals, which may stand for the sender alone. */
const PLAIN_TOO = /^(?!(?:CA|CG|CW|CP|A|G|AG|NSAM|NSSM|NSDM)$)[A-Z-]+$/;

/** A series of one's own (`Secto`), or letters that editions leave out of the number: `D–660` is despatch 660. */
function papersNumbered(
  { number, series, direction }: Says,
  citing: HeldPaper,
  holdings: Holdings,
): readonly HeldPaper[] {
  if (number === undefined) return [];
  const own = holdings.byNumber(number, series);
  // `my 1991` in MAC 2028 is MAC 1991.
  const ofMine =
    direction === 'own' && series === undefined ? citing.envelope.series?.value : undefined;
  if (ofMine !== undefined) return [...own, ...holdings.byNumber(number, ofMine)];
  if (series === undefined || !PLAIN_TOO.test(series)) return own;
  const plain = holdings.byNumber(number);
  return [...own, ...plain.filter((paper) => series !== 'D' || paper.kind === 'despatch')];
}

/**
 * Numbers repeat from volume to volume. In the citing paper's own collection a number and nothing against it is enough; elsewhere the
 * paper must be dated, come from the sender expected, and go to the addressee expected wherever that matters.
 */
function isWithinReach(paper: HeldPaper, expected: Expectation, citing: HeldPaper): boolean {
  if (paper.collection === citing.collection) return !isAnotherRuns(paper, expected, citing);
  const { says, from, to } = expected;
  const isDated =
    paper.envelope.date !== undefined && (expected.citedOn ?? expected.date) !== undefined;
  if (!isDated) return false;
  if (isDelegation(says)) return true;
  if (from === undefined || senderLikeness(paper, from) !== 'same') return false;
  const addressee = addresseeLikeness(paper, to);
  return hasOwnRun(paper, expected) ? addressee === 'same' : addressee !== 'different';
}

/**
 * `Deptel 728` to Ankara is not 728 to Belgrade. Heads name posts loosely, and messages go to several: so in the same chapter, and not
 * long before, it may be.
 */
function isAnotherRuns(paper: HeldPaper, expected: Expectation, citing: HeldPaper): boolean {
  if (!hasOwnRun(paper, expected) || !isPost(expected.to?.key ?? '')) return false;
  const isOther = addresseeLikeness(paper, expected.to) === 'different';
  return isOther && !(isSameAffair(paper, citing) && isNear(paper, expected));
}

/** Until July 1966 the Department numbered its telegrams to each post apart. */
function hasOwnRun(paper: HeldPaper, { says, from }: Expectation): boolean {
  const isPlain = says.series === undefined && !paper.kind.startsWith('circular');
  return from?.key === DEPARTMENT && isPlain && (paper.envelope.date?.value ?? '') < '1966-07';
}

function weigh(paper: HeldPaper, expected: Expectation): Candidate | undefined {
  return candidate(paper, [
    weighNumber(paper, expected.says),
    weighKind(paper, expected),
    weighDate(paper, expected),
    weighHour(paper, expected),
    weighSender(paper, expected),
    weighAddressee(paper, expected),
  ]);
}

/** The number a paper goes by counts for more than one it also has. */
function weighNumber({ envelope }: HeldPaper, { number = '' }: Says): Weight {
  const isOwn = envelope.number?.value.replace(/^0+/, '') === number.replace(/^0+/, '');
  return isOwn
    ? { score: 1, reasons: [`It carries the number ${number}.`] }
    : { score: 0.4, reasons: [`${number} is another number of it.`] };
}

/** Circulars have a run of their own: `Depcirtel 50` is no Deptel 50, nor the other way round. */
function weighKind(paper: HeldPaper, { says }: Expectation): Weight | undefined {
  if (says.kind === undefined || says.series !== undefined) return NOTHING;
  const isCircular = paper.kind.startsWith('circular');
  if (says.kind.startsWith('circular')) return isCircular ? NOTHING : undefined;
  const isPlainDeptel = says.kind === 'telegram' && says.direction === 'to-post';
  return isPlainDeptel && isCircular ? undefined : NOTHING;
}

/** Undefined when the paper comes from someone else than the mention says. */
function weighSender(paper: HeldPaper, expected: Expectation): Weight | undefined {
  const { from } = expected;
  if (from === undefined) return weighUnnamed(paper, expected);
  const found = senderLikeness(paper, from);
  if (found === 'same')
    return { score: 2, reasons: [`It comes from ${namedParty(from)}, as cited.`] };
  if (found === 'unknown' || isDelegation(expected.says)) return NOTHING;
  return isOffice(from.key) || !isNear(paper, expected) ? undefined : NOTHING;
}

/**
 * `Lodge’s 1093`, `our 61` in a letter from an Assistant Secretary: a person's number is his office's, and who sat where is not known
 * here; so a sender that is no office by name excludes no near paper. A delegation's name (`your Dulte 2`) is sender enough.
 */
function isDelegation({ series }: Says): boolean {
  return series !== undefined && seriesNamed(series) !== undefined;
}

/** `Embtel 516` in a letter between two men in Washington: some post's, to the Department; only a near one will do. */
function weighUnnamed(paper: HeldPaper, expected: Expectation): Weight | undefined {
  if (expected.says.direction !== 'from-post') return NOTHING;
  const from = officeKey(paper.envelope.from?.value ?? '');
  return isPost(from) && isNear(paper, expected) ? NOTHING : undefined;
}

const NEAR_DAYS = 30;

function isNear(paper: HeldPaper, expected: Expectation): boolean {
  const when = expected.date ?? expected.citedOn ?? expected.around;
  const age = daysBetween(paper.envelope.date?.value, when);
  return age !== undefined && age >= -2 && age <= NEAR_DAYS;
}

function weighAddressee(paper: HeldPaper, { to }: Expectation): Weight {
  const found = addresseeLikeness(paper, to);
  if (found === 'different') return { score: -1, reasons: [] };
  if (found === 'unknown' || to === undefined) return NOTHING;
  return { score: 1, reasons: [`It goes to ${namedParty(to)}, as cited.`] };
}
