import type { NameMention } from '../../model/mentions.ts';

/** Endings that fall away before another case is put in their place: `Вышинский`, `Вышинскому`; `Правда`, `Правды`. */
const ENDING = /(?:[аеёийоуыэюяь]+)$/u;

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Texts of which every name that is printed in Latin letters is one that a machine misread. */
const CYRILLIC_TEXT = /^(?:be|bg|ru|sr|uk)(?:-|$)/;

/**
 * The surname that was read, where the letters of the paper do not spell it in any case: `Ланкастер` for `Данкастером`, `Vyshinsky` for
 * `BEIMHCHMA`. Undefined where they do, and where two scripts leave nothing to compare.
 */
export function repairedName({ evidence, surface, surname }: Named): string | undefined {
  if (surname === undefined || !CYRILLIC_TEXT.test(evidence.text)) return undefined;
  if (CYRILLIC.test(surname)) {
    const stem = surname.toLowerCase().replace(ENDING, '');
    return surface.toLowerCase().includes(stem) ? undefined : surname;
  }
  return LATIN.test(surface) && !CYRILLIC.test(surface) ? surname : undefined;
}

type Named = Pick<NameMention, 'evidence' | 'surface' | 'surname'>;
