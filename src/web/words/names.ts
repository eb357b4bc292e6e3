import { Remembered } from '../../model/remembered.ts';
import type { Text } from '../../model/texts.ts';
import {
  classifications,
  copyUses,
  directions,
  formats,
  kinds,
  makers,
  markings,
} from './en/names.ts';
import { type Language, language } from './language.ts';
import { say } from './say.ts';

export { figure } from './figures.ts';

/** `circular_telegram` and `top secret` as words of the interface; a value that the model does not name stays as it is. */
export function inWords(value: string): string {
  if (value in kinds) return say(`kinds.${value as keyof typeof kinds}`);
  if (value in classifications) {
    return say(`classifications.${value as keyof typeof classifications}`);
  }
  if (value in directions) return say(`directions.${value as keyof typeof directions}`);
  if (value in markings) return say(`markings.${value as keyof typeof markings}`);
  return value.replaceAll('_', ' ');
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const LANGUAGES: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }),
  ru: new Intl.DisplayNames('ru', { type: 'language', fallback: 'code' }),
};

/** Name of a language by its tag; a tag that is none stays as it is. */
export function languageInWords(tag: string): string {
  if (tag === 'und') return say('words.languageNotKnown');
  const names = NAMED[language()];
  const known = names.get(tag);
  if (known !== undefined) return known;
  const name = languageNamed(tag);
  names.set(tag, name);
  return name;
}

/** Asked for on every page; the engine takes a tenth of a millisecond to say it. */
const NAMED: Readonly<Record<Language, Remembered<string>>> = {
  en: new Remembered(100),
  ru: new Remembered(100),
};

function languageNamed(tag: string): string {
  try {
    return LANGUAGES[language()].of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What a layer is, in a line: `Russian, OCR of the scan`. */
export function layerOrigin(text: Text): string {
  return [languageInWords(text.language), text.by && makerInWords(text.by)]
    .filter(Boolean)
    .join(', ');
}

/** Who made a text: a name, or a way of making that a reader of files names. */
function makerInWords(by: string): string {
  return by in makers ? say(`makers.${by as keyof typeof makers}`) : by;
}

/** A kind of file by the name of its reader; one of a later version stays as it is. */
export function formatInWords(name: string): string {
  return name in formats ? say(`formats.${name as keyof typeof formats}`) : name;
}

/** What a line of a copy list says where no person is named. */
export function copyUseInWords(use: string): string {
  return use in copyUses ? say(`copyUses.${use as keyof typeof copyUses}`) : use;
}
