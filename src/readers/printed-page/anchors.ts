import type { Span } from '../../model/evidence.ts';
import { candidates } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import type { ListedNote } from './notes.ts';

/** Where one note of the list is called. `label` is what the text prints, which may differ from the list's number. */
export interface Anchor extends Span {
  readonly note: number;
  readonly label: string;
}

/** A place where the text may be read as calling a certain note of the list. */
interface Pair {
  readonly candidate: Candidate;
  /** Index in the list of the first note called here. */
  readonly note: number;
  /** Difference between the number in the text and the number in the list: 58 where the text has 59 for note 1. */
  readonly shift: number;
}

interface Chain {
  readonly pair: Pair;
  readonly score: number;
  readonly before: Chain | undefined;
}

/** Numbering that starts afresh in the middle of a paper costs as much as this many sure anchors bring. */
const RESTART_COST = 1.2;
/** `Not printed.` listed twice because the text calls the one note twice, by the same number: a step that is common. */
const REPEAT_COST = 0.15;
/** Shifts between text and list that are followed up; the true ones collect a vote from nearly every note. */
const SHIFTS = 12;
/** The list agrees with the text as a rule; a note that says where the paper lies is called at the end of the head. */
const SAME_NUMBER_BONUS = 0.05;
const HEAD_BONUS = 0.6;
/** A chain of places that are this poor on average is chance. */
const WORST_AVERAGE = 0.25;

/**
 * Finds where the notes are called. The numbers of the calls rise through the text as the notes do through the list, by the same
 * steps, though perhaps from another start; the places that fit best into one such sequence are taken, all others are numbers
 * of the text. `headEnd`: where the head of the paper ends.
 */
export function findAnchors(
  text: string,
  notes: readonly ListedNote[],
  headEnd: number,
): readonly Anchor[] {
  const labels = notes.map(({ label }) => (/^\d+$/.test(label) ? Number(label) : undefined));
  const places = candidates(text);
  const words = notes.map(({ paragraphs }) => paragraphs.join(' '));
  const weights: Weights = {
    gain: (pair) => weight(pair, notes, headEnd),
    repeats: ({ note }) => note > 0 && words[note] === words[note - 1],
  };
  const pairs = pairsOf(places, labels);
  const chain = bestChain(pairs, notes.length, weights);
  const numbered = chain === undefined ? [] : anchorsOf(text, chain);
  return [...numbered, ...signAnchors(text, notes, numbered)].sort((a, b) => a.start - b.start);
}

