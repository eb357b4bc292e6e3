import type { Block } from '../../model/texts.ts';
import type { BlockMark } from './marks.ts';

/** What a paragraph and its translation share whatever the language: figures, and persons who were identified. */
export type Cues = ReadonlySet<string>;

/** The cues of a block: numbers of two figures and more, and the persons that its names lead to. */
export function cuesOf(block: Block, marks: readonly BlockMark[] = []): Cues {
  const numbers = block.content.match(/\d{2,}/g) ?? [];
  const persons = marks.flatMap(({ meaning }) =>
    meaning.kind === 'person' && meaning.address !== undefined ? [meaning.address] : [],
  );
  return new Set([...numbers, ...persons]);
}

/** How much of their cues two passages share (Dice), from 0 to 1; undefined where one of them has none. */
export function shared(one: Cues, other: Cues): number | undefined {
  if (one.size === 0 || other.size === 0) return undefined;
  let both = 0;
  for (const cue of one) if (other.has(cue)) both += 1;
  return (2 * both) / (one.size + other.size);
}
