import type { PageLayout } from '../../model/scans.ts';

/** So many lines of a page are looked at for a head. */
const TOP = 8;

/** Heads of forms: they stand once, on the first page of a paper. */
const HEADS: readonly RegExp[] = [
  /^(?:INCOMING|OUTGOING) (?:TELEGRAM|AIRGRAM|MESSAGE|CABLE)\b/,
  /^(?:CIRCULAR )?(?:TELEGRAM|AIRGRAM|DESPATCH|DISPATCH)\b/,
  /^(?:FOREIGN SERVICE DESPATCH|MEMORANDUM (?:OF|FOR)\b|AIDE-M[ÉE]MOIRE\b)/,
  /^(?:\S.{0,40}\s)?FROM:? [\p{Lu}][\p{Lu} ,.]{2,40} TO:? [\p{Lu}]/u,
  /^PAGE 01\b/,
  // Also in spaced type, and with a letter of its end misread.
  /^Ш\s?И\s?Ф\s?Р\s?Т\s?Е\s?Л\s?Е\s?Г\s?Р\s?А/,
  /^(?:ВХОДЯЩАЯ|ИСХОДЯЩАЯ) ШИФР/,
  /^T[ÉE]L[ÉE]GRAMME (?:[ÀA] |AU |CHIFFR)/,
];

/** A page that says it goes on bears the head of its paper once more: `- 2 -`, `-2- #502, from Oslo`, `PAGE 2 OF TELEGRAM 88`, `Продолжение`. */
const GOES_ON =
  /^(?:[-–—]?\s?(?:[2-9]|\d\d)\s?[-–—.]?$|[-–—]\s?(?:[2-9]|\d\d)\s?[-–—](?!\s?\d)|(?:PAGE|SHEET|стр\.?|лист)\s+(?:0?[2-9]|[1-9]\d)\b|continued|continuation|продолжение)|\bpage (?:0?[2-9]|[1-9]\d) of\b|\((?:continued|cont\.?|продолжение)\)/iu;

/** Whether a page looks like the first of a paper, by the head at its top. */
export function beginsPaper({ blocks }: PageLayout): boolean {
  const lines = blocks
    .flatMap((block) => block.lines)
    .filter(({ aside }) => aside === undefined)
    .map(({ words }) =>
      words
        .map(({ content }) => content)
        .join(' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .slice(0, TOP);
  if (lines.some((line) => GOES_ON.test(line))) return false;
  return lines.some((line) => HEADS.some((head) => head.test(line)));
}
