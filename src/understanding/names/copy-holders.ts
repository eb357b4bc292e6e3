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
    const words = sheet?.runs
      .flat()
      .filter((word) => word.start >= evidence.start && word.end <= evidence.end);
    const word = words?.findLast((one) => isCyrillic(one.word) === isCyrillic(holder));
    if (sheet === undefined || word === undefined) continue;
    const parts = { titles: [], given: [], surname: holder };
    sheet.add(word, { rule: 'copy-list', confidence, part: 'copy-holder', form: 'surname', parts });
  }
}
