import type { NameMention } from '../../model/mentions.ts';

/** Endings that fall away before another case is put in their place: `Вышинский`, `Вышинскому`; `Правда`, `Правды`. */
const ENDING = /(?:[аеёийоуыэюяь]+)$/u;

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/**
 * The surname that was read, where the letters of the paper do not spell it in any case: `Ланкастер` for `Данкастером`, `Vyshinsky` for
 * `BEIMHCHMA`. Undefined where they do, and where two scripts leave nothing to compare.
 */
export function repairedName({ script, surface, surname }: NameMention): string | undefined {
  if (surname === undefined || script !== 'cyrillic') return undefined;
  if (CYRILLIC.test(surname)) {
    const stem = surname.toLowerCase().replace(ENDING, '');
    return surface.toLowerCase().includes(stem) ? undefined : surname;
  }
  return LATIN.test(surface) && !CYRILLIC.test(surface) ? surname : undefined;
}
