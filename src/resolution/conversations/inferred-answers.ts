import type { Answer } from '../../model/answers.ts';
import type { CollectionId, DocumentId } from '../../model/ids.ts';
import { isSurelyBefore } from '../clocks.ts';
import { answeredWithin, type Entry, isBefore } from './entries.ts';
import { type Lane, twoWayLanes } from './lanes.ts';
import { type Likeness, likeness, type Rarities } from './likeness.ts';
import { lanesOf } from './parties.ts';
import { Rarity } from './rarity.ts';

/** What citations have settled: papers that say what they answer, and papers of which it is said. */
export interface Settled {
  readonly answering: ReadonlySet<DocumentId>;
  readonly answered: ReadonlySet<DocumentId>;
  /** Volumes here as a whole: each has its own subject, so that papers of two of them are no conversation. */
  readonly volumes: ReadonlySet<CollectionId>;
}

interface Match extends Likeness {
  readonly earlier: Entry;
  readonly later: Entry;
  readonly days: number;
  /** The likeness, less the longer the wait was. */
  readonly weight: number;
}

/** A join needs so much in common, so many things, and so much more than the next candidate. */
const ENOUGH = 9;
const ENOUGH_FOR_REQUEST = 5;
const SHARED = 4;
const MARGIN = 3;
/** Less than this is not even a rival. */
const FLOOR = 1;
const WAIT = 0.5;

/**
 * Joins papers to what they answer where no citation does: the way back, soon after, with rare names and words in common, better than any other
 * candidate from either side. Each paper is compared only with those of its own lane that lie within days of it.
 */
export function inferAnswers(entries: readonly Entry[], settled: Settled): readonly Answer[] {
  const matches = new Matches();
  const archive = new Rarity(entries);
  for (const lane of twoWayLanes(entries)) {
    const rarities = { archive, lane: new Rarity([...lane.there, ...lane.back]) };
    matchLane(lane, rarities, matches);
    matchLane({ there: lane.back, back: lane.there }, rarities, matches);
  }
  const citing = lanesThatCite(entries, settled.answering);
  return matches.unrivalled().flatMap((match) => {
    const { earlier, later } = match;
    if (settled.answering.has(later.id) || settled.answered.has(earlier.id)) return [];
    if (!callsForAnswer(earlier, later, citing)) return [];
    if (isAcross(earlier, later, settled.volumes)) return [];
    return [answerOf(match)];
  });
}

/**
 * Telegrams on one matter cross all day, and few answer each other: without a request there is no join. People who write to each other by letter
 * or message answer.
 */
function callsForAnswer(earlier: Entry, later: Entry, citing: ReadonlySet<string>): boolean {
  if (CORRESPONDENCE.test(earlier.kind) && CORRESPONDENCE.test(later.kind)) return true;
  return earlier.asks && !lanesOf(later.parties).some((lane) => citing.has(lane));
}

/**
 * Lanes on which some telegram or memorandum cites what it answers. Who does so once does so as a rule: of 34 joins between such sides that
 * cited nothing, on 69 volumes, not one in three was an answer.
 */
function lanesThatCite(
  entries: readonly Entry[],
  answering: ReadonlySet<DocumentId>,
): ReadonlySet<string> {
  const citing = entries.filter(({ id, kind }) => answering.has(id) && !CORRESPONDENCE.test(kind));
  return new Set(citing.flatMap(({ parties }) => lanesOf(parties)));
}

const CORRESPONDENCE = /^(?:letter|message|note)$/;

function isAcross(earlier: Entry, later: Entry, volumes: Settled['volumes']): boolean {
  const [one, other] = [earlier.collection, later.collection];
  return one !== other && volumes.has(one) && volumes.has(other);
}

/** Every paper that goes back against those that came within the days before it. */
function matchLane({ there, back }: Lane, rarities: Rarities, matches: Matches): void {
  let first = 0;
  for (const later of back) {
    while (first < there.length && later.day - (there[first]?.day ?? 0) > LONGEST) first += 1;
    for (let at = first; at < there.length; at += 1) {
      const earlier = there[at];
      // East of its sender a paper may bear the day after.
      if (earlier === undefined || earlier.day > later.day + 1) break;
      if (canAnswer(earlier, later)) matches.add(matchOf(earlier, later, rarities));
    }
  }
}

const LONGEST = 40;

function canAnswer(earlier: Entry, later: Entry): boolean {
  const days = later.day - earlier.day;
  return earlier.id !== later.id && days <= answeredWithin(earlier) && isBefore(earlier, later);
}

function matchOf(earlier: Entry, later: Entry, rarities: Rarities): Match {
  const like = likeness(earlier, later, rarities);
  const days = Math.max(0, later.day - earlier.day);
  return { ...like, earlier, later, days, weight: like.score - WAIT * Math.log(1 + days) };
}

/** The best match of each paper, and how far the next is behind. */
class Matches {
  readonly #byLater = new Map<Entry, Map<Entry, Match>>();

  /** A pair can meet on several lanes; the one on which it shares most counts. */
  add(match: Match): void {
    if (match.weight < FLOOR) return;
    const known = this.#byLater.get(match.later);
    if (known === undefined) this.#byLater.set(match.later, new Map([[match.earlier, match]]));
    else if ((known.get(match.earlier)?.weight ?? 0) < match.weight)
      known.set(match.earlier, match);
  }

  /** Matches that are the best for both papers, with a margin before the next candidate. */
  unrivalled(): readonly Match[] {
    const clear = [...this.#byLater.values()].flatMap((matches) => clearBest(matches.values()));
    const best = new Map<Entry, Match>();
    for (const match of clear) {
      const rival = best.get(match.earlier);
      if (rival === undefined || rival.weight < match.weight) best.set(match.earlier, match);
    }
    return clear.filter((match) => best.get(match.earlier) === match);
  }
}

function clearBest(matches: Iterable<Match>): readonly Match[] {
  const [best, next] = [...matches].sort((a, b) => b.weight - a.weight);
  if (best === undefined) return [];
  if (best.weight < (best.earlier.asks ? ENOUGH_FOR_REQUEST : ENOUGH)) return [];
  if (best.names + best.words < SHARED) return [];
  return best.weight - (next?.weight ?? 0) < MARGIN ? [] : [best];
}

/** Below the share that citations confirm when they are hidden (bench/README.md): a paper that cites nothing may answer nothing. */
const CONFIDENCE = 0.75;

function answerOf({ earlier, later, days, names, words }: Match): Answer {
  return {
    later: later.id,
    earlier: earlier.id,
    basis: 'inference',
    rule: 'direction-time-words',
    confidence: CONFIDENCE,
    reasons: [
      'It goes the other way, between the same two sides.',
      days === 0 ? soonAfter(earlier, later) : `It was written ${waited(days)} later.`,
      `They share ${counted(names, 'name')} and ${counted(words, 'long word')} that are rare between the two sides.`,
      ...(earlier.asks ? ['The earlier paper asks for something.'] : []),
      'No other paper of those days fits as well, and it cites none that it could answer.',
    ],
  };
}

function soonAfter(earlier: Entry, later: Entry): string {
  return isSurelyBefore(earlier.moment, later.moment)
    ? 'It was written later, by the clocks of both places.'
    : 'It bears the same day, and its edition prints it later.';
}

const waited = (days: number): string => (days === 1 ? 'one day' : `${days} days`);
const counted = (count: number, what: string): string =>
  `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
