import type { Evidence } from '../../model/evidence.ts';
import type { CapitalWord } from './capital-words.ts';
import { SPEECH_VERBS, SPOKEN_TO } from './name-words.ts';
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
  for (const word of sheet.words) claim(sheet, word, known);
}

/** Words that act like persons: `Lancaster told`, `met with Lancaster`. */
export function findSpeakers(sheet: Sheet): void {
  for (const run of sheet.runs) {
    const only = run[0];
    if (
      only !== undefined &&
      run.length === 1 &&
      only.traits.nameLike &&
      acts(sheet.content, only)
    ) {
      sheet.add(only, { rule: 'speaks', confidence: 0.75, form: 'surname' });
    }
  }
}

function claim(sheet: Sheet, word: CapitalWord, known: KnownSurnames): void {
  const before = known.get(word.traits.plain);
  if (before !== undefined) {
    sheet.add(word, { rule: 'repeated-surname', confidence: 0.9, ...before });
  } else if (word.traits.leader) {
    sheet.add(word, { rule: 'leader-surname', confidence: 0.85 });
  }
}

function acts(content: string, { start, end }: CapitalWord): boolean {
  SPEAKS.lastIndex = end;
  if (content.charCodeAt(end) === SPACE && SPEAKS.test(content)) return true;
  IS_SPOKEN_TO.lastIndex = start;
  return content.charCodeAt(start - 1) === SPACE && IS_SPOKEN_TO.test(content);
}

const SPACE = 0x20;
/** ` replied`, ` also said`, right after a word. */
const SPEAKS = new RegExp(
  ` (?:also |then |again |further )?(?:${[...SPEECH_VERBS].join('|')})(?!\\p{Ll})`,
  'uy',
);
/** `told `, `met with `, right before a word. */
const IS_SPOKEN_TO = new RegExp(
  `(?<=(?<!\\p{Ll})(?:${[...SPOKEN_TO].join('|')})(?: with| to| that)? )`,
  'uy',
);
