import { compareForenames } from './forenames.ts';
import type { Heard } from './heard.ts';
import { compareGiven } from './name-agreement.ts';
import { editDistance, isOneAway } from './spelling.ts';

/** How like the name in a paper is to one that someone bears: 10 for the surname, more for forenames; 0 where it cannot be theirs. */
export function likeness(asked: Heard, borne: Heard): number {
  const likest = Math.max(bySurname(asked, borne), byWords(asked, borne), byInitials(asked, borne));
  return generationsDiffer(asked, borne) ? likest - 4 : likest;
}

/** Misprints and other romanisations: `Okgibo` for Okigbo, `Kim Tae-chung` for Kim Tae-jung. Forenames alone count, too: `Mel`. */
export function looseLikeness(asked: Heard, borne: Heard): number {
  const strict = likeness(asked, borne);
  if (strict > 0) return strict;
  return Math.max(bySound(asked, borne), byForename(asked, borne), byOpening(asked, borne));
}

function generationsDiffer({ parts: asked }: Heard, { parts: borne }: Heard): boolean {
  return (
    asked.generation !== undefined &&
    borne.generation !== undefined &&
    asked.generation !== borne.generation
  );
}

function bySurname(asked: Heard, borne: Heard): number {
  const base = surnameLikeness(asked, borne);
  if (base === 0) return 0;
  const { full, near, initials, conflict } = compareGiven(asked.parts.given, borne.parts.given);
  if (conflict === 'forename') return 0;
  const given = (full + near) * 3 + initials * 1.5;
  if (conflict === false) return base + given;
  return full > 0 ? base - 2 : 0; // `Raymond Arthur` for Raymond G.: a slip, if nobody fits better
}

function surnameLikeness(asked: Heard, borne: Heard): number {
  if (asked.surname === borne.surname) return 10;
  if (asked.surnameKey !== '' && asked.surnameKey === borne.surnameKey) return 8;
  const long = asked.surname.length > 4 && borne.surname.length > 4;
  return long && isOneAway(asked.surname, borne.surname) ? 6 : 0;
}

/** Names whose words come in any order, or of which only one is used: `Diem` for Ngo Dinh Diem. */
function byWords(asked: Heard, borne: Heard): number {
  if (asked.words.length === 0) return 0;
  const whole = asWhole(asked, borne);
  if (whole > 0) return whole;
  const { words, surnameWords } = borne;
  if (!asked.words.every((word) => words.includes(word) || surnameWords.includes(word))) return 0;
  if (asked.words.length > 1) {
    return asked.words.length === borne.words.length ? 13 : 10 + asked.words.length;
  }
  return singleWord(asked.words[0] ?? '', borne.surnameWords);
}

/** Without regard to where words part: `Yongshik Kim`, `Ormsby Gore`. */
function asWhole(asked: Heard, borne: Heard): number {
  if (asked.joined === borne.joined) return 14;
  if (asked.inverted === borne.joined || asked.joined === borne.surname) return 13;
  if (asked.joined.length < 7) return 0;
  if (isOneAway(asked.joined, borne.joined)) return 11;
  return isOneAway(asked.joined, borne.surname) ? 9 : 0;
}

function singleWord(word: string, surname: readonly string[]): number {
  if (surname.length === 1) return surname[0] === word ? 9 : 4;
  if (surname.at(-1) === word || surname[0] === word) return 8;
  return surname.includes(word) ? 6 : 4;
}

/** `H.A.K.`, `McG. B.`: every word short for one of the name, the surname last. */
function byInitials({ parts: asked, isInitial }: Heard, { parts: borne }: Heard): number {
  if (!isInitial || asked.given.length === 0) return 0;
  if (asked.surname.charAt(0) !== borne.surname.charAt(0)) return 0;
  const { full, initials, conflict } = compareGiven(asked.given, borne.given);
  return conflict !== false || borne.given.length === 0 ? 0 : 4 + full * 2 + initials;
}

function bySound(asked: Heard, borne: Heard): number {
  const [one, two] = [asked.looseKey, borne.looseKey];
  if (one.length > 4 && one === two) return 9;
  const whole = one.length > 7 ? editDistance(one, two, Math.floor(one.length / 5)) : undefined;
  if (whole !== undefined) return 7 - whole;
  if (asked.parts.given.length === 0) return 0;
  const surname = editDistance(asked.surname, borne.surname, Math.floor(asked.surname.length / 3));
  if (surname === undefined) return 0;
  const { full, initials, conflict } = compareGiven(asked.parts.given, borne.parts.given);
  return conflict !== false || full + initials === 0 ? 0 : 6 - surname;
}

/** A name that a page or a line cut off: `McN` for McNamara, `Chiang Kai` for Chiang Kai-shek. */
function byOpening(asked: Heard, borne: Heard): number {
  const { joined, words } = asked;
  const { joined: whole, surname, inverted } = borne;
  if (
    asked.surname.length > 2 &&
    surname.startsWith(asked.surname) &&
    forenamesAgree(asked, borne)
  ) {
    return 5;
  }
  if (joined.length < 3 || (words.length > 1 && joined.length < 5)) return 0;
  const opens =
    surname.startsWith(joined) || whole.startsWith(joined) || inverted.startsWith(joined);
  return opens ? 4 : 0;
}

function forenamesAgree({ parts: asked }: Heard, { parts: borne }: Heard): boolean {
  const { full, conflict } = compareGiven(asked.given, borne.given);
  return full > 0 && conflict === false;
}

/** `Dear Fred` names G. Frederick Hale, if anyone. */
function byForename({ parts: asked }: Heard, { parts: borne }: Heard): number {
  if (asked.given.length > 0 || asked.surname.length < 2) return 0;
  let likest = 0;
  for (const name of borne.given) {
    if (name.length <= 2) continue;
    const agreement = compareForenames(asked.surname, name);
    if (agreement === 'same') return 4;
    if (agreement === 'short') likest = 3;
  }
  return likest;
}
