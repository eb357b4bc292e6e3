import type { DocumentKind } from '../../model/envelopes.ts';

/**
 * Names of series: numbered runs that belong to a delegation, a conference, an agency or a journey. `Secto 12` is the twelfth telegram
 * of the travelling Secretary to the Department, `Tosec 12` the twelfth to that Secretary.
 */
export interface SeriesName {
  readonly name: string;
  readonly kind: DocumentKind;
  /** Seen from Washington: `in` comes to it, `out` goes from it. */
  readonly way: 'in' | 'out';
}

const IN =
  'Secto Martel Actel Dulte Cahto Hakto Vanto Delga Polto Repto Toeca Tomus Tousfo Toica Toaid Tousi Gocus Colux Conto Johto Sitto Hicus Delto Vipto Secun Ecbus Cedto Deldi Disto Supnu Delsec Frito Confe Dento Cantel Amvat Unmis Delun Depto Legto Copto Weeka Nusup Excon Murto';
const OUT =
  'Tosec Telmar Telac Tedul Tocah Tohak Tovan Gadel Usgadel Topol Torep Ecato Musto Usfoto Icato Aidto Usito Usgoc Ushic Todel Tovip Natus Busec Toced Didel Todis Toito Toden Telcan Todep Unmus Todun Luxco Tojoh';

function table(names: string, way: SeriesName['way']): readonly (readonly [string, SeriesName])[] {
  return names
    .split(' ')
    .map((name) => [name.toLowerCase(), { name, kind: 'telegram', way }] as const);
}

const TELEGRAM_SERIES: ReadonlyMap<string, SeriesName> = new Map([
  ...table(IN, 'in'),
  ...table(OUT, 'out'),
]);

/** `Secto 12`, `Poltos 489, 492`, `USUN A-206`. */
export const SERIES = new RegExp(
  `(?<series>${[...TELEGRAM_SERIES.keys()].join('|')})(?<circular> (?:Circular|Circ)\\b\\.?)?(?<plural>s)?(?:[’']s)?(?=[ -]?(?:No|nos?\\b|tels?\\b|telegrams?\\b|A[-–]|[#\\d]))`,
  'iuy',
);
export const SERIES_OPENING = new RegExp(`^(?:${[...TELEGRAM_SERIES.keys()].join('|')})`, 'iu');

export function seriesNamed(word: string): SeriesName | undefined {
  return TELEGRAM_SERIES.get(word.toLowerCase());
}

/** Letter codes of papers that go by mail: `A-123`, `CA-4455`, `G–99`, `D-904`, `CW-608`. */
export const CODE =
  /(?:(?<code>CA|CG|CW|CP|A|G|D|AG)(?: ?[-–—] ?)|(?<spaced>CA|CG|CW) (?=\d{3,5}\b))(?=\d)/uy;
export const CODE_OPENING = /^(?:CA|CG|CW|CP|A|G|D|AG)$/;

const CODES: Readonly<Record<string, DocumentKind>> = {
  CA: 'circular_airgram',
  CG: 'circular_airgram',
  CW: 'circular_airgram',
  CP: 'circular_airgram',
  A: 'airgram',
  G: 'airgram',
  AG: 'airgram',
  D: 'despatch',
};

export function codeKind(code: string): DocumentKind {
  return CODES[code] ?? 'airgram';
}

/** Papers and laws that carry letters and figures as messages do: `NSC 5429`, `NIE 1362`, `PL 480`. */
const NO_MESSAGE =
  'CF|CY|VN|NSC|NIE|SNIE|PL|RG|FY|EO|UN|US|USSR|GATT|SC|GA|AID|NATO|PPS|PPC|OCB|AF|USS|WASHDC';
/** Commands and agencies that number their own messages, and are known by it even when the number is short. */
const COMMANDS =
  'COMUSMACV CINCPAC CINCEUR CINCUNC CINCFE CHMAAG USARMA ALUSNA WHCA JCSM WARX Warx MACV MAAG ARMA AIRA GUAT LINC CAP DEF Def OSD JCS WAR MAC SGN DIR HUL KRA CM CX';

/** `CAP 63195`, `DEF 985882`, `JCS 718–65`, `WARX 85456`, `C–66781`, `MAGCH-LO 1143`: letters of the sender, then the number. */
export const COMMAND = new RegExp(
  `(?:(?<series>${COMMANDS.split(' ').join('|')})(?:[’']s)?(?: (?:telegram|tel|message|msg|No\\.|cite|ser))?(?: ?[-–] ?| )(?=\\d{2,8}(?![\\d/]|Z)|\\d{1,5}[–-]\\d{2}(?!\\d))|(?!(?:${NO_MESSAGE})\\b)(?<other>[A-Z]{1,10}(?:[–-][A-Z]{1,4})?)(?: ?[-–] ?| )(?!(?:19|20)\\d\\d(?!\\d))(?=\\d{4,8}(?!,?\\d|\\.\\d|[/%]|Z)))`,
  'y',
);
export const COMMAND_OPENING = /^(?:[A-Z]{1,10}|Warx|Def)$/;

/** Presidents' directives, which have runs of their own: `National Security Action Memorandum No. 56`, `NSAM 56`. */
export const DIRECTIVE =
  /(?<series>NSAM|NSSM|NSDM|National Security (?<what>Action|Study|Decision) Memorandum)(?=,? (?:(?:No|Number|Nos)\b\.? ?)?[#\d]| ?[–-]\d)/uy;
export const DIRECTIVE_OPENING = /^(?:NSAM|NSSM|NSDM|National)$/;

const DIRECTIVES: Readonly<Record<string, string>> = {
  Action: 'NSAM',
  Study: 'NSSM',
  Decision: 'NSDM',
};

/** The short name of a directive's series, from either way to write it. */
export function directiveSeries(groups: Readonly<Record<string, string | undefined>>): string {
  return DIRECTIVES[groups['what'] ?? ''] ?? groups['series'] ?? 'NSAM';
}
