import { authorityPersons } from '../authority/authority.ts';
import type { CapitalWord } from './capital-words.ts';
import { GENERATIONS, NOT_NAMES, TITLES, WEAK_TITLES } from './name-words.ts';
import { bare, isTitle } from './parse-name.ts';
import { roleBefore } from './role-words.ts';
import type { Sheet } from './sheet.ts';

/** Names that show themselves: by a title (`Ambassador Hale`), by forenames (`John M. Hale`), by an office (`(Hale)`). */
export function findSpokenNames(sheet: Sheet): void {
  if (isAllCapitals(sheet.content)) return;
  for (const run of sheet.runs) {
    for (const name of namesIn(run)) claim(sheet, name);
  }
}

function claim(sheet: Sheet, words: readonly CapitalWord[]): void {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return;
  const span = { start: first.start, end: last.end };
  if (!endsInSurname(words)) return;
  if (isTitle(first.word) && hasStrongTitle(words)) {
    sheet.add(span, { rule: 'titled-name', confidence: 0.93, form: 'titled' });
    return;
  }
  if (hasForename(words)) sheet.add(span, { rule: 'full-name', confidence: 0.9, form: 'full' });
  else if (words.length === 1) claimOfficeHolder(sheet, first);
}

function endsInSurname(words: readonly CapitalWord[]): boolean {
  const surname = words.findLast((word) => !GENERATIONS.has(bare(word.word)))?.word;
  return surname !== undefined && !isTitle(surname) && !/^\p{L}\.?$/u.test(surname);
}

function hasForename(words: readonly CapitalWord[]): boolean {
  const first = words[0]?.word ?? '';
  return words.length > 1 && (isInitial(first) || isGivenName(first) || hasInitial(words));
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
  const names: CapitalWord[][] = [[]];
  for (const word of run) {
    if (isNobody(word.word)) names.push([]);
    else if (isTitle(word.word) && !isTitleRun(names.at(-1) ?? [])) names.push([word]);
    else names.at(-1)?.push(word);
  }
  return names.filter((name) => name.length > 0 && name.length <= 7);
}

/** A title opens a new name, unless titles alone stand before it: `Foreign Minister`. */
function isTitleRun(words: readonly CapitalWord[]): boolean {
  return words.every((word) => isTitle(word.word));
}

function isNobody(word: string): boolean {
  const plain = bare(word.replace(/[’']s$/u, ''));
  if (TITLES.has(plain)) return false;
  return NOT_NAMES.has(plain) || plain.split(/[-‑–]/).every((part) => NOT_NAMES.has(part));
}

function hasStrongTitle(words: readonly CapitalWord[]): boolean {
  return words.some((word) => isTitle(word.word) && !WEAK_TITLES.has(bare(word.word)));
}

const isInitial = (word: string): boolean => /^\p{Lu}\.$/u.test(word);
const hasInitial = (words: readonly CapitalWord[]): boolean =>
  words.slice(1, -1).some((word) => isInitial(word.word));

/** A sentence in capitals says nothing by its capitals. */
export function isAllCapitals(content: string): boolean {
  if (content.length < 40) return false;
  const sample = content.slice(0, 400);
  const upper = sample.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = sample.match(/\p{Ll}/gu)?.length ?? 0;
  return upper > lower * 2;
}

let givenNames: ReadonlySet<string> | undefined;

/** First forenames that two or more persons of the authority bear. */
export function isGivenName(word: string): boolean {
  givenNames ??= gatherGivenNames();
  return givenNames.has(word.toLowerCase());
}

function gatherGivenNames(): ReadonlySet<string> {
  const bearers = new Map<string, number>();
  for (const person of authorityPersons()) {
    for (const { forenames } of person.names) {
      const first = forenames.split(' ')[0]?.toLowerCase() ?? '';
      if (first.length > 2 && !NOT_NAMES.has(first)) {
        bearers.set(first, (bearers.get(first) ?? 0) + (person.source === 'soviet' ? 2 : 1));
      }
    }
  }
  return new Set([...bearers].filter(([, count]) => count > 1).map(([name]) => name));
}
