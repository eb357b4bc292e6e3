import { isCapital } from '../words/letters.ts';
import type { Sheet } from './sheet.ts';

const LINE_OF_NAME = /^["“]?((?:\p{Lu}[\p{L}’'-]*\.? ?){1,5})[."”]*$/u;

/** Whether the last letter, before a point, is a capital; nearly every block ends without. */
function endsInCapital(content: string): boolean {
  const last = content.endsWith('.') ? content.length - 2 : content.length - 1;
  return isCapital(content.charCodeAt(last)) || /[’'-]/.test(content.charAt(last));
}

/** A signature block is a name; so is a name in capitals that ends a line of its own after the date (`3 May 1950 ORLOV`). */
export function findSignature(sheet: Sheet): void {
  const content = sheet.content.trim();
  if (sheet.block.kind === 'signature' && LINE_OF_NAME.test(content)) {
    sheet.add(
      { start: 0, end: sheet.content.length },
      { rule: 'signature', confidence: 0.95, part: 'signer' },
    );
    return;
  }
  if (!endsInCapital(content)) return;
  const dated =
    /(?:^|\s)\d{1,2}[ .]\s?(?:\p{L}+|[IVX]+)[ .]\s?(?:19)?\d\d(?: ?г\.?)?\s+(\p{Lu}[\p{Lu}’'-]{2,})\.?$/u.exec(
      content,
    );
  const name = dated?.[1];
  if (name === undefined) return;
  const start = sheet.content.lastIndexOf(name);
  sheet.add(
    { start, end: start + name.length },
    { rule: 'dated-signature', confidence: 0.9, part: 'signer' },
  );
}
