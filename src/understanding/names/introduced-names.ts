import type { Evidence } from '../../model/evidence.ts';
import type { BlockId } from '../../model/ids.ts';
import { rangesOf } from '../../model/ranges.ts';
import { isNote } from '../../model/texts.ts';
import { nameKey } from './name-key.ts';
import { type NameParts, parseSpokenName } from './parse-name.ts';
import { roleAfter } from './role-words.ts';
import type { Sheet } from './sheet.ts';

/** A note that says who someone is: `Ivan Petrovich Orlov, Soviet Deputy Minister for Foreign Affairs.` */
export interface Introduction {
  readonly note: BlockId;
  readonly parts: NameParts;
  readonly role: string;
  readonly evidence: Evidence;
}

const NAME_AND_ROLE =
  /^\s*((?:\p{Lu}[\p{L}.’'-]*\s+){1,5}\p{Lu}[\p{L}’'-]+(?:, (?:Jr\.|Sr\.|II|III))?)(?=,\s)/u;

/** The introductions that the notes of a text make, by note. */
export function findIntroductions(sheets: readonly Sheet[]): ReadonlyMap<BlockId, Introduction> {
  const found = new Map<BlockId, Introduction>();
  for (const sheet of sheets) {
    if (!isNote(sheet.block)) continue;
    const match = NAME_AND_ROLE.exec(sheet.content);
    const name = match?.[1];
    if (name === undefined) continue;
    const start = sheet.content.indexOf(name);
    const end = start + name.length;
    const role = roleAfter(sheet.content, end);
    if (role === undefined) continue;
    const evidence = sheet.evidence({ start, end: sheet.content.indexOf(role, end) + role.length });
    const parts = parseSpokenName(name);
    found.set(sheet.block.id, { note: sheet.block.id, parts, role, evidence });
    sheet.add({ start, end }, { rule: 'introduced-in-note', confidence: 0.97, role });
  }
  return found;
}

/**
 * Names whose note introduces them: the word the note hangs on, if note and word agree on the surname. `Vyshinski` with the
 * note `See footnote 22` stays what it was.
 */
export function findIntroducedNames(
  sheet: Sheet,
  introductions: ReadonlyMap<BlockId, Introduction>,
): readonly Introduction[] {
  const used: Introduction[] = [];
  for (const anchor of rangesOf(sheet.block.ranges, 'note-anchor')) {
    const introduction = introductions.get(anchor.note);
    if (introduction === undefined) continue;
    const before = sheet.words.findLast((word) => word.end <= anchor.start);
    if (before === undefined || anchor.start - before.end > 3) continue;
    if (nameKey(bareWord(before.word)) !== nameKey(introduction.parts.surname)) continue;
    used.push(introduction);
    const { role, evidence } = introduction;
    sheet.add(before, {
      rule: 'introduced-by-note',
      confidence: 0.98,
      role,
      identifiedBy: evidence,
    });
  }
  return used;
}

const bareWord = (word: string): string => word.replace(/[’']s$/u, '');
