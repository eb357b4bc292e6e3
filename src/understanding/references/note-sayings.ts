import type { BlockId } from '../../model/ids.ts';
import type { PaperMention, Says } from '../../model/mentions.ts';
import { rangesOf } from '../../model/ranges.ts';
import { isNote, type Block, type Text } from '../../model/texts.ts';

/**
 * Joins mentions with the notes called at them. `my 935⁶¹` and its note `Not printed; telegram 935, March 20, reported ...` speak of
 * one paper: each gets what the other says, and `Document 118.` as the whole of a note says where the paper is printed.
 */
export function joinNotes(text: Text, mentions: readonly PaperMention[]): readonly PaperMention[] {
  const notes = notesOf(text, mentions);
  if (notes.size === 0) return mentions;
  const byBlock = Map.groupBy(mentions, (mention) => mention.evidence.block);
  const calls = new Map(
    text.blocks
      .filter((block) => !isNote(block))
      .flatMap((block) => callsIn(block, byBlock.get(block.id) ?? [], notes)),
  );
  return withNotes(mentions, calls);
}

interface Note {
  readonly block: Block;
  readonly mentions: PaperMention[];
}

function notesOf(text: Text, mentions: readonly PaperMention[]): ReadonlyMap<BlockId, Note> {
  const notes = new Map<BlockId, Note>();
  for (const block of text.blocks) if (isNote(block)) notes.set(block.id, { block, mentions: [] });
  const within = new Map(text.blocks.map((block) => [block.id, block.within ?? block.id] as const));
  for (const mention of mentions) {
    const id = mention.evidence.block;
    const note = notes.get(id) ?? notes.get(within.get(id) ?? id);
    note?.mentions.push(mention);
  }
  return notes;
}

/** In `Embtels 1864⁵ and 1829⁶` each number has the first note called after it. */
function callsIn(
  block: Block,
  mentions: readonly PaperMention[],
  notes: ReadonlyMap<BlockId, Note>,
): readonly (readonly [PaperMention, Note])[] {
  const anchors = mentions.length === 0 ? [] : rangesOf(block.ranges, 'note-anchor');
  return mentions.flatMap((mention) => {
    const at = numberStart(mention);
    const anchor = anchors.find((one) => one.start >= at && one.start <= mention.evidence.end + 2);
    const note = anchor && notes.get(anchor.note);
    return note === undefined ? [] : [[mention, note] as const];
  });
}

/** Where the words that set a mention apart begin; its id says. */
function numberStart(mention: PaperMention): number {
  return Number(/\.(\d+)(?:-[^.]*)?$/.exec(mention.id)?.[1] ?? mention.evidence.start);
}

function withNotes(
  mentions: readonly PaperMention[],
  calls: ReadonlyMap<PaperMention, Note>,
): readonly PaperMention[] {
  const said = new Map<PaperMention, Says>();
  for (const [mention, note] of calls) {
    const same = note.mentions.find((one) => isSamePaper(one.says, mention.says));
    const verdict = { ...printedSays(note.block.content), ...placeSays(note) };
    said.set(mention, { ...completed(mention.says, same?.says), ...verdict });
    if (same !== undefined)
      said.set(same, { ...completed(same.says, mention.says), ...printedSays(note.block.content) });
  }
  return mentions.map((mention) => {
    const says = said.get(mention);
    return says === undefined ? mention : { ...mention, says };
  });
}

function isSamePaper(a: Says, b: Says): boolean {
  if (a.number === undefined || a.number !== b.number) return false;
  return a.series === b.series || a.series === undefined || b.series === undefined;
}

/** What one mention says, and where it is silent what the other says of the same paper. */
function completed(own: Says, other: Says | undefined): Says {
  if (other === undefined) return own;
  const { kind, date, hour, direction, post } = other;
  const way =
    own.direction === undefined || (own.direction === direction && own.post === undefined);
  return {
    ...(kind && { kind }),
    ...(own.date === undefined &&
      date !== undefined && { date, ...(hour !== undefined && { hour }) }),
    ...(way && direction && { direction, ...(post !== undefined && { post }) }),
    ...own,
  };
}

/** `Not printed; it reported ...`, `Neither printed.`, `Dated March 3, not printed.` */
const NOT_PRINTED = /^(?:[^.;]{0,60}\b)?(?:not|neither|none) (?:here )?printed\b/i;
const NOT_FOUND =
  /^(?:[^.;]{0,60}\b)?(?:not|neither|none) (?:found|further identified|identified)\b/i;

function printedSays(note: string): Says {
  if (NOT_PRINTED.test(note)) return { printed: 'not-printed' };
  return NOT_FOUND.test(note) ? { printed: 'not-found' } : {};
}

/** A note that is nothing but a place: `Document 118.`, `Supra.`, `Printed as Document 12.`, `Ante, p. 733.` */
const LEADS_TO_PLACE =
  /^\W*(?:(?:See|Printed as|Printed|Reference is to|Apparently|Apparent reference to|For text, see) ?)?$/i;

function placeSays({ block, mentions }: Note): Says {
  const [first, second] = mentions;
  if (first === undefined || second !== undefined || first.evidence.block !== block.id) return {};
  const { start, end } = first.evidence;
  const isWhole =
    LEADS_TO_PLACE.test(block.content.slice(0, start)) && /^\W*$/.test(block.content.slice(end));
  const { number, footnote } = first.says;
  if (!isWhole || number !== undefined || footnote !== undefined) return {};
  const { target, documentNumber, page, where } = first.says;
  return {
    ...(target !== undefined && { target }),
    ...(documentNumber !== undefined && { documentNumber }),
    ...(page !== undefined && { page }),
    ...(where !== undefined && { where }),
  };
}
