import { type Block, type Text, isNote } from '../../model/texts.ts';
import type { HeldDocument } from '../../store/store.ts';
import { LAYER_WORDS, layerOrigin } from '../words/names.ts';

/** The words of a paper as plain text: each layer under its name, notes after it. */
export function documentText({ paper }: HeldDocument): string {
  const [first] = paper.texts;
  const isOne = paper.texts.length === 1;
  const texts = paper.texts.map((text) =>
    isOne
      ? layerText(text)
      : `== ${LAYER_WORDS[text.layer]} (${layerOrigin(text)}) ==\n\n${layerText(text)}`,
  );
  return first === undefined ? `${paper.title}\n` : `${paper.title}\n\n${texts.join('\n\n')}\n`;
}

function layerText(text: Text): string {
  const body = text.blocks.filter((block) => !isNote(block));
  const notes = text.blocks.filter(isNote);
  return [...body.map(blockText), ...notes.map(noteText)].join('\n\n');
}

function blockText(block: Block): string {
  const indent = block.kind === 'list-item' ? '  '.repeat(block.depth ?? 1) : '';
  return indent + block.content;
}

function noteText(block: Block): string {
  return `[${block.label ?? 'Source'}] ${block.content}`;
}
