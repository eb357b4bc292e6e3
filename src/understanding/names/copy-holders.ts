import type { CopyEntry } from '../../model/mentions.ts';
import { isCyrillic } from './cyrillic.ts';
import type { Sheet } from './sheet.ts';

/** Those who got a numbered copy, where the reading of the copy list has found them. */
export function findCopyHolders(sheets: readonly Sheet[], copies: readonly CopyEntry[]): void {
  for (const { holder, evidence, confidence } of copies) {
    if (holder === undefined) continue;
    const sheet = sheets.find(
      (one) => one.text === evidence.text && one.block.id === evidence.block,
    );
    const words = sheet?.words.filter(
      (one) =>
        one.start >= evidence.start &&
        one.end <= evidence.end &&
        isCyrillic(one.word) === isCyrillic(holder),
    );
    // `Каганова ЧУ` is one name in two pieces; the longer shows it.
    const word = words?.toSorted((one, two) => two.word.length - one.word.length)[0];
    if (sheet === undefined || word === undefined) continue;
    const parts = { titles: [], given: [], surname: holder };
    sheet.add(word, { rule: 'copy-list', confidence, part: 'copy-holder', form: 'surname', parts });
  }
}
