import type { Line } from '../../lines.ts';

/** Marks of a Soviet cipher telegram in English translation that no other form has. */
const SURE_MARKS: readonly RegExp[] = [
  /\bSTRICTLY SECRET\b/,
  /\bCopy (?:N[°ºo]|No\.) ?\d{1,2}(?: |,|$)/,
  /\bSpets(?:ial)? N[°ºo]/i,
  /\b(?:Copying|Reproduction) (?:is )?prohibited\b/i,
];
/** Marks that other forms can have too; a sure one and one more make the form certain. */
const MARKS: readonly RegExp[] = [
  ...SURE_MARKS,
  /^\s*(?:INCOMING |OUTGOING )?(?:CABLE|CIPHER(?:ED)? TELEGRAM|ENCIPHERED TELEGRAM)\b/,
  /\bIssued by [A-Z]/,
  /\bPrinted (?:at )?\d{4}\b/,
];

/** One of these begins every sure mark, so that a line without any is looked at but once; each apart, for then it is found by leaps. */
const HINTS = [
  /STRICTLY SECRET/,
  /Copy N/,
  /[Ss][Pp][Ee][Tt][Ss]/,
  /[Pp][Rr][Oo][Hh][Ii][Bb][Ii][Tt][Ee][Dd]/,
];

/** Whether a text shows the form; only its top and its end are looked at. */
export function isSovietEnglish(lines: readonly Line[]): boolean {
  const edges = [...lines.slice(0, 25), ...lines.slice(-8)].map(({ words }) =>
    words.length > 2000 ? words.slice(0, 2000) : words,
  );
  const hints = edges.filter((words) => HINTS.some((hint) => hint.test(words)));
  if (!SURE_MARKS.some((mark) => hints.some((words) => mark.test(words)))) return false;
  const marks = MARKS.filter((mark) => edges.some((words) => mark.test(words)));
  return marks.length >= 2;
}
