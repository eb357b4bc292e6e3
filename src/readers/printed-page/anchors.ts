import type { Span } from '../../model/evidence.ts';
import { candidates } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { bestChain } from './chains.ts';
import type { Chain, Pair } from './chains.ts';
import type { ListedNote } from './notes.ts';

/** Where one note of the list is called. `label` is what the text prints, which may differ from the list's number. */
export interface Anchor extends Span {
  readonly note: number;
  readonly label: string;
}

/** A note that two places call equally well, by different numbers. */
interface Ambiguity {
  readonly note: number;
  readonly places: readonly [Anchor, Anchor];
}

export interface Anchors {
  readonly found: readonly Anchor[];
  readonly ambiguous: readonly Ambiguity[];
}

/** Shifts between text and list that are followed up; the true ones collect a vote from nearly every note. */
const SHIFTS = 12;
/** So many notes are enough to vote. */
const VOTERS = 200;
/** So many notes of one number are told apart: numbering starts afresh on some pages, but not this often. */
const MOST_ALIKE = 6;
/** The list agrees with the text as a rule; a note that says where the paper lies is called at the end of the head. */
const SAME_NUMBER_BONUS = 0.05;
const HEAD_BONUS = 0.6;
/** A chain of places that are this poor on average is chance. */
const WORST_AVERAGE = 0.25;
/** Tips the scale between equal chains towards the beginning or the end of the text, and does nothing else. */
const LEAN = 1e-9;

/**
 * Finds where the notes are called. The numbers of the calls rise through the text as the notes do through the list, by the same
 * steps, though perhaps from another start; the places that fit best into one such sequence are taken, all others are numbers
 * of the text. Two sequences that fit equally well leave the notes in which they differ without a place. `headEnd`: where
 * the head of the paper ends.
 */
export function findAnchors(text: string, notes: readonly ListedNote[], headEnd: number): Anchors {
  if (notes.length === 0) return { found: [], ambiguous: [] };
  const pairs = pairsOf(candidates(text), notes);
  const gain = gainsFor(notes, headEnd);
  const words = notes.map(({ paragraphs }) => paragraphs.join(' '));
  const repeats = ({ note }: Pair): boolean => note > 0 && words[note] === words[note - 1];
  const leaning = (lean: number): readonly Anchor[] => {
    const chain = bestChain(pairs, {
      gain: (pair) => gain(pair) + lean * pair.candidate.start,
      repeats,
    });
    return chain === undefined || chain.score < WORST_AVERAGE * chain.length
      ? []
      : anchorsOf(text, chain);
  };
  const early = leaning(-LEAN);
  const { found, ambiguous } = mayDiffer(early, pairs, notes)
    ? compare(early, leaning(LEAN))
    : { found: early, ambiguous: [] };
  const signed = [...found, ...signAnchors(text, notes, found)];
  return { found: signed.sort((a, b) => a.start - b.start), ambiguous };
}

/** Whether some note that was found may as well be called by another number; where none may, the text need not be asked twice. */
function mayDiffer(
  found: readonly Anchor[],
  pairs: readonly Pair[],
  notes: readonly ListedNote[],
): boolean {
  const shifts = new Map(
    found.map(({ note, label }) => [note, Number(label) - Number(notes[note]?.label)]),
  );
  return pairs.some(({ candidate, note, shift }) =>
    candidate.values.some((_, index) => (shifts.get(note + index) ?? shift) !== shift),
  );
}

/** A note called at two places by one number is called at the first; by two numbers, it is not known where. */
function compare(early: readonly Anchor[], late: readonly Anchor[]): Anchors {
  const lateByNote = new Map(late.map((anchor) => [anchor.note, anchor]));
  const ambiguous = early.flatMap((anchor): readonly Ambiguity[] => {
    const other = lateByNote.get(anchor.note);
    const same = other === undefined || other.label === anchor.label;
    return same ? [] : [{ note: anchor.note, places: [anchor, other] }];
  });
  const unsure = new Set(ambiguous.map(({ note }) => note));
  return { found: early.filter(({ note }) => !unsure.has(note)), ambiguous };
}

/** Digits in dates and file numbers stay what they are, whatever a note speaks of. */
const LEAST_SUPPORTED = 0.2;
const SUPPORTED = 0.9;

