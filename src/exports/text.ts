import type { ConcludedDating } from '../model/datings.ts';
import type { Envelope } from '../model/envelopes.ts';
import type { Block } from '../model/texts.ts';
import { isNote } from '../model/texts.ts';
import type { CitedDocument, HeldDocument, StoredDocument } from '../store/store.ts';

/** A document to read in a terminal: what it says of itself, then its texts with their notes. */
export function showDocument(document: StoredDocument): string {
  const lines = document.holding === 'held' ? heldLines(document) : citedLines(document);
  return `${lines.join('\n')}\n`;
}

function heldLines({ summary, paper, understanding, dating }: HeldDocument): readonly string[] {
  const layers = paper.texts.flatMap((text) => [
    '',
    `── ${text.layer}, ${text.language}${text.by === undefined ? '' : `, by ${text.by}`}`,
    ...text.blocks.flatMap(blockLines),
  ]);
  return [
    `${summary.id}  ${summary.title}`,
    ...fieldLines(understanding.envelope),
    ...datingLines(dating),
    ...layers,
  ];
}

/** What is inferred stands apart from what the paper says, with the way there. */
function datingLines(dating: ConcludedDating | undefined): readonly string[] {
  if (dating === undefined) return [];
  const { edtf, likely, steps, years } = dating;
  const probable = likely && `, likely ${likely.from ?? ''}..${likely.to ?? ''}`;
  return [
    `  ${'date inferred'.padEnd(16)} ${edtf}${probable ?? ''}`,
    ...steps.map(({ says, weight }) => `    ${weight === 'hint' ? 'likely: ' : ''}${says}`),
    ...years.map(({ year, share }) => `    ${year}: ${Math.round(share * 100)} %`),
  ];
}

function fieldLines(envelope: Envelope): readonly string[] {
  const { disputed: _others, silent = [], ...read } = envelope;
  return [
    ...Object.entries(read).map(([field, readings]) => {
      const values = [readings].flat().map(({ value }) => value);
      return `  ${field.padEnd(16)} ${values.join('; ')}`;
    }),
    ...silent.map(({ field, kind }) => {
      return `  ${field.padEnd(16)} (${kind === 'blank' ? 'left blank' : 'not read'})`;
    }),
  ];
}

function blockLines(block: Block): readonly string[] {
  if (block.kind === 'ocr-noise') return [];
  const label = block.label === undefined ? '' : `${block.label} `;
  return ['', isNote(block) ? `  [${label.trim()}] ${block.content}` : `${label}${block.content}`];
}

function citedLines({ summary, cited }: CitedDocument): readonly string[] {
  const fields = cited.fields.map(({ field, value }) => `  ${field.padEnd(16)} ${value}`);
  const places = cited.citedBy.map(({ document, quote }) => `  ${document}: “${quote}”`);
  return [
    `${summary.id}  ${summary.title}`,
    'Nobody here holds this paper; it is known because others cite it:',
    ...places,
    ...fields,
  ];
}
