import type { NameMention } from '../../model/mentions.ts';
import { gatherSurnames, isSameSurname } from '../ocr-repair/surnames.ts';
import { isCyrillic } from './cyrillic.ts';
import type { Sheet } from './sheet.ts';

/**
 * What OCR made of the surnames a Russian paper holds: `Данкастером` and `Панкастер` where it elsewhere says Ланкастер. The form that
 * occurs most gives the spelling; the letters of the paper stay in the surface.
 */
export class DamagedNames {
  readonly #spellings: readonly string[];
  readonly #spellingOf = new Map<string, string>();

  constructor(names: readonly NameMention[]) {
    const surnames = names.flatMap(({ script, surname }) =>
      script === 'cyrillic' && surname !== undefined ? [surname] : [],
    );
    const groups = gatherSurnames(surnames);
    this.#spellings = groups.flatMap(([spelling]) => spelling ?? []);
    for (const group of groups) {
      for (const surname of group) this.#spellingOf.set(surname, group[0] ?? surname);
    }
  }

  /** Finds the misread surnames that no other finder could know. */
  find(sheet: Sheet): void {
    for (const word of sheet.words) {
      if (word.word.length < SHORTEST || !isCyrillic(word.word) || sheet.isTaken(word)) continue;
      const surname = this.#spellings.find((spelling) => isSameSurname(word.word, spelling));
      if (surname === undefined) continue;
      const parts = { titles: [], given: [], surname };
      sheet.add(word, { rule: 'misread-surname', confidence: 0.6, form: 'surname', parts });
    }
  }

  /** The mention with the spelling its paper uses most. */
  respell(name: NameMention): NameMention {
    const surname =
      name.script === 'cyrillic' ? this.#spellingOf.get(name.surname ?? '') : undefined;
    return surname === undefined || surname === name.surname ? name : { ...name, surname };
  }
}

const SHORTEST = 6;
