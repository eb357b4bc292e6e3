import type { PaperMention } from '../model/mentions.ts';
import type { HeldPaper } from './holdings.ts';

/** Whether the editors say it and not the paper. Further paragraphs of a note carry its id before their own: `d12fn3-p2`. */
export function isInNote({ evidence }: PaperMention, paper: HeldPaper): boolean {
  return paper.notes.some(({ id }) => evidence.block === id || evidence.block.startsWith(`${id}-`));
}
