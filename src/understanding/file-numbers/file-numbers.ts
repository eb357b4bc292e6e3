import type { Span } from '../../model/evidence.ts';

/** A file number found in words, as printed. */
export interface FoundFileNumber extends Span {
  readonly value: string;
  readonly rule:
    | 'decimal-file'
    | 'name-file'
    | 'subject-numeric-file'
    | 'film-file'
    | 'filed-as'
    | 'other-copy-file';
}

// A country's number may carry a letter, a dot may be misprinted, a slug may follow: `840.48 Refugees/5425`,
// `740.00119 Control (Korea)/1–1349`, `691:93/11–2660`. The last part is a serial or month–dayyear.
const SERIAL = '(?:[0-9l]{1,2} ?[–—~-] ?[0-9l]{2,4}|[0-9]{1,5}(?:½)?[a-z]?)';
const SLUG = "(?:[ –-]?[A-Z(][\\p{L}0-9. ()'’&–-]{0,40})?";
const DECIMAL = new RegExp(
  `(?<![\\w/])\\d{3}[A-Za-z]?(?:[.:] ?[0-9A-Z]{1,9})?(?:[–-][0-9A-Z]{1,5})?${SLUG} ?/ ?${SERIAL}(?![0-9])`,
  'u',
);
// `123 Reed, John P.`, `123–Ames, Henry A`: a person's file
const NAME_FILE =
  /\b123[ –-][A-Z][\p{L}’'-]+(?:, [A-Z][\p{L}.]*(?: [A-Z]\.?)?)?(?: ?\/ ?[0-9]{1,2}[–-][0-9]{2,4})?/u;
// Primary subjects of the subject-numeric file, 1963–1973: `POL 27–14 VIET S`, `DEF(MLF)`, `AID (US) 15–8 INDON`
const SUBJECTS = new Set(
  'ACDA A AE AGR AID ALLIANCE AV BG BUD CA CAP COM CSM CON CUL DEF E ECIN EC EDU EDX EEC ETRD ETR FN FT GATT HLTH IAEA INCO INF INT IT LAB LEG NATO OEEC OECD ORG OTRA PER PET PO POL PPB PPV PR PRM PS PUB REF RR RS SCI SEA SEATO SOC SP STR EP S TEL TP TRSY TV UN UNESCO UNCTAD V WTO'.split(
    ' ',
  ),
);
// `D750170–0109`, `D 750010–1075`, `N760002 – 0456`, `P840098–2129`: paper was filmed for years after
const FILM = /\b[DNP] ?[6-9]\d{5} ?[–—-] ?\d{3,4}\b/;

/**
 * The file number of a source line: `840.48 Refugees/5425: Telegram`, `501.BB Korea`, `123 Reed, John P./8–2349`. Whatever the
 * line says before the kind is the number as filed.
 */
export function leadingFileNumber(words: string): FoundFileNumber | undefined {
  const line = words.slice(0, 120);
  const decimal = findDecimal(line);
  if (decimal?.start === 0) return decimal;
  if (!/^(?:\d{3}[A-Za-z]?[.:/–]\S|123 [A-Z])/.test(line)) return undefined;
  const value = /^[^:\n[]{3,80}/.exec(line)?.[0].trimEnd();
  return value === undefined || /[a-z] [a-z]/.test(value)
    ? undefined
    : { value, rule: 'filed-as', start: 0, end: value.length };
}

/** The first decimal file number in the words. */
function findDecimal(words: string): FoundFileNumber | undefined {
  const match = DECIMAL.exec(words);
  if (match === null) return undefined;
  return { value: match[0], rule: 'decimal-file', ...spanOf(match) };
}

// `Central Files, 611.93/12–955`, `Central Files 1964–66, POL 23–9 GHANA`, `Central Files 1967- 69, POL 7 OSLO`, `Central Foreign Policy File, D750170–0109`
const CENTRAL =
  /Central (?:Decimal |Foreign Policy )?[Ff]iles?(?:[,.]? ?(?:19)?\d\d ?[–-]{1,2} ?(?:19)?\d\d)?[,.:;]? ?(?=[A-Z\d(])/;

/**
 * The file number of a place of keeping. After `Central Files` it is what the note says there, whatever its shape (`684A.86/7–I256`,
 * `POL 27–9, Biafra–Nigeria`); elsewhere only what can be told by its shape.
 */
export function findFileNumber(place: string): FoundFileNumber | undefined {
  const words = place.slice(0, 400);
  return inCentralFiles(words) ?? findDecimal(words) ?? nameFile(words) ?? film(words);
}

/** The file number that a note gives in passing, for another copy: `(Department of State, Central Files, 793.00/10–658)`. */
export function findOtherFileNumber(note: string): FoundFileNumber | undefined {
  const words = note.slice(0, 4000);
  const central = CENTRAL.exec(words);
  if (central === null) return undefined;
  const start = central.index + central[0].length;
  const value = /^[^;)\n]{0,60}?(?=\)|; |\. |$)/.exec(words.slice(start, start + 80))?.[0];
  return value === undefined || !isFileNumber(value)
    ? undefined
    : { value, rule: 'other-copy-file', start, end: start + value.length };
}

function inCentralFiles(words: string): FoundFileNumber | undefined {
  const central = CENTRAL.exec(words);
  if (central === null) return undefined;
  const start = central.index + central[0].length;
  const rest = words.slice(start);
  const value = unclosed(rest.slice(0, sentenceEnd(rest)).replace(/[\s.,;]+$/, ''));
  if (!isFileNumber(value)) return undefined;
  return { value, rule: ruleFor(value), start, end: start + value.length };
}

// A stop ends the number where a word of prose follows: `SOC 14–1 S VIET. The telegram …`
function sentenceEnd(rest: string): number {
  const end =
    /\. (?=[A-Z][a-z])|\n|, [A-Z][a-z]+ed by |[;,] (?=Secret|Confidential|Top Secret|Priority|Niact|Official)/.exec(
      rest.slice(0, 120),
    )?.index;
  return Math.min(end ?? rest.length, 90);
}

// `795.00/7–358)`: a bracket that closes nothing; `DEF(MLF)12`: note digits after one
function unclosed(value: string): string {
  const plain = value.replace(/\)\d{1,2}$/, ')');
  return plain.includes('(') ? plain : plain.replace(/\)+$/, '');
}

function isFileNumber(value: string): boolean {
  if (/^\d{3}/.test(value) || FILM.test(value)) return true;
  const subject = /^[A-Z]{1,8}(?![a-z])/.exec(value)?.[0];
  return subject !== undefined && SUBJECTS.has(subject);
}

function ruleFor(value: string): FoundFileNumber['rule'] {
  if (FILM.test(value)) return 'film-file';
  return /^\d/.test(value) ? 'decimal-file' : 'subject-numeric-file';
}

function nameFile(words: string): FoundFileNumber | undefined {
  const match = NAME_FILE.exec(words);
  return match === null ? undefined : { value: match[0], rule: 'name-file', ...spanOf(match) };
}

function film(words: string): FoundFileNumber | undefined {
  const match = FILM.exec(words);
  return match === null ? undefined : { value: match[0], rule: 'film-file', ...spanOf(match) };
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