function weight(pair: Pair, notes: readonly ListedNote[], headEnd: number): number {
  const { candidate, note, shift } = pair;
  const quality = qualityFor(candidate, notes[note]);
  const atHead = candidate.end === headEnd && note === 0;
  const isSource = /^\[?Source:/.test(notes[0]?.paragraphs[0] ?? '');
  const bonus = (shift === 0 ? SAME_NUMBER_BONUS : 0) + (atHead && isSource ? HEAD_BONUS : 0);
  return quality * candidate.values.length + (quality > 0.2 ? bonus : 0);
}

/** Digits in dates and file numbers stay what they are, whatever a note speaks of. */
const LEAST_SUPPORTED = 0.2;

/** A note that speaks of telegram 1889 shows that `Deptel 18891` is that number and a note, not the number 18891. */
function qualityFor({ number, quality }: Candidate, note: ListedNote | undefined): number {
  if (number === undefined || number.length < 2 || quality < LEAST_SUPPORTED) return quality;
  const numbers = new Set(note?.paragraphs.join(' ').match(/\d+/g));
  return numbers.has(number) ? Math.max(quality, 0.9) : quality;
}

/** Every reading of a place as a call of a note, for the shifts that most notes agree on. */
function pairsOf(
  places: readonly Candidate[],
  labels: readonly (number | undefined)[],
): readonly Pair[] {
  const positions = new Map<number, number[]>();
  for (const [index, label] of labels.entries()) {
    if (label === undefined) continue;
    positions.set(label, [...(positions.get(label) ?? []), index]);
  }
  const shifts = likelyShifts(places, [...positions.keys()]);
  return places.flatMap((candidate) =>
    shifts.flatMap((shift) => {
      const notes = positions.get((candidate.values[0] ?? NaN) - shift) ?? [];
      return notes
        .filter((note) => fits(candidate, labels.slice(note), shift))
        .map((note) => ({ candidate, note, shift }));
    }),
  );
}

function fits(
  candidate: Candidate,
  labels: readonly (number | undefined)[],
  shift: number,
): boolean {
  return candidate.values.every((value, index) => labels[index] === value - shift);
}

function likelyShifts(places: readonly Candidate[], labels: readonly number[]): readonly number[] {
  const best = new Map<number, Map<number, number>>();
  for (const { values, quality } of places) {
    const value = values[0];
    if (value === undefined) continue;
    for (const label of labels) {
      const votes = best.get(value - label) ?? new Map<number, number>();
      votes.set(label, Math.max(votes.get(label) ?? 0, quality));
      best.set(value - label, votes);
    }
  }
  const sums = [...best].map(([shift, votes]) => ({
    shift,
    sum: [...votes.values()].reduce((sum, vote) => sum + vote, 0),
  }));
  return sums
    .sort((a, b) => b.sum - a.sum || Math.abs(a.shift) - Math.abs(b.shift))
    .slice(0, SHIFTS)
    .map(({ shift }) => shift);
}

/** What the search for a chain asks about pairs. */
interface Weights {
  /** What a pair adds to a chain. */
  gain(pair: Pair): number;
  /** Whether the first note of a pair says the same as the note before it in the list. */
  repeats(pair: Pair): boolean;
}

/** The chain of pairs, rising in text and list, with the highest weight. */
function bestChain(pairs: readonly Pair[], noteCount: number, weights: Weights): Chain | undefined {
  const any: Row = [];
  const byShift = new Map<number, Row>();
  for (const group of Map.groupBy(pairs, ({ candidate }) => candidate.run).values()) {
    const grown = group.map((pair) => extend(pair, weights, { any, byShift }));
    for (const chain of grown) {
      const last = chain.pair.note + chain.pair.candidate.values.length;
      const row = byShift.get(chain.pair.shift) ?? [];
      byShift.set(chain.pair.shift, row);
      keep(row, last, chain);
      keep(any, last, chain);
    }
  }
  const best = highest(any, noteCount);
  return best !== undefined && best.score >= WORST_AVERAGE * lengthOf(best) ? best : undefined;
}

/** The best chain so far for each number of notes used. */
type Row = (Chain | undefined)[];

interface Grown {
  readonly any: Row;
  readonly byShift: ReadonlyMap<number, Row>;
}

/** The best way to reach a pair: in step, by a note called twice, by numbering that starts afresh, or as the first. */
function extend(pair: Pair, weights: Weights, { any, byShift }: Grown): Chain {
  const inStep = { before: highest(byShift.get(pair.shift), pair.note), cost: 0 };
  const repeated = {
    before: weights.repeats(pair) ? highest(byShift.get(pair.shift + 1), pair.note) : undefined,
    cost: REPEAT_COST,
  };
  const afresh = { before: highest(any, pair.note), cost: RESTART_COST };
  const worth = ({ before, cost }: typeof inStep): number => (before?.score ?? 0) - cost;
  const best = [inStep, repeated, afresh].reduce((a, b) => (worth(b) > worth(a) ? b : a));
  return { pair, score: weights.gain(pair) + worth(best), before: best.before };
}

/** The best chain that has used only notes before `note`. Rows hold the best chain by the number of notes used. */
function highest(row: readonly (Chain | undefined)[] | undefined, note: number): Chain | undefined {
  return row
    ?.slice(0, note + 1)
    .reduce((best, chain) => ((chain?.score ?? 0) > (best?.score ?? 0) ? chain : best), undefined);
}

function keep(row: Row, used: number, chain: Chain): void {
  const held = row[used];
  if (held === undefined || chain.score > held.score) row[used] = chain;
}

function lengthOf(chain: Chain): number {
  let length = 0;
  for (let at: Chain | undefined = chain; at !== undefined; at = at.before) length += 1;
  return length;
}

function anchorsOf(text: string, chain: Chain): readonly Anchor[] {
  const found: Anchor[] = [];
  for (let at: Chain | undefined = chain; at !== undefined; at = at.before) {
    const { candidate, note } = at.pair;
    let start = candidate.start;
    for (const [index, value] of candidate.values.entries()) {
      const end = start + String(value).length;
      found.push({ note: note + index, label: text.slice(start, end), start, end });
      start = end;
    }
  }
  return found;
}

/** Notes labelled with a sign (`*`, `†`) are called by the same sign, fused to a word, between their neighbours. */
function signAnchors(
  text: string,
  notes: readonly ListedNote[],
  numbered: readonly Anchor[],
): readonly Anchor[] {
  const found: Anchor[] = [];
  let from = 0;
  for (const [note, { label }] of notes.entries()) {
    if (/^\d/.test(label)) continue;
    from = Math.max(from, ...numbered.filter((each) => each.note < note).map(({ end }) => end));
    const at = fusedSign(text, label, from);
    if (at === undefined) continue;
    found.push({ note, label, start: at, end: at + label.length });
    from = at + label.length;
  }
  return found;
}

/** Where a sign next stands fused to a word; `2 * 3` calls nothing. */
function fusedSign(text: string, sign: string, from: number): number | undefined {
  let at = text.indexOf(sign, from);
  while (at >= 0 && !/\S/.test(text[at - 1] ?? ' ')) at = text.indexOf(sign, at + 1);
  return at < 0 ? undefined : at;
}
