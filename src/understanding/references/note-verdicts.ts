import type { BlockId } from '../../model/ids.ts';
import type { Says } from '../../model/mentions.ts';
import { isNote, type Text } from '../../model/texts.ts';

/** What an editor's note says of the paper it is called at. */
export interface NoteVerdict {
  readonly printed?: NonNullable<Says['printed']>;
}

/** `Not printed; it reported ...`, `Neither printed.`, `Dated March 3, not printed.` */
const NOT_PRINTED = /^(?:[^.;]{0,60}\b)?(?:not|neither|none) (?:here )?printed\b/i;
const NOT_FOUND =
  /^(?:[^.;]{0,60}\b)?(?:not|neither|none) (?:found|further identified|identified)\b/i;

/** The verdict of each note of a text, by the note's id. */
export function noteVerdicts(text: Text): ReadonlyMap<BlockId, NoteVerdict> {
  const verdicts = new Map<BlockId, NoteVerdict>();
  for (const block of text.blocks) {
    if (!isNote(block)) continue;
    const printed = NOT_PRINTED.test(block.content)
      ? 'not-printed'
      : NOT_FOUND.test(block.content)
        ? 'not-found'
        : undefined;
    if (printed) verdicts.set(block.id, { printed });
  }
  return verdicts;
}
