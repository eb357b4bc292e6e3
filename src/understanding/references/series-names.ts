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
  'Secto Martel Actel Dulte Cahto Hakto Vanto Delga Polto Repto Toeca Tomus Tousfo Toica Toaid Tousi Gocus Hicus Delto Vipto Secun Usun Usnato Ecbus Cedto Deldi Disto Supnu Delsec Frito Confe Dento Cantel Amvat Unmis Delun Depto Legto Copto Weeka Nusup Excon Murto';
const OUT =
  'Tosec Telmar Telac Tedul Tocah Tohak Tovan Gadel Usgadel Topol Torep Ecato Musto Usfoto Icato Aidto Usito Usgoc Ushic Todel Tovip Natus Busec Toced Didel Todis Toito Toden Telcan Todep Unmus Todun';

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
  `(?<![\\p{L}\\p{N}])(?<series>${[...TELEGRAM_SERIES.keys()].join('|')})(?<plural>s)?(?:[’']s)?(?=[ -]?(?:No|nos?\\b|tels?\\b|telegrams?\\b|A[-–]|circular\\b|[#\\d]))`,
  'giu',
);

export function seriesNamed(word: string): SeriesName | undefined {
  return TELEGRAM_SERIES.get(word.toLowerCase());
}

/** Letter codes of papers that go by mail: `A-123`, `CA-4455`, `G–99`, `D-904`, `CW-608`. */
export const CODE =
  /(?<![\p{L}\p{N}–-])(?<code>CA|CG|CW|CP|A|G|D|AG)(?: ?[-–—] ?| (?=\d{3,5}\b))(?=\d)/gu;

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

/** Commands and agencies that number their own messages: `CAP 63195`, `DEF 985882`, `JCS 982226`, `WARX 85456`, `MAC 1495`. */
export const MILITARY =
  /(?<![\p{L}\p{N}–-])(?<series>CAP|WHCA|WH|CITE|DEF|DA|DEPTAR|OSD|JCSM|JCS|CM|WARX?|CSAFM|MACV?|MACJ\d*|COMUSMACV|CINCPAC|CINCFE|CINCEUR|USCINCEUR|CINCUNC|COMUSTDC|COMUSKOREA|CHMAAG|MAAG|MAGPH|USARMA|ARMA|ALUSNA|AIRA|CX|SX|EC|COB|ZX?|CX|W|C|EX|DIR|GUAT|LINC|HUL|PBSUCCESS|SGN|FVS|ALO|EMBTEL|MUSDC|MILTAG|KMAG|USFK|KRA|TDCS|CAS|DOD|STATE-DEF|POLAD|USIA|USIS|USOM|ICA)(?:[’']s)?(?: (?:telegram|tel|message|msg|No\.))?(?: ?[-–] ?| )(?=\d{3,8}(?![\d/]|Z))/gu;
