import type { CapitalWord } from './capital-words.ts';
import { isCapital, isLetter } from '../words/letters.ts';
import { roleBefore } from './role-words.ts';
import type { Sheet } from './sheet.ts';

/** Names that show themselves: by a title (`Ambassador Hale`), by forenames (`John M. Hale`), by an office (`(Hale)`). */
export function findSpokenNames(sheet: Sheet): void {
  if (isAllCapitals(sheet.content)) return;
  for (const run of sheet.runs) {
    for (const name of namesIn(run)) claim(sheet, name);
  }
}

const LONGEST_NAME = 7;

function claim(sheet: Sheet, words: readonly CapitalWord[]): void {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > LONGEST_NAME) return;
  if (!endsInSurname(words)) return;
  const span = { start: first.start, end: last.end };
  if (first.traits.title && words.some(({ traits }) => traits.title && !traits.weak)) {
    sheet.add(span, { rule: 'titled-name', confidence: 0.93, form: 'titled' });
  } else if (hasForename(words)) {
    sheet.add(span, { rule: 'full-name', confidence: 0.9, form: 'full' });
  } else if (words.length === 1) claimOfficeHolder(sheet, first);
}

function endsInSurname(words: readonly CapitalWord[]): boolean {
  const surname = words.findLast((word) => !word.traits.generation)?.traits;
  return surname !== undefined && !surname.title && !surname.initial;
}

function hasForename(words: readonly CapitalWord[]): boolean {
  const first = words[0]?.traits;
  if (first === undefined || words.length < 2) return false;
  if (isCountry(words)) return false;
  return first.initial || first.given || words.slice(1, -1).some((word) => word.traits.initial);
}

/** `U.N. Participation Bill` is no one’s name. */
function isCountry(words: readonly CapitalWord[]): boolean {
  return /^U\.[NSK]\.$/.test(
    words
      .slice(0, 2)
      .map((word) => word.word)
      .join(''),
  );
}

/** `the Ambassador in Norway (Hale)`. */
function claimOfficeHolder(sheet: Sheet, word: CapitalWord): void {
  if (sheet.content.charAt(word.end) !== ')') return;
  const role = roleBefore(sheet.content, word.start);
  if (role === undefined) return;
  sheet.add(word, { rule: 'office-holder', confidence: 0.95, form: 'office-holder', role });
}

/** The stretches of a run that may be names: cut at words that are nobody's. `Secretary of State Dulles` leaves Dulles. */
function namesIn(run: readonly CapitalWord[]): readonly (readonly CapitalWord[])[] {
  const names: CapitalWord[][] = [];
  let name: CapitalWord[] = [];
  let isTitlesOnly = true;
  for (const word of run) {
    // A title opens a new name, unless titles alone stand before it: `Foreign Minister`.
    const opens = word.traits.title && !isTitlesOnly;
    if (word.traits.nobody || opens) {
      if (name.length > 0) names.push(name);
      name = [];
    }
    isTitlesOnly = word.traits.title && (isTitlesOnly || name.length === 0);
    if (!word.traits.nobody) name.push(word);
    if (word.traits.possessive && name.length > 0) {
      names.push(name);
      name = [];
    }
  }
  if (name.length > 0) names.push(name);
  return names;
}

/** A sentence in capitals says nothing by its capitals. */
function isAllCapitals(content: string): boolean {
  if (content.length < 40 || /[a-z]{3}/.test(content)) return false;
  let capitals = 0;
  let letters = 0;
  for (let at = 0; at < Math.min(content.length, 400); at += 1) {
    const code = content.charCodeAt(at);
    if (isLetter(code)) letters += 1;
    if (isCapital(code)) capitals += 1;
  }
  return capitals > letters * 0.66;
}
