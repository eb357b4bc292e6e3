import type { Paper } from '../src/model/papers.ts';

/** A text without spaces and line ends: what no reader may lose. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** All that the blocks of a paper hold, in order, without spaces. */
export function keptInBlocks(paper: Paper): string {
  return bare(paper.texts.flatMap((text) => text.blocks.map((block) => block.content)).join(''));
}
