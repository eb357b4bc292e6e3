import type { BlockId } from '../../model/ids.ts';
import { blockId } from '../../model/ids.ts';
import type { Notice } from '../../model/notices.ts';
import type { SourceFile } from '../../sources/source.ts';
import type { BlockList } from '../plain-text/blocks.ts';
import type { Anchor, Anchors } from './anchors.ts';
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

/** Says which notes are called nowhere, or nobody knows where, and that the list counts otherwise than the text where it does. */
export function noteNotices(
  file: SourceFile,
  notes: readonly ListedNote[],
  { found, ambiguous }: Anchors,
): readonly Notice[] {
  const called = new Map(found.map((anchor) => [anchor.note, anchor.label]));
  const unsure = new Map(ambiguous.map(({ note, places }) => [note, places]));
  const unplaced = notes.flatMap((note, index): readonly Notice[] => {
    if (called.has(index)) return [];
    const [one, other] = unsure.get(index) ?? [];
    const message =
      one === undefined || other === undefined
        ? `Note ${note.label} of the list is called nowhere in the text.`
        : `Note ${note.label} of the list may be called ${one.label} or ${other.label} in the text; it is tied to neither.`;
    const code = unsure.has(index) ? 'note-anchor-ambiguous' : 'note-without-anchor';
    return [{ code, severity: 'warning', message, source: file.name, place: { line: note.line } }];
  });
  return [...renumbered(file, notes, called), ...unplaced];
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
