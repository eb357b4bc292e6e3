import type { Evidence } from '../../model/evidence.ts';
import { authorityPersons } from '../authority/authority.ts';
import type { CapitalWord } from './capital-words.ts';
import { NOT_NAMES, SPEECH_VERBS, SPOKEN_TO } from './name-words.ts';
import { isTitle } from './parse-name.ts';
import type { Sheet } from './sheet.ts';

/** A surname that the paper has made known, and the note that introduced it, if one did. */
export interface KnownSurname {
  readonly identifiedBy?: Evidence;
  readonly role?: string;
}

/** Surnames, as the paper spells them, in lower case. */
export type KnownSurnames = ReadonlyMap<string, KnownSurname>;

/**
 * Surnames alone: those the paper names more fully elsewhere, those of the Soviet leadership, and words that speak
 * or are spoken to (`Lancaster replied`).
 */
export function findSurnames(sheet: Sheet, known: KnownSurnames): void {
  for (const run of sheet.runs) {
    for (const word of run) claim(sheet, word, known);
  }
}

/** Words that act like persons: `Lancaster told`, `met with Lancaster`. */
export function findSpeakers(sheet: Sheet): void {
  for (const run of sheet.runs) {
    const only = run[0];
    if (only !== undefined && run.length === 1 && mayBeName(only) && acts(sheet.content, only)) {
      sheet.add(only, { rule: 'speaks', confidence: 0.75, form: 'surname' });
    }
  }
}

function claim(sheet: Sheet, word: CapitalWord, known: KnownSurnames): void {
  const plain = plainWord(word.word);
  const before = known.get(plain);
  if (before !== undefined) {
    sheet.add(word, { rule: 'repeated-surname', confidence: 0.9, ...before });
  } else if (sovietSurnames().has(plain)) {
    sheet.add(word, { rule: 'leader-surname', confidence: 0.85 });
  }
}

function mayBeName(word: CapitalWord): boolean {
  const plain = plainWord(word.word);
  return plain.length > 2 && !NOT_NAMES.has(plain) && !isTitle(plain) && /\p{Ll}/u.test(word.word);
}

function acts(content: string, word: CapitalWord): boolean {
  const next = /^ (?:also |then |again |further )?(\p{Ll}+)/u.exec(
    content.slice(word.end, word.end + 40),
  );
  if (SPEECH_VERBS.has(next?.[1] ?? '')) return true;
  const before = /(\p{Ll}+)(?: with| to| that)? $/u.exec(
    content.slice(Math.max(0, word.start - 24), word.start),
  );
  return SPOKEN_TO.has(before?.[1] ?? '');
}

export function plainWord(word: string): string {
  return word.replace(/(?:[’']s?|\.)$/u, '').toLowerCase();
}

let leaders: ReadonlySet<string> | undefined;

/** Surnames of the Soviet authority in both scripts; they are hardly ever anything but names. */
function sovietSurnames(): ReadonlySet<string> {
  leaders ??= new Set(
    authorityPersons()
      .filter((person) => person.source === 'soviet')
      .flatMap((person) => person.names.filter((name) => name.used === undefined))
      .map((name) => name.surname.toLowerCase()),
  );
  return leaders;
}
