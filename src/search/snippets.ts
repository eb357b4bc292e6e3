import type { Span } from '../model/evidence.ts';
import type { Paper } from '../model/papers.ts';
import type { Block, Text } from '../model/texts.ts';
import { isNote } from '../model/texts.ts';
import { unreadSpans } from './analysis.ts';
import type { Hit } from './hits.ts';
import { hitsIn } from './hits.ts';
import { type Probe, partsLikelyIn, probes } from './probe.ts';
import type { Snippet } from './search.ts';
import type { Wanted } from './wanted.ts';
import { wantsNothing, withoutPhrases } from './wanted.ts';

/** Characters of a passage, and how far beyond its edge a whole word is looked for. */
const PASSAGE = 240;
const WORD_REACH = 24;
const MOST_SNIPPETS = 3;
/** Blocks read word by word. The probe has put the likeliest first. */
const MOST_READ = 6;
/** Where the probe finds nothing, so much of the paper is read. */
const MOST_CHARACTERS = 200_000;

/**
 * The passages of a paper that answer a query best, in reading order, with the words found in each. When the query asks for
 * no words (only for a sender, a date), the paper's first words. Made once for all papers of a list.
 */
export function snippetFinder(wanted: Wanted): (paper: Paper) => readonly Snippet[] {
  if (wantsNothing(wanted)) return opening;
  const asked = askedOf(wanted);
  let words: Asked | undefined;
  return (paper) => {
    const blocks = placedBlocks(paper);
    const passages = bestPassages(blocks, asked);
    if (passages.length > 0) return passages.map(snippet);
    // A phrase that runs from one block into the next stands in neither: its words do.
    words ??= askedOf(withoutPhrases(wanted));
    const apart = bestPassages(blocks, words);
    return apart.length > 0 ? apart.map(snippet) : opening(paper);
  };
}

/** What is wanted, and how a block is asked for it before it is read. */
interface Asked {
  readonly wanted: Wanted;
  readonly probes: readonly Probe[];
}

function askedOf(wanted: Wanted): Asked {
  return { wanted, probes: probes(wanted) };
}

/** A stretch of a block around hits. */
interface Passage extends Placed {
  readonly span: Span;
  readonly hits: readonly Hit[];
  readonly worth: number;
}

/** A block, where it stands. */
interface Placed {
  readonly text: Text;
  readonly block: Block;
  readonly order: number;
}

function bestPassages(
  blocks: readonly Placed[],
  { wanted, probes: asked }: Asked,
): readonly Passage[] {
  const probed: Probed[] = [];
  for (const placed of blocks) {
    const parts = partsLikelyIn(placed.block.content, asked);
    if (parts.length > 0) probed.push({ placed, parts });
  }
  const weights = weightsOf(probed);
  const found = passagesIn(likeliest(probed, weights), wanted, weights);
  // The probe knows plain spellings only; `U. S. S. R.` or a word broken by a line end is found the long way.
  return choose(found.length > 0 ? found : passagesIn(blocks, wanted, weights));
}

/** A block that seems to hold some of what is wanted. */
interface Probed {
  readonly placed: Placed;
  readonly parts: readonly number[];
}

/** What a part of the query is worth in a passage: more when few blocks of this paper hold it (1020, and not telegram). */
type Weights = ReadonlyMap<number, number>;

function weightsOf(probed: readonly Probed[]): Weights {
  const blocks = new Map<number, number>();
  for (const { parts } of probed) {
    for (const part of parts) blocks.set(part, (blocks.get(part) ?? 0) + 1);
  }
  return new Map([...blocks].map(([part, count]) => [part, 1 + 1 / count]));
}

function weigh(parts: Iterable<number>, weights: Weights): number {
  let sum = 0;
  for (const part of parts) sum += weights.get(part) ?? 1;
  return sum;
}

