import type { DocumentKind } from '../../model/envelopes.ts';
import type { CitedDirection } from '../../model/mentions.ts';

/** What a word says about the paper it stands for. */
export interface CitedWord {
  readonly kind?: DocumentKind;
  readonly direction?: CitedDirection;
  /** True for words that point at one paper even without number and date: `reftel`, `septel`. */
  readonly bare?: boolean;
}

/** Beginnings of run-together words: `Emb` in `Embtel`. */
const OWNERS: Readonly<Record<string, CitedDirection | undefined>> = {
  emb: 'from-post',
  em: 'from-post',
  embs: 'from-post',
  leg: 'from-post',
  con: 'from-post',
  congen: 'from-post',
  cong: 'from-post',
  mission: 'from-post',
  miss: 'from-post',
  dept: 'to-post',
  depts: 'to-post',
  dep: 'to-post',
  my: 'own',
  our: 'own',
  ur: 'theirs',
  your: 'theirs',
  ref: undefined,
  sep: undefined,
  immed: undefined,
};

/** Endings of run-together words: `tel` in `Embtel`, `des` in `Embdes`. */
const CARRIERS: Readonly<Record<string, DocumentKind>> = {
  tel: 'telegram',
  telegram: 'telegram',
  teleg: 'telegram',
  cable: 'telegram',
  airgram: 'airgram',
  air: 'airgram',
  des: 'despatch',
  desp: 'despatch',
  despatch: 'despatch',
  dispatch: 'despatch',
  inst: 'instruction',
  instr: 'instruction',
  instruction: 'instruction',
  let: 'letter',
  ltr: 'letter',
  letter: 'letter',
  cirtel: 'circular_telegram',
  circtel: 'circular_telegram',
  cir: 'circular_telegram',
  circr: 'circular_telegram',
  circ: 'circular_telegram',
  circular: 'circular_telegram',
  cirairgram: 'circular_airgram',
  circirtel: 'circular_telegram',
  infotel: 'circular_telegram',
  ciragram: 'circular_airgram',
};

const owners = Object.keys(OWNERS).sort((a, b) => b.length - a.length);
const carriers = Object.keys(CARRIERS).sort((a, b) => b.length - a.length);

/** `Embtel`, `Deptels`, `DepCirTel`, `Embdes`, `urtel`, `reftels`, `cirtel`; with a blank in `Dept tel`. */
export const PORTMANTEAU = new RegExp(
  `(?:re:? ?)?(?:(?<owner>${owners.join('|')})[ ’']?s?-? ?(?<carrier>${carriers.join('|')})|(?<circular>cirtel|circtel|circr|infotel|depinfotel))(?<plural>s|es)?(?![\\p{L}\\p{N}])(?: eyes only| niact| unnumbered)?`,
  'iuy',
);
/** Its first word: the whole, or what stands before a blank: `Re` and `Dept` in `Re Dept tel`. */
export const PORTMANTEAU_OPENING = new RegExp(
  `^(?:re)?(?:(?:${owners.join('|')})s?(?:(?:${carriers.join('|')})(?:s|es)?)?|(?:cirtel|circtel|circr|infotel|depinfotel)(?:s|es)?)?(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Words that are ordinary English when they stand alone: `my letter`, `our air`, `con air`; read elsewhere or not at all. */
const SPACED_ONLY_NOUNS = /^(?:my|our|your|con|miss|ref|sep|em|leg|mission) /i;

export function portmanteauWord(match: RegExpMatchArray): CitedWord | undefined {
  if (SPACED_ONLY_NOUNS.test(match[0])) return undefined;
  const { owner, carrier, circular } = match.groups ?? {};
  const kind =
    CARRIERS[(carrier ?? circular ?? '').toLowerCase().replace(/^dep/, '')] ?? 'telegram';
  if (owner === undefined) return { kind, direction: 'to-post' };
  const direction = OWNERS[owner.toLowerCase()];
  return direction === undefined ? { kind, bare: true } : { kind, direction };
}

/** Nouns for papers; they make a mention with a number or a date. */
const NOUNS: Readonly<Record<string, DocumentKind>> = {
  'circular telegram': 'circular_telegram',
  'circular airgram': 'circular_airgram',
  'circular instruction': 'circular_instruction',
  'circular cable': 'circular_telegram',
  'circular message': 'circular_telegram',
  circular: 'circular_telegram',
  telegram: 'telegram',
  tel: 'telegram',
  cable: 'telegram',
  cablegram: 'telegram',
  wire: 'telegram',
  message: 'message',
  msg: 'message',
  airgram: 'airgram',
  despatch: 'despatch',
  dispatch: 'despatch',
  desp: 'despatch',
  instruction: 'instruction',
  letter: 'letter',
  ltr: 'letter',
  memorandum: 'memorandum',
  memo: 'memorandum',
  memoranda: 'memorandum',
  'memorandum of conversation': 'memcon',
  note: 'note',
  'aide-mémoire': 'note',
  'aide-memoire': 'note',
  'aide mémoire': 'note',
  'aide memoire': 'note',
  report: 'report_paper',
  yours: 'letter',
};

const nouns = Object.keys(NOUNS).sort((a, b) => b.length - a.length);

export const NOUN = new RegExp(
  `(?<noun>${nouns.join('|')})(?<plural>s|es)?(?![\\p{L}\\p{N}])(?:(?<=tels?|memos?|ltrs?|msgs?|desps?)\\.)?`,
  'iuy',
);
export const NOUN_OPENING = new RegExp(
  `^(?:${nouns.map((noun) => firstWord(noun)).join('|')})(?:s|es)?(?![\\p{L}\\p{N}])`,
  'iu',
);

/** `aide` of `aide-mémoire`. */
export function firstWord(words: string): string {
  return /^[\p{L}\p{N}]*/u.exec(words)?.[0] ?? '';
}

/** Nouns that also mean other things, and cite only with a number or a date: `the Department’s instructions`. */
export const NEVER_BARE: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'instruction',
  'circular_telegram',
  'circular_airgram',
  'circular_instruction',
]);

export function isOwnOwner(noun: string): boolean {
  return noun.toLowerCase() === 'yours';
}

export function nounKind(match: RegExpMatchArray): DocumentKind | undefined {
  return NOUNS[(match.groups?.['noun'] ?? '').toLowerCase()];
}