/** How well a place calls a note, for all pairs of one page. */
function gainsFor(notes: readonly ListedNote[], headEnd: number): (pair: Pair) => number {
  const isSource = /^\[?Source:/.test(notes[0]?.paragraphs[0] ?? '');
  const numbers: Set<string>[] = [];
  const speaksOf = (note: number, number: string): boolean => {
    numbers[note] ??= new Set(notes[note]?.paragraphs.join(' ').match(/\d{2,}/g));
    return numbers[note].has(number);
  };
  return ({ candidate, note, shift }) => {
    // A note that speaks of telegram 1889 shows that `Deptel 18891` is that number and a note, not the number 18891.
    const { number } = candidate;
    const supported =
      number !== undefined && candidate.quality >= LEAST_SUPPORTED && speaksOf(note, number);
    const quality = supported ? Math.max(candidate.quality, SUPPORTED) : candidate.quality;
    const atHead = isSource && note === 0 && candidate.end === headEnd;
    const bonus = (shift === 0 ? SAME_NUMBER_BONUS : 0) + (atHead ? HEAD_BONUS : 0);
    return quality * candidate.values.length + (quality > LEAST_SUPPORTED ? bonus : 0);
  };
}

/** Every reading of a place as a call of a note, for the shifts that most notes agree on. */
function pairsOf(places: readonly Candidate[], notes: readonly ListedNote[]): readonly Pair[] {
  const labels = notes.map(({ label }) => (/^\d+$/.test(label) ? Number(label) : undefined));
  const positions = positionsOf(labels);
  const shifts = likelyShifts(places, [...positions.keys()].slice(0, VOTERS));
  const called = callsByNumber(positions, shifts);
  const pairs: Pair[] = [];
  for (const candidate of places) {
    for (const { note, shift } of called.get(candidate.values[0] ?? NaN) ?? []) {
      if (calls(candidate, note, { labels, shift })) pairs.push({ candidate, note, shift });
    }
  }
  return pairs;
}

/** What each number of the text may call: at each shift, the notes whose number is less by so much. */
function callsByNumber(
  positions: ReadonlyMap<number, readonly number[]>,
  shifts: readonly number[],
): ReadonlyMap<number, readonly Omit<Pair, 'candidate'>[]> {
  const called = new Map<number, Omit<Pair, 'candidate'>[]>();
  for (const shift of shifts) {
    for (const [label, notes] of positions) {
      const others = called.get(label + shift) ?? [];
      if (others.length === 0) called.set(label + shift, others);
      for (const note of notes) others.push({ note, shift });
    }
  }
  return called;
}

/** Where each number stands in the list. */
function positionsOf(labels: readonly (number | undefined)[]): ReadonlyMap<number, number[]> {
  const positions = new Map<number, number[]>();
  for (const [note, label] of labels.entries()) {
    if (label === undefined) continue;
    const others = positions.get(label);
    if (others === undefined) positions.set(label, [note]);
    else if (others.length < MOST_ALIKE) others.push(note);
  }
  return positions;
}

interface Numbering {
  readonly labels: readonly (number | undefined)[];
  readonly shift: number;
}

/** Whether the notes from one on have the numbers that a place calls. */
function calls({ values }: Candidate, note: number, { labels, shift }: Numbering): boolean {
  return values.every((value, index) => labels[note + index] === value - shift);
}

/** The shifts by which most labels of the list find a place in the text, each label voting by its best place. */
function likelyShifts(places: readonly Candidate[], labels: readonly number[]): readonly number[] {
  const best = new Map<number, number>();
  for (const { values, quality } of places) {
    const [value = NaN] = values;
    best.set(value, Math.max(best.get(value) ?? 0, quality));
  }
  const votes = new Map<number, number>();
  for (const [value, quality] of best) {
    for (const label of labels) {
      votes.set(value - label, (votes.get(value - label) ?? 0) + quality);
    }
  }
  return [...votes]
    .sort(([a, forA], [b, forB]) => forB - forA || Math.abs(a) - Math.abs(b))
    .slice(0, SHIFTS)
    .map(([shift]) => shift);
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
  const ends = new Map(numbered.map(({ note, end }) => [note, end]));
  const signs = new Map<string, number>();
  const found: Anchor[] = [];
  let from = 0;
  for (const [note, { label }] of notes.entries()) {
    from = Math.max(from, ends.get(note) ?? 0);
    if (/^\d/.test(label)) continue;
    const at = fusedSign(text, label, Math.max(from, signs.get(label) ?? 0));
    // The next note with this sign need not look again at what has been looked at.
    signs.set(label, at);
    if (at === Infinity) continue;
    from = at + label.length;
    found.push({ note, label, start: at, end: from });
  }
  return found;
}

/** Where a sign next stands fused to a word, infinitely far if nowhere; `2 * 3` calls nothing. */
function fusedSign(text: string, sign: string, from: number): number {
  let at = from === Infinity ? -1 : text.indexOf(sign, from);
  while (at >= 0 && !/\S/.test(text[at - 1] ?? ' ')) at = text.indexOf(sign, at + 1);
  return at < 0 ? Infinity : at;
}