/** The blocks that seem to hold most of what is wanted, the earlier first. */
function likeliest(probed: readonly Probed[], weights: Weights): readonly Placed[] {
  return probed
    .map(({ placed, parts }) => ({ placed, worth: weigh(parts, weights) + placeOf(placed.block) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_READ)
    .map(({ placed }) => placed);
}

function placedBlocks(paper: Paper): readonly Placed[] {
  const placed: Placed[] = [];
  for (const text of paper.texts) {
    for (const block of text.blocks) {
      if (block.kind !== 'ocr-noise') placed.push({ text, block, order: placed.length });
    }
  }
  return placed;
}

/** A passage for each block that has hits, until there are enough that answer every part of the query. */
function passagesIn(
  blocks: readonly Placed[],
  wanted: Wanted,
  weights: Weights,
): readonly Passage[] {
  const passages: Passage[] = [];
  let complete = 0;
  let read = 0;
  for (const placed of blocks) {
    const hits = hitsIn(placed.block, wanted, placed.text.language);
    if (hits.length > 0) {
      const passage = bestIn(placed, hits, weights);
      passages.push(passage);
      if (partsIn(passage.hits).size === weights.size) complete += 1;
    }
    read += placed.block.content.length;
    if (complete === MOST_SNIPPETS || read > MOST_CHARACTERS) break;
  }
  return passages;
}

function partsIn(hits: readonly Hit[]): ReadonlySet<number> {
  return new Set(hits.map((hit) => hit.part));
}

/** The passage of a block that answers most parts of the query. */
function bestIn(placed: Placed, hits: readonly Hit[], weights: Weights): Passage {
  let best: readonly Hit[] = [];
  let worth = -1;
  let from = 0;
  for (const [to, last] of hits.entries()) {
    while (last.end - (hits[from]?.start ?? last.start) > PASSAGE && from < to) from += 1;
    const inside = hits.slice(from, to + 1);
    const here = worthOf(inside, weights) + placeOf(placed.block);
    if (here > worth) [best, worth] = [inside, here];
  }
  const span = around(placed.block.content, best);
  const shown = hits.filter(({ start, end }) => start >= span.start && end <= span.end);
  return { ...placed, span, hits: shown, worth };
}

/** Parts of the query count most, then repetition. */
function worthOf(hits: readonly Hit[], weights: Weights): number {
  return weigh(partsIn(hits), weights) + Math.min(hits.length, 8) / 10;
}

/** A heading is shown above the passages anyway, and notes speak about the paper. */
function placeOf(block: Block): number {
  if (block.kind === 'head') return -0.5;
  return isNote(block) ? -0.25 : 0;
}

function around(content: string, hits: readonly Hit[]): Span {
  const first = hits[0]?.start ?? 0;
  const last = hits.at(-1)?.end ?? first;
  const spare = Math.max(0, PASSAGE - (last - first));
  const start = wordEdge(content, Math.max(0, first - Math.floor(spare / 2)), -1);
  const end = wordEdge(
    content,
    Math.min(content.length, start + Math.max(PASSAGE, last - start)),
    1,
  );
  return { start: Math.min(start, first), end: Math.max(end, last) };
}

/** The nearest place outwards where no word is cut. */
function wordEdge(content: string, at: number, step: -1 | 1): number {
  for (let edge = at; Math.abs(edge - at) <= WORD_REACH; edge += step) {
    if (edge <= 0) return 0;
    if (edge >= content.length) return content.length;
    if (step < 0 ? content[edge - 1] === ' ' : content[edge] === ' ') return edge;
  }
  return at;
}

/** The worthiest passages, one a block, in reading order. */
function choose(passages: readonly Passage[]): readonly Passage[] {
  return passages
    .toSorted((a, b) => b.worth - a.worth || a.order - b.order)
    .slice(0, MOST_SNIPPETS)
    .toSorted((a, b) => a.order - b.order);
}

function snippet({ text, block, span, hits }: Passage): Snippet {
  const shown = readable(block, span, hits);
  return { text: text.id, block: block.id, language: text.language, ...shown };
}

/** The words of a span without the note numbers and page marks in it, with `…` where the block goes on. */
function readable(
  block: Block,
  span: Span,
  hits: readonly Span[],
): { readonly words: string; readonly found: readonly Span[] } {
  const before = span.start > 0 ? '… ' : '';
  const after = span.end < block.content.length ? ' …' : '';
  const cuts = unreadSpans(block)
    .filter(({ start, end }) => start < span.end && end > span.start)
    .map((cut) => withSpace(block.content, cut));
  let words = before;
  let at = span.start;
  for (const cut of cuts) {
    words += block.content.slice(at, Math.max(at, cut.start));
    at = Math.min(span.end, Math.max(at, cut.end));
  }
  words += block.content.slice(at, span.end);
  const place = (offset: number): number =>
    before.length + offset - span.start - cutBefore(cuts, span.start, offset);
  const found = hits.map(({ start, end }) => ({ start: place(start), end: place(end) }));
  return { words: words.replace(ODD_SPACES, ' ') + after, found };
}

/** All but those that are plain already. */
const ODD_SPACES = /[^\S ]/g;

/** A cut between two spaces takes one of them along. */
function withSpace(content: string, { start, end }: Span): Span {
  return { start, end: content[start - 1] === ' ' && content[end] === ' ' ? end + 1 : end };
}

function cutBefore(cuts: readonly Span[], from: number, offset: number): number {
  return cuts.reduce(
    (sum, cut) => sum + Math.max(0, Math.min(cut.end, offset) - Math.max(cut.start, from)),
    0,
  );
}

const OPENING: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['paragraph', 'summary']);

function opening(paper: Paper): readonly Snippet[] {
  const blocks = placedBlocks(paper);
  const placed = blocks.find(({ block }) => OPENING.has(block.kind)) ?? blocks[0];
  if (placed === undefined) return [];
  const end = wordEdge(placed.block.content, Math.min(placed.block.content.length, PASSAGE), 1);
  return [snippet({ ...placed, span: { start: 0, end }, hits: [], worth: 0 })];
}
