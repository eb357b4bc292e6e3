import type { BlockId } from '../../model/ids.ts';
import { blockId } from '../../model/ids.ts';
import type { Notice } from '../../model/notices.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { BlockList } from '../plain-text/blocks.ts';
import type { Anchor } from './anchors.ts';
import { printedRanges } from './marks.ts';
import type { ListedNote } from './notes.ts';

/** Ids of the notes of a list, in its order: `n1`, `n2` ... */
export function noteBlockIds(notes: readonly ListedNote[]): readonly BlockId[] {
  return notes.map((_, index) => blockId(`n${index + 1}`));
}

/** Adds the notes, each under the label that calls it in the text; a note that is not called keeps the list's label. */
export function addNotes(
  list: BlockList,
  notes: readonly ListedNote[],
  anchors: readonly Anchor[],
): void {
  const called = new Map(anchors.map(({ note, label }) => [note, label]));
  for (const [index, { label, paragraphs }] of notes.entries()) {
    const [first = '', ...further] = paragraphs;
    const kind = /^\[?Source:/.test(first) ? 'source-note' : 'note';
    const ranges = printedRanges(first);
    const id = list.add(kind, [first], { label: called.get(index) ?? label, ranges });
    for (const paragraph of further) {
      list.add('paragraph', [paragraph], { within: id, ranges: printedRanges(paragraph) });
    }
  }
}

/** Says which notes are called nowhere, and that the list counts otherwise than the text where it does. */
export function noteNotices(
  file: SourceFile,
  notes: readonly ListedNote[],
  anchors: readonly Anchor[],
): readonly Notice[] {
  const called = new Map(anchors.map((anchor) => [anchor.note, anchor.label]));
  const uncalled = notes.flatMap((note, index): Notice[] =>
    called.has(index)
      ? []
      : [
          {
            code: 'note-without-anchor',
            severity: 'warning',
            message: `Note ${note.label} of the list is called nowhere in the text.`,
            source: file.name,
            place: { line: note.line },
          },
        ],
  );
  return [...renumbered(file, notes, called), ...uncalled];
}

function renumbered(
  file: SourceFile,
  notes: readonly ListedNote[],
  called: ReadonlyMap<number, string>,
): readonly Notice[] {
  const at = notes.findIndex(({ label }, index) => (called.get(index) ?? label) !== label);
  const note = notes[at];
  if (note === undefined) return [];
  return [
    {
      code: 'notes-renumbered',
      severity: 'info',
      message: `The list counts its notes otherwise than the text does (note ${note.label} is called ${called.get(at)}); the numbers of the text are kept.`,
      source: file.name,
      place: { line: note.line },
    },
  ];
}
