import type { Span } from '../../model/evidence.ts';

/** A file number found in words, as printed. */
export interface FoundFileNumber extends Span {
  readonly value: string;
  readonly rule: 'decimal-file' | 'name-file' | 'subject-numeric-file' | 'film-file';
}

// A country's number may carry a letter, a dot may be misprinted, a slug may follow: `840.48 Refugees/5425`,
// `740.00119 Control (Korea)/1–1349`, `691:93/11–2660`. The last part is a serial or month–dayyear.
const SERIAL = '(?:[0-9l]{1,2} ?[–—~-] ?[0-9l]{2,4}|[0-9]{1,5}(?:½)?[a-z]?)';
const SLUG = "(?:[ –-]?[A-Z(][\\p{L}0-9. ()'’&–-]{0,40})?";
const DECIMAL = new RegExp(
  `\\b\\d{3}[A-Za-z]?(?:[.:] ?[0-9A-Z]{1,9})?(?:[–-][0-9A-Z]{1,5})?${SLUG} ?/ ?${SERIAL}(?![0-9])`,
  'u',
);
// `123 Reed, John P.`, `123–Ames, Henry A`: a person's file
const NAME_FILE =
  /\b123[ –-][A-Z][\p{L}’'-]+(?:, [A-Z][\p{L}.]*(?: [A-Z]\.?)?)?(?: ?\/ ?[0-9]{1,2}[–-][0-9]{2,4})?/u;
// `POL 27–14 VIET S`, `DEF(MLF)`, `AID (US) 15–8 INDON`, `POL US–USSR`: primary subject, number, area
const SUBJECT_NUMERIC =
  /(?:^|, |\/ ?)((?:[A-Z]{2,5})(?: ?\([A-Z]{1,6}\))?(?: ?\d{1,3}(?: ?[–-] ?\d{1,3}(?:[–-][a-z\d]{1,3})?)?)?(?: [A-Za-z(][\p{L}.()]*(?: ?[–/-] ?[\p{L}.()]+)*(?: [NS]\b)?){0,4}(?:\/[\p{L}\d ]{1,30})?)$/u;
const SUBJECTS = new Set(
  'ACDA AE AGR AID ALLIANCE AV BG BUD CA CAP COM CSM CON CUL DEF E ECIN EC EDU EDX EEC ETRD ETR FN FT GATT HLTH IAEA INCO INF INT IT LAB LEG NATO OEEC OECD ORG OTRA PER PET PO POL PPB PPV PR PRM PS PUB REF RR RS SCI SEA SOC SP STR TEL TP TRSY TV UN UNESCO UNCTAD V WTO'.split(
    ' ',
  ),
);
// `D750170–0109`, `N760002 – 0456`
const FILM = /\b[DNP][67]\d{5} ?[–—-] ?\d{3,4}\b/;

/** The decimal file number at the start of the words, as in a source line: `840.48 Refugees/5425: Telegram`. */
export function leadingFileNumber(words: string): FoundFileNumber | undefined {
  const found = findDecimal(words.slice(0, 120));
  return found !== undefined && found.start === 0 ? found : undefined;
}

/** The first decimal file number in the words. */
export function findDecimal(words: string): FoundFileNumber | undefined {
  const match = DECIMAL.exec(words);
  if (match === null) return undefined;
  return { value: match[0], rule: 'decimal-file', ...spanOf(match) };
}

/**
 * The file number of a place of keeping, such as `Department of State, Central Files, POL 27 VIET S`: decimal, a person's
 * file, subject-numeric or film.
 */
export function findFileNumber(place: string): FoundFileNumber | undefined {
  const words = place.slice(0, 300);
  return findDecimal(words) ?? nameFile(words) ?? film(words) ?? subjectNumeric(words);
}

function nameFile(words: string): FoundFileNumber | undefined {
  const match = NAME_FILE.exec(words);
  return match === null ? undefined : { value: match[0], rule: 'name-file', ...spanOf(match) };
}

function film(words: string): FoundFileNumber | undefined {
  const match = FILM.exec(words);
  return match === null ? undefined : { value: match[0], rule: 'film-file', ...spanOf(match) };
}

function subjectNumeric(words: string): FoundFileNumber | undefined {
  const match = SUBJECT_NUMERIC.exec(words);
  const value = match?.[1];
  if (match === null || value === undefined) return undefined;
  const subject = /^[A-Z]+/.exec(value)?.[0] ?? '';
  if (!SUBJECTS.has(subject)) return undefined;
  const start = match.index + match[0].length - value.length;
  return { value, rule: 'subject-numeric-file', start, end: start + value.length };
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
